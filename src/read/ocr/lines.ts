import type { Box } from '../document.ts';
import type { Grid } from '../pdf/grid.ts';
import type { PageLine } from '../pdf/lines.ts';
import type { OcrLine, OcrWord } from './ocr-picture.ts';

/** What a line is worth beside which something is written that was not read. */
const doubtful = 0.6;
/** How far beside a line, in points, what was not read may belong to it. */
const beside = 60;

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
  const doubted = new Set(doubts.flatMap((doubt) => lines.filter((line) => standsBeside(doubt, line.box, grids))));
  return lines.map((line) => {
    const confidence = lineConfidence(own.get(line) ?? []);
    return { ...line, confidence: doubted.has(line) ? Math.min(confidence, doubtful) : confidence };
  });
}

/** Whether a place is on the height of a line, and in the same table or close to it. */
function standsBeside(doubt: Box, line: Box, grids: readonly Grid[]): boolean {
  const middle = doubt[1] + doubt[3] / 2;
  if (middle < line[1] - 2 || middle > line[1] + line[3] + 2) return false;
  const apart = Math.max(doubt[0] - line[0] - line[2], line[0] - doubt[0] - doubt[2]);
  return apart <= beside || grids.some(({ box }) => holds(box, doubt) && holds(box, line));
}

const holds = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] - 2 && inner[1] >= outer[1] - 2 && inner[0] + inner[2] <= outer[0] + outer[2] + 2 && inner[1] <= outer[1] + outer[3];

/** A line is as sure as its weakest number or name, and its other words on the whole. A line without words is sure. */
function lineConfidence(words: readonly OcrWord[]): number {
  const told = words.filter((word) => /[\p{L}\d]/u.test(word.text));
  if (told.length === 0) return 1;
  const weighty = told.filter((word) => /\d/u.test(word.text) || /^\P{L}*\p{Lu}/u.test(word.text));
  return Math.min(meanOf(told), ...weighty.map((word) => word.confidence));
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
