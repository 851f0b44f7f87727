import type { Box } from '../document.ts';
import { shrink, type Bits } from './bits.ts';
import type { OcrWord } from './ocr-picture.ts';

/** In points: lower or narrower than a letter is dirt, unless it is as wide as a word; higher than two lines is a drawing, or text that hangs together. */
const [leastWide, leastHigh, wordWide, wordHigh, mostHigh] = [1.3, 5.5, 7, 4, 34];
/** Signs that are no letters and wider than this, in points, do not account for the ink under them. */
const widestSign = 14;

/**
 * Places, in points, where something is written that was not read: ink under no word. What is read beside such a place is not all that stands there.
 * `bits` holds text only.
 */
export function doubtsOf(bits: Bits, words: readonly OcrWord[]): Box[] {
  const by = Math.max(1, Math.round(bits.dpi / 50));
  const small = shrink(bits, by);
  const { width, height, at } = small;
  const points = (by * 72) / bits.dpi;
  for (const word of words) {
    if (!/[\p{L}\d]/u.test(word.text) && word.right - word.left > widestSign) continue;
    const left = Math.max(0, Math.floor(word.left / points) - 2);
    const right = Math.min(width, Math.ceil(word.right / points) + 2);
    for (let y = Math.max(0, Math.floor(word.top / points) - 2); y < Math.min(height, Math.ceil(word.bottom / points) + 2); y++)
      at.fill(0, y * width + left, y * width + right);
  }
  return clusters(small, points).flatMap(({ box, rows }) => (box[3] > mostHigh ? bandsOf(box, rows, points) : mayBeWord(box) ? [box] : []));
}

const mayBeWord = ([, , width, height]: Box): boolean =>
  (width >= leastWide && height >= leastHigh) || (width >= wordWide && height >= wordHigh);

/** In points: how high lines of text are that hang together; shares of the fullest row: a line has more ink than the first, white between less than the second. */
const [lowestBand, highestBand, full, white] = [3, 22, 0.4, 0.2];
/** Lines that hang together are at least this many, in more than half of the height. */
const leastBands = 2;

/** The lines of text in something high: none when it has no white from side to side at regular heights, such as a drawing. */
function bandsOf(box: Box, rows: readonly number[], points: number): Box[] {
  const most = Math.max(...rows);
  const bands: Box[] = [];
  let [from, inked] = [-1, false];
  for (let row = 0; row <= rows.length; row++) {
    const count = rows[row] ?? 0;
    if (count > white * most) {
      if (from < 0) from = row;
      inked ||= count >= full * most;
      continue;
    }
    const high = (row - from) * points;
    if (from >= 0 && inked && high >= lowestBand && high <= highestBand) bands.push([box[0], box[1] + from * points, box[2], high]);
    [from, inked] = [-1, false];
  }
  return bands.length >= leastBands && bands.reduce((sum, band) => sum + band[3], 0) >= box[3] / 2 ? bands : [];
}

/** Whether there is anything on a page that may be text: strokes as high as a letter, that leave white between them. */
export function mayHoldText(bits: Bits): boolean {
  const by = Math.max(1, Math.round(bits.dpi / 100));
  return clusters(shrink(bits, by), (by * 72) / bits.dpi).some(({ box, share }) => box[3] >= leastHigh && share < 0.7);
}

/** What hangs together: the box around it in points, the share of that which is black, and how much is on each row. */
type Cluster = { box: Box; share: number; rows: number[] };

/** The black pixels that hang together. They are wiped out. */
function clusters(page: Bits, points: number): Cluster[] {
  const found: Cluster[] = [];
  for (let start = 0; start < page.at.length; start++) if (page.at[start] === 1) found.push(clusterAt(page, start, points));
  return found;
}

function clusterAt({ width, height, at }: Bits, start: number, points: number): Cluster {
  let [left, top, right, bottom] = [width, height, 0, 0];
  const inked: number[] = [];
  const open = [start];
  at[start] = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const [x, y] = [place % width, Math.floor(place / width)];
    inked.push(y);
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
      for (let u = Math.max(0, x - 2); u <= Math.min(width - 1, x + 2); u++)
        if (at[v * width + u] === 1) {
          at[v * width + u] = 0;
          open.push(v * width + u);
        }
  }
  const [wide, high] = [right - left + 1, bottom - top + 1];
  const rows = Array.from({ length: high }, () => 0);
  for (const y of inked) rows[y - top] = (rows[y - top] ?? 0) + 1;
  return { box: [left * points, top * points, wide * points, high * points], share: inked.length / (wide * high), rows };
}
