import type { Block, Table } from '../flow/blocks.ts';
import { childrenOf, type Element } from '../packed/xml.ts';
import { formControls, keepControl } from './form-controls.ts';
import { framePicture, isFrame } from './frames.ts';
import { readParagraph, type Reading } from './paragraph.ts';

/** Reads the blocks of one element of a text: its body, a header or footer, a note, a cell or a text box. */
export function readBlock(element: Element, reading: Reading): Block[] {
  const { name, attributes } = element;
  switch (name) {
    case 'text:p':
    case 'text:h':
      return readParagraph(element, reading);
    case 'table:table':
      return [...pageBefore(element, reading), readTable(element, reading)];
    case 'text:soft-page-break':
      return [{ kind: 'page' }];
    case 'text:section':
      return attributes['text:display'] === 'none' || reading.styles.isHidden(attributes['text:style-name'])
        ? []
        : blocksOf(element, reading);
    case 'office:forms':
      formControls(element, reading.forms);
      return [];
    case 'draw:control': {
      const control = reading.forms.get(attributes['draw:control'] ?? '');
      return control === undefined ? [] : [{ kind: 'paragraph', lines: [[keepControl(reading.controls, control)]], pictures: [] }];
    }
    // What was deleted stands here, apart from the text
    case 'text:tracked-changes':
    case 'office:annotation':
    case 'text:table-of-content-source':
    case 'text:sequence-decls':
      return [];
    default: {
      const picture = isFrame(name) ? framePicture(element) : undefined;
      const own: Block[] = picture === undefined ? [] : [{ kind: 'paragraph', lines: [['']], pictures: [picture] }];
      return [...own, ...blocksOf(element, reading)];
    }
  }
}

/** The blocks of all elements inside one. */
export const blocksOf = (parent: Element, reading: Reading): Block[] => childrenOf(parent).flatMap((child) => readBlock(child, reading));

const pageBefore = (element: Element, reading: Reading): Block[] =>
  reading.styles.breaksBefore(element.attributes['table:style-name']) ? [{ kind: 'page' }] : [];

const groups = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group']);

function readTable(element: Element, reading: Reading): Table {
  const rows: Block[][][] = [];
  let page = false;
  const take = (parent: Element) => {
    for (const child of childrenOf(parent)) {
      if (groups.has(child.name)) take(child);
      else if (child.name === 'text:soft-page-break') page = true;
      else if (child.name === 'table:table-row') {
        const cells = readRow(child, reading);
        if (page) cells[0]?.unshift({ kind: 'page' });
        page = false;
        rows.push(cells);
      }
    }
  };
  take(element);
  return { kind: 'table', rows };
}

/** Cells covered by one to their left are not there; those covered by one above them are empty, so that columns stay. */
function readRow(row: Element, reading: Reading): Block[][] {
  const cells: Block[][] = [];
  let covered = 0;
  for (const cell of childrenOf(row)) {
    const times = Math.min(repeats, Number(cell.attributes['table:number-columns-repeated'] ?? 1) || 1);
    if (cell.name === 'table:covered-table-cell') {
      for (let i = 0; i < times; i++)
        if (covered > 0) covered--;
        else cells.push([]);
    } else if (cell.name === 'table:table-cell') {
      covered = Number(cell.attributes['table:number-columns-spanned'] ?? 1) - 1 || 0;
      const blocks = blocksOf(cell, reading);
      for (let i = 0; i < times; i++) cells.push(blocks);
    }
  }
  return cells;
}

/** Most times that one cell of a text's table stands for. */
const repeats = 64;
