import type { Bits } from './bits.ts';
import { belong, inTickRows } from './tick-rows.ts';

/** A small box on the picture, in pixels. `ticked` undefined is one of which it cannot be told: a speck, a faint stroke, or a box filled whole. */
export type Square = { x: number; y: number; width: number; height: number; ticked: boolean | undefined };

/** Share of ink inside the sides: an empty box has no more than the first, a ticked one at least the second, a filled one more than the third. */
const [specks, tick, filled] = [0.03, 0.09, 0.8];
/** Share of faint ink, such as a pencil leaves, in a box that is called empty. */
const faintSpecks = 0.18;

/** Sides in inches: tick boxes are 1.5 to 6.5 mm, and no smaller than so many pixels. */
const [smallest, largest, fewestPixels] = [0.058, 0.26, 10];
/** Smaller than this a box may be a letter of small print: it stands before a word, and there is another one (tick-rows). A full one is a bullet, or a cross on a coarse scan. */
const sureSize = 0.105;
const bullet = 0.96;
/** Least black along each side. */
const sideShare = 0.92;

/**
 * Finds small squares with four whole sides, empty or with something in them; `faint` holds faint lines too, that are no ink in a box. `suspects` may
 * be very small tick boxes, or letters.
 */
export function findSquares(bits: Bits, faint: Bits): { squares: Square[]; suspects: Square[] } {
  const dark = squaresOf(bits, bits, faint);
  const found = [...dark, ...squaresOf(faint, bits, faint).filter((square) => !dark.some((other) => overlaps(other, square)))];
  const small = found.filter((square) => isSmall(bits, square));
  const isFull = (square: Square) => inkIn(bits, square) > bullet;
  const rows = inTickRows(bits, small);
  const boxes = rows.filter((square) => !isFull(square) || rows.some((other) => !isFull(other) && belong(square, other)));
  return {
    squares: found.filter((square) => !isSmall(bits, square) || boxes.includes(square)),
    suspects: small.filter((square) => !boxes.includes(square) && !isFull(square)),
  };
}

function squaresOf(bits: Bits, ink: Bits, faint: Bits): Square[] {
  const { width, height, at, dpi } = bits;
  const [least, most] = [Math.max(fewestPixels, Math.round(smallest * dpi)), Math.round(largest * dpi)];
  const found: Square[] = [];
  for (let y = 1; y + least < height; y++)
    for (let x = 1; x + least < width; x++) {
      if (at[y * width + x] === 0) continue;
      const from = x;
      while (x < width && at[y * width + x] === 1) x++;
      const side = x - from;
      if (side < least * 0.85 || side > most * 1.4) continue;
      const square = squareAt(bits, from, y, side, least, most);
      if (square !== undefined && !found.some((other) => overlaps(other, square)))
        found.push({ ...square, ticked: isTicked(inkIn(ink, square), inkIn(faint, square), isSmall(bits, square) ? bullet : filled) });
    }
  return found;
}

type Place = Omit<Square, 'ticked'>;

const isSmall = (bits: Bits, { width }: Place): boolean => width < sureSize * bits.dpi;

const isTicked = (ink: number, faint: number, most: number): boolean | undefined =>
  ink >= tick && ink <= most ? true : ink <= specks && faint <= faintSpecks ? false : undefined;

const overlaps = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The square whose top side is this run of black, if its other sides are there. */
function squareAt(bits: Bits, x: number, y: number, side: number, least: number, most: number): Place | undefined {
  const reach = Math.max(2, Math.round(0.012 * bits.dpi));
  // Most runs are of letters, without a side to the left: that is told at once
  const lowest = Math.round(0.82 * Math.max(least, side - 2 * reach));
  if (y + lowest >= bits.height || sideInk(bits, x, y, lowest, false, 0) < 0.85) return undefined;
  // Noise shortens a run and a pen stroke lengthens it: the right side is looked for around its end
  for (let wide = Math.min(most, side + reach); wide >= Math.max(least, side - 2 * reach); wide--) {
    if (sideInk(bits, x, y, wide, false, wide) < sideShare) continue;
    for (let high = Math.round(wide * 1.2); high >= Math.round(wide * 0.82); high--) {
      if (y + high >= bits.height || !hasCorners(bits, x, y, wide, high)) continue;
      const sides = [
        sideInk(bits, x, y, wide, true, 0),
        sideInk(bits, x, y, wide, true, high),
        sideInk(bits, x, y, high, false, 0),
        sideInk(bits, x, y, high, false, wide),
      ];
      if (Math.min(...sides) >= sideShare && standsFree(bits, x, y, wide, high)) return { x, y, width: wide, height: high };
    }
  }
  return undefined;
}

/** Letters are round, or open, at one corner at least; where two sides meet, four pixels of nine are black. */
const hasCorners = (bits: Bits, x: number, y: number, wide: number, high: number): boolean =>
  [x, x + wide].every((u) => [y, y + high].every((v) => cornerInk(bits, u, v) >= 4));

/** How many pixels are black of the nine around a corner; at the best of the places within a pixel of it. */
function cornerInk({ width, height, at }: Bits, x: number, y: number): number {
  let most = 0;
  for (const [midX, midY] of [
    [x, y],
    [x - 1, y],
    [x + 1, y],
    [x, y - 1],
    [x, y + 1],
  ] as const) {
    let black = 0;
    for (let v = Math.max(0, midY - 1); v <= Math.min(height - 1, midY + 1); v++)
      for (let u = Math.max(0, midX - 1); u <= Math.min(width - 1, midX + 1); u++) black += at[v * width + u] ?? 0;
    if (at[midY * width + midX] === 1) most = Math.max(most, black);
  }
  return most;
}

/** The share of a side that is black on two rows (or columns) that lie together: flat ones at row y + offset, upright ones at column x + offset. */
function sideInk({ width, height, at }: Bits, x: number, y: number, length: number, flat: boolean, offset: number): number {
  const counts = [0, 0];
  for (let i = 0; i <= length; i++) {
    const [px, py] = flat ? [x + i, y + offset] : [x + offset, y + i];
    const black = (d: number) => {
      const [qx, qy] = flat ? [px, py + d] : [px + d, py];
      return qx >= 0 && qy >= 0 && qx < width && qy < height && at[qy * width + qx] === 1;
    };
    const here = black(0);
    if (here || black(-1)) counts[0] = (counts[0] ?? 0) + 1;
    if (here || black(1)) counts[1] = (counts[1] ?? 0) + 1;
  }
  return Math.max(...counts) / (length + 1);
}

/** The share of black just inside the four sides, and just outside of each: a box has thin sides and stands free, a letter has neither. */
function standsFree(bits: Bits, x: number, y: number, wide: number, high: number): boolean {
  const { width, height, at } = bits;
  const out = Math.max(2, Math.round(0.012 * bits.dpi));
  const small = wide < sureSize * bits.dpi;
  const share = (offset: number, side: 0 | 1 | 2 | 3, middle = 0): number => {
    const [left, top, right, bottom] = [x + offset, y + offset, x + wide - offset, y + high - offset];
    const flat = side === 0 || side === 2;
    const [start, end] = flat ? [left, right] : [top, bottom];
    const [from, to] = [start + Math.round(middle * (end - start)), end - Math.round(middle * (end - start))];
    let black = 0;
    for (let i = from; i <= to; i++) {
      const [px, py] = flat ? [i, side === 0 ? top : bottom] : [side === 1 ? right : left, i];
      if (px >= 0 && py >= 0 && px < width && py < height) black += at[py * width + px] ?? 0;
    }
    return black / Math.max(1, to - from + 1);
  };
  const sides = [0, 1, 2, 3] as const;
  const thin = Math.max(3, Math.round(0.17 * Math.min(wide, high)));
  const bold = sides.filter((side) => share(thin, side, small ? 0.35 : 0) > 0.45).length;
  const free = sides.filter((side) => share(-out, side) <= 0.2 && share(-Math.max(out, Math.round(0.2 * wide)), side) <= 0.25);
  return bold <= 1 && free.length >= 3 && free.includes(1) && free.includes(3) && (!small || isApart(bits, x, y, wide, high));
}

/** A small one may be a letter of small print: no letter stands beside it. */
function isApart({ width, at }: Bits, x: number, y: number, wide: number, high: number): boolean {
  const gap = Math.max(5, Math.round(0.4 * wide));
  let black = 0;
  for (let v = y; v <= y + high; v++)
    for (let d = 2; d <= gap; d++) {
      if (x >= d) black += at[v * width + x - d] ?? 0;
      if (x + wide + d < width) black += at[v * width + x + wide + d] ?? 0;
    }
  return black <= 0.02 * 2 * (gap - 1) * (high + 1);
}

/** How much of the inside is black, without the sides themselves. */
function inkIn(bits: Bits, square: Place): number {
  const { width, at } = bits;
  const { x, y, width: wide, height: high } = square;
  const [least, share] = isSmall(bits, square) ? [3, 0.25] : [2, 0.18];
  const edge = Math.max(least, Math.round(share * Math.min(wide, high)));
  let black = 0;
  let all = 0;
  for (let v = y + edge; v <= y + high - edge; v++)
    for (let u = x + edge; u <= x + wide - edge; u++) {
      black += at[v * width + u] ?? 0;
      all++;
    }
  return all === 0 ? 0 : black / all;
}

/** Wipes squares out of the gray picture, with what is in them. */
export function wipeSquares(gray: Uint8Array, bits: Bits, squares: readonly Square[]): void {
  const margin = Math.max(2, Math.round(0.012 * bits.dpi));
  for (const square of squares) {
    const [left, right] = [Math.max(0, square.x - margin), Math.min(bits.width, square.x + square.width + margin + 1)];
    for (let y = Math.max(0, square.y - margin); y <= Math.min(bits.height - 1, square.y + square.height + margin); y++)
      gray.fill(255, y * bits.width + left, y * bits.width + right);
  }
}
