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
  const inner = around(shown);
  const left = Math.max(0, inner[0] - margin);
  const end = Math.min(sketch.width, right(inner) + margin);
  const beside = sketch.segments.filter(({ box }) => box[0] < end && right(box) > left).map(({ box }) => box);
  // No words cut in half: those above are left out, those below come in
  const top = Math.max(
    0,
    inner[1] - margin,
    ...beside.filter((box) => bottom(box) > inner[1] - margin && bottom(box) <= inner[1]).map(bottom),
  );
  const foot = bottom(inner) + margin;
  const last = Math.min(
    sketch.height,
    Math.max(foot, ...beside.filter((box) => box[1] >= bottom(inner) && box[1] < foot).map((box) => bottom(box) + 2)),
  );
  return [left, top, end - left, last - top];
}

/** Right below: the dotted line, the printed name. */
const isUnder = (box: Box, mark: Box): boolean =>
  box[1] >= mark[1] + 0.4 * mark[3] && box[1] - bottom(mark) < 27 && box[0] < right(mark) && right(box) > mark[0];

const distance = (a: Box, b: Box): number => Math.hypot(a[0] + a[2] / 2 - (b[0] + b[2] / 2), a[1] + a[3] / 2 - (b[1] + b[3] / 2));
