import type { Bits } from './bits.ts';

/** In inches: along what length a faint line is looked at, and how far beside it the paper is. */
const [along, beside] = [0.1, 0.02];
/** How much darker than the paper on both sides it is at least, in levels of 255, and what no longer is a line. */
const [darker, lightest] = [16, 238];

/**
 * Black pixels, and those of faint thin lines in one direction: too light or too grainy to be black by themselves, but darker than both sides over
 * a length. `gray` is evened (flatten).
 */
export function lineBits(gray: Uint8Array, bits: Bits, flat: boolean): Bits {
  const { width, height, dpi } = bits;
  const at = bits.at.slice();
  const half = Math.max(2, Math.round((along * dpi) / 2));
  const off = Math.max(2, Math.round(beside * dpi));
  const [rows, length] = flat ? [height, width] : [width, height];
  const [rowStep, step] = flat ? [width, 1] : [1, width];
  // Means of the last rows, so that a row can be held against those on both sides
  const kept = 2 * off + 1;
  const means = Array.from({ length: kept }, () => new Uint16Array(length));
  for (let row = 0; row < rows; row++) {
    runningMean(gray, row * rowStep, step, length, half, means[row % kept] ?? new Uint16Array(length));
    const middle = row - off;
    const own = means[((middle % kept) + kept) % kept];
    const before = means[(((middle - off) % kept) + kept) % kept];
    const after = means[row % kept];
    if (middle < off || own === undefined || before === undefined || after === undefined) continue;
    for (let i = 0, place = middle * rowStep; i < length; i++, place += step) {
      const mean = (own[i] ?? 0) + 16 * darker;
      if (mean > (before[i] ?? 0) || mean > (after[i] ?? 0) || i < 2 || i + 2 >= length) continue;
      const near =
        (gray[place] ?? 0) +
        (gray[place - step] ?? 0) +
        (gray[place + step] ?? 0) +
        (gray[place - 2 * step] ?? 0) +
        (gray[place + 2 * step] ?? 0);
      if (near < 5 * lightest) at[place] = 1;
    }
  }
  return { ...bits, at };
}

/** Means over `half` pixels each way, in 16ths of a level. */
function runningMean(gray: Uint8Array, start: number, step: number, length: number, half: number, into: Uint16Array): void {
  let sum = 0;
  let count = 0;
  for (let i = -half; i < length; i++) {
    const enter = i + half;
    const leave = i - half - 1;
    if (enter < length) {
      sum += gray[start + enter * step] ?? 0;
      count++;
    }
    if (leave >= 0) {
      sum -= gray[start + leave * step] ?? 0;
      count--;
    }
    if (i >= 0) into[i] = (16 * sum) / count;
  }
}
