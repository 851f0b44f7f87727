import { createHash } from 'node:crypto';
import { writePng } from '../../../src/read/picture/write-png.ts';

type Punt = readonly [x: number, y: number];
const breed = 180;
const hoog = 60;

/** The same name always writes the same signature: a pen line of some ten loops, in a field of 180 by 60. */
function strokes(name: string): Punt[][] {
  const bytes = createHash('sha256').update(name).digest();
  const at = (index: number) => (bytes[index % bytes.length] ?? 0) / 255;
  const first: Punt[] = [[8 + 6 * at(0), 44 - 8 * at(1)]];
  const loops = 6 + Math.floor(4 * at(2));
  for (let i = 0; i < loops; i++) {
    const x = 16 + ((i + 0.5) * 138) / loops;
    const tall = i === 0 ? 34 : 8 + 22 * at(3 + i) * (1 - i / (loops + 3));
    first.push([x - 5 + 6 * at(12 + i), 40 - tall], [x + 5 + 9 * at(20 + i), 40 + 9 * at(8 + i)]);
  }
  first.push([166, 30 + 14 * at(30)]);
  const under: Punt[] = [
    [26 + 30 * at(5), 50],
    [90, 46 + 6 * at(6)],
    [140 + 30 * at(7), 45],
  ];
  return at(9) > 0.45 ? [first, under] : [first];
}

/** Catmull-Rom through the points, as cubic Bézier segments. */
function segments(points: Punt[]): [Punt, Punt, Punt, Punt][] {
  const get = (index: number): Punt => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0];
  return points.slice(1).map((to, index) => {
    const [before, from, after] = [get(index - 1), get(index), get(index + 2)];
    const c1: Punt = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const c2: Punt = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return [from, c1, c2, to];
  });
}

const n = (value: number) => value.toFixed(1);

/** A signature as an SVG of pen strokes. */
export function handtekeningSvg(name: string): string {
  const paths = strokes(name).map((points) => {
    const parts = segments(points).map(([from, a, b, to], index) => {
      const start = index === 0 ? `M${n(from[0])} ${n(from[1])}` : '';
      return `${start}C${n(a[0])} ${n(a[1])} ${n(b[0])} ${n(b[1])} ${n(to[0])} ${n(to[1])}`;
    });
    return `<path d="${parts.join('')}" fill="none" stroke="#1b2a5c" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${breed}" height="${hoog}" viewBox="0 0 ${breed} ${hoog}">${paths.join('')}</svg>`;
}

/** A signature as a PNG of 360 by 120 with a transparent ground, as schools paste it in Word. */
export function handtekeningPng(name: string): Buffer {
  const scale = 2;
  const [w, h] = [breed * scale, hoog * scale];
  const ink = new Float32Array(w * h);
  const dab = (x: number, y: number) => {
    for (let py = Math.floor(y) - 3; py <= y + 3; py++)
      for (let px = Math.floor(x) - 3; px <= x + 3; px++) {
        if (px < 0 || py < 0 || px >= w || py >= h) continue;
        const strength = Math.max(0, Math.min(1, 2.4 - Math.hypot(px - x, py - y)));
        const index = py * w + px;
        ink[index] = Math.max(ink[index] ?? 0, strength);
      }
  };
  for (const points of strokes(name))
    for (const [from, a, b, to] of segments(points))
      for (let t = 0; t <= 1; t += 0.01) {
        const u = 1 - t;
        const mix = (i: 0 | 1) => u * u * u * from[i] + 3 * u * u * t * a[i] + 3 * u * t * t * b[i] + t * t * t * to[i];
        dab(mix(0) * scale, mix(1) * scale);
      }
  const pixels = Buffer.alloc(h * w * 4);
  ink.forEach((strength, at) => pixels.set([0x1b, 0x2a, 0x5c, Math.round(255 * strength)], at * 4));
  return writePng(w, h, 4, pixels);
}
