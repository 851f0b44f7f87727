import type { FirstRead } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { openOpenDocument } from '../packed/open-document.ts';
import { at, eachBlock, type Element } from '../packed/xml.ts';
import { damaged } from '../unread.ts';
import { finishSheets } from './finish-sheets.ts';
import { drawnOn, readRows } from './ods-rows.ts';
import { spread, type Merged } from './merged.ts';
import { countedBounds, type Sheet } from './sheet.ts';

/** Reads an OpenDocument spreadsheet (ODS). @throws UnreadError when it has a password, is broken, past a limit, or empty. */
export async function readOds(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const parts = await openOpenDocument(bytes, limits);
  try {
    const content = parts.read('content.xml');
    if (content === undefined) throw damaged();
    return finishSheets(name, 'ods', sheetsOf(content, limits), limits);
  } finally {
    parts.close();
  }
}

function sheetsOf(content: Uint8Array, limits: ReadLimits): Sheet[] {
  const bounds = countedBounds(limits);
  const hidden = new Set<string>();
  const sheets = new Map<Element, { sheet: Sheet; rij: number; merged: Merged[] }>();
  eachBlock(content, ['office:automatic-styles', 'table:table'], limits, (element, container) => {
    const { attributes } = element;
    if (container.name === 'office:automatic-styles') {
      if (at(element, 'style:table-properties')?.attributes['table:display'] === 'false') hidden.add(attributes['style:name'] ?? '');
      return;
    }
    const { 'table:name': name = '', 'table:style-name': style = '' } = container.attributes;
    const sheet = { name, hidden: hidden.has(style), rows: [], beside: [], pictures: [] };
    const current = sheets.get(container) ?? { sheet, rij: 0, merged: [] };
    sheets.set(container, current);
    if (element.name === 'table:shapes') drawnOn(element, current.sheet);
    else current.rij = readRows(element, current.rij, current.sheet, bounds, current.merged);
  });
  return [...sheets.values()].map(({ sheet, merged }) => {
    spread(sheet.rows, merged, bounds);
    return sheet;
  });
}
