import type { Checked } from './check-criterium.ts';
import type { RijRegel } from './rapport.ts';

/** The rows of a list with what every criterion came to, in the order of the list, and the remarks on each row, each once. */
export function rijenVan(checked: readonly Pick<Checked, 'bevinding' | 'rijen'>[]): RijRegel[] {
  const found = new Map<string, RijRegel>();
  for (const { bevinding, rijen } of checked) {
    for (const { document, blad, rij, uitkomst, opmerking } of rijen) {
      const key = `${document}\n${blad}\n${rij}`;
      const row = found.get(key) ?? { document, blad, rij, uitkomsten: {}, opmerkingen: [] };
      found.set(key, row);
      row.uitkomsten[bevinding.id] = uitkomst;
      const tell = opmerking !== '' && uitkomst !== 'nvt' && uitkomst !== 'voldaan';
      if (tell && !row.opmerkingen.includes(opmerking)) row.opmerkingen.push(opmerking);
    }
  }
  return [...found.values()];
}
