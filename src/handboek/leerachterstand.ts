import type { Tabel } from '../check/rapport.ts';
import { domeinen, type Domein } from './domeinen.ts';
import type { DidactischeToets } from '../read/facts.ts';
import type { Waarden } from './waarden.ts';

/** The learning delay on one domain: `1 - DLE / DL`, never below 0, with DL at most the cap; undefined where it cannot be computed. */
export type Achterstand = {
  domein: Domein;
  toets: DidactischeToets | undefined;
  dl: number | undefined;
  dle: number | undefined;
  /** The share, rounded only where the partnership set that. */
  waarde: number | undefined;
  /** False where a number was read weakly, printed only, or the printed delay differs from the computed one. */
  zeker: boolean;
};

/** How far a printed share may lie from the exact one: rounded to one decimal, or to two. */
const rounding = (printed: number): number => (Number.isInteger(Math.round(printed * 1000) / 100) ? 0.051 : 0.011);

/** The row of a domain that counts: with DL and DLE before one without, then the newest. */
const tellend = (toetsen: readonly DidactischeToets[]): DidactischeToets | undefined =>
  toetsen.toSorted(
    (a, b) =>
      Number(b.dl !== undefined && b.dle !== undefined) - Number(a.dl !== undefined && a.dle !== undefined) ||
      (b.datum?.waarde ?? '').localeCompare(a.datum?.waarde ?? ''),
  )[0];

/** Half is rounded up: 0,495 in hundredths is 0,50. */
const rondAf: Record<Waarden['leerachterstandAfronding'], (waarde: number) => number> = {
  niet: (waarde) => waarde,
  honderdsten: (waarde) => Math.round(waarde * 100 + 1e-9) / 100,
  tienden: (waarde) => Math.round(waarde * 10 + 1e-9) / 10,
};

/** Handboek 9.1 c: per domain; a DL above `dlHoogste` counts as that, and the share is rounded as `leerachterstandAfronding` says. */
export function leerachterstanden(
  toetsen: readonly DidactischeToets[],
  { dlHoogste, leerachterstandAfronding }: Pick<Waarden, 'dlHoogste' | 'leerachterstandAfronding'>,
): Achterstand[] {
  const rounded = rondAf[leerachterstandAfronding];
  return domeinen.map((domein) => {
    const toets = tellend(toetsen.filter((one) => one.domein === domein));
    if (toets === undefined) return { domein, toets, dl: undefined, dle: undefined, waarde: undefined, zeker: false };
    const { dl, dle, achterstand: printed } = toets;
    if (dl === undefined || dle === undefined || dl <= 0) return { domein, toets, dl, dle, waarde: printed, zeker: false };
    const counted = Math.min(dl, dlHoogste);
    const exact = Math.max(0, (counted - dle) / counted);
    const waarde = rounded(exact);
    const near = (share: number) => printed === undefined || Math.abs(printed - share) <= rounding(printed);
    const agrees = near(exact) || near(Math.max(0, (dl - dle) / dl));
    return { domein, toets, dl: counted, dle, waarde, zeker: toets.zeker && agrees };
  });
}

/** A share as it is written in a table: `0,53`, cut off and not rounded up to the bound. */
export const alsDeel = (waarde: number): string => (Math.floor(waarde * 100 + 1e-9) / 100).toFixed(2).replace('.', ',');

const ofStreep = (waarde: number | undefined, words: (waarde: number) => string): string => (waarde === undefined ? '–' : words(waarde));

const inCijfers = (waarde: number): string => String(waarde).replace('.', ',');

/** The delays per domain as the report shows them, with the DL that counts. */
export const achterstandTabel = (rows: readonly Achterstand[]): Tabel => ({
  kop: ['Domein', 'DL', 'DLE', 'Leerachterstand'],
  rijen: rows.map(({ domein, dl, dle, waarde }) => [domein, ofStreep(dl, inCijfers), ofStreep(dle, inCijfers), ofStreep(waarde, alsDeel)]),
});
