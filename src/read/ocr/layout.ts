import type { Box } from '../document.ts';
import type { Grid } from '../pdf/grid.ts';
import { shrink, type Bits } from './bits.ts';

/** A part of the page with lines under each other, in pixels. */
export type Region = { left: number; top: number; right: number; bottom: number };

/** In inches: white between two bands, white between two columns, and the size of the squares that are looked at. */
const [bandGap, columnGap, square] = [0.2, 0.3, 0.02];
/** Columns under each other, not the gaps in one line: a band is at least this high. */
const leastHigh = 0.25;
/** A page that falls apart in more parts than this is no page of text. */
const mostRegions = 120;
/** A part with both sides at least this long, and more of it black, is a picture or a hole of a punch; a word that fits tightly is as black. */
const [leastPicture, mostBlack] = [0.2, 0.68];
/** Ink on fewer rows of squares than this is dirt. */
const leastRows = 3;

/**
 * Divides a page in parts that the engine can read line by line: the columns of each ruled table, what stands in frames, and what stands beside both
 * cut at bands and columns of white. `bits` holds text only: lines and tick boxes are wiped out. Undefined when the page falls apart too much.
 */
export function layOut(
  bits: Bits,
  grids: readonly Grid[],
  frames: readonly Box[],
): { tables: Region[]; framed: Region[]; free: Region[] } | undefined {
  const tables = grids.flatMap((grid) => columnsOf(grid, bits.dpi));
  const by = Math.max(1, Math.round(square * bits.dpi));
  const small = shrink(bits, by);
  const keeps = (part: Region) => isText(bits, part, by);
  const parts = (region: Region) => cut(small, region, keeps).map((part) => grow(part, by, bits));
  for (const grid of grids) fill(small.at, small.width, small.height, regionOf(grid.box, small.dpi), 0);
  const framed = frames.flatMap((frame) => {
    const own = regionOf(frame, small.dpi);
    const found = parts(inset(own, 1));
    fill(small.at, small.width, small.height, own, 0);
    return found;
  });
  const free = parts({ left: 0, top: 0, right: small.width, bottom: small.height });
  return tables.length + framed.length + free.length > mostRegions ? undefined : { tables, framed, free };
}

/** A box in points as a part of the page in pixels. */
export const regionOf = ([x, y, width, height]: Box, dpi: number): Region => ({
  left: Math.round((x * dpi) / 72),
  top: Math.round((y * dpi) / 72),
  right: Math.round(((x + width) * dpi) / 72),
  bottom: Math.round(((y + height) * dpi) / 72),
});

/** What is left of a line after it was wiped out stays outside. */
const border = 0.015;
const inset = ({ left, top, right, bottom }: Region, by: number): Region => ({
  left: left + by,
  top: top + by,
  right: right - by,
  bottom: bottom - by,
});

/** The cells of a table that stand right under each other with the same sides, as one part. */
function columnsOf(grid: Grid, dpi: number): Region[] {
  const columns: Region[] = [];
  for (const cell of grid.cells.toSorted((a, b) => a.box[1] - b.box[1])) {
    const own = inset(regionOf(cell.box, dpi), Math.round(border * dpi));
    const above = columns.find(
      (column) => column.left === own.left && column.right === own.right && own.top - column.bottom <= 4 * border * dpi,
    );
    if (above === undefined) columns.push(own);
    else above.bottom = Math.max(above.bottom, own.bottom);
  }
  return columns;
}

/** Fills a part of a page with one value. */
export function fill(at: Uint8Array, width: number, height: number, region: Region, value: number): void {
  const [left, right] = [Math.max(0, region.left), Math.min(width, region.right + 1)];
  for (let y = Math.max(0, region.top); y <= Math.min(height - 1, region.bottom); y++) at.fill(value, y * width + left, y * width + right);
}

/** The part in pixels, with some white around it. */
function grow(region: Region, by: number, { width, height }: Bits): Region {
  return {
    left: Math.max(0, (region.left - 1) * by),
    top: Math.max(0, (region.top - 1) * by),
    right: Math.min(width, (region.right + 1) * by),
    bottom: Math.min(height, (region.bottom + 1) * by),
  };
}

/** Cuts in bands, of which those with dirt or a picture only fall away, and a band in columns where white runs down all of it. Bands under each other without columns stay together. */
function cut(page: Bits, region: Region, keeps: (part: Region) => boolean, depth = 0): Region[] {
  const parts: Region[] = [];
  let plain: Region | undefined;
  for (const band of pieces(page, region, false, bandGap)) {
    if (!isHigh(page, band)) continue;
    const high = band.bottom - band.top;
    const columns = pieces(page, band, true, depth < 6 && high >= leastHigh * page.dpi ? columnGap : Infinity);
    const only = columns[0] ?? band;
    if (columns.length > 1) {
      plain = undefined;
      parts.push(...columns.flatMap((column) => cut(page, column, keeps, depth + 1)));
    } else if (!keeps(only)) {
      continue;
    } else if (plain === undefined) {
      plain = only;
      parts.push(plain);
    } else {
      plain.left = Math.min(plain.left, only.left);
      plain.right = Math.max(plain.right, only.right);
      plain.bottom = only.bottom;
    }
  }
  return parts;
}

/** Whether a part holds ink as high as a letter: rows of it right under each other. */
function isHigh({ width, at }: Bits, { left, top, right, bottom }: Region): boolean {
  let rows = 0;
  for (let y = top; y < bottom; y++) {
    rows = at.subarray(y * width + left, y * width + right).includes(1) ? rows + 1 : 0;
    if (rows >= leastRows) return true;
  }
  return false;
}

/** Whether a part, in squares of `by` pixels, has white between its ink. */
function isText({ width, dpi, at }: Bits, part: Region, by: number): boolean {
  const { left, top, right, bottom } = { left: part.left * by, top: part.top * by, right: part.right * by, bottom: part.bottom * by };
  if (Math.min(right - left, bottom - top) < leastPicture * dpi) return true;
  let black = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) black += at[y * width + x] ?? 0;
  return black <= mostBlack * (right - left) * (bottom - top);
}

/** The pieces of a part between gaps of white of at least `gap` inches, trimmed to what is black. */
function pieces({ width, at, dpi }: Bits, region: Region, columns: boolean, gap: number): Region[] {
  const { left, top, right, bottom } = region;
  const length = columns ? right - left : bottom - top;
  const black = new Uint8Array(length);
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (at[y * width + x] === 1) black[columns ? x - left : y - top] = 1;
  const found: Region[] = [];
  const start = columns ? left : top;
  let [from, last] = [-1, -1];
  const close = () => {
    if (from >= 0)
      found.push(
        columns
          ? { left: start + from, top, right: start + last + 1, bottom }
          : { left, top: start + from, right, bottom: start + last + 1 },
      );
  };
  for (let i = 0; i < length; i++) {
    if (black[i] === 0) continue;
    if (from < 0 || i - last - 1 >= gap * dpi) {
      close();
      from = i;
    }
    last = i;
  }
  close();
  return found;
}
