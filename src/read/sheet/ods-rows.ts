import { plainSpaces } from '../flow/plain-spaces.ts';
import { framePicture } from '../odt/frames.ts';
import { childrenOf, type Element } from '../packed/xml.ts';
import { showIsoDate } from './date-format.ts';
import type { Merged } from './merged.ts';
import { plain } from './number-format.ts';
import { rowOf, type Bounds, type Sheet } from './sheet.ts';

const groups = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

/** Adds the rows of one element to a sheet, and to `merged` the cells over several rows; `rij` is the number of the last row before it. Gives the number of the last row. */
export function readRows(element: Element, rij: number, sheet: Sheet, bounds: Bounds, merged: Merged[]): number {
  if (groups.has(element.name)) {
    let last = rij;
    for (const child of childrenOf(element)) last = readRows(child, last, sheet, bounds, merged);
    return last;
  }
  if (element.name !== 'table:table-row') return rij;
  const times = repeats(element.attributes['table:number-rows-repeated']);
  const first = rowOf(rij + 1, cellsOf(element, sheet, bounds), bounds);
  if (first === undefined) return rij + times;
  sheet.rows.push(first);
  if (times === 1) merged.push(...mergedDown(element, rij + 1));
  // Rows that are the same stand there once; each counts for the bounds
  for (let i = 1; i < times; i++) {
    const again = rowOf(rij + 1 + i, first.cells.entries(), bounds);
    if (again !== undefined) sheet.rows.push(again);
  }
  return rij + times;
}

const repeats = (value: string | undefined): number => Math.max(1, Number(value ?? 1) || 1);

function mergedDown(row: Element, rij: number): Merged[] {
  let kolom = 0;
  return childrenOf(row).flatMap((cell) => {
    const rows = Number(cell.attributes['table:number-rows-spanned'] ?? 1);
    const at = kolom;
    kolom += repeats(cell.attributes['table:number-columns-repeated']);
    return rows > 1 ? [{ rij, kolom: at, tot: rij + rows - 1 }] : [];
  });
}

function* cellsOf(row: Element, sheet: Sheet, bounds: Bounds): Generator<readonly [number, string]> {
  let column = 0;
  for (const cell of childrenOf(row)) {
    const times = repeats(cell.attributes['table:number-columns-repeated']);
    // What stands under a merged cell is not shown
    const text = cell.name === 'table:table-cell' ? plainSpaces(showCell(cell)) : '';
    if (cell.name === 'table:table-cell') for (const child of childrenOf(cell)) if (isDrawn(child)) drawnOn(child, sheet);
    for (let i = 0; i < (text === '' ? 0 : times); i++) {
      bounds.cell(column + i);
      yield [column + i, text];
    }
    column += times;
  }
}

/** What a cell shows. Dates are written the Dutch way, unless the cell shows no day. */
function showCell(cell: Element): string {
  const { 'office:value-type': type, 'office:value': value, 'office:date-value': date, 'office:boolean-value': truth } = cell.attributes;
  const shown = childrenOf(cell, 'text:p').map(textOf).join(' ').trim();
  if (type === 'date' && date !== undefined) {
    const day = Number(date.slice(8, 10));
    const showsDay = shown === '' || [...shown.matchAll(/\d{1,4}/gu)].some(([number]) => Number(number) === day);
    return showsDay ? (showIsoDate(date) ?? shown) : shown;
  }
  if (type === 'boolean') return truth === 'true' ? 'WAAR' : 'ONWAAR';
  return shown === '' && value !== undefined ? plain(Number(value)) : shown;
}

const isDrawn = (element: Element): boolean => element.name.startsWith('draw:') || element.name === 'table:shapes';

/** Takes up the words and pictures of something drawn on a sheet. */
export function drawnOn(element: Element, sheet: Sheet): void {
  const own = childrenOf(element, 'text:p').map(textOf).join(' ').trim();
  if (own !== '') sheet.beside.push(own);
  const picture = element.name === 'draw:frame' ? framePicture(element) : undefined;
  if (picture !== undefined) sheet.pictures.push(picture);
  for (const child of childrenOf(element)) if (child.name !== 'text:p') drawnOn(child, sheet);
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'office:annotation') return '';
      return ['text:s', 'text:tab', 'text:line-break'].includes(child.name) ? ' ' : textOf(child);
    })
    .join('');
