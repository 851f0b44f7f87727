import type { Box } from '../document.ts';
import { bottom, right, type Sketch } from './sketch.ts';

const near = 3;
/** A box to sign in, in points: lower is a field of a form, larger a frame around a part of the page. */
const size = { lowest: 20, highest: 170, narrowest: 45, widest: 400 };

/** Boxes to sign in: two flat lines of one length right above each other, with a line down at either end. */
export function framesOf({ rules, uprights = [] }: Pick<Sketch, 'rules' | 'uprights'>): Box[] {
  return rules.flatMap((top): Box[] => {
    if (top[2] < size.narrowest || top[2] > size.widest) return [];
    const foot = rules
      .filter((rule) => rule[1] - top[1] >= size.lowest && rule[1] - top[1] <= size.highest && sameLength(rule, top))
      .toSorted((a, b) => a[1] - b[1])[0];
    if (foot === undefined) return [];
    const frame: Box = [top[0], top[1], top[2], foot[1] - top[1]];
    const closed = [frame[0], right(frame)].every((x) =>
      uprights.some((side) => Math.abs(side[0] - x) <= near && side[1] <= frame[1] + near && bottom(side) >= bottom(frame) - near),
    );
    return closed ? [frame] : [];
  });
}

const sameLength = (a: Box, b: Box): boolean => Math.abs(a[0] - b[0]) <= near && Math.abs(right(a) - right(b)) <= near;
