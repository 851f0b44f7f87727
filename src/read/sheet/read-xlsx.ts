import type { FirstRead, Part, Unpacked } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { plainSpaces } from '../flow/plain-spaces.ts';
import { relations } from '../packed/relations.ts';
import { openParts, type Parts } from '../packed/unzip.ts';
import { childrenOf, eachBlock, withoutPrefix, type Element } from '../packed/xml.ts';
import { BlankError, damaged, UnreadError } from '../unread.ts';
import { finishSheets } from './finish-sheets.ts';
import { spread, type Merged } from './merged.ts';
import { countedBounds, rowOf, type Bounds, type Sheet } from './sheet.ts';
import { xlsxDrawings } from './xlsx-drawings.ts';
import { columnOf, showCell, stringOf, type Workbook } from './xlsx-cell.ts';
import { cellFormats } from './xlsx-styles.ts';

/** Reads an XLSX (also XLSM, XLTX and XLSB): what the cells show, sheet by sheet. @throws UnreadError when it is broken, past a limit, or empty. */
export async function readXlsx(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const parts = await openParts(bytes, limits);
  try {
    const main = relations(parts, '', limits).find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
    if (main.endsWith('.bin')) return await readBinary(name, bytes, parts, limits);
    return finishSheets(name, 'xlsx', readSheets(parts, main, limits), limits);
  } finally {
    parts.close();
  }
}

const embeddings = 'xl/embeddings/';

/** The same with the files that were put into its sheets, each to be read as a document of its own. */
export async function readXlsxFile(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead | Unpacked> {
  const files = await filesOf(bytes, limits);
  if (files.length === 0) return readXlsx(name, bytes, limits);
  try {
    return { own: await readXlsx(name, bytes, limits), parts: files };
  } catch (error) {
    if (!(error instanceof UnreadError)) throw error;
    return { parts: error instanceof BlankError ? files : [{ name: '', error }, ...files] };
  }
}

async function filesOf(bytes: Uint8Array, limits: ReadLimits): Promise<Part[]> {
  const parts = await openParts(bytes, limits);
  try {
    if (!parts.names.some((part) => part.startsWith(embeddings))) return [];
    return (await import('../word/embedded-files.ts')).filesIn(parts, embeddings);
  } finally {
    parts.close();
  }
}

type SheetEntry = { name: string; hidden: boolean; link: string };

/** An XLSB goes to the library for it, which unpacks without bounds: so all parts are unpacked within them first. */
async function readBinary(name: string, bytes: Uint8Array, parts: Parts, limits: ReadLimits): Promise<FirstRead> {
  for (const part of parts.names) parts.read(part);
  const { readXls } = await import('./read-xls.ts');
  return readXls(name, bytes, limits);
}

function readSheets(parts: Parts, main: string, limits: ReadLimits): Sheet[] {
  const xml = parts.read(main);
  if (xml === undefined) throw damaged();
  const related = relations(parts, main, limits);
  const part = (kind: string) => parts.read(related.find((relation) => relation.kind === kind)?.target ?? '');
  const { entries, from1904 } = workbookOf(xml, limits);
  const texts: string[] = [];
  const strings = part('sharedStrings');
  if (strings !== undefined) eachBlock(strings, 'sst', limits, (item) => void texts.push(plainSpaces(stringOf(item))), withoutPrefix);
  const book: Workbook = { texts, formats: cellFormats(part('styles'), limits), from1904 };
  const bounds = countedBounds(limits);
  const sheets: Sheet[] = [];
  for (const { name, hidden, link } of entries) {
    const relation = related.find(({ id }) => id === link);
    // Sheets with a chart alone have no cells
    if (relation === undefined || relation.kind !== 'worksheet') continue;
    const sheet = parts.read(relation.target);
    if (sheet === undefined) throw damaged();
    const { texts: beside, pictures } = xlsxDrawings(parts, relation.target, limits);
    sheets.push({ name, hidden, rows: rowsOf(sheet, book, bounds, limits), beside, pictures });
  }
  return sheets;
}

function workbookOf(xml: Uint8Array, limits: ReadLimits): { entries: SheetEntry[]; from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  const take = (element: Element) => {
    if (element.name === 'workbookPr') from1904 = ['1', 'true'].includes(element.attributes['date1904'] ?? '');
    if (element.name !== 'sheets') return;
    for (const { attributes } of childrenOf(element, 'sheet')) {
      const link = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      entries.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', link });
    }
  };
  eachBlock(xml, 'workbook', limits, take, withoutPrefix);
  return { entries, from1904 };
}

/** Rows and cells may leave their numbers out; then they follow each other. */
function rowsOf(xml: Uint8Array, book: Workbook, bounds: Bounds, limits: ReadLimits): Sheet['rows'] {
  const rows: Sheet['rows'] = [];
  let rij = 0;
  const merged: Merged[] = [];
  const take = (element: Element, { name }: Element) => {
    if (name === 'mergeCells') {
      const [, letters = '', from, to] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(element.attributes['ref'] ?? '') ?? [];
      const kolom = columnOf(letters);
      if (kolom !== undefined && Number(to) > Number(from)) merged.push({ rij: Number(from), kolom, tot: Number(to) });
      return;
    }
    rij = Number(element.attributes['r']) || rij + 1;
    let column = -1;
    const values = childrenOf(element, 'c').map((cell) => {
      column = columnOf(cell.attributes['r']) ?? column + 1;
      return [column, showCell(cell, book)] as const;
    });
    const row = rowOf(rij, values, bounds);
    if (row !== undefined) rows.push(row);
  };
  eachBlock(xml, ['sheetData', 'mergeCells'], limits, take, withoutPrefix);
  spread(rows, merged, bounds);
  return rows;
}
