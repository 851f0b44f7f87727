import type { Control } from '../controls.ts';
import type { Box } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { findGrids, mergeRules } from '../pdf/grid.ts';
import { toLines } from '../pdf/lines.ts';
import { withControls } from '../pdf/placed-controls.ts';
import type { Picture } from '../picture.ts';
import { toBits } from './bits.ts';
import { engine } from './engine.ts';
import { findSquares, wipeSquares, type Square } from './find-squares.ts';
import { findStrokes, toRules, wipeStrokes } from './find-rules.ts';
import { flatten } from './flatten.ts';
import { meanOf, withConfidence } from './lines.ts';
import type { OcrPicture } from './ocr-picture.ts';
import { resize, rotate } from './resample.ts';
import { skewOf } from './skew.ts';
import { turnBytes, turnPicture } from './turn-picture.ts';
import { uprightTurn } from './upright.ts';
import { toOcrWords } from './words.ts';

/** Resolutions that the engine reads well; outside of these a picture is made larger or smaller first. */
const resolution = { least: 150, enlarged: 200, most: 330, reduced: 250 };
/** Least turn that is worth it, in degrees. */
const leastSkew = 0.1;

/**
 * Recognises the Dutch text of a page on a picture: sets it upright and straight, evens out its ground, finds its lines and tick boxes and reads the
 * words. A picture without text gives no lines.
 */
export async function recognisePicture(picture: Picture, limits: ReadLimits): Promise<OcrPicture> {
  const reader = await engine();
  const sized = atGoodSize(picture, limits.pagePixels);
  const first = flatten(sized.gray, sized.width, sized.height, sized.dpi);
  const firstBits = toBits(first, sized.width, sized.height, sized.dpi);
  const gedraaid = uprightTurn(reader, first, firstBits);
  const upright = turnPicture(sized, gedraaid);
  const scheef = skewOf({
    ...firstBits,
    width: upright.width,
    height: upright.height,
    at: turnBytes(firstBits.at, sized.width, sized.height, gedraaid),
  });
  const straight = Math.abs(scheef) < leastSkew ? upright : rotate(upright, -scheef);
  const { width, height, dpi } = straight;
  const flat = flatten(straight.gray, width, height, dpi);
  const bits = toBits(flat, width, height, dpi);
  const squares = findSquares(bits);
  const strokes = findStrokes(bits);
  wipeSquares(flat, bits, squares);
  wipeStrokes(flat, bits, strokes);
  const words = toOcrWords(reader.read(flat, width, height, dpi, 'page'), dpi);
  const rules = mergeRules(toRules(strokes, dpi));
  const grids = findGrids(rules);
  const controls: Control[] = [];
  const boxes = squares.map((square) => boxOf(square, dpi));
  const placed = squares.map((square, i) => ({ box: boxes[i] ?? ([0, 0, 0, 0] as Box), control: controlOf(square) }));
  const all = withControls(
    words,
    { controls: placed, texts: [], marks: [] },
    { rules: [], images: [], strokes: [], squares: [] },
    controls,
  );
  const { lines, segments } = toLines(all, grids);
  return {
    picture: straight,
    width: (width * 72) / dpi,
    height: (height * 72) / dpi,
    gedraaid,
    scheef,
    words,
    rules,
    grids,
    controls,
    boxes,
    lines: withConfidence(lines, words),
    segments,
    confidence: meanOf(words),
  };
}

/** The picture at a resolution that the engine reads well, in at most `mostPixels`. */
function atGoodSize(picture: Picture, mostPixels: number): Picture {
  const { least, enlarged, most, reduced } = resolution;
  const { dpi, width, height } = picture;
  const wanted = dpi < least ? enlarged / dpi : dpi > most ? reduced / dpi : 1;
  const by = Math.min(wanted, Math.sqrt(mostPixels / (width * height)));
  return by === 1 ? picture : resize(picture, by);
}

const boxOf = (square: Square, dpi: number): Box => {
  const points = 72 / dpi;
  return [square.x * points, square.y * points, square.width * points, square.height * points];
};

const controlOf = (square: Square): Control => ({ kind: 'checkbox', name: '', value: '', checked: square.ink > 0.08 });
