import { rotate } from '../../../src/read/ocr/resample.ts';
import { turnPicture, type Quarter } from '../../../src/read/ocr/turn-picture.ts';
import type { Picture } from '../../../src/read/picture.ts';

/** What a copier, a scanner or a hand does to a page. All are off unless given. */
export type Slijtage = {
  /** How the sheet lay: turned clockwise, and askew in degrees (clockwise). */
  gedraaid?: Quarter;
  scheef?: number;
  /** Brightness of white paper, 0 to 255, and how much darker it is at the right and the bottom (0 to 1). */
  papier?: number;
  verloop?: number;
  /** Brightness of black ink, 0 to 255: faint toner is gray. */
  inkt?: number;
  /** Standard deviation of the grain, in levels. */
  ruis?: number;
  /** How often the page was copied softly: passes of a small blur. */
  vaag?: number;
  /** Specks of dirt, and holes of a punch at the left. */
  spikkels?: number;
  ponsgaten?: boolean;
  /** Every page differs with its seed; the same seed gives the same page. */
  zaad?: number;
};

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function numbersOf(seed: number): () => number {
  let state = (seed * 0x9e3779b1 + 0x7f4a7c15) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** The page as it comes out of the copier. */
export function wear(picture: Picture, slijtage: Slijtage): Picture {
  const { gedraaid = 0, scheef = 0, vaag = 0, ruis = 0, spikkels = 0, ponsgaten = false, zaad = 1 } = slijtage;
  const next = numbersOf(zaad);
  const laid = scheef === 0 ? picture : rotate(picture, scheef);
  let page: Picture = { ...laid, gray: laid.gray.slice() };
  if (spikkels > 0) speckle(page, spikkels, next);
  tint(page, slijtage);
  if (ponsgaten) for (const share of [0.37, 0.63]) disc(page, 0.028 * page.width, share * page.height, 0.11 * page.dpi, 70);
  for (let i = 0; i < vaag; i++) page = { ...page, gray: soften(page.gray, page.width) };
  if (ruis > 0) grain(page.gray, ruis, next);
  return turnPicture(laid.rgb === undefined ? page : { ...page, rgb: coloured(laid.rgb, laid.gray, page.gray) }, gedraaid);
}

/** The colours as much darker or lighter as the gray has become. */
const coloured = (rgb: Uint8Array, before: Uint8Array, after: Uint8Array): Uint8Array =>
  rgb.map((value, i) => {
    const pixel = Math.floor(i / 3);
    return Math.min(255, Math.max(0, value + (after[pixel] ?? 0) - (before[pixel] ?? 0)));
  });

function tint({ width, height, gray }: Picture, { papier = 255, verloop = 0, inkt = 0 }: Slijtage): void {
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const light = 1 - verloop * (0.5 * (x / width) ** 2 + 0.5 * (y / height));
      gray[i] = (inkt + ((papier - inkt) * (gray[i] ?? 0)) / 255) * light;
    }
}

/** A gauss of three pixels each way. */
export const soften = (gray: Uint8Array, width: number): Uint8Array => softenAlong(softenAlong(gray, 1), width);

const softenAlong = (gray: Uint8Array, step: number): Uint8Array =>
  gray.map((value, i) => ((gray[i - step] ?? value) + 2 * value + (gray[i + step] ?? value) + 2) >> 2);

/** Grain as of a sensor: the sum of a few numbers is near enough to a normal one. */
export function grain(gray: Uint8Array, deviation: number, next: () => number): void {
  for (let i = 0; i < gray.length; i++) {
    const normal = (next() + next() + next() - 1.5) * 2;
    gray[i] = Math.min(255, Math.max(0, (gray[i] ?? 0) + deviation * normal));
  }
}

function speckle(page: Picture, count: number, next: () => number): void {
  for (let i = 0; i < count; i++) disc(page, next() * page.width, next() * page.height, (0.003 + 0.008 * next()) * page.dpi, 60 * next());
}

function disc({ width, height, gray }: Picture, midX: number, midY: number, radius: number, level: number): void {
  for (let y = Math.max(0, Math.floor(midY - radius)); y <= Math.min(height - 1, midY + radius); y++)
    for (let x = Math.max(0, Math.floor(midX - radius)); x <= Math.min(width - 1, midX + radius); x++)
      if ((x - midX) ** 2 + (y - midY) ** 2 <= radius ** 2) gray[y * width + x] = level;
}
