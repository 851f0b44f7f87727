import { utils, write, type WorkSheet } from '@e965/xlsx';
import type { Opmerkingen, LijstMetOpmerkingen } from '../../check/opmerkingen.ts';

/** What the school must know before it works in this file. */
const lees = [
  'Dit bestand is gemaakt door het loket. Het is uw eigen lijst, met achter elke leerling wat de controle vond.',
  'Verbeter uw eigen lijst en upload die opnieuw. Wat u in dit bestand verandert, wordt niet gelezen.',
];

const widest = 40;
const remarkWidth = 90;

/** Every cell as text: what looks like a formula stays what it is, words. */
function sheetOf(rows: readonly (readonly string[])[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((cells) => cells.map((v) => (v === '' ? null : { t: 's', v, z: '@' }))));
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 1);
  sheet['!cols'] = Array.from({ length: columns }, (_, column) => ({
    wch: Math.min(
      column === columns - 1 ? remarkWidth : widest,
      rows.reduce((most, cells) => Math.max(most, (cells[column] ?? '').length + 2), 6),
    ),
  }));
  return sheet;
}

/** A name that a spreadsheet takes: no signs that it forbids, at most 31 characters, not taken yet. */
function sheetName(wanted: string, taken: readonly string[]): string {
  const base =
    wanted
      .replaceAll(/[[\]:*?/\\']/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 27) || 'Lijst';
  const names = [base, ...Array.from({ length: taken.length + 1 }, (_, count) => `${base} ${count + 2}`)];
  return names.find((name) => !taken.some((other) => other.toLowerCase() === name.toLowerCase())) ?? base;
}

const stem = ({ document }: LijstMetOpmerkingen): string => (document.split('/').at(-1) ?? document).replace(/\.[a-z]{3,4}$/i, '');

/** The lists with their remarks as an Excel file: a sheet for each, and one that says what this file is and what holds for a list as a whole. */
export function maakXlsx({ lijsten, toelichting }: Opmerkingen): Buffer {
  const book = utils.book_new();
  for (const lijst of lijsten) utils.book_append_sheet(book, sheetOf(lijst.rijen), sheetName(lijst.blad ?? stem(lijst), book.SheetNames));
  const about = [...lees, ...(toelichting.length === 0 ? [] : ['', 'Voor de hele lijst:', ...toelichting])];
  utils.book_append_sheet(book, sheetOf(about.map((line) => [line])), sheetName('Toelichting', book.SheetNames));
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
