/** Numbers between 0 and 1 that are the same for the same seed. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

type Point = [x: number, y: number];
const n = (value: number) => value.toFixed(1);

/** A smooth pen line through points. */
function smooth(points: readonly Point[]): string {
  const at = (i: number): Point => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0];
  const parts = points.slice(1).map((to, i) => {
    const [before, from, after] = [at(i - 1), at(i), at(i + 2)];
    const [a, b] = [[from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6], [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]]; // prettier-ignore
    return `C ${n(a[0]!)} ${n(a[1]!)} ${n(b[0]!)} ${n(b[1]!)} ${n(to[0])} ${n(to[1])}`;
  });
  return `M ${n(at(0)[0])} ${n(at(0)[1])} ${parts.join(' ')}`;
}

/** Kinds of scrawl that people set as their signature. */
export const scrawls = ['loops', 'angular', 'written', 'initials', 'flourish'] as const;
export type Scrawl = (typeof scrawls)[number];

/** A made-up signature in a box of some width and height, as SVG paths from its left top corner. */
export function scrawl(kind: Scrawl, seed: number, width = 110, height = 34): string[] {
  const next = randomOf(seed);
  const between = (from: number, to: number) => from + (to - from) * next();
  if (kind === 'initials') return [0, 1].map((i) => smooth(Array.from({ length: 6 }, (): Point => [between(i * width * 0.16, width * 0.22 + i * width * 0.16), between(0, height)]))); // prettier-ignore
  if (kind === 'angular') return [smooth(Array.from({ length: 9 }, (_, i): Point => [(i * width) / 8, i % 2 === 0 ? height * between(0.6, 1) : height * between(0, 0.4)])).replaceAll('C', 'C')]; // prettier-ignore
  const loops: Point[] = [];
  const count = kind === 'written' ? 12 : 6;
  for (let i = 0; i < count; i++) {
    const x = ((i + 0.4) * width) / count;
    const tall = i === 0 || next() > 0.7 ? height * 0.9 : height * (kind === 'written' ? 0.35 : between(0.3, 0.8));
    loops.push([x, height * 0.85 - tall], [x + between(2, 7), height * between(0.75, 1)], [x - between(1, 5), height * between(0.5, 0.75)]);
  }
  const paths = [smooth(loops)];
  if (kind === 'flourish') paths.push(smooth([[width * 0.1, height], [width * 0.6, height * 1.05], [width, height * 0.8], [width * 0.3, height * 1.2]])); // prettier-ignore
  return paths;
}

/** Strokes of digits and some letters in a square of 10 by 14. */
const glyphs: Record<string, Point[][]> = {
  '0': [[[5, 0], [1, 4], [1, 10], [5, 14], [9, 10], [9, 4], [5, 0]]],
  '1': [[[2, 3], [5, 0], [5, 14]]],
  '2': [[[1, 3], [5, 0], [9, 3], [5, 8], [1, 14], [9, 13]]],
  '3': [[[1, 1], [8, 2], [4, 6], [9, 10], [5, 14], [1, 12]]],
  '4': [[[6, 0], [1, 9], [9, 9]], [[7, 5], [6, 14]]],
  '6': [[[8, 0], [2, 6], [1, 11], [5, 14], [9, 11], [6, 7], [2, 9]]],
  '-': [[[1, 8], [8, 7]]],
  P: [[[2, 14], [2, 0], [8, 1], [8, 6], [2, 7]]],
  e: [[[2, 10], [8, 9], [5, 6], [2, 9], [4, 14], [8, 12]]],
  t: [[[5, 2], [5, 13], [8, 13]], [[2, 6], [8, 6]]],
  r: [[[2, 6], [3, 14]], [[3, 9], [7, 6]]],
  a: [[[8, 8], [4, 6], [2, 10], [4, 14], [8, 10], [8, 14]]],
  W: [[[0, 0], [3, 14], [5, 5], [8, 14], [10, 0]]],
  i: [[[5, 6], [5, 14]], [[5, 2], [5.4, 2.6]]],
}; // prettier-ignore

/** Words written by hand, as SVG paths; only the signs of `glyphs` and spaces. */
export function handwritten(text: string, seed: number, high = 12): string[] {
  const next = randomOf(seed);
  const scale = high / 14;
  return Array.from(text).flatMap((sign, i) =>
    (glyphs[sign] ?? []).map((points) =>
      smooth(points.map(([x, y]): Point => [(x + 11 * i + 1.4 * next()) * scale, (y + 1.4 * next()) * scale])),
    ),
  );
}
