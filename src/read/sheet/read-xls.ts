import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { FirstRead } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, locked } from '../unread.ts';
import { finishSheets } from './finish-sheets.ts';
import { spread } from './merged.ts';
import { showNumber } from './number-format.ts';
import { checkRecords } from './xls-records.ts';
import { countedBounds, rowOf, type Bounds, type Sheet } from './sheet.ts';

/** Reads an old Excel file (XLS) or a binary one (XLSB). @throws UnreadError when it has a password, is broken, past a limit, or empty. */
// oxlint-disable-next-line require-await -- a reader answers with a promise, whatever it has to wait for
export async function readXls(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  checkRecords(bytes);
  const book = open(bytes, limits);
  const bounds = countedBounds(limits);
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((sheet, i): Sheet => {
    const content = book.Sheets[sheet];
    const rows = content === undefined ? [] : rowsOf(content, from1904, bounds);
    return { name: sheet, hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0, rows, beside: [], pictures: [] };
  });
  return finishSheets(name, 'xls', sheets, limits);
}

/** Whatever the library finds wrong with a file is damage, or a password. One row more than allowed is read, so that too many are noticed. */
function open(bytes: Uint8Array, limits: ReadLimits): WorkBook {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false, sheetRows: limits.sheetRows + 1 });
  } catch (error) {
    // The library throws bare texts as well as errors
    const told = error instanceof Error ? error.message : error;
    if (typeof told !== 'string') throw error;
    throw /password|encrypt/iu.test(told) ? locked() : damaged();
  }
}

function rowsOf(sheet: WorkSheet, from1904: boolean, bounds: Bounds): Sheet['rows'] {
  const dense = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  const rows: Sheet['rows'] = [];
  dense.forEach((cells, i) => {
    const values: [number, string][] = [];
    cells?.forEach((cell, column) => void (cell !== undefined && values.push([column, show(cell, from1904)])));
    const row = rowOf(i + 1, values, bounds);
    if (row !== undefined) rows.push(row);
  });
  const merged = (sheet['!merges'] ?? []).map(({ s, e }) => ({ rij: s.r + 1, kolom: s.c, tot: e.r + 1 }));
  spread(
    rows,
    merged.filter(({ rij, tot }) => tot > rij),
    bounds,
  );
  return rows;
}

/** Codes of errors in a cell, as Excel shows them. */
const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DEEL/0!',
  15: '#WAARDE!',
  23: '#VERW!',
  29: '#NAAM?',
  36: '#GETAL!',
  42: '#N/B',
};

function show({ t, v, z, f }: CellObject, from1904: boolean): string {
  if (t === 'e') return errors[Number(v)] ?? '#FOUT';
  if (v === undefined || v === '') return f === undefined ? '' : `=${f}`;
  if (t === 'b') return v === true ? 'WAAR' : 'ONWAAR';
  return typeof v === 'number' ? showNumber(v, String(z ?? 'General'), from1904) : String(v);
}
