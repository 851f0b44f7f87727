import type { IsoDate } from '../../../calendar.ts';

/** What stands in a cell of an export. */
export type Cel = string | number | { dag: IsoDate } | undefined;

/** A table to export: its heading, its rows one by one, how many there are, and how wide its columns are in characters. */
export type Tabel = { kop: readonly string[]; rijen: Iterable<readonly Cel[]>; aantal: number; breedtes: readonly number[] };

/** The longest text in a cell, in characters; Excel itself takes 32,767. */
const maxCel = 1000;

/** A text without signs that a file of a spreadsheet cannot hold, on one line. */
export const schoon = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ')
    .slice(0, maxCel)
    .replace(/[\uD800-\uDBFF]$/, '');

/**
 * A text that no spreadsheet takes for a formula: one that begins like one, also after spaces or in wide signs, gets an apostrophe before it. Tabs and line ends, which would begin
 * a new cell, are spaces by then.
 */
export const geenFormule = (text: string): string => (/^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text);
