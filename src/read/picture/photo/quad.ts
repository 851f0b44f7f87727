export type Point = readonly [x: number, y: number];

/** Four corners clockwise, from the one nearest to the left top. */
export type Quad = readonly [Point, Point, Point, Point];

const cross = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** The smallest convex shape around points, clockwise as seen on a screen. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (list: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of list) {
      while (chain.length >= 2 && cross(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** The surface of a polygon. */
export function areaOf(polygon: readonly Point[]): number {
  let sum = 0;
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length] ?? a;
    sum += a[0] * b[1] - b[0] * a[1];
  });
  return Math.abs(sum) / 2;
}

/** Where the line through a and b meets that through c and d, `undefined` when they run side by side. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | undefined {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = ux * vy - uy * vx;
  if (Math.abs(turn) < 1e-9) return undefined;
  const t = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / turn;
  return [a[0] + t * ux, a[1] + t * uy];
}

/**
 * The quadrilateral around a convex shape that adds least to it: sides are left out one by one, each time that which costs the least surface,
 * and the sides beside it are made longer until they meet. Nothing of the shape is cut off. `undefined` when it does not come to four.
 */
export function quadAround(hull: readonly Point[]): Quad | undefined {
  const shape = [...hull];
  while (shape.length > 4) {
    let best: { at: number; corner: Point; cost: number } | undefined;
    for (let i = 0; i < shape.length; i++) {
      const [a, b, c, d] = [0, 1, 2, 3].map((step) => shape[(i + step) % shape.length]);
      if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
      const corner = meeting(a, b, d, c);
      // The sides must meet beyond the one that is left out
      if (corner === undefined || (corner[0] - b[0]) * (b[0] - a[0]) + (corner[1] - b[1]) * (b[1] - a[1]) < 0) continue;
      if ((corner[0] - c[0]) * (c[0] - d[0]) + (corner[1] - c[1]) * (c[1] - d[1]) < 0) continue;
      const cost = areaOf([b, corner, c]);
      if (best === undefined || cost < best.cost) best = { at: i, corner, cost };
    }
    if (best === undefined) return undefined;
    const [second, third] = [(best.at + 1) % shape.length, (best.at + 2) % shape.length];
    shape[second] = best.corner;
    shape.splice(third, 1);
  }
  return fromLeftTop(shape);
}

/** The corners in the order of a page: left top, right top, right bottom, left bottom. */
function fromLeftTop(shape: readonly Point[]): Quad | undefined {
  let first = 0;
  shape.forEach((point, i) => {
    if (point[0] + point[1] < (shape[first]?.[0] ?? 0) + (shape[first]?.[1] ?? 0)) first = i;
  });
  const [a, b, c, d] = [0, 1, 2, 3].map((step) => shape[(first + step) % shape.length]);
  return a === undefined || b === undefined || c === undefined || d === undefined ? undefined : [a, b, c, d];
}

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** The angles at the corners, in degrees. */
export const anglesOf = (quad: Quad): number[] =>
  quad.map((corner, i) => {
    const [before, after] = [quad[(i + 3) % 4] ?? corner, quad[(i + 1) % 4] ?? corner];
    const [ax, ay, bx, by] = [before[0] - corner[0], before[1] - corner[1], after[0] - corner[0], after[1] - corner[1]];
    return (Math.acos((ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1)) * 180) / Math.PI;
  });
