import { controlMark } from '../controls.ts';
import type { PageLine } from '../pdf/lines.ts';
import type { OcrLine, OcrWord } from './ocr-picture.ts';

/** Gives each line the confidence of what it was made of; every word goes to the smallest line around its middle. */
export function withConfidence(lines: readonly PageLine[], words: readonly OcrWord[]): OcrLine[] {
  const own = new Map<PageLine, OcrWord[]>(lines.map((line) => [line, []]));
  for (const word of words) {
    const [x, y] = [(word.left + word.right) / 2, (word.top + word.bottom) / 2];
    const around = lines.filter(({ box }) => x >= box[0] - 1 && x <= box[0] + box[2] + 1 && y >= box[1] - 1 && y <= box[1] + box[3] + 1);
    const line = around.toSorted((a, b) => a.box[3] - b.box[3])[0];
    if (line !== undefined) own.get(line)?.push(word);
  }
  return lines.map((line) => ({ ...line, confidence: lineConfidence(own.get(line) ?? []) }));
}

/** A line is as sure as its weakest number or name, and its other words on the whole. A line of tick boxes alone is sure. */
function lineConfidence(words: readonly OcrWord[]): number {
  const told = words.filter((word) => word.text !== controlMark(0) && /[\p{L}\d]/u.test(word.text));
  if (told.length === 0) return 1;
  const weighty = told.filter((word) => /\d/u.test(word.text) || /^\P{L}*\p{Lu}/u.test(word.text));
  return Math.min(meanOf(told), ...weighty.map((word) => word.confidence));
}

/** The mean over letters. */
export function meanOf(words: readonly OcrWord[]): number {
  let [sum, letters] = [0, 0];
  for (const word of words) {
    sum += word.confidence * word.text.length;
    letters += word.text.length;
  }
  return letters === 0 ? 1 : sum / letters;
}
