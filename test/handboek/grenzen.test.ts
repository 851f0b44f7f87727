import { describe, expect, it } from 'vitest';
import { waarden41, type Waarden } from '../../src/handboek/waarden.ts';
import { woordenlijst } from '../../src/formulieren/woordenlijst.ts';
import { handboeken } from '../../src/handboek/handboek.ts';
import { finding, metWaarden } from './assess-one.ts';
import { grenzen, type Getal, type Grens, type InTekst, type Meting } from './grenzen.ts';

const geenGrens = new Set(['keuze', 'functies', 'namen']);
const getallen = (Object.keys(waarden41) as (keyof Waarden)[]).filter((naam) => !geenGrens.has(waarden41[naam].eenheid));
const rijen = (Object.keys(grenzen) as Getal[]).flatMap((naam) =>
  (grenzen[naam] as readonly (Grens<unknown> | Meting<unknown> | InTekst<unknown>)[]).map((grens) => [naam, grens] as const),
);
const nu = (naam: Getal): unknown => waarden41[naam].reeks.at(-1)?.waarde;

const reeks = (naam: Getal, { criterium, dossier, mee }: Grens<unknown>, waarde: unknown, more: Partial<Waarden> = mee?.(waarde) ?? {}) =>
  ([-1, 0, 1] as const).map((stap) => finding(criterium, { ...dossier(waarde, stap), waarden: { ...more, [naam]: waarde } }).uitkomst);

describe('the boundaries', () => {
  it.each(getallen)('of %s are tested', (naam) => {
    expect(grenzen[naam as Getal]?.length).toBeGreaterThan(0);
  });

  it('are of numbers that the handbook has', () => {
    expect(Object.keys(grenzen).toSorted()).toEqual([...getallen].toSorted());
  });

  const decided = rijen
    .filter((rij): rij is [Getal, Grens<unknown>] => 'criterium' in rij[1])
    .map(([naam, grens]) => [naam, grens.criterium, grens] as const);
  it.each(decided)('of %s, in %s: just under, on and just over it', (naam, _criterium, grens) => {
    expect(reeks(naam, grens, nu(naam), {})).toEqual(grens.uitkomsten);
  });
  it.each(decided)('of %s, in %s, move with the number', (naam, _criterium, grens) => {
    expect(grens.anders).not.toEqual(nu(naam));
    expect(reeks(naam, grens, grens.anders)).toEqual(grens.uitkomsten);
  });

  const measured = rijen
    .filter((rij): rij is [Getal, Meting<unknown>] => 'meet' in rij[1])
    .map(([naam, grens]) => [naam, grens.wat, grens] as const);
  it.each(measured)(
    'of %s, %s, just under, on and just over it, and elsewhere where it is another',
    (naam, _wat, { meet, uitkomsten, anders }) => {
      expect(anders).not.toEqual(nu(naam));
      for (const waarde of [nu(naam), anders]) expect(([-1, 0, 1] as const).map((stap) => meet(waarde, stap))).toEqual(uitkomsten);
    },
  );

  const told = rijen.filter((rij): rij is [Getal, InTekst<unknown>] => 'alleenTekst' in rij[1]);
  it.each(told)('of %s, which people weigh, stand in the texts', (naam, { alleenTekst, anders }) => {
    const texts = (waarde: unknown) => {
      const versies = metWaarden(handboeken, { [naam]: waarde });
      const asked =
        versies[0]?.criteria.map(({ eis }) => eis({ ...valuesOf(naam, waarde) }, { soort: 'onbekend', variant: 'nieuw' })) ?? [];
      return [...asked, woordenlijst('2026-11-22', versies)].join('\n');
    };
    for (const waarde of [nu(naam), anders]) expect(texts(waarde)).toContain(alleenTekst(waarde));
    expect(texts(anders)).not.toContain(alleenTekst(nu(naam)));
  });
});

function valuesOf(naam: Getal, waarde: unknown): Waarden {
  const all = Object.entries(waarden41).map(([name, { reeks: entries }]) => [name, name === naam ? waarde : entries.at(-1)?.waarde]);
  return Object.fromEntries(all) as Waarden;
}
