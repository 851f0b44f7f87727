import type { Row } from '../facts/reading.ts';

/** The number that a page gives itself, and of how many. */
export type PageCount = { at: number; of: number | undefined };

const worded =
  /\b(?:pagina|pag\.?|blz\.?|bladzijde|blad|page|p\.)(?![a-z])\s*([\dlio]{1,3})(?:\s*(?:van|of|\/|-)\s*([\dlio]{1,3}))?(?![\dlio])/;
const bare = /^[-–\s|]*(\d{1,3})\s*(?:\/|van)\s*(\d{1,3})[-–\s|]*$/;

// What recognition makes of figures; only where nothing but a number can stand.
const figure = (text: string): number => Number(text.replace(/[li]/g, '1').replace(/o/g, '0'));

/** The page number in the first or last lines of a page; undefined where it has none. */
export const pageCountOf = (rows: readonly Row[]): PageCount | undefined => {
  for (const row of [...rows.slice(-4).toReversed(), ...rows.slice(0, 3)]) {
    if (row.text.length > 140) continue;
    const match = worded.exec(row.folded) ?? bare.exec(row.folded);
    if (!match?.[1] || !/\d|^[li]$/.test(match[1])) continue;
    const at = figure(match[1]);
    const of = match[2] === undefined ? undefined : figure(match[2]);
    if (at >= 1 && at <= 500 && (of === undefined || of >= at)) return { at, of };
  }
  return undefined;
};
