import type { Box } from '../../document.ts';
import { around } from '../../segments.ts';
import { bottom, right } from '../sketch.ts';
import type { Component } from './components.ts';

/** Pieces of ink that were written in one go, as far as their places tell. */
export type Cluster = { box: Box; parts: Component[] };

/** Strokes of one signature lie no farther apart than this, in points; lines of writing under each other do. */
const gap = { across: 9, down: 3 };
/** A page with more loose strokes than this holds no place to look for a signature. */
const most = 6_000;

/** Puts pieces that lie close together in clusters. */
export function clustersOf(parts: readonly Component[]): Cluster[] {
  if (parts.length > most) return [];
  const byLeft = parts.toSorted((a, b) => a.box[0] - b.box[0]);
  const root = byLeft.map((_, i) => i);
  const rootOf = (i: number): number => (root[i] === i || root[i] === undefined ? i : (root[i] = rootOf(root[i])));
  const widest = Math.max(0, ...byLeft.map(({ box }) => box[2]));
  for (const [i, { box }] of byLeft.entries())
    for (let j = i - 1; j >= 0; j--) {
      const before = byLeft[j]?.box;
      if (before === undefined || before[0] + widest + gap.across < box[0]) break;
      if (box[0] - right(before) <= gap.across && box[1] - bottom(before) <= gap.down && before[1] - bottom(box) <= gap.down)
        root[rootOf(j)] = rootOf(i);
    }
  const groups = Map.groupBy(byLeft.keys(), (i) => rootOf(i));
  return [...groups.values()].map((members) => {
    const own = members.map((i) => byLeft[i]).filter((part) => part !== undefined);
    return { box: around(own.map(({ box }) => box)), parts: own };
  });
}
