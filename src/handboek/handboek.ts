import type { IsoDate } from '../calendar.ts';
import type { Criterium } from './criterium.ts';
import { criteria41 } from './criteria/index.ts';
import { waarden41, type Waardereeksen } from './waarden.ts';

/** One version of the handbook: what it asks, with its numbers, from a day on. Versions stand side by side; none is ever edited away. */
export type Handboek = {
  versie: string;
  naam: string;
  geldigVanaf: IsoDate;
  criteria: readonly Criterium[];
  waarden: Waardereeksen;
};

/** Every version, oldest first. */
export const handboeken: readonly Handboek[] = [
  {
    versie: '4.1',
    naam: 'Handboek Ondersteuningstoewijzing RefSVO, versie 4.1 (12 november 2018)',
    geldigVanaf: '2018-11-12',
    criteria: criteria41,
    waarden: waarden41,
  },
];

/** The version in force on a day; for a day before the first version that first version. Throws when there are none. */
export function handboekOp(dag: IsoDate, versies: readonly Handboek[] = handboeken): Handboek {
  const sorted = versies.toSorted((a, b) => a.geldigVanaf.localeCompare(b.geldigVanaf));
  const found = sorted.findLast(({ geldigVanaf }) => geldigVanaf <= dag) ?? sorted[0];
  if (found === undefined) throw new Error('No version of the handbook is given.');
  return found;
}
