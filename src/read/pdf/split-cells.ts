import type { Box } from '../document.ts';
import type { Cell, Grid } from './grid.ts';
import type { Word } from './words.ts';

const inBox = (word: Word, [x, y, width, height]: Box): boolean => {
  const [midX, midY] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
  return midX >= x && midX <= x + width && midY >= y && midY <= y + height;
};

/** The words in a box. */
export const wordsIn = (words: readonly Word[], box: Box): Word[] => words.filter((word) => inBox(word, box));

/**
 * Some tables draw the lines between columns on every other row only. A cell over several columns is split where its words begin exactly where
 * the words of a column begin in other rows, and no word stands across; a heading over several columns stays whole.
 */
export function splitMerged(grid: Grid, words: readonly Word[]): Cell[] {
  const starts = columnStarts(grid, words);
  return grid.cells.flatMap((cell) => {
    const inner = starts.filter(([at]) => at > cell.box[0] + 2 && at < cell.box[0] + cell.box[2] - 2);
    if (inner.length === 0) return [cell];
    const own = wordsIn(words, cell.box);
    const cuts = inner.filter(([at, text]) => {
      const behind = own.filter((word) => word.left >= at - 1);
      const crossed = own.some((word) => word.left < at - 1 && word.right > at + 1);
      return !crossed && behind.length > 0 && Math.abs(Math.min(...behind.map((word) => word.left)) - text) <= 2;
    });
    return cutAt(cell, cuts.map(([at]) => at)); // prettier-ignore
  });
}

/** For each column but the first: where it begins, and where its words begin in rows where it stands apart. */
function columnStarts(grid: Grid, words: readonly Word[]): [at: number, text: number][] {
  const lefts = new Map<number, number>();
  for (const cell of grid.cells) {
    const [left] = cell.box;
    const text = Math.min(...wordsIn(words, cell.box).map((word) => word.left));
    if (left > grid.box[0] + 2 && Number.isFinite(text)) lefts.set(left, Math.min(lefts.get(left) ?? Infinity, text));
  }
  return [...lefts].toSorted((a, b) => a[0] - b[0]);
}

function cutAt(cell: Cell, cuts: readonly number[]): Cell[] {
  const [left, top, width, height] = cell.box;
  const edges = [left, ...cuts, left + width];
  return edges
    .slice(0, -1)
    .map((from, i) => ({ row: cell.row, column: cell.column + i, box: [from, top, (edges[i + 1] ?? from) - from, height] }));
}
