import { controlMark } from '../controls.ts';
import type { Block, Table } from '../flow/blocks.ts';
import { contentControl } from './form-fields.ts';
import { readParagraph, type Reading } from './paragraph.ts';
import { at, childrenOf, isOn, type Element } from '../packed/xml.ts';

/** Reads the blocks of one element of a document's body, header, footer, note, cell or text box. */
export function readBlock(element: Element, reading: Reading): Block[] {
  const readBlocks = (parent: Element): Block[] => childrenOf(parent).flatMap((child) => readBlock(child, reading));
  switch (element.name) {
    case 'w:p':
      return readParagraph(element, reading, readBlocks);
    case 'w:tbl':
      return [readTable(element, reading)];
    case 'w:sdt':
      return readControl(element, reading);
    case 'mc:AlternateContent': {
      const choice = at(element, 'mc:Choice') ?? at(element, 'mc:Fallback');
      return choice === undefined ? [] : readBlocks(choice);
    }
    case 'w:altChunk':
      return reading.blocksOf(element.attributes['r:id'] ?? '');
    case 'w:ins':
    case 'w:moveTo':
    case 'w:customXml':
    case 'w:smartTag':
    case 'w:footnote':
    case 'w:endnote':
      return readBlocks(element);
    default:
      return [];
  }
}

/** A content control around whole paragraphs. */
function readControl(element: Element, reading: Reading): Block[] {
  const control = contentControl(element);
  if (control !== undefined) return [{ kind: 'paragraph', lines: [[controlMark(reading.controls.push(control) - 1)]], pictures: [] }];
  if (isOn(at(element, 'w:sdtPr', 'w:showingPlcHdr')) && at(element, 'w:sdtPr', 'w:picture') !== undefined) return [];
  const content = at(element, 'w:sdtContent');
  return content === undefined ? [] : childrenOf(content).flatMap((child) => readBlock(child, reading));
}

/** Rows and cells may themselves stand in content controls. */
const unwrapped = (element: Element, name: string): Element[] =>
  childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return unwrapped(at(child, 'w:sdtContent') ?? child, name);
    return child.name === 'w:customXml' || child.name === 'w:ins' ? unwrapped(child, name) : [];
  });

function readTable(element: Element, reading: Reading): Table {
  const rows = unwrapped(element, 'w:tr').filter((row) => at(row, 'w:trPr', 'w:del') === undefined);
  return { kind: 'table', rows: rows.map((row) => unwrapped(row, 'w:tc').map((cell) => readCell(cell, row, reading))) };
}

function readCell(cell: Element, row: Element, reading: Reading): Block[] {
  // A control around the cell itself holds the cell's value
  const around = childrenOf(row, 'w:sdt').find((sdt) => childrenOf(at(sdt, 'w:sdtContent') ?? sdt).includes(cell));
  const control = around === undefined ? undefined : contentControl(around);
  if (control !== undefined) return [{ kind: 'paragraph', lines: [[controlMark(reading.controls.push(control) - 1)]], pictures: [] }];
  if (at(cell, 'w:tcPr', 'w:cellDel') !== undefined) return [];
  const merged = at(cell, 'w:tcPr', 'w:vMerge');
  if (merged !== undefined && (merged.attributes['w:val'] ?? 'continue') === 'continue' && isOn(merged)) return [];
  return childrenOf(cell).flatMap((child) => readBlock(child, reading));
}
