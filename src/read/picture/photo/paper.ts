import type { Picture } from '../../picture.ts';
import type { Point } from './quad.ts';

/** A small copy of a picture in which paper is bright: the weakest of the three colours, so that wood and cloth are dark. */
export type PaperMap = { width: number; height: number; /** Pixels of the picture for one of this map. */ step: number; light: Uint8Array };

const longSide = 500;

export function paperMap({ width, height, gray, rgb }: Picture): PaperMap {
  const step = Math.max(1, Math.floor(Math.max(width, height) / longSide));
  const [wide, high] = [Math.floor(width / step), Math.floor(height / step)];
  const light = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      let sum = 0;
      for (let dy = 0; dy < step; dy++)
        for (let dx = 0, at = (y * step + dy) * width + x * step; dx < step; dx++, at++)
          sum += rgb === undefined ? (gray[at] ?? 0) : Math.min(rgb[3 * at] ?? 0, rgb[3 * at + 1] ?? 0, rgb[3 * at + 2] ?? 0);
      light[y * wide + x] = sum / (step * step);
    }
  return { width: wide, height: high, step, light };
}

/** The brightness that best parts dark from bright (Otsu), with the means of both sides. */
export function parting(light: Uint8Array): { at: number; dark: number; bright: number } {
  const counts = new Uint32Array(256);
  for (const value of light) counts[value] = (counts[value] ?? 0) + 1;
  const total = light.reduce((sum, value) => sum + value, 0);
  let [best, at, dark, bright] = [-1, 128, 0, 255];
  let [below, sum] = [0, 0];
  for (let value = 0; value < 255; value++) {
    below += counts[value] ?? 0;
    sum += value * (counts[value] ?? 0);
    const above = light.length - below;
    if (below === 0 || above === 0) continue;
    const [low, high] = [sum / below, (total - sum) / above];
    const apart = below * above * (high - low) ** 2;
    if (apart > best) [best, at, dark, bright] = [apart, value, low, high];
  }
  return { at, dark, bright };
}

/** The share of the outermost pixels that are dark: a scan has paper up to its edge, a photo of a page has something around it. */
export function darkRim({ width, height, light }: PaperMap, threshold: number): number {
  let dark = 0;
  for (let x = 0; x < width; x++)
    dark += Number((light[x] ?? 0) <= threshold) + Number((light[(height - 1) * width + x] ?? 0) <= threshold);
  for (let y = 0; y < height; y++)
    dark += Number((light[y * width] ?? 0) <= threshold) + Number((light[(y + 1) * width - 1] ?? 0) <= threshold);
  return dark / (2 * (width + height));
}

/** The largest connected bright part: the outermost points of its rows, and its surface with what it encloses. */
export function largestPart({ width, height, light }: PaperMap, threshold: number): { edge: Point[]; area: number } {
  const label = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  let largest = 0;
  let largestSize = 0;
  let next = 0;
  for (let start = 0; start < label.length; start++) {
    if (label[start] !== 0 || (light[start] ?? 0) <= threshold) continue;
    next++;
    let size = 0;
    let top = 0;
    const visit = (at: number): void => {
      if (label[at] !== 0 || (light[at] ?? 0) <= threshold) return;
      label[at] = next;
      stack[top++] = at;
      size++;
    };
    visit(start);
    while (top > 0) {
      const at = stack[--top] ?? 0;
      const x = at % width;
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (at >= width) visit(at - width);
      if (at + width < label.length) visit(at + width);
    }
    if (size > largestSize) {
      largest = next;
      largestSize = size;
    }
  }
  const edge: Point[] = [];
  let area = 0;
  for (let y = 0; y < height; y++) {
    let from = -1;
    let to = -1;
    for (let x = 0; x < width; x++)
      if (largest > 0 && label[y * width + x] === largest) {
        if (from < 0) from = x;
        to = x;
      }
    if (from < 0) continue;
    edge.push([from, y], [to + 1, y], [from, y + 1], [to + 1, y + 1]);
    area += to + 1 - from;
  }
  return { edge, area };
}

/**
 * The map as if the lamp shone evenly: how bright paper is at each place is told by a plane through the bright pixels, and all is divided by it.
 * Without that a table near the lamp is brighter than paper far from it.
 */
export function evened(map: PaperMap, threshold: number): PaperMap {
  const { width, height, light } = map;
  const [x0, y0] = [width / 2, height / 2];
  let [count, sx, sy, sv, sxx, sxy, syy, sxv, syv] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = light[y * width + x] ?? 0;
      if (value <= threshold) continue;
      const dx = x - x0;
      const dy = y - y0;
      count++;
      sx += dx;
      sy += dy;
      sv += value;
      sxx += dx * dx;
      sxy += dx * dy;
      syy += dy * dy;
      sxv += dx * value;
      syv += dy * value;
    }
  const [xx, xy, yy] = [sxx - (sx * sx) / count, sxy - (sx * sy) / count, syy - (sy * sy) / count];
  const [xv, yv] = [sxv - (sx * sv) / count, syv - (sy * sv) / count];
  const turn = xx * yy - xy * xy;
  if (count === 0 || turn === 0) return map;
  const [slopeX, slopeY] = [(xv * yy - yv * xy) / turn, (yv * xx - xv * xy) / turn];
  const middle = (sv - slopeX * sx - slopeY * sy) / count;
  const even = new Uint8Array(light.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const paper = Math.max(40, middle + slopeX * (x - x0) + slopeY * (y - y0));
      even[y * width + x] = Math.min(255, ((light[y * width + x] ?? 0) * 220) / paper);
    }
  return { ...map, light: even };
}
