import { describe, expect, it } from 'vitest';
import { most, tekstVenster } from '../../../src/loket/bewijs/tekst-venster.ts';

const pageOf = (texts: string[]) => ({ lines: texts.map((text) => ({ text })) });
const page = (...texts: string[]) => pageOf(texts);
const marked = (venster: ReturnType<typeof tekstVenster>) =>
  venster.regels.flatMap(({ cellen }) => cellen.flat().flatMap(({ tekst, gemarkeerd }) => (gemarkeerd ? [tekst] : [])));

describe('the text of a page', () => {
  it('marks a quote over lines, and leaves the text as it was', () => {
    const venster = tekstVenster(page('Er is hulp-', 'verlening geweest, zegt school.', 'Meer niet.'), { citaat: 'hulpverlening geweest' });
    expect(marked(venster)).toEqual(['hulp-', 'verlening geweest,']);
    expect(
      venster.regels.map(({ cellen }) =>
        cellen
          .flat()
          .map(({ tekst }) => tekst)
          .join(''),
      ),
    ).toEqual(['Er is hulp-', 'verlening geweest, zegt school.', 'Meer niet.']);
  });

  it('marks the words of a row in that row alone', () => {
    const lines = Array.from({ length: 3_000 }, (_, i) => ({ text: `Jan  ${i}`, cells: ['Jan', String(i)], rij: i + 1 }));
    const venster = tekstVenster({ lines }, { citaat: 'Jan', rij: 2_000 });
    expect(venster.regels.filter(({ gemarkeerd }) => gemarkeerd).map(({ rij }) => rij)).toEqual([2_000]);
    expect(marked(venster)).toEqual(['Jan']);
    expect(venster.regels.length).toBeLessThanOrEqual(most.lines);
  });

  it('shows what was left out of a BSN in words', () => {
    expect(tekstVenster(page('BSN ⟦BSN⟧'), {}).regels[0]?.cellen[0]).toEqual([{ tekst: 'BSN [BSN weggelaten]', gemarkeerd: false }]);
  });

  it.each([
    ['one line of four million letters', page(`${'woord '.repeat(600_000)} de plek ${'woord '.repeat(60_000)}`)],
    ['half a million lines', pageOf(Array.from({ length: 500_000 }, (_, i) => (i === 400_000 ? 'hier is de plek van nu' : 'regel')))],
  ])('stays small and quick with %s', (_, long) => {
    const started = performance.now();
    const venster = tekstVenster(long, { citaat: 'de plek' });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(marked(venster)).toEqual(['de plek']);
    const letters = venster.regels.flatMap(({ cellen }) => cellen.flat()).reduce((sum, { tekst }) => sum + tekst.length, 0);
    expect(letters).toBeLessThanOrEqual(most.letters + most.line);
  });

  it('goes on where it is asked to', () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => `regel ${i + 1}`);
    expect(tekstVenster(pageOf(lines), { vanaf: 241 })).toMatchObject({ eerste: 241, laatste: 480, totaal: 1_000 });
    expect(tekstVenster(pageOf(lines), { vanaf: 99_999 })).toMatchObject({ eerste: 1_000, laatste: 1_000 });
    expect(tekstVenster(page(), {})).toMatchObject({ eerste: 0, laatste: 0, regels: [] });
  });
});
