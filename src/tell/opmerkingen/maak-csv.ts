import type { LijstMetOpmerkingen } from '../../check/opmerkingen.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet shows as it is: a formula gets an apostrophe before it, and is no formula any more. */
const cell = (text: string): string => {
  const plain = formula.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** A list with its remarks, separated by semicolons, as Excel in the Netherlands opens it: UTF-8 with a mark in front, rows where they stood. */
export const maakCsv = ({ rijen }: LijstMetOpmerkingen): Buffer =>
  Buffer.from(`\uFEFF${rijen.map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`);
