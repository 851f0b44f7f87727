import type { ReadLimits } from '../limits.ts';
import { pastLimit } from '../unread.ts';
import type { Block } from './blocks.ts';
import { buildParagraph, type ParagraphBuilder } from './build-paragraph.ts';

/** Counts paragraphs, cells and rows over a whole document; throws `te-groot` past `xmlElements`. */
export type Counter = () => void;

export function countElements(limits: ReadLimits): Counter {
  let elements = 0;
  return () => {
    if (++elements > limits.xmlElements) throw pastLimit('xmlElements', limits);
  };
}

/**
 * Blocks made from a stream in which paragraphs, cells and rows only have an end (RTF, old Word files). `depth` says in how many tables something
 * stands: 0 is none, 1 a table, 2 a table in a cell of a table.
 */
export type TextBuilder = {
  /** The paragraph at hand. */
  readonly now: ParagraphBuilder;
  endParagraph(depth: number, pageBefore?: boolean): void;
  endCell(depth: number): void;
  /** Ends a row; cells whose place in `dropped` is true stand under a wider one to their left. */
  endRow(depth: number, dropped?: readonly boolean[]): void;
  page(): void;
  end(): Block[];
};

type Level = { rows: Block[][][]; cells: Block[][]; cell: Block[] };

/** Deepest tables in tables; deeper ones are read as if they stood at this depth. */
const deepest = 20;

export function buildText(count: Counter): TextBuilder {
  const body: Block[] = [];
  const levels: Level[] = [];
  let now = buildParagraph();
  const cellAt = (depth: number): Block[] => levels[depth - 1]?.cell ?? body;
  const closeTo = (depth: number) => {
    while (levels.length > depth) {
      const level = levels.pop();
      if (level === undefined) return;
      if (level.cell.length > 0) level.cells.push(level.cell);
      if (level.cells.length > 0) level.rows.push(level.cells);
      if (level.rows.length > 0) cellAt(levels.length).push({ kind: 'table', rows: level.rows });
    }
  };
  const goTo = (depth: number): number => {
    const to = Math.min(deepest, depth);
    closeTo(to);
    while (levels.length < to) levels.push({ rows: [], cells: [], cell: [] });
    return to;
  };
  const flush = (depth: number, evenEmpty: boolean, pageBefore = false) => {
    const blocks = now.end();
    now = buildParagraph();
    if (evenEmpty || blocks.some(isFilled)) {
      count();
      cellAt(goTo(depth)).push(...(pageBefore ? [{ kind: 'page' } as const] : []), ...blocks);
    }
  };
  return {
    get now() {
      return now;
    },
    endParagraph: (depth, pageBefore = false) => flush(depth, true, pageBefore),
    endCell(depth) {
      count();
      flush(depth, false);
      const level = levels[goTo(depth) - 1];
      level?.cells.push(level.cell);
      if (level !== undefined) level.cell = [];
    },
    endRow(depth, dropped = []) {
      count();
      flush(depth, false);
      const level = levels[goTo(depth) - 1];
      if (level === undefined) return;
      if (level.cell.some(isFilled)) level.cells.push(level.cell);
      // A dropped cell with something in it is kept: nothing is lost
      level.rows.push(level.cells.filter((cell, i) => dropped[i] !== true || cell.some(isFilled)));
      [level.cells, level.cell] = [[], []];
    },
    page() {
      if (levels.length === 0) body.push({ kind: 'page' });
      else now.page();
    },
    end() {
      flush(0, false);
      closeTo(0);
      return body;
    },
  };
}

const isFilled = (block: Block): boolean =>
  block.kind !== 'paragraph' || block.pictures.length > 0 || block.lines.some((cells) => cells.some((text) => text.trim() !== ''));
