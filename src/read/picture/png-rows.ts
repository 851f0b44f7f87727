import { damaged } from '../unread.ts';

/** A part of a PNG: all of it, or one of the seven passes of an interlaced one. Pixel (x, y) of the part stands at (left + x * across, top + y * down). */
type Pass = { left: number; top: number; across: number; down: number };

const whole: readonly Pass[] = [{ left: 0, top: 0, across: 1, down: 1 }];
const adam7: readonly Pass[] = [
  { left: 0, top: 0, across: 8, down: 8 }, { left: 4, top: 0, across: 8, down: 8 }, { left: 0, top: 4, across: 4, down: 8 },
  { left: 2, top: 0, across: 4, down: 4 }, { left: 0, top: 2, across: 2, down: 4 }, { left: 1, top: 0, across: 2, down: 2 },
  { left: 0, top: 1, across: 1, down: 2 },
]; // prettier-ignore

type Layout = { width: number; height: number; bits: number; interlaced: boolean };

const passesOf = ({ width, height, interlaced, bits }: Layout) =>
  (interlaced ? adam7 : whole).flatMap((pass) => {
    const wide = Math.ceil((width - pass.left) / pass.across);
    const high = Math.ceil((height - pass.top) / pass.down);
    return wide > 0 && high > 0 ? [{ ...pass, wide, high, bytes: Math.ceil((wide * bits) / 8) }] : [];
  });

/** How many bytes the rows take when unpacked, each with its filter. */
export const rowBytes = (layout: Layout): number => passesOf(layout).reduce((sum, pass) => sum + pass.high * (1 + pass.bytes), 0);

/** Hands over row after row without its filter, with the place of its pixels. Rows that are not there any more are left out; how many pixels of how many came is given back. */
export function eachRow(
  data: Uint8Array,
  layout: Layout,
  use: (row: Uint8Array, wide: number, top: number, left: number, across: number) => void,
): number {
  const apart = Math.max(1, layout.bits >> 3);
  let at = 0;
  let pixels = 0;
  for (const pass of passesOf(layout)) {
    let above: Uint8Array = new Uint8Array(pass.bytes);
    for (let y = 0; y < pass.high; y++) {
      if (at + 1 + pass.bytes > data.length) return pixels;
      const row = data.subarray(at + 1, at + 1 + pass.bytes);
      unfilter(data[at] ?? 0, row, above, apart);
      use(row, pass.wide, pass.top + y * pass.down, pass.left, pass.across);
      pixels += pass.wide;
      above = row;
      at += 1 + pass.bytes;
    }
  }
  return pixels;
}

/** Undoes the filter of one row in its place. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, apart: number): void {
  if (filter > 4) throw damaged();
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i >= apart ? (row[i - apart] ?? 0) : 0;
    const up = above[i] ?? 0;
    const corner = i >= apart ? (above[i - apart] ?? 0) : 0;
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    row[i] = (row[i] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
