import { shrink, type Bits } from './bits.ts';
import type { Engine, EngineLine } from './engine.ts';
import { feet, sharpness } from './skew.ts';
import { turnBytes, type Quarter } from './turn-picture.ts';

/** Height in inches of the strip that is read to see which way is up, and how many strips at most. */
const stripInch = 1.1;
/** Surely read letters on a strip that settle that it stands upright, and how many times more another way must have. */
const settled = 25;
const clearly = 1.5;
/** Fewest surely read letters for turning a page at all. */
const fewest = 12;

/**
 * How far the page must be turned clockwise to stand upright. A strip with much text is read as it stands; only when that gives little sense it is
 * read in the other ways too. A page with few words stays as it is unless another way is clearly better.
 */
export function uprightTurn(engine: Engine, gray: Uint8Array, bits: Bits): Quarter {
  const sideways = liesSideways(bits);
  const first: Quarter = sideways ? 90 : 0;
  const score = (quarter: Quarter) => readStrip(engine, gray, bits, quarter);
  const scores = new Map<Quarter, number>([[first, score(first)]]);
  if ((scores.get(first) ?? 0) >= settled) return first;
  for (const quarter of sideways ? ([270, 0, 180] as const) : ([180, 90, 270] as const)) {
    const own = score(quarter);
    scores.set(quarter, own);
    if (own >= settled && own >= clearly * (scores.get(first) ?? 0)) return quarter;
  }
  const [best, most] = [...scores].toSorted((a, b) => b[1] - a[1])[0] ?? [0 as const, 0];
  return most >= fewest && most >= clearly * (scores.get(0) ?? 0) ? best : 0;
}

/** Whether the feet of letters gather in columns rather than in rows. */
function liesSideways(bits: Bits): boolean {
  const small = shrink(bits, Math.max(1, Math.round(bits.dpi / 75)));
  const turned: Bits = { ...small, width: small.height, height: small.width, at: turnBytes(small.at, small.width, small.height, 90) };
  return gathering(turned) > 1.3 * gathering(small);
}

/** How much more the feet of letters gather in some rows than when they were spread evenly, at the best angle. */
function gathering(page: Bits): number {
  const points = feet(page);
  if (points.count < 50) return 0;
  const angles = Array.from({ length: 33 }, (_, i) => sharpness(points, page, (i - 16) * 0.5));
  return Math.max(...angles) / ((points.count * points.count) / page.height);
}

/** How many letters are surely read on the strip of the page that holds most text, when it is turned. */
function readStrip(engine: Engine, gray: Uint8Array, bits: Bits, quarter: Quarter): number {
  const { width, height, dpi } = bits;
  const sideways = quarter === 90 || quarter === 270;
  const [from, size] = richest(bits, Math.round(stripInch * dpi), sideways);
  const [left, top, wide, high] = sideways ? [from, 0, size, height] : [0, from, width, size];
  const strip = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) strip.set(gray.subarray((top + y) * width + left, (top + y) * width + left + wide), y * wide);
  const [across, down] = sideways ? [high, wide] : [wide, high];
  return sureLetters(engine.read(turnBytes(strip, wide, high, quarter), across, down, dpi, 'block'));
}

/** Where the strip with most edges from white to black begins: text has many, a photo or a black edge few. */
function richest({ width, height, at }: Bits, high: number, columns: boolean): [from: number, size: number] {
  const length = columns ? width : height;
  const edges = new Float64Array(length);
  for (let y = 1; y < height; y++)
    for (let x = 1, i = y * width + 1; x < width; x++, i++)
      if (at[i] === 1 && (columns ? at[i - width] : at[i - 1]) === 0) {
        const row = columns ? x : y;
        edges[row] = (edges[row] ?? 0) + 1;
      }
  const size = Math.min(high, length);
  let sum = 0;
  let [most, from] = [-1, 0];
  for (let i = 0; i < length; i++) {
    sum += (edges[i] ?? 0) - (i >= size ? (edges[i - size] ?? 0) : 0);
    if (i >= size - 1 && sum > most) [most, from] = [sum, i - size + 1];
  }
  return [from, size];
}

const sureLetters = (lines: readonly EngineLine[]): number =>
  lines
    .flatMap((line) => line.words)
    .filter((word) => word.confidence >= 80 && /^\p{P}?[\p{L}\d]\p{Ll}{2,}\p{P}?$/u.test(word.text))
    .reduce((sum, word) => sum + word.text.length, 0);
