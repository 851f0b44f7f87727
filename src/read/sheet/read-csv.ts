import Papa from 'papaparse';
import type { FirstRead } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { decodeText } from '../text/decode.ts';
import { damaged } from '../unread.ts';
import { finishSheets } from './finish-sheets.ts';
import { findSeparator } from './separator.ts';
import { countedBounds, rowOf, type SheetRow } from './sheet.ts';

/**
 * Reads a list with separators; encoding and separator are found by themselves. A row keeps the number that a spreadsheet gives it: empty ones
 * count, and lines inside quotes are one row. @throws UnreadError when it is no text, past a limit, or empty.
 */
export async function readCsv(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw damaged();
  const { separator, start } = findSeparator(text);
  const body = text.slice(start);
  const rows = parse(body, separator, '"', limits) ?? parse(body, separator, '\0', limits) ?? [];
  return Promise.resolve(finishSheets(name, 'csv', [{ name: '', hidden: false, rows, beside: [], pictures: [] }], limits));
}

/** The rows; undefined when a quote is opened and never closed: then quotes are ordinary characters in this file. */
function parse(text: string, delimiter: string, quoteChar: string, limits: ReadLimits): SheetRow[] | undefined {
  const bounds = countedBounds(limits);
  const rows: SheetRow[] = [];
  let rij = 0;
  let unclosed = false;
  Papa.parse<string[]>(text, {
    delimiter,
    quoteChar,
    step({ data, errors }, parser) {
      if (errors.some(({ code }) => code === 'MissingQuotes')) {
        unclosed = true;
        return parser.abort();
      }
      rij++;
      const row = rowOf(rij, data.map((value, column) => [column, value] as const), bounds); // prettier-ignore
      if (row !== undefined) rows.push(row);
    },
  });
  return unclosed ? undefined : rows;
}
