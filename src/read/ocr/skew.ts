import type { Bits } from './bits.ts';

/** Farthest that a page is set straight, in degrees. */
const mostSkew = 10;
const [coarse, fine] = [0.5, 0.05];

/** Points at the feet of letters: black with white below, and no part of a long line. */
export function feet(bits: Bits): { x: Int32Array; y: Int32Array; count: number } {
  const { width, height, at } = bits;
  const long = bits.dpi * 0.5;
  const [xs, ys] = [new Int32Array(at.length >> 1), new Int32Array(at.length >> 1)];
  let count = 0;
  for (let y = 0; y + 1 < height; y++)
    for (let x = 0; x < width;) {
      if (at[y * width + x] === 0) {
        x++;
        continue;
      }
      const from = x;
      while (x < width && at[y * width + x] === 1) x++;
      if (x - from > long) continue;
      for (let i = from; i < x && count < xs.length; i++)
        if (at[(y + 1) * width + i] === 0) {
          xs[count] = i;
          ys[count++] = y;
        }
    }
  return { x: xs, y: ys, count };
}

/** How sharply the feet gather in rows when the page is turned back by `degrees`; comparable between angles of one page only. */
export function sharpness(points: { x: Int32Array; y: Int32Array; count: number }, bits: Bits, degrees: number): number {
  const tan = Math.tan((degrees * Math.PI) / 180);
  const low = Math.ceil(Math.abs(tan) * bits.width) + 2;
  const rows = new Int32Array(bits.height + 2 * low + 2);
  for (let i = 0; i < points.count; i++) {
    const row = Math.round((points.y[i] ?? 0) - tan * (points.x[i] ?? 0)) + low;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (const count of rows) sum += count * count;
  return sum;
}

/** How far the lines of text run down to the right, in degrees to 0.05; 0 where there is too little text to tell. */
export function skewOf(bits: Bits): number {
  const points = feet(bits);
  if (points.count < 150) return 0;
  const search = (from: number, to: number, step: number): [number, number] => {
    let best: [number, number] = [0, -1];
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = sharpness(points, bits, degrees);
      if (score > best[1]) best = [degrees, score];
    }
    return best;
  };
  const [rough, peak] = search(-mostSkew, mostSkew, coarse);
  const mean = (sharpness(points, bits, rough - 3) + sharpness(points, bits, rough + 3)) / 2;
  // A picture without lines of text has no angle at which it is clearly sharper
  if (peak < 1.15 * mean) return 0;
  const [exact] = search(rough - coarse, rough + coarse, fine);
  return Math.round(exact / fine) / Math.round(1 / fine);
}
