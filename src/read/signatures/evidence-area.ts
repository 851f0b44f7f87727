import type { Box } from '../document.ts';
import { around, type Segment } from '../segments.ts';
import { bottom, right, type Sketch } from './sketch.ts';

const margin = 8;
/** A label further away than this is left out of the picture: the signature itself would become small. */
const mostWidth = 420;
const mostHeight = 150;

/** The part of a page that shows a signature: the marks, the label that they stand at and the line below, with some room around. */
export function evidenceArea(sketch: Pick<Sketch, 'width' | 'height' | 'segments'>, mark: Box, label: string): Box {
  const shown: Box[] = [mark];
  const nearest = (wanted: (segment: Segment) => boolean): Segment[] => sketch.segments.filter(wanted).toSorted((a, b) => distance(a.box, mark) - distance(b.box, mark)); // prettier-ignore
  const labels = nearest(({ text }) => label !== '' && text.includes(label)).slice(0, 1);
  const near = [...labels, ...nearest(({ box }) => isUnder(box, mark)).slice(0, 3)];
  for (const { box } of near) {
    const [, , width, height] = around([...shown, box]);
    if (width <= mostWidth && height <= mostHeight) shown.push(box);
  }
  const area = around(shown);
  const [left, top] = [Math.max(0, area[0] - margin), Math.max(0, area[1] - margin)];
  return [left, top, Math.min(sketch.width, right(area) + margin) - left, Math.min(sketch.height, bottom(area) + margin) - top];
}

/** Right below: the dotted line, the printed name. */
const isUnder = (box: Box, mark: Box): boolean =>
  box[1] >= mark[1] + 0.4 * mark[3] && box[1] - bottom(mark) < 20 && box[0] < right(mark) && right(box) > mark[0];

const distance = (a: Box, b: Box): number => Math.hypot(a[0] + a[2] / 2 - (b[0] + b[2] / 2), a[1] + a[3] / 2 - (b[1] + b[3] / 2));
