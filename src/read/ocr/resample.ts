import type { Picture } from '../picture.ts';

/** Makes a picture smaller by taking the mean of what a pixel covers, or larger by going smoothly from pixel to pixel. `by` is the new size over the old. */
export function resize(picture: Picture, by: number): Picture {
  const width = Math.max(1, Math.round(picture.width * by));
  const height = Math.max(1, Math.round(picture.height * by));
  const plane = (bytes: Uint8Array, depth: 1 | 3) =>
    by < 1 ? shrinkBytes(bytes, picture, width, height, depth) : enlarge(bytes, picture, width, height, depth);
  return {
    width,
    height,
    dpi: picture.dpi * by,
    gray: plane(picture.gray, 1),
    ...(picture.rgb !== undefined && { rgb: plane(picture.rgb, 3) }),
  };
}

type Size = { width: number; height: number };

/** The weights with which each target place takes the source places it covers. */
function covers(from: number, to: number): { first: Int32Array; weights: Float32Array[] } {
  const first = new Int32Array(to);
  const weights: Float32Array[] = [];
  for (let i = 0; i < to; i++) {
    const [start, end] = [(i * from) / to, ((i + 1) * from) / to];
    const low = Math.floor(start);
    const high = Math.min(from, Math.ceil(end - 1e-9));
    const own = new Float32Array(high - low);
    for (let at = low; at < high; at++) own[at - low] = (Math.min(end, at + 1) - Math.max(start, at)) / (end - start);
    first[i] = low;
    weights.push(own);
  }
  return { first, weights };
}

function shrinkBytes(bytes: Uint8Array, size: Size, width: number, height: number, depth: number): Uint8Array {
  const across = covers(size.width, width);
  const down = covers(size.height, height);
  const to = new Uint8Array(width * height * depth);
  const sums = new Float32Array(size.width * depth);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    down.weights[y]?.forEach((weight, k) => {
      const row = ((down.first[y] ?? 0) + k) * size.width * depth;
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + weight * (bytes[row + i] ?? 0);
    });
    for (let x = 0; x < width; x++) {
      const own = across.weights[x];
      if (own === undefined) continue;
      for (let c = 0; c < depth; c++) {
        let sum = 0.5;
        for (let k = 0; k < own.length; k++) sum += (own[k] ?? 0) * (sums[((across.first[x] ?? 0) + k) * depth + c] ?? 0);
        to[(y * width + x) * depth + c] = sum;
      }
    }
  }
  return to;
}

function enlarge(bytes: Uint8Array, size: Size, width: number, height: number, depth: 1 | 3): Uint8Array {
  const scale = size.width / width;
  const to = new Uint8Array(width * height * depth);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      sample(bytes, size, (x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5, depth, to, (y * width + x) * depth);
  return to;
}

/** Puts what stands at (u, v), between four pixels, in `to`; beyond the edge the nearest pixel counts on. */
function sample(bytes: Uint8Array, { width, height }: Size, u: number, v: number, depth: 1 | 3, to: Uint8Array, at: number): void {
  const x = Math.min(Math.max(u, 0), width - 1);
  const y = Math.min(Math.max(v, 0), height - 1);
  const [left, top] = [x | 0, y | 0];
  const [fx, fy] = [x - left, y - top];
  const right = left + 1 < width ? depth : 0;
  const below = top + 1 < height ? width * depth : 0;
  let from = (top * width + left) * depth;
  for (let c = 0; c < depth; c++, from++) {
    const high = (bytes[from] ?? 0) * (1 - fx) + (bytes[from + right] ?? 0) * fx;
    const low = (bytes[from + below] ?? 0) * (1 - fx) + (bytes[from + below + right] ?? 0) * fx;
    to[at + c] = high * (1 - fy) + low * fy + 0.5;
  }
}

/** Turns a picture by a few degrees around its middle (positive is clockwise); the size stays, what comes in at the corners is paper. */
export function rotate(picture: Picture, degrees: number): Picture {
  const turned = (bytes: Uint8Array, depth: 1 | 3) => rotateBytes(bytes, picture, degrees, depth);
  return { ...picture, gray: turned(picture.gray, 1), ...(picture.rgb !== undefined && { rgb: turned(picture.rgb, 3) }) };
}

function rotateBytes(bytes: Uint8Array, size: Size, degrees: number, depth: 1 | 3): Uint8Array {
  const { width, height } = size;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const to = new Uint8Array(bytes.length);
  const [midX, midY] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += depth) {
      const u = midX + (x - midX) * cos + (y - midY) * sin;
      const v = midY - (x - midX) * sin + (y - midY) * cos;
      sample(bytes, size, u, v, depth, to, at);
    }
  return to;
}
