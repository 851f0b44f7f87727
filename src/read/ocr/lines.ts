import type { Box } from '../document.ts';
import type { Grid } from '../pdf/grid.ts';
import type { PageLine } from '../pdf/lines.ts';
import type { OcrLine, OcrWord } from './ocr-picture.ts';

/** What a line is worth beside which something is written that was not read. */
const doubtful = 0.6;
/** How far beside a line, in points, what was not read may belong to it. */
const beside = 60;
/** Closer than this it is a word of the line itself, and no answer to what stands above. How far above a place its label may stand. */
const [wordGap, above] = [12, 24];
/** Share of what was read that may stand unread before the page as a whole is doubtful. */
const mostUnread = 0.25;

/**
 * Gives each line the confidence of what it was made of; every word goes to the smallest line around its middle. `doubts` are places where something
 * stands that was not read.
 */
export function withConfidence(
  lines: readonly PageLine[],
  words: readonly OcrWord[],
  doubts: readonly Box[],
  grids: readonly Grid[],
): OcrLine[] {
  const own = new Map<PageLine, OcrWord[]>(lines.map((line) => [line, []]));
  for (const word of words) {
    const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
    const around = lines.filter(({ box }) => x >= box[0] - 1 && x <= box[0] + box[2] + 1 && y >= box[1] - 1 && y <= box[1] + box[3] + 1);
    const line = around.toSorted((a, b) => a.box[3] - b.box[3])[0];
    if (line !== undefined) own.get(line)?.push(word);
  }
  const doubted = new Set(doubts.flatMap((doubt) => touchedBy(doubt, lines, grids)));
  return lines.map((line) => {
    const confidence = lineConfidence(own.get(line) ?? []);
    return { ...line, confidence: doubted.has(line) ? Math.min(confidence, doubtful) : confidence };
  });
}

/**
 * The lines that are not read in full if something stands unread at a place: those on its height that are close or in the same table, else the nearest
 * one on its height and the one that it stands under (a label stands before or above its answer), else the nearest at all.
 */
function touchedBy(doubt: Box, lines: readonly PageLine[], grids: readonly Grid[]): PageLine[] {
  const level = lines.filter(({ box }) => isLevel(doubt, box));
  const close = level.filter(
    ({ box }) => apart(doubt, box) <= beside || grids.some((grid) => holds(grid.box, doubt) && holds(grid.box, box)),
  );
  const labels = lines.filter(({ box }) => isAbove(box, doubt));
  if (close.some(({ box }) => apart(doubt, box) <= wordGap)) return close;
  const near = close.length > 0 ? close : nearest(level, ({ box }) => apart(doubt, box));
  const both = [...near, ...nearest(labels, ({ box }) => doubt[1] - box[1])];
  return both.length > 0 ? both : nearest(lines, ({ box }) => Math.abs(middleOf(doubt) - middleOf(box)) + Math.max(0, apart(doubt, box)));
}

/** The item with the least value, if there is any. */
function nearest<T>(items: readonly T[], distance: (item: T) => number): T[] {
  let best: T | undefined;
  let least = Infinity;
  for (const item of items) {
    const value = distance(item);
    if (value < least) [best, least] = [item, value];
  }
  return best === undefined ? [] : [best];
}

const middleOf = (box: Box): number => box[1] + box[3] / 2;

/** Whether the middle of a place is on the height of a line. */
const isLevel = (doubt: Box, line: Box): boolean => middleOf(doubt) >= line[1] - 2 && middleOf(doubt) <= line[1] + line[3] + 2;

/** How far two places are apart from left to right; below zero where one stands over the other. */
const apart = (a: Box, b: Box): number => Math.max(a[0] - b[0] - b[2], b[0] - a[0] - a[2]);

/** Whether a line stands right above a place. */
const isAbove = (line: Box, doubt: Box): boolean => {
  const gap = doubt[1] - line[1] - line[3];
  return gap >= -4 && gap <= above && apart(line, doubt) < 0;
};

const holds = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] - 2 && inner[1] >= outer[1] - 2 && inner[0] + inner[2] <= outer[0] + outer[2] + 2 && inner[1] <= outer[1] + outer[3];

/** A line is as sure as its weakest number or name, and its other words on the whole. A line without words is sure. */
function lineConfidence(words: readonly OcrWord[]): number {
  const told = words.filter((word) => /[\p{L}\d]/u.test(word.text));
  if (told.length === 0) return 1;
  const weighty = told.filter((word) => /\d/u.test(word.text) || /^\P{L}*\p{Lu}/u.test(word.text));
  return Math.min(meanOf(told), ...weighty.map((word) => word.confidence));
}

/** Of a page: the middle over its letters, and not sure when much of it was not read. */
export function pageConfidence(words: readonly OcrWord[], doubts: readonly Box[]): number {
  const read = words.reduce((sum, word) => sum + word.right - word.left, 0);
  const unread = doubts.reduce((sum, box) => sum + box[2], 0);
  return unread > mostUnread * read ? Math.min(doubtful, meanOf(words)) : meanOf(words);
}

/** The mean over letters; 1 where there are none. */
export function meanOf(words: readonly OcrWord[]): number {
  let [sum, letters] = [0, 0];
  for (const word of words) {
    sum += word.confidence * word.text.length;
    letters += word.text.length;
  }
  return letters === 0 ? 1 : sum / letters;
}
