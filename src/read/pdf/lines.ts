import type { Box, Line } from '../document.ts';
import type { Grid } from './grid.ts';
import { around, joinWrapped, type Segment } from '../segments.ts';
import { segmentOf, toSegments } from './segments.ts';
import { toRows, type Word } from './words.ts';

/** A line with the segments it is made of. */
export type PageLine = Line & { box: Box };

/** The lines of a page in reading order, and every run of words where it stands (cells of a table not joined): what signature places are looked for in. */
export type PageText = { lines: PageLine[]; segments: Segment[] };

const inside = (word: Word, box: Box): boolean => {
  const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3];
};

/** Puts words in lines: ruled tables row by row with their cells, the rest by baseline with columns as cells. */
export function toLines(words: readonly Word[], grids: readonly Grid[]): PageText {
  const segments: Segment[] = [];
  const lines: PageLine[] = [];
  let free = words;
  // Inner tables first, so that a frame around everything does not take their words
  for (const grid of grids.toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])) {
    const own = free.filter((word) => inside(word, grid.box));
    free = free.filter((word) => !inside(word, grid.box));
    for (const part of gridLines(grid, own)) {
      lines.push(...part.lines);
      segments.push(...part.segments);
    }
  }
  const rest = freeLines(free);
  lines.push(...rest.lines);
  segments.push(...rest.segments);
  return { lines: lines.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]), segments };
}

function gridLines(grid: Grid, words: readonly Word[]): PageText[] {
  const rows = new Map<number, { left: number; words: Word[] }[]>();
  const taken = new Set<Word>();
  for (const cell of grid.cells) {
    const own = words.filter((word) => !taken.has(word) && inside(word, cell.box));
    for (const word of own) taken.add(word);
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), { left: cell.box[0], words: own }]);
  }
  return [...rows.values()].map((cells): PageText => {
    const filled = cells.toSorted((a, b) => a.left - b.left).filter((cell) => cell.words.length > 0);
    if (filled.length === 0) return { lines: [], segments: [] };
    if (filled.length === 1 && cells.length === 1) return freeLines(filled[0]?.words ?? []);
    const parts = cells.map((cell) => toRows(cell.words).map((row) => toSegments(row)));
    const texts = cells.map((cell) => joinWrapped(toRows(cell.words).map((row) => segmentOf(row).text)));
    const segments = parts.flat(2);
    while (texts.at(-1) === '' && texts.length > 2) texts.pop();
    return {
      lines: [{ text: texts.filter((text) => text !== '').join('  '), cells: texts, box: around(segments.map((s) => s.box)) }],
      segments,
    };
  });
}

/** A row that is being built: the cells with their left side, open for wrapped lines below. */
type OpenRow = { cells: { left: number; lines: string[] }[]; boxes: Box[]; bottom: number; size: number };

/** Lines by baseline. A line that has text only under later columns of the row above, close under it, is the wrapped rest of those cells. */
function freeLines(words: readonly Word[]): PageText {
  const segments: Segment[] = [];
  const rows: OpenRow[] = [];
  for (const row of toRows(words)) {
    const parts = toSegments(row);
    segments.push(...parts);
    const above = rows.at(-1);
    const first = parts[0];
    if (first === undefined) continue;
    const into = above === undefined ? undefined : wrapsInto(above, parts);
    if (above !== undefined && into !== undefined) {
      parts.forEach((part, i) => into[i]?.lines.push(part.text));
      above.boxes.push(...parts.map((part) => part.box));
      above.bottom = first.baseline;
      continue;
    }
    rows.push({
      cells: parts.map((part) => ({ left: part.box[0], lines: [part.text] })),
      boxes: parts.map((part) => part.box),
      bottom: first.baseline,
      size: first.size,
    });
  }
  const lines = rows.map((row): PageLine => {
    const cells = row.cells.map((cell) => joinWrapped(cell.lines));
    const box = around(row.boxes);
    return cells.length === 1 ? { text: cells[0] ?? '', box } : { text: cells.join('  '), cells, box };
  });
  return { lines, segments };
}

function wrapsInto(above: OpenRow, parts: readonly Segment[]): OpenRow['cells'] | undefined {
  if (above.cells.length < 2 || parts.length >= above.cells.length) return undefined;
  const first = parts[0];
  if (first === undefined || first.baseline - above.bottom > 1.5 * above.size) return undefined;
  const targets = parts.map((part) => above.cells.slice(1).find((cell) => Math.abs(cell.left - part.box[0]) <= 3));
  return targets.every((target) => target !== undefined) ? targets : undefined;
}
