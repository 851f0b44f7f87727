import type { Box } from '../document.ts';
import { around } from '../segments.ts';

const near = 8;
const mostStrokes = 2_000;

const close = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] + near && b[0] < a[0] + a[2] + near && a[1] < b[1] + b[3] + near && b[1] < a[1] + a[3] + near;

/** Takes pen strokes that lie together as one drawing; single flourishes of few points are left out. More than 2,000 strokes are a picture and no handwriting. */
export function strokeClusters(strokes: readonly { box: Box; points: number }[]): Box[] {
  if (strokes.length > mostStrokes) return [];
  const clusters: { box: Box; points: number }[] = [];
  for (const stroke of strokes) {
    const joined = clusters.filter((cluster) => close(cluster.box, stroke.box));
    for (const cluster of joined) clusters.splice(clusters.indexOf(cluster), 1);
    const all = [...joined, stroke];
    clusters.push({ box: around(all.map((part) => part.box)), points: all.reduce((sum, part) => sum + part.points, 0) });
  }
  return clusters.filter((cluster) => cluster.points >= 8).map((cluster) => cluster.box);
}
