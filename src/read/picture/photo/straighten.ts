import type { Picture } from '../../picture.ts';
import { distance, type Point, type Quad } from './quad.ts';
import { pictureDpi } from '../resolution.ts';

const a4 = 297 / 210;
/** A shape this close to that of A4 is A4. */
const nearA4 = 0.14;
const a4LongInches = 297 / 25.4;
/** Left around the paper, as a share of its longer side: an edge that is found a little too far inside cuts nothing off. */
const margin = 0.001;

/** The page with these corners as if it were photographed from right above. A page with the shape of A4 gets that size, and the resolution that comes with it. */
export function straighten(picture: Picture, quad: Quad, mostPixels: number): Picture {
  const [a, b, c, d] = widened(quad);
  const across = Math.max(distance(a, b), distance(d, c));
  const down = Math.max(distance(a, d), distance(b, c));
  const ratio = Math.max(across, down) / Math.min(across, down);
  const isA4 = Math.abs(ratio / a4 - 1) < nearA4;
  const long = isA4 ? Math.max(Math.max(across, down), Math.min(across, down) * a4) : Math.max(across, down);
  const short = isA4 ? long / a4 : Math.min(across, down);
  const shrink = Math.min(1, Math.sqrt(mostPixels / (long * short)));
  const [longPixels, shortPixels] = [Math.round(long * shrink), Math.round(short * shrink)];
  const [width, height] = down >= across ? [shortPixels, longPixels] : [longPixels, shortPixels];
  const seen = projection(width, height, [a, b, c, d]);
  const gray = sampled(picture.gray, 1, picture, seen, width, height);
  const rgb = picture.rgb === undefined ? undefined : sampled(picture.rgb, 3, picture, seen, width, height);
  const dpi = isA4 ? longPixels / a4LongInches : pictureDpi(width, height);
  return { width, height, dpi, gray, ...(rgb !== undefined && { rgb }) };
}

/** The corners a little further from the middle. */
function widened(quad: Quad): Quad {
  const [x, y] = [0, 1].map((axis) => quad.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / 4) as [number, number];
  return quad.map(([px, py]): Point => [px + (px - x) * 2 * margin, py + (py - y) * 2 * margin]) as unknown as Quad;
}

/** The numbers of a projection: a place (x, y) is seen at (a x + b y + c, d x + e y + f), both divided by (g x + h y + 1). */
type Projection = Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h', number>;

/** The projection that takes a rectangle of `width` by `height` to four corners. */
function projection(width: number, height: number, [p, q, r, s]: Quad): Projection {
  const [sx, sy] = [p[0] - q[0] + r[0] - s[0], p[1] - q[1] + r[1] - s[1]];
  const [ux, uy, vx, vy] = [q[0] - r[0], q[1] - r[1], s[0] - r[0], s[1] - r[1]];
  const turn = ux * vy - vx * uy;
  const g = (sx * vy - vx * sy) / turn;
  const h = (ux * sy - sx * uy) / turn;
  return {
    a: (q[0] - p[0] + g * q[0]) / width,
    b: (s[0] - p[0] + h * s[0]) / height,
    c: p[0],
    d: (q[1] - p[1] + g * q[1]) / width,
    e: (s[1] - p[1] + h * s[1]) / height,
    f: p[1],
    g: g / width,
    h: h / height,
  };
}

/** The pixels of the straight page, each the mean of the four around its place on the photo. */
function sampled(
  data: Uint8Array,
  channels: number,
  photo: Picture,
  { a, b, c, d, e, f, g, h }: Projection,
  width: number,
  height: number,
): Uint8Array {
  const result = new Uint8Array(width * height * channels);
  const [right, bottom] = [photo.width - 1.001, photo.height - 1.001];
  const row = photo.width * channels;
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const depth = g * (x + 0.5) + h * (y + 0.5) + 1;
      const px = Math.min(right, Math.max(0, (a * (x + 0.5) + b * (y + 0.5) + c) / depth - 0.5));
      const py = Math.min(bottom, Math.max(0, (d * (x + 0.5) + e * (y + 0.5) + f) / depth - 0.5));
      const left = Math.floor(px);
      const top = Math.floor(py);
      const fx = px - left;
      const fy = py - top;
      for (let i = 0, at = top * row + left * channels; i < channels; i++, at++, to++) {
        const upper = (data[at] ?? 0) * (1 - fx) + (data[at + channels] ?? 0) * fx;
        const lower = (data[at + row] ?? 0) * (1 - fx) + (data[at + row + channels] ?? 0) * fx;
        result[to] = upper * (1 - fy) + lower * fy + 0.5;
      }
    }
  return result;
}
