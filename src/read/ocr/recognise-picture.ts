import type { Control } from '../controls.ts';
import type { Box } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { findGrids, mergeRules, type Grid } from '../pdf/grid.ts';
import { toLines } from '../pdf/lines.ts';
import { withControls } from '../pdf/placed-controls.ts';
import type { Picture } from '../picture.ts';
import { toBits, type Bits } from './bits.ts';
import { doubtsOf, mayHoldText } from './doubts.ts';
import { engine, type Engine, type EngineLine } from './engine.ts';
import { findSquares, wipeSquares, type Square } from './find-squares.ts';
import { findStrokes, toRules, wipeStrokes } from './find-rules.ts';
import { findFrames } from './frames.ts';
import { flatten } from './flatten.ts';
import { fill, layOut, regionOf } from './layout.ts';
import { withoutGrain } from './grain.ts';
import { pageConfidence, withConfidence } from './lines.ts';
import type { OcrPicture } from './ocr-picture.ts';
import { readRegions } from './read-regions.ts';
import { lookAgain, readDoubts } from './second-look.ts';
import { resize, rotate } from './resample.ts';
import { skewOf } from './skew.ts';
import { roundMarks } from './tick-rows.ts';
import { turnBytes, turnPicture } from './turn-picture.ts';
import { uprightTurn } from './upright.ts';
import { toOcrWords } from './words.ts';

/** Resolutions that the engine reads well; outside of these a picture is made larger or smaller first. */
const resolution = { least: 150, enlarged: 200, most: 330, reduced: 250 };
/** Darker than this is a line, be it of faint print. */
const faint = 205;
/** Least turn that is worth it, in degrees. */
const leastSkew = 0.1;

/**
 * Recognises the Dutch text of a page on a picture: sets it upright and straight, evens out its ground, finds its lines and tick boxes and reads the
 * words. A picture without text gives no lines.
 */
export async function recognisePicture(picture: Picture, limits: ReadLimits): Promise<OcrPicture> {
  const reader = await engine();
  const sized = atGoodSize(picture, limits.pagePixels);
  const evened = flatten(withoutGrain(sized.gray, sized.width), sized.width, sized.height, sized.dpi);
  const firstBits = toBits(evened, sized.width, sized.height, sized.dpi);
  const inked = mayHoldText(firstBits);
  const gedraaid = inked ? uprightTurn(reader, evened, firstBits) : 0;
  const upright = turnPicture(sized, gedraaid);
  const scheef = skewOf({
    ...firstBits,
    width: upright.width,
    height: upright.height,
    at: turnBytes(firstBits.at, sized.width, sized.height, gedraaid),
  });
  const straight = Math.abs(scheef) < leastSkew ? upright : rotate(upright, -scheef);
  const { width, height, dpi } = straight;
  const even = turnPicture({ width: sized.width, height: sized.height, dpi, gray: evened }, gedraaid);
  const flat = straight === upright ? even.gray : rotate(even, -scheef).gray;
  const bits = toBits(flat, width, height, dpi);
  const { squares, suspects } = findSquares(bits, toBits(flat, width, height, dpi, faint));
  const strokes = findStrokes(bits, flat);
  wipeSquares(flat, bits, squares);
  wipeStrokes(flat, bits, strokes.all);
  const rules = mergeRules(toRules(strokes.rules, dpi));
  const grids = findGrids(rules);
  const text: Bits = { ...bits, at: bits.at.map((black, i) => (flat[i] === 255 ? 0 : black)) };
  const whole = flat.slice();
  const frames = findFrames(rules, grids);
  const found = inked ? readPage(reader, flat, text, grids, frames) : [];
  const sheet: Picture = { width, height, dpi, gray: whole };
  const first = lookAgain(reader, sheet, toOcrWords(found, dpi));
  const unread = doubtsOf(text, first);
  const words = [...first, ...readDoubts(reader, sheet, unread)];
  const controls: Control[] = [];
  const boxes = squares.map((square) => boxOf(square, dpi));
  const undecided = boxes.filter((_, i) => squares[i]?.ticked === undefined);
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
    lines: withConfidence(
      lines,
      words,
      [...unread, ...undecided, ...suspects.map((square) => boxOf(square, dpi)), ...roundMarks(words)],
      grids,
    ),
    segments,
    confidence: pageConfidence(words, unread),
  };
}

/** Reads the columns of the tables and what stands in frames, and then what stands beside them. */
function readPage(reader: Engine, gray: Uint8Array, bits: Bits, grids: readonly Grid[], frames: readonly Box[]): EngineLine[] {
  const { width, height, dpi } = bits;
  const parts = layOut(bits, grids, frames);
  if (parts === undefined) return reader.read(gray, width, height, dpi, 'page');
  const apart = readRegions(reader, gray, width, dpi, [...parts.tables, ...parts.framed]);
  for (const box of [...grids.map((grid) => grid.box), ...frames]) fill(gray, width, height, regionOf(box, dpi), 255);
  return [...apart, ...readRegions(reader, gray, width, dpi, parts.free)];
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

const controlOf = ({ ticked }: Square): Control => ({
  kind: 'checkbox',
  name: '',
  value: '',
  ...(ticked === undefined ? { zeker: false as const } : { checked: ticked }),
});
