import { isMild } from './overrulen.ts';
import type { Checked } from './check-criterium.ts';
import type { Bevinding, RijRegel, Uitkomst } from './rapport.ts';

/** The rows of a list with what every criterion came to, in the order of the list, and the remark of each criterion that has one. */
export function rijenVan(checked: readonly Pick<Checked, 'bevinding' | 'rijen'>[]): RijRegel[] {
  const found = new Map<string, RijRegel>();
  for (const { bevinding, rijen } of checked) {
    for (const { document, blad, rij, uitkomst, opmerking } of rijen) {
      const key = `${document}\n${blad}\n${rij}`;
      const row = found.get(key) ?? { document, blad, rij, uitkomsten: {}, opmerkingen: {} };
      found.set(key, row);
      row.uitkomsten[bevinding.id] = uitkomst;
      if (opmerking !== '' && !isMild(uitkomst)) row.opmerkingen[bevinding.id] = opmerking;
    }
  }
  return [...found.values()];
}

/** How bad an outcome is for a row, worst first. */
const ernst = ['ontbreekt', 'niet-voldaan', 'te-beoordelen', 'voldaan', 'nvt'] as const satisfies readonly Uitkomst[];

/** What a row comes to: its worst outcome that counts, and the remarks that stand, each once. */
export type RijStand = { uitkomst: Uitkomst; opmerkingen: string[] };

/**
 * Gives for a row what counts: where a person let a criterion pass for the whole list, its remarks do not stand any more. A judgement that lapsed
 * changes nothing.
 */
export function rijStandVan(bevindingen: readonly Bevinding[]): (rij: RijRegel) => RijStand {
  const passed = new Map(
    bevindingen.flatMap(({ id, mens }) =>
      mens !== undefined && mens.vervallen !== true && isMild(mens.uitkomst) ? [[id, mens.uitkomst]] : [],
    ),
  );
  return ({ uitkomsten: computed, opmerkingen }) => {
    const counts = new Set(Object.entries(computed).map(([id, uitkomst]) => passed.get(id) ?? uitkomst));
    const said = Object.entries(opmerkingen).flatMap(([id, opmerking]) => (passed.has(id) ? [] : [opmerking]));
    return { uitkomst: ernst.find((one) => counts.has(one)) ?? 'nvt', opmerkingen: [...new Set(said)] };
  };
}
