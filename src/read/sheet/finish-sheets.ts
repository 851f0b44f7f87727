import { resolveControls, type Control } from '../controls.ts';
import type { FormField, Line, Page, ReadFormat } from '../document.ts';
import type { FirstRead } from '../first-read.ts';
import { choosePictures } from '../flow/pictures-to-read.ts';
import type { ReadLimits } from '../limits.ts';
import { withoutPrivate } from '../symbols.ts';
import { onlyPictures, pastLimit, withoutText } from '../unread.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Names that a spreadsheet program gives by itself: they say nothing. */
const ownName = /^(?:blad|sheet|werkblad|tabel|tabelle|feuil) ?\d{0,4}$/iu;

/**
 * The document that sheets make: one page a sheet, one line a row with the row's own number, cells in the sheet's columns. A name that a person
 * gave to a sheet stands above it; hidden sheets, rows and columns are read as well and a hidden sheet is said to be one.
 * @throws UnreadError `te-groot` past a limit, `zonder-tekst` when all sheets are empty.
 */
export function finishSheets(name: string, format: ReadFormat, sheets: readonly Sheet[], limits: ReadLimits): FirstRead {
  if (sheets.length > limits.pages) throw pastLimit('pages', limits);
  const fields: FormField[] = [];
  let characters = 0;
  let rows = 0;
  const pages = sheets.map((sheet, i): Page => {
    rows += sheet.rows.length + sheet.beside.length;
    const controls: Control[] = [];
    const resolved = resolveControls(linesOf(sheet), controls, i + 1);
    fields.push(...resolved.fields);
    for (const line of resolved.lines) characters += line.text.length;
    if (characters > limits.characters) throw pastLimit('characters', limits);
    return { number: i + 1, lines: resolved.lines, source: 'tekst', confidence: 1 };
  });
  const pictures = sheets.flatMap((sheet, i) => sheet.pictures.map((picture) => ({ picture, pagina: i + 1 })));
  const { beelden, unreadable } = choosePictures(pictures, characters);
  if (rows === 0 && beelden.length === 0) throw unreadable.length > 0 ? onlyPictures() : withoutText();
  const left = unreadable.length > 0 ? { onleesbarePaginas: unreadable } : {};
  return { document: { name, format, pages, fields, signatures: [], places: [], ...left }, beelden, sketches: [] };
}

function linesOf(sheet: Sheet): Line[] {
  const first = sheet.rows.reduce((least, row) => Math.min(least, firstFilled(row)), Infinity);
  const lines: Line[] = [];
  if (sheet.hidden) lines.push({ text: `${sheet.name} (verborgen blad)` });
  else if (sheet.name !== '' && !ownName.test(sheet.name)) lines.push({ text: sheet.name });
  for (const row of sheet.rows) lines.push(lineOf(row, first));
  for (const text of sheet.beside) lines.push({ text: withoutPrivate(text) });
  return lines;
}

const firstFilled = (row: SheetRow): number => row.cells.findIndex((cell) => cell !== '');

/** Columns that are empty in the whole sheet before its first one do not count. A row with only its first cell is a line of text. */
function lineOf({ rij, cells }: SheetRow, first: number): Line {
  const shown = cells.slice(first).map(withoutPrivate);
  if (shown.length === 1) return { text: shown[0] ?? '', rij };
  return { text: shown.filter((cell) => cell !== '').join('  '), cells: shown, rij };
}
