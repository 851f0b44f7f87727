import type { Box } from '../document.ts';
import { around, type Segment } from '../segments.ts';
import { bottom, right, sharedWidth, type Sketch } from './sketch.ts';

const near = 4;

/** The cells of a table in which the signature for a label stands: that of the label, the next one on its row and the one below, where no words are printed in those. Undefined outside a table. */
export function cellsFor(label: Segment, { cells = [], segments }: Pick<Sketch, 'cells' | 'segments'>): Box[] | undefined {
  const own = cells.find((cell) => holds(cell, label.box));
  if (own === undefined) return undefined;
  const isFree = (cell: Box): boolean => !segments.some(({ text, box }) => /\p{L}{3}/u.test(text) && holds(cell, box));
  const next = cells.find((cell) => Math.abs(cell[0] - right(own)) <= near && cell[1] < bottom(own) - near && bottom(cell) > own[1] + near);
  // A tall stroke of the pen may be taken for a line that parts the cell
  const below = cells.filter((cell) => Math.abs(cell[1] - bottom(own)) <= near && sharedWidth(cell, own) > 0.8 && cell[2] <= 1.1 * own[2]);
  const under = below.length === 0 ? undefined : around(below);
  return [own, ...[next, under].filter((cell): cell is Box => cell !== undefined && isFree(cell))];
}

const holds = (cell: Box, box: Box): boolean => {
  const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
  return x > cell[0] && x < right(cell) && y > cell[1] && y < bottom(cell);
};
