import type { Box } from '../document.ts';
import { shrink, type Bits } from './bits.ts';
import type { EngineLine } from './engine.ts';
import type { OcrWord } from './ocr-picture.ts';

/** In points: smaller is a speck or the rest of a line, larger a drawing or a signature. */
const [leastWide, leastHigh, mostHigh, mostWide] = [1.3, 5.5, 34, 420];

/**
 * Places where something is written that was not read: words that the engine gave up, and ink that it passed over. What is read beside such a place is
 * not all that stands there.
 */
export function doubtsOf(bits: Bits, lines: readonly EngineLine[], words: readonly OcrWord[]): Box[] {
  const points = 72 / bits.dpi;
  const given = lines
    .flatMap((line) => line.words)
    .filter((word) => /[\p{L}\d]/u.test(word.text))
    .map(({ bbox }): Box => [bbox.x0 * points, bbox.y0 * points, (bbox.x1 - bbox.x0) * points, (bbox.y1 - bbox.y0) * points])
    .filter((box) => !words.some((word) => Math.abs(word.left - box[0]) < 0.1 && Math.abs(word.top - box[1]) < 0.1));
  return [...given, ...passedOver(bits, lines, points)].filter(
    ([, , width, height]) => width >= leastWide && height >= leastHigh && height <= mostHigh && width <= mostWide,
  );
}

/** The clusters of ink under no word of the engine. */
function passedOver(bits: Bits, lines: readonly EngineLine[], points: number): Box[] {
  const by = Math.max(1, Math.round(bits.dpi / 50));
  const small = shrink(bits, by);
  const { width, height, at } = small;
  for (const { bbox } of lines.flatMap((line) => line.words)) {
    const right = Math.min(width, Math.ceil(bbox.x1 / by) + 2);
    for (let y = Math.max(0, Math.floor(bbox.y0 / by) - 2); y < Math.min(height, Math.ceil(bbox.y1 / by) + 2); y++)
      at.fill(0, y * width + Math.max(0, Math.floor(bbox.x0 / by) - 2), y * width + right);
  }
  return clusters(small, by * points).map((cluster) => cluster.box);
}

/** Whether there is anything on a page that may be text: strokes as high as a letter, that leave white between them. */
export function mayHoldText(bits: Bits): boolean {
  const by = Math.max(1, Math.round(bits.dpi / 100));
  return clusters(shrink(bits, by), (by * 72) / bits.dpi).some(({ box, share }) => box[3] >= leastHigh && share < 0.7);
}

/** The black pixels that hang together, with the box around them in points and the share of it that is black. They are wiped out. */
function clusters(page: Bits, points: number): { box: Box; share: number }[] {
  const found: { box: Box; share: number }[] = [];
  for (let start = 0; start < page.at.length; start++) if (page.at[start] === 1) found.push(clusterAt(page, start, points));
  return found;
}

function clusterAt({ width, height, at }: Bits, start: number, points: number): { box: Box; share: number } {
  let [left, top, right, bottom] = [width, height, 0, 0];
  let count = 0;
  const open = [start];
  at[start] = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    count++;
    const [x, y] = [place % width, Math.floor(place / width)];
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
      for (let u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++)
        if (at[v * width + u] === 1) {
          at[v * width + u] = 0;
          open.push(v * width + u);
        }
  }
  const [wide, high] = [right - left + 1, bottom - top + 1];
  return { box: [left * points, top * points, wide * points, high * points], share: count / (wide * high) };
}
