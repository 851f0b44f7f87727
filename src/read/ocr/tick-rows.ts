import type { Box } from '../document.ts';
import type { Bits } from './bits.ts';
import type { OcrWord } from './ocr-picture.ts';

type Place = { x: number; y: number; width: number; height: number };

/** Times the width of a box: white before it, white between it and its word at least and at most, and how far its word is looked at. */
const [before, leastGap, mostGap, wordWide] = [1, 0.25, 1.8, 2];
/** Times the height of a box: how high the word is at least and at most, and how far apart boxes under each other are at most. */
const [leastWord, mostWord, pitch] = [0.5, 2.6, 8];
/** How much sizes and places of boxes of one row or list differ at most, as a share of their size. */
const alike = 0.35;

/** Of squares, those that stand before a word, apart from what comes before, with another one beside or under them: a row or list of options. */
export function inTickRows<T extends Place>(bits: Bits, squares: readonly T[]): T[] {
  const leading = squares.filter((square) => leadsWord(bits, square));
  return leading.filter((square) => leading.some((other) => other !== square && belong(square, other)));
}

/** Whether two squares stand beside or under each other and are as large. */
export function belong(a: Place, b: Place): boolean {
  if (Math.abs(a.width - b.width) > alike * a.width) return false;
  const [across, down] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
  return down <= alike * a.height || (across <= alike * a.width && down <= pitch * a.height);
}

/** Whether white comes before a square, and a word right after it. */
function leadsWord(bits: Bits, { x, y, width, height }: Place): boolean {
  const inked = (left: number, right: number) => rowsWithInk(bits, left, right, y, y + height).some(Boolean);
  const end = x + width + 2;
  if (inked(Math.max(0, x - Math.round(before * width)), x - 3)) return false;
  if (inked(end, end + Math.round(leastGap * width) - 2)) return false;
  let start = end;
  while (start <= end + mostGap * width && !inked(start, start)) start++;
  if (start > end + mostGap * width) return false;
  const rows = rowsWithInk(bits, start, start + Math.round(wordWide * width), y - height, y + 2 * height);
  const high = rows.lastIndexOf(true) - rows.indexOf(true) + 1;
  return high >= leastWord * height && high <= mostWord * height;
}

/** Which rows from `top` to `bottom` have black in the columns from `left` to `right` (inclusive). */
function rowsWithInk({ width, height, at }: Bits, left: number, right: number, top: number, bottom: number): boolean[] {
  const [from, to] = [Math.max(0, left), Math.min(width - 1, right)];
  const rows: boolean[] = [];
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++)
    rows.push(to >= from && at.subarray(y * width + from, y * width + to + 1).includes(1));
  return rows;
}

/** Signs that a round tick box, or a very small square one, is read as. */
const ring = /^[oOQ0©®@●○•◯⊙]$/u;
/** In points: white before such a sign, and between it and its word. */
const [whiteBefore, wordAfter] = [7, 9];

/** Places of what may be round tick boxes: a ring before a word, with another one in the row or under it. Nothing tells whether they are ticked. */
export function roundMarks(words: readonly OcrWord[]): Box[] {
  const leading = words.filter((word, i) => {
    const [previous, next] = [words[i - 1], words[i + 1]];
    const free = previous === undefined || !isLevel(previous, word) || word.left - previous.right >= whiteBefore;
    return ring.test(word.text) && free && next !== undefined && isLevel(word, next) && isAfter(word, next);
  });
  return leading
    .filter((word) => leading.some((other) => other !== word && (isLevel(word, other) || isUnder(word, other))))
    .map(({ left, top, right, bottom }): Box => [left, top, right - left, bottom - top]);
}

const isLevel = (a: OcrWord, b: OcrWord): boolean => Math.abs(a.baseline - b.baseline) <= 3;
const isAfter = (word: OcrWord, next: OcrWord): boolean =>
  next.left >= word.right && next.left - word.right <= wordAfter && /\p{L}{2}/u.test(next.text);
const isUnder = (a: OcrWord, b: OcrWord): boolean =>
  Math.abs(a.left - b.left) <= 3 && Math.abs(a.baseline - b.baseline) <= pitch * (a.bottom - a.top);
