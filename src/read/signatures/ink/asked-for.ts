import type { Box } from '../../document.ts';
import type { OcrPicture } from '../../ocr/ocr-picture.ts';
import type { Segment } from '../../segments.ts';
import { bottom, right, sharedWidth } from '../sketch.ts';
import { asksElse, isAnswered, isAsk } from '../vocabulary.ts';

/**
 * Whether ink answers a label that asks for something else than a signature (a date, a name): the label left of it on its row, that of its cell in a
 * table, else the one right above it where no label for a signature is as near.
 */
export function answersOther(mark: Box, ocr: Pick<OcrPicture, 'segments' | 'grids'>): boolean {
  const segments = ocr.segments.filter(({ text }) => /\p{L}{2}/u.test(text));
  const left = leftOf(mark, segments);
  if (left !== undefined) return asksElse(left.text);
  const cell = ocr.grids.flatMap(({ cells }) => cells).find(({ box }) => holdsMiddle(box, mark))?.box;
  const above = segments
    .filter(({ box }) => bottom(box) <= mark[1] + 6 && mark[1] - bottom(box) < 45 && sharedWidth(box, mark) > 0.2)
    .filter(({ box }) => cell === undefined || (box[1] > cell[1] - 25 && box[1] < bottom(cell)))
    .toSorted((a, b) => bottom(b.box) - bottom(a.box))[0];
  if (above === undefined || !asksElse(above.text) || isAnswered(above.text)) return false;
  return !segments.some(({ text, box }) => isAsk(text) && Math.abs(middle(box) - middle(mark)) < 45 && sharedWidth(box, mark) > 0.1);
}

const middle = (box: Box): number => box[1] + box[3] / 2;

const holdsMiddle = (cell: Box, [left, top, width, height]: Box): boolean =>
  left + width / 2 > cell[0] && left + width / 2 < right(cell) && top + height / 2 > cell[1] && top + height / 2 < bottom(cell);

/** The nearest words left of ink, on the row where it stands. */
const leftOf = (mark: Box, segments: readonly Segment[]): Segment | undefined =>
  segments
    .filter(
      ({ box }) => right(box) <= mark[0] + 8 && mark[0] - right(box) < 150 && middle(box) > mark[1] - 4 && middle(box) < bottom(mark) + 4,
    )
    .toSorted((a, b) => right(b.box) - right(a.box))[0];
