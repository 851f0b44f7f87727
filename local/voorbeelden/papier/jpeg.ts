import type { Picture } from '../../../src/read/picture.ts';

/** How coarsely each of the 64 frequencies of a block is kept at quality 50 (the table that the standard gives as an example). */
const coarseness = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37,
  56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
]; // prettier-ignore

/** The order from low to high frequencies: along the diagonals, to and fro. */
const zigzag = Array.from({ length: 64 }, (_, i) => i).toSorted((a, b) => {
  const [rowA, rowB] = [a >> 3, b >> 3];
  const [sumA, sumB] = [rowA + (a & 7), rowB + (b & 7)];
  return sumA - sumB || (sumA % 2 === 0 ? rowB - rowA : rowA - rowB);
});

/** Symbols of the frequencies: the frequent ones in 4 bits, the rest in 12; not as small as can be, but simple. */
const common = [0x00, 0x01, 0x02, 0x03, 0x04, 0x05, 0x11, 0x12, 0x13, 0x21, 0x31, 0x41, 0x51, 0x06, 0x61];
const rare = [0xf0, ...Array.from({ length: 16 }, (_, run) => Array.from({ length: 10 }, (_, size) => run * 16 + size + 1)).flat()].filter(
  (symbol) => !common.includes(symbol),
);
const acCodes = new Map<number, [code: number, bits: number]>([
  ...common.map((symbol, i): [number, [number, number]] => [symbol, [i, 4]]),
  ...rare.map((symbol, i): [number, [number, number]] => [symbol, [(15 << 8) + i, 12]]),
]);
const dcCount = 12;

const cosines = Float64Array.from({ length: 64 }, (_, i) => {
  const [frequency, place] = [i >> 3, i & 7];
  return Math.cos(((2 * place + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5;
});

/** A picture as a baseline JPEG; `quality` 1 to 100. */
export function encodeJpeg(picture: Picture, quality: number): Buffer {
  const { width, height } = picture;
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50;
  const table = coarseness.map((value) => Math.min(255, Math.max(1, Math.round(value * scale))));
  const planes = picture.rgb === undefined ? [Float32Array.from(picture.gray)] : toYcc(picture.rgb, width * height);
  const body = encodePlanes(planes, width, height, table);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 1, ...short(picture.dpi), ...short(picture.dpi), 0, 0]),
    segment(0xdb, [0, ...zigzag.map((i) => table[i] ?? 1)]),
    segment(0xc0, [8, ...short(height), ...short(width), planes.length, ...planes.flatMap((_, i) => [i + 1, 0x11, 0])]),
    segment(0xc4, [0x00, 0, 0, 0, dcCount, ...Array.from({ length: 12 }, () => 0), ...Array.from({ length: dcCount }, (_, i) => i)]),
    segment(0xc4, [0x10, 0, 0, 0, common.length, 0, 0, 0, 0, 0, 0, 0, rare.length, 0, 0, 0, 0, ...common, ...rare]),
    segment(0xda, [planes.length, ...planes.flatMap((_, i) => [i + 1, 0x00]), 0, 63, 0]),
    body,
    Buffer.from([0xff, 0xd9]),
  ]);
}

const short = (value: number): [number, number] => [(Math.round(value) >> 8) & 255, Math.round(value) & 255];
const segment = (marker: number, content: number[]): Buffer => Buffer.from([0xff, marker, ...short(content.length + 2), ...content]);

function toYcc(rgb: Uint8Array, pixels: number): Float32Array[] {
  const planes = [new Float32Array(pixels), new Float32Array(pixels), new Float32Array(pixels)] as const;
  for (let i = 0; i < pixels; i++) {
    const [r, g, b] = [rgb[3 * i] ?? 0, rgb[3 * i + 1] ?? 0, rgb[3 * i + 2] ?? 0];
    const light = 0.299 * r + 0.587 * g + 0.114 * b;
    planes[0][i] = light;
    planes[1][i] = 128 + 0.564 * (b - light);
    planes[2][i] = 128 + 0.713 * (r - light);
  }
  return [...planes];
}

const bitsOf = (value: number): number => 32 - Math.clz32(Math.abs(value));

function encodePlanes(planes: readonly Float32Array[], width: number, height: number, table: readonly number[]): Buffer {
  const bytes: number[] = [];
  let [held, count] = [0, 0];
  const put = (value: number, bits: number) => {
    for (let i = bits - 1; i >= 0; i--) {
      held = (held << 1) | ((value >> i) & 1);
      if (++count < 8) continue;
      bytes.push(held);
      if (held === 255) bytes.push(0);
      [held, count] = [0, 0];
    }
  };
  // A negative value is written as one less, as the standard has it
  const putValue = (value: number, size: number) => put(value < 0 ? value + (1 << size) - 1 : value, size);
  const putAc = (symbol: number) => put(...(acCodes.get(symbol) ?? [0, 4]));
  const before = planes.map(() => 0);
  const block = new Float64Array(64);
  for (let y = 0; y < height; y += 8)
    for (let x = 0; x < width; x += 8)
      planes.forEach((plane, p) => {
        takeBlock(plane, width, height, x, y, block);
        const levels = zigzag.map((i) => Math.round((block[i] ?? 0) / (table[i] ?? 1)));
        const first = levels[0] ?? 0;
        const step = first - (before[p] ?? 0);
        before[p] = first;
        put(bitsOf(step), 4);
        putValue(step, bitsOf(step));
        let zeros = 0;
        for (let i = 1; i < 64; i++) {
          const level = levels[i] ?? 0;
          if (level === 0) {
            zeros++;
            continue;
          }
          for (; zeros > 15; zeros -= 16) putAc(0xf0);
          const size = bitsOf(level);
          putAc(zeros * 16 + size);
          putValue(level, size);
          zeros = 0;
        }
        if (zeros > 0) putAc(0x00);
      });
  if (count > 0) put(0xff, 8 - count);
  return Buffer.from(bytes);
}

const half = new Float64Array(64);

/** The frequencies of the 8 by 8 pixels at a place; beyond the edge the last pixel goes on. */
function takeBlock(plane: Float32Array, width: number, height: number, left: number, top: number, block: Float64Array): void {
  for (let y = 0; y < 8; y++) {
    const row = Math.min(height - 1, top + y) * width;
    for (let f = 0; f < 8; f++) {
      let sum = 0;
      for (let x = 0; x < 8; x++) sum += ((plane[row + Math.min(width - 1, left + x)] ?? 0) - 128) * (cosines[f * 8 + x] ?? 0);
      half[y * 8 + f] = sum;
    }
  }
  for (let g = 0; g < 8; g++)
    for (let f = 0; f < 8; f++) {
      let sum = 0;
      for (let y = 0; y < 8; y++) sum += (half[y * 8 + f] ?? 0) * (cosines[g * 8 + y] ?? 0);
      block[g * 8 + f] = sum;
    }
}
