import type { Box } from '../../document.ts';
import type { Bits } from '../../ocr/bits.ts';
import type { Rule } from '../../pdf/drawings.ts';

/** A line is found at its middle, within this; a thicker run of ink through it is a stroke that crosses it. In points. */
const [reach, thickest] = [1.6, 3.4];

/** Wipes straight lines out of a band of rows that begins `down` points from the top of the page; strokes that cross a line stay. */
export function wipeRules(bits: Bits, rules: readonly Rule[], down: number): void {
  for (const { flat, at, from, to } of rules) {
    const [across, along] = flat ? [down, 0] : [0, down];
    wipeLine(bits, flat, at - across, from - along, to - along);
  }
}

function wipeLine({ width, height, dpi, at: black }: Bits, flat: boolean, at: number, from: number, to: number): void {
  const scale = dpi / 72;
  const [step, along, rows, length] = flat ? [width, 1, height, width] : [1, width, width, height];
  const [low, high] = [Math.max(0, Math.floor((at - reach) * scale)), Math.min(rows - 1, Math.ceil((at + reach) * scale))];
  const most = thickest * scale;
  for (let i = Math.max(0, Math.floor((from - 1) * scale)); i <= Math.min(length - 1, Math.ceil((to + 1) * scale)); i++)
    for (let row = low; row <= high; row++) {
      if (black[row * step + i * along] !== 1) continue;
      let [top, end] = [row, row];
      while (top > 0 && row - top <= most && black[(top - 1) * step + i * along] === 1) top--;
      while (end + 1 < rows && end - row <= most && black[(end + 1) * step + i * along] === 1) end++;
      if (end - top + 1 <= most) for (let k = top; k <= end; k++) black[k * step + i * along] = 0;
      row = end;
    }
}

/** A run of ink this long without a bend, in points, is drawn with a ruler. */
const ruled = 50;

/** Wipes straight lines that recognition did not tell of: long runs of ink in one row or column, with their thickness. */
export function wipeLongRuns(bits: Bits): void {
  const { width, height, dpi, at: black } = bits;
  const points = 72 / dpi;
  const least = ruled / points;
  for (const flat of [true, false]) {
    const [step, along, rows, length] = flat ? [width, 1, height, width] : [1, width, width, height];
    for (let row = 0; row < rows; row++)
      for (let i = 0; i < length; i++) {
        const from = i;
        while (i < length && black[row * step + i * along] === 1) i++;
        if (i - from >= least) wipeLine(bits, flat, (row + 0.5) * points, from * points, i * points);
      }
  }
}

/** Wipes boxes (in points on the page) with what is in them. */
export function wipeBoxes({ width, height, dpi, at: black }: Bits, boxes: readonly Box[], down: number): void {
  const scale = dpi / 72;
  for (const [left, top, wide, high] of boxes) {
    const [x0, x1] = [Math.max(0, Math.floor((left - 1.5) * scale)), Math.min(width, Math.ceil((left + wide + 1.5) * scale))];
    const [y0, y1] = [Math.max(0, Math.floor((top - down - 1.5) * scale)), Math.min(height, Math.ceil((top - down + high + 1.5) * scale))];
    for (let y = y0; y < y1; y++) black.fill(0, y * width + x0, y * width + Math.max(x0, x1));
  }
}
