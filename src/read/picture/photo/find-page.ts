import type { Picture } from '../../picture.ts';
import { darkRim, evened, largestPart, paperMap, parting, type PaperMap } from './paper.ts';
import { anglesOf, areaOf, distance, hullOf, quadAround, type Point, type Quad } from './quad.ts';

/** A page is at least this share of its photo, and when it is more than the other there is nothing to cut off. */
const [smallest, largest] = [0.18, 0.97];
/** Along how much of its rim a photo of a page shows something else than paper. */
const leastRim = 0.2;
/** How much of the quadrilateral must be paper: less is a shape with a bite or a shadow out of it, and cutting it would be a guess. */
const leastFilled = 0.94;
/** Sides of paper, long by short, as a camera may see them: A4 held not too obliquely. */
const [squarest, longest] = [1.15, 1.75];
/** Paper must be brighter than what lies beside it by this much, along this share of its edges, looked at in so many places a side. */
const [leastStep, leastEdge] = [16, 0.85];
const samples = 60;

/**
 * The corners of a page that lies on a darker background, in pixels of the picture; `undefined` when that is not sure: then the picture is best
 * left as it is. The corners lie on the edge of the paper, so nothing of the page is cut off.
 */
export function findPage(picture: Picture): Quad | undefined {
  const map = paperMap(picture);
  const best = bestPage(map) ?? bestPage(evened(map, parting(map.light).at));
  return best?.map(([x, y]): Point => [x * map.step, y * map.step]) as Quad | undefined;
}

function bestPage(map: PaperMap): Quad | undefined {
  const { at, dark, bright } = parting(map.light);
  if (bright - dark < 2 * leastStep || darkRim(map, at) < leastRim) return undefined;
  // A shadow on the paper is darker than the parting of the whole photo: lower ones are tried too
  const tries = [at, (2 * at + dark) / 3, (at + 2 * dark) / 3, (at + bright) / 2].map((threshold) => pageAt(map, threshold));
  return tries.filter((found) => found !== undefined).toSorted((a, b) => b.filled - a.filled)[0]?.quad;
}

function pageAt(map: PaperMap, threshold: number): { quad: Quad; filled: number } | undefined {
  const { edge, area } = largestPart(map, threshold);
  const surface = map.width * map.height;
  if (area < smallest * surface) return undefined;
  const quad = quadAround(hullOf(edge));
  if (quad === undefined || areaOf(quad) > largest * surface) return undefined;
  const filled = area / areaOf(quad);
  if (filled < leastFilled || anglesOf(quad).some((angle) => angle < 60 || angle > 120)) return undefined;
  const [long, short] = sidesOf(quad);
  if (long / short < squarest || long / short > longest) return undefined;
  return edgeShare(map, quad) >= leastEdge ? { quad, filled } : undefined;
}

/** The longer and the shorter way across. */
function sidesOf([a, b, c, d]: Quad): [long: number, short: number] {
  const [across, down] = [(distance(a, b) + distance(d, c)) / 2, (distance(a, d) + distance(b, c)) / 2];
  return [Math.max(across, down), Math.min(across, down)];
}

/**
 * Along what share of the sides it is darker right outside than right inside. A side that runs along the edge of the photo has nothing outside:
 * where one is the edge itself for the most part, the page may go on there, and it is 0.
 */
function edgeShare(map: PaperMap, quad: Quad): number {
  const middle: Point = [quad.reduce((sum, [x]) => sum + x, 0) / 4, quad.reduce((sum, [, y]) => sum + y, 0) / 4];
  let [clear, seen] = [0, 0];
  for (const [i, from] of quad.entries()) {
    const side = sideOf(map, from, quad[(i + 1) % 4] ?? from, middle);
    if (side.seen < 0.4 * samples) return 0;
    clear += side.clear;
    seen += side.seen;
  }
  return clear / seen;
}

/** How many places along a side have something outside them on the photo, and at how many of these that is clearly darker. */
function sideOf({ width, height, light }: PaperMap, from: Point, to: Point, middle: Point): { seen: number; clear: number } {
  const lightAt = (x: number, y: number): number | undefined =>
    x < 0 || y < 0 || x >= width || y >= height ? undefined : light[Math.floor(y) * width + Math.floor(x)];
  const length = distance(from, to) || 1;
  const turned: Point = [(to[1] - from[1]) / length, (from[0] - to[0]) / length];
  const sign = (middle[0] - from[0]) * turned[0] + (middle[1] - from[1]) * turned[1] > 0 ? -1 : 1;
  const [nx, ny] = [sign * turned[0], sign * turned[1]];
  let [seen, clear] = [0, 0];
  for (let k = 0; k < samples; k++) {
    const share = (k + 0.5) / samples;
    const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const outer = lightAt(x + 4 * nx, y + 4 * ny);
    if (outer === undefined) continue;
    seen++;
    // Some way in, at the brightest: text may stand near the edge
    const inner = Math.max(...[3, 5, 7].map((far) => lightAt(x - far * nx, y - far * ny) ?? 0));
    if (inner - outer >= leastStep) clear++;
  }
  return { seen, clear };
}
