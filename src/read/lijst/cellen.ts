import { bsnTeken, findBsn } from '../facts/bsn.ts';
import { fold } from '../facts/fold.ts';
import type { BsnLezing, GetalLezing, JaNeeLezing, LeerjaarLezing, NaamLezing } from './lijst.ts';

const nothing = /^(?:onbekend|volgt(?: nog)?|nog niet bekend|nnb|n\.?n\.?b\.?|nvt|n\.?v\.?t\.?|p\.?m\.?|leeg|\?+)$/;

/** Whether a cell is left open: nothing, signs alone, or a word that says that it is not known. */
export const isLeeg = (cell: string): boolean => !/[\p{L}\d]/u.test(cell) || nothing.test(fold(cell).trim());

/** What a cell for a name holds. */
export function naamLezing(cell: string): NaamLezing {
  if (isLeeg(cell)) return 'leeg';
  if (/\d/.test(cell)) return 'geen-naam';
  const words = cell.split(/[\s.]+/u).filter((word) => /\p{L}/u.test(word));
  return words.every((word) => word.replace(/[^\p{L}]/gu, '').length === 1) ? 'voorletters' : 'naam';
}

const ordinals: readonly [RegExp, number][] = [
  [/\b(?:eerste|brugklas|brugjaar|brug)\b/, 1],
  [/\btweede\b/, 2],
  [/\bderde\b/, 3],
  [/\bvierde\b/, 4],
];

/** What a cell for the year of school holds: `1`, `lj 1`, `1e`, `1b`, `vmbo-b 2`, `brugklas`. */
export function leerjaarLezing(cell: string): LeerjaarLezing {
  if (isLeeg(cell)) return { soort: 'leeg' };
  const text = fold(cell).trim();
  if (/\bgroep\b|\bbasisschool\b/.test(text)) return { soort: 'basisschool' };
  const numbers = text.match(/\d+(?:[.,]\d+)?/g) ?? [];
  // A class as `1b2`: its year stands first
  const [first = ''] = numbers;
  if (numbers.length === 1 || (first.length === 1 && /^\d\p{L}/u.test(text))) {
    const jaar = Number(first.replace(',', '.'));
    return Number.isInteger(jaar) ? { soort: 'jaar', jaar } : { soort: 'onduidelijk' };
  }
  const named = numbers.length === 0 ? ordinals.filter(([pattern]) => pattern.test(text)) : [];
  return named.length === 1 && named[0] !== undefined ? { soort: 'jaar', jaar: named[0][1] } : { soort: 'onduidelijk' };
}

// A nine-digit number with a digit lost in front is as telling as a whole one.
const wholeFrom = 8;

/** What a cell for the last three figures of the BSN holds. Signs that a spreadsheet or an export adds (`'042`, `="042"`) do not count. */
export function bsnLezing(cell: string): BsnLezing {
  const text = cell.replace(/^=?["'’]+|["'’]+$/gu, '').trim();
  const digits = text.replace(/\D/g, '');
  if (digits.length >= wholeFrom || text.includes(bsnTeken)) return { soort: 'volledig' };
  if (isLeeg(text)) return { soort: 'leeg' };
  if (/^\d{3}$/.test(text)) return { soort: 'drie', cijfers: text };
  if (/^[*xX•.#_ -]+\d{3}$/u.test(text)) return { soort: 'verhuld', cijfers: digits };
  return { soort: /^\d{1,2}$/.test(text) ? 'te-kort' : 'anders' };
}

/** Columns of other numbers of nine figures, by their head. */
const otherNumber = /\btel|mobiel|gsm|\biban\b|rekening|leerling ?-?(?:nr|num)|stam ?-?(?:nr|num)|\bbrin\b|kenmerk|\beck\b/;

/** Whether a cell of another column than that of the BSN holds a full one. */
export const heeftBsn = (kop: string, cell: string): boolean =>
  cell.includes(bsnTeken) || (/\d{8}|\d[ .-]\d/u.test(cell) && !otherNumber.test(fold(kop)) && findBsn(`${kop} ${cell}`).length > 0);

/** What a cell for an IQ or a delay holds: one number, with or without a word or a percent sign (`TIQ 85`, `0,46`, `46%`: 0.46). */
export function getalLezing(cell: string): GetalLezing {
  if (isLeeg(cell)) return { soort: 'leeg' };
  const text = fold(cell);
  const found = /^\D*?(-?)(\d{0,4}(?:[.,]\d{1,4})?)\s*(%?)[^\d%]*$/.exec(text);
  const number = Number((found?.[2] ?? '').replace(',', '.').replace(/^\./, '0.') || Number.NaN);
  if (found === null || Number.isNaN(number) || /\bca\b|circa|ongeveer|tussen|<|>|\+|\/|~/.test(text)) return { soort: 'onduidelijk' };
  // A hyphen after a word is no minus sign
  const negative = found[1] === '-' && text.trimStart().startsWith('-');
  return { soort: 'getal', waarde: (negative ? -number : number) / (found[3] === '%' ? 100 : 1) };
}

const yes = /^(?:ja|j|x|v|waar|true|yes|1|✓|✔|☒|☑)(?![\p{L}\d])/u;
const no = /^(?:nee|neen|n|onwaar|false|no|0|geen|niet|☐)(?![\p{L}\d])/u;

/** What a cell for social-emotional problems holds: yes or words that tell of them, no, or nothing. */
export function jaNeeLezing(cell: string): JaNeeLezing {
  const text = fold(cell).trim();
  if (no.test(text)) return 'nee';
  if (yes.test(text)) return 'ja';
  if (isLeeg(cell)) return 'leeg';
  return /\b(?:geen|niet|nee|onbekend|mogelijk|misschien|vermoed\w*)\b|\?/.test(text)
    ? 'onduidelijk'
    : /\p{L}{3}/u.test(text)
      ? 'ja'
      : 'onduidelijk';
}
