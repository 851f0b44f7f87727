import type { Box } from '../../document.ts';
import { shrink, toBits } from '../../ocr/bits.ts';
import { flatten } from '../../ocr/flatten.ts';
import type { OcrPicture, OcrWord } from '../../ocr/ocr-picture.ts';
import { cut } from '../evidence-picture.ts';
import { bottom, right, shareInside } from '../sketch.ts';
import { componentsOf, type Component } from './components.ts';
import { wipeBoxes, wipeLongRuns, wipeRules } from './wipe.ts';

/** Pen strokes are looked at in no finer resolution than this. */
const enough = 240;

/** Smaller in both directions than this, in points, is a dot of a line to write on, a speck of dust or the dot of an i. */
const speck = 2.6;

/** The ink in a band of rows (in points) of a recognised page that is no line, tick box or printed word; undefined when that is full of specks. */
export function freeStrokes(ocr: OcrPicture, [from, to]: readonly [top: number, bottom: number]): Component[] | undefined {
  const { dpi } = ocr.picture;
  const first = Math.max(0, Math.floor((from * dpi) / 72));
  const band = cut(ocr.picture, 0, first, ocr.picture.width, (to * dpi) / 72);
  const flat = flatten(band.gray, band.width, band.height, dpi);
  const bits = toBits(flat, band.width, band.height, dpi);
  const down = (first * 72) / dpi;
  wipeRules(bits, ocr.rules, down);
  wipeLongRuns(bits);
  wipeBoxes(bits, ocr.boxes, down);
  const all = componentsOf(dpi > enough ? shrink(bits, 2) : bits);
  const size = typeSize(ocr);
  const printed = ocr.words.filter((word) => isPrinted(word, size)).map(boxOf);
  return all
    ?.map((part): Component => ({ ...part, box: [part.box[0], part.box[1] + down, part.box[2], part.box[3]] }))
    .filter(
      ({ box }) =>
        (box[2] >= speck || box[3] >= speck) && !isEdgeOfSheet(box, ocr) && !printed.some((word) => shareInside(box, word) > 0.7),
    );
}

const boxOf = ({ left, top, right: end, bottom: foot }: OcrWord): Box => [left - 1.5, top - 1.5, end - left + 3, foot - top + 3];

/** The usual size of type on a page, in points. */
export function typeSize({ words }: Pick<OcrPicture, 'words'>): number {
  const sizes = words.filter(({ confidence }) => confidence > 0.7).map(({ size }) => size).toSorted((a, b) => a - b); // prettier-ignore
  return Math.min(16, Math.max(7, sizes[sizes.length >> 1] ?? 10));
}

/** A word that was read with some certainty and stands no higher than type; a scrawl is sometimes taken for a word. */
const isPrinted = ({ text, confidence, top, bottom: foot }: OcrWord, size: number): boolean => {
  const signs = text.replaceAll(/[^\p{L}\d]/gu, '').length;
  if (signs === 0) return confidence > 0.8 && foot - top < size;
  return confidence >= (signs === 1 ? 0.8 : foot - top > 2 * size ? 0.85 : 0.6);
};

/** The dark border of a copy, along the edge of the sheet. */
const isEdgeOfSheet = (box: Box, { width, height }: OcrPicture): boolean =>
  box[0] < 2 || box[1] < 2 || right(box) > width - 2 || bottom(box) > height - 2;
