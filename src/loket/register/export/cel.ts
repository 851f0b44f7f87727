import type { IsoDate } from '../../../calendar.ts';

/** What stands in a cell of an export. */
export type Cel = string | number | { dag: IsoDate } | undefined;

/** A column of an export: its heading, how wide it is in characters, and what stands in it. */
export type Kolom = { naam: string; breedte: number; soort: 'tekst' | 'dag' | 'getal' };

/** A table to export: its columns, and its rows one by one. */
export type Tabel = { kolommen: readonly Kolom[]; rijen: Iterable<readonly Cel[]> };

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
