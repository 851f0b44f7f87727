import { describe, expect, it } from 'vitest';
import { eigenNamen, isEigenNaamBijLijst } from '../../src/dossier/eigen-namen.ts';

const namesOf = (map: string): string[] => {
  const { rapport, opmerkingen } = eigenNamen({ lijst: true, map, kenmerk: 'D-7K3M2-QX9AB' });
  return [rapport, opmerkingen.xlsx, opmerkingen.csv];
};

describe('the names of what stands beside a list', () => {
  it.each([
    ['of a plain name', 'Brugklas 2026.xlsx'],
    ['of one without letters before the dot', '.csv'],
    ['of one with signs that SharePoint refuses', 'a|b"c<d>e:f?g*h.csv'],
    ['of one that is cut off in the middle of a sign of two halves', `${'a'.repeat(59)}\u{1F600} lijst.xlsx`],
    ['of one with accents written apart', `Cafe\u0301 ${'e\u0301'.repeat(40)}.csv`],
    ['of one with a line end and a sign without width', 'a\u2028b\u200Bc.csv'],
  ])('%s are known again, and can be an address', (_, map) => {
    for (const name of namesOf(map)) {
      expect(isEigenNaamBijLijst(name)).toBe(true);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/["*:<>?/\\|]/);
    }
  });

  it.each([
    ['LWOO brugklas 2026-2027 1b.xlsx', 'Controlerapport - LWOO brugklas 2026 2027 1b D-7K3M2-QX9AB.pdf'],
    ['LWOO Sanne Hofstra 3-4-2014.xlsx', 'Controlerapport - LWOO 2014 D-7K3M2-QX9AB.pdf'],
    ['Hofstra_123456782.csv', 'Controlerapport - D-7K3M2-QX9AB.pdf'],
  ])('%s repeats in an address nothing that names a pupil', (map, rapport) => expect(namesOf(map)[0]).toBe(rapport));
});
