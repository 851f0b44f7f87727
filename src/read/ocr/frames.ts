import type { Box } from '../document.ts';
import type { Rule } from '../pdf/drawings.ts';
import type { Grid } from '../pdf/grid.ts';

/** In points: how far a corner may be off, and the least size of a frame that a word fits in. */
const [corner, leastWide, leastHigh] = [4, 20, 9];
/** Least share of a side that is drawn. */
const drawn = 0.9;
/** A page with more lines than this has drawings on it. */
const mostRules = 400;

/** Finds the boxes on a form to write in: four lines that meet, and are no table. The smallest first. Boxes in points. */
export function findFrames(rules: readonly Rule[], grids: readonly Grid[]): Box[] {
  if (rules.length > mostRules) return [];
  const flat = rules.filter((rule) => rule.flat).toSorted((a, b) => a.at - b.at);
  const upright = rules.filter((rule) => !rule.flat);
  const frames = flat.flatMap((top, i): Box[] => {
    const sides = (rule: Rule) =>
      [rule.from, rule.to].every((x) => upright.some((side) => Math.abs(side.at - x) <= corner && covers(side, top.at, rule.at)));
    const foot = flat
      .slice(i + 1)
      .find(
        (rule) =>
          Math.abs(rule.from - top.from) <= corner && Math.abs(rule.to - top.to) <= corner && rule.at - top.at >= leastHigh && sides(rule),
      );
    return foot === undefined || top.to - top.from < leastWide ? [] : [[top.from, top.at, top.to - top.from, foot.at - top.at]];
  });
  return frames
    .filter((frame) => !grids.some(({ box }) => holds(box, frame) || holds(frame, box)))
    .toSorted((a, b) => a[2] * a[3] - b[2] * b[3]);
}

const covers = (side: Rule, top: number, foot: number): boolean =>
  Math.min(side.to, foot) - Math.max(side.from, top) >= drawn * (foot - top);

const holds = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] - corner &&
  inner[1] >= outer[1] - corner &&
  inner[0] + inner[2] <= outer[0] + outer[2] + corner &&
  inner[1] + inner[3] <= outer[1] + outer[3] + corner;
