import type { Box } from '../../document.ts';
import { bottom, right } from '../sketch.ts';
import type { Cluster } from './clusters.ts';

/** Below this a mark is ink that may be anything: no signature, but the place is not clean either. */
export const residue = 0.3;

/** What pen strokes measure, in points. */
const pen = { thinnest: 0.3, thickest: 4.5 };

/**
 * How sure it is by its shape alone that a cluster of ink was written as a signature: 0.9 for a scrawl of some size, less for what is small, straight,
 * solid or looks like letters of type, `residue` for what is none. `size` is the size of type on the page in points; `weak` the share of it that was
 * taken for words without certainty.
 */
export function confidenceByShape({ box, parts }: Cluster, size: number, weak: number): number {
  const [, , width, height] = box;
  const ink = parts.reduce((sum, part) => sum + part.ink, 0);
  const edge = parts.reduce((sum, part) => sum + part.edge, 0);
  const stroke = (2 * ink) / Math.max(0.01, edge);
  // Half the outline is the way that the pen went
  const turns = edge / 2 / Math.hypot(width, height);
  if (width > 330 || height > 170 || parts.length > 120) return residue;
  if (ink / (width * height) > 0.5 || stroke > pen.thickest || stroke < pen.thinnest) return residue;
  if (isFramed(box, parts) || isType(parts, height, size)) return residue;
  if (width < 22 && height < 16) return residue;
  if (turns < 1.12) return residue;
  const tick = turns < 1.45 && width < 50 && height < 45 && parts.length < 3;
  const small = width < 18 || height < 9 || (width < 28 && height < 20);
  if (small || turns < 1.18 || tick) return 0.6;
  if (weak > 0.5 && height < 1.7 * size) return 0.5;
  return 0.9;
}

/** A stamp or logo: one piece runs around the others. */
function isFramed(box: Box, parts: Cluster['parts']): boolean {
  const largest = parts.toSorted((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3])[0];
  if (largest === undefined || parts.length < 4 || largest.box[2] < 35 || largest.box[3] < 20) return false;
  const inside = parts.filter((part) => part !== largest && contains(largest.box, part.box)).length;
  const round = largest.ink / (largest.box[2] * largest.box[3]);
  return inside >= 4 && inside > 0.6 * (parts.length - 1) && largest.box[2] * largest.box[3] > 0.7 * box[2] * box[3] && round < 0.2;
}

const contains = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] + 1 && inner[1] >= outer[1] + 1 && right(inner) <= right(outer) - 1 && bottom(inner) <= bottom(outer) - 1;

/** Letters of type that were not read: apart from each other, no higher and wider than type, on one line. */
const isType = (parts: Cluster['parts'], height: number, size: number): boolean =>
  height < 1.5 * size && parts.length >= 3 && parts.every(({ box }) => box[3] < 1.2 * size && box[2] < 1.7 * size);
