import type { Box } from '../../document.ts';
import { flatten } from '../../ocr/flatten.ts';
import type { OcrPicture } from '../../ocr/ocr-picture.ts';
import type { Segment } from '../../segments.ts';
import { evidenceArea } from '../evidence-area.ts';
import { cut, evidencePicture, scaled, type Gray } from '../evidence-picture.ts';
import { bottom, right, shareInside, sharedWidth, type Mark } from '../sketch.ts';
import { isAsk, isClose, isRole, nameIn } from '../vocabulary.ts';
import { answersOther } from './asked-for.ts';
import { clustersOf } from './clusters.ts';
import { freeStrokes, typeSize } from './free-strokes.ts';
import { confidenceByShape, residue } from './judge.ts';

/** Farther from words that may go with a signature than this, in points, ink is not looked at. */
const reach = { above: 110, below: 110, beside: 270 };
const mostPictures = 12;
/** Resolution of the pictures that are kept as evidence. */
const keptDpi = 150;

/**
 * Pen strokes on a recognised page that may be signatures, each with how sure that is and a picture of its place. Printed words, lines, frames, tick boxes,
 * stamps, dirt and what is written beside "datum" or "naam" are none. A mark of confidence `residue` is no signature: it only tells that the
 * place is not clean. Only ink near words that may ask for a signature is given.
 */
export function inkOf(ocr: OcrPicture, _page: number): Mark[] {
  const asking = ocr.segments.filter(({ text }) => isAsk(text) || isRole(text) || isClose(text) || nameIn(text) !== undefined);
  if (asking.length === 0) return [];
  const size = typeSize(ocr);
  const weakWords = ocr.words.filter(({ confidence }) => confidence < 0.6).map(({ left, top, right: end, bottom: foot }): Box => [left, top, end - left, foot - top]); // prettier-ignore
  const clusters = clustersOf(freeStrokes(ocr, bandOf(asking.map(({ box }) => box))) ?? []).filter(({ box }) => box[2] >= 6 || box[3] >= 6);
  const marks = clusters.flatMap((cluster): Mark[] => {
    const { box } = cluster;
    const near = asking.filter((segment) => isNear(segment, box));
    if (near.length === 0 || isTick(box, ocr.boxes) || answersOther(box, ocr)) return [];
    const weak = Math.max(0, ...weakWords.map((word) => shareInside(box, word)));
    return [{ how: 'inkt', box, confidence: confidenceByShape(cluster, size, weak) }];
  });
  return withPictures(marks, ocr);
}

/** The rows of the page, in points, that lie near enough to words that may ask for a signature. */
const bandOf = (boxes: readonly Box[]): [top: number, bottom: number] => [
  Math.min(...boxes.map((box) => box[1])) - reach.above,
  Math.max(...boxes.map(bottom)) + reach.below,
];

const isNear = ({ box }: Segment, mark: Box): boolean =>
  (sharedWidth(box, mark) > -0.5 && mark[1] - bottom(box) < reach.below && box[1] - bottom(mark) < reach.above) ||
  (mark[0] - right(box) < reach.beside && box[0] - right(mark) < reach.beside && mark[1] < bottom(box) + 20 && bottom(mark) > box[1] - 20);

const isTick = (mark: Box, boxes: readonly Box[]): boolean =>
  boxes.some((box) => shareInside(mark, [box[0] - 6, box[1] - 6, box[2] + 14, box[3] + 12]) > 0.6);

function withPictures(marks: readonly Mark[], ocr: OcrPicture): Mark[] {
  const best = new Set(marks.filter((mark) => (mark.confidence ?? 1) > residue).toSorted((a, b) => (b.confidence ?? 1) - (a.confidence ?? 1)).slice(0, mostPictures)); // prettier-ignore
  return marks.map((mark) => (best.has(mark) ? { ...mark, beeld: evidencePicture(pictureOf(ocr, mark.box)) } : mark));
}

function pictureOf(ocr: OcrPicture, mark: Box): Gray {
  const asks = ocr.segments.filter(({ text, box }) => (isAsk(text) || isRole(text)) && isNear({ box } as Segment, mark));
  const label = asks.toSorted((a, b) => apart(a.box, mark) - apart(b.box, mark))[0]?.text ?? '';
  const area = evidenceArea(ocr, mark, label);
  const scale = ocr.picture.dpi / 72;
  const shaded = cut(ocr.picture, area[0] * scale, area[1] * scale, right(area) * scale, bottom(area) * scale);
  const part = { ...shaded, gray: flatten(shaded.gray, shaded.width, shaded.height, ocr.picture.dpi) };
  const smaller = keptDpi / ocr.picture.dpi;
  return smaller < 1 ? scaled(part, Math.max(1, Math.round(part.width * smaller)), Math.max(1, Math.round(part.height * smaller))) : part;
}

const apart = (a: Box, b: Box): number =>
  Math.hypot(Math.max(0, a[0] - right(b), b[0] - right(a)), Math.max(0, a[1] - bottom(b), b[1] - bottom(a)));
