import type { Bits } from '../../ocr/bits.ts';
import type { Box } from '../../document.ts';

/** A piece of ink that hangs together. `ink` is its area in square points, `edge` the length of its outline in points. */
export type Component = { box: Box; ink: number; edge: number };

/** More pieces than this on one page are a photo or dirt, not writing. */
const most = 60_000;

/** The pieces of ink of a page, with places in points; undefined when there are too many to be writing. */
export function componentsOf({ width, height, dpi, at }: Bits): Component[] | undefined {
  const points = 72 / dpi;
  const label = new Int32Array(width * height);
  const parent: number[] = [0];
  const rootOf = (one: number): number => {
    let root = one;
    while (parent[root] !== root) root = parent[root] ?? 0;
    for (let i = one; i !== root;) [i, parent[i]] = [parent[i] ?? 0, root];
    return root;
  };
  for (let y = 0; y < height; y++)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      if (at[i] === 0) continue;
      let mine = 0;
      for (const before of [
        x > 0 ? label[i - 1] : 0,
        y > 0 && x > 0 ? label[i - width - 1] : 0,
        y > 0 ? label[i - width] : 0,
        y > 0 && x + 1 < width ? label[i - width + 1] : 0,
      ]) {
        // prettier-ignore
        if (before === undefined || before === 0) continue;
        const root = rootOf(before);
        if (mine === 0) mine = root;
        else if (mine !== root) parent[Math.max(mine, root)] = mine = Math.min(mine, root);
      }
      if (mine === 0) {
        mine = parent.length;
        if (mine > most * 4) return undefined;
        parent.push(mine);
      }
      label[i] = mine;
    }
  const found = new Map<number, { x0: number; y0: number; x1: number; y1: number; ink: number; edge: number }>();
  for (let y = 0; y < height; y++)
    for (let x = 0, i = y * width; x < width; x++, i++) {
      if (at[i] === 0) continue;
      const root = rootOf(label[i] ?? 0);
      const one = found.get(root);
      const outline = outlineAt(at, width, height, x, y);
      if (one === undefined) {
        if (found.size >= most) return undefined;
        found.set(root, { x0: x, y0: y, x1: x, y1: y, ink: 1, edge: outline });
        continue;
      }
      one.x0 = Math.min(one.x0, x);
      one.x1 = Math.max(one.x1, x);
      one.y1 = y;
      one.ink++;
      one.edge += outline;
    }
  const area = points * points;
  return [...found.values()].map(({ x0, y0, x1, y1, ink, edge }) => ({
    box: [x0 * points, y0 * points, (x1 - x0 + 1) * points, (y1 - y0 + 1) * points],
    ink: ink * area,
    edge: edge * points,
  }));
}

/** What one pixel adds to the length of an outline in any direction (Crofton: white neighbours beside, and slantwise for less). */
function outlineAt(at: Uint8Array, width: number, height: number, x: number, y: number): number {
  const white = (dx: number, dy: number): number => {
    const [u, v] = [x + dx, y + dy];
    return u < 0 || v < 0 || u >= width || v >= height || at[v * width + u] === 0 ? 1 : 0;
  };
  const beside = white(-1, 0) + white(1, 0) + white(0, -1) + white(0, 1);
  const slant = white(-1, -1) + white(1, -1) + white(-1, 1) + white(1, 1);
  return (Math.PI / 8) * (beside + slant / Math.SQRT2);
}
