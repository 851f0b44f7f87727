import type { Box } from '../document.ts';
import type { Picture } from '../picture.ts';
import type { Engine, EngineLine } from './engine.ts';
import type { OcrWord } from './ocr-picture.ts';
import { moved } from './read-regions.ts';
import { resize } from './resample.ts';
import { toOcrWords } from './words.ts';

/** How much larger something is looked at again, in how much white (inches), and what it is worth when it then reads otherwise. */
const [larger, around, otherwise] = [1.45, 0.05, 0.6];
/** Surely read words are looked at; most of them on one page. */
const [surely, mostLooks] = [0.8, 60];
/** A number as short as this is looked at with the word before it, when that is as near as this (points): a stroke alone may be anything. */
const [short, nearWord] = [2, 12];
/** Of what was not read: most places on one page, the highest one in points, and how sure it is to be taken for text. */
const [mostDoubts, highest, legible] = [8, 34, 0.6];

/**
 * Reads every number again, larger and by itself: a digit that then is another one, or gone, is not to be relied on. `sheet` is the picture that the
 * words were read on.
 */
export function lookAgain(engine: Engine, sheet: Picture, words: readonly OcrWord[]): OcrWord[] {
  let looks = 0;
  return words.map((word, i) => {
    if (word.confidence < surely || !/\d/u.test(word.text)) return word;
    if (looks++ >= mostLooks) return word;
    const before = words[i - 1];
    const both = word.text.length <= short && before !== undefined && follows(before, word);
    const [left, top] = both ? [before.left, Math.min(before.top, word.top)] : [word.left, word.top];
    const bottom = both ? Math.max(before.bottom, word.bottom) : word.bottom;
    const text = read(engine, sheet, [left, top, word.right - left, bottom - top])
      .flatMap((line) => line.words.map((found) => found.text))
      .join('');
    return digitsOf(text).includes(digitsOf(both ? before.text + word.text : word.text))
      ? word
      : { ...word, confidence: Math.min(word.confidence, otherwise) };
  });
}

const follows = (before: OcrWord, word: OcrWord): boolean =>
  Math.abs(before.baseline - word.baseline) <= 2 && word.left >= before.right - 1 && word.left - before.right <= nearWord;

const digitsOf = (text: string): string => text.replace(/\D/gu, '');

/** Reads places that no word came from, larger and by themselves. What they give is uncertain whatever the engine says. */
export function readDoubts(engine: Engine, sheet: Picture, doubts: readonly Box[]): OcrWord[] {
  return doubts
    .filter((box) => box[3] <= highest)
    .slice(0, mostDoubts)
    .flatMap((box) => toOcrWords(read(engine, sheet, box), sheet.dpi))
    .filter((word) => word.confidence >= legible && /[\p{L}\d]/u.test(word.text))
    .map((word) => ({ ...word, confidence: Math.min(word.confidence, otherwise) }));
}

/** Reads a place, given in points, as one line; what it gives stands where it stands on the sheet. */
function read(engine: Engine, { gray, width, height, dpi }: Picture, [x, y, wide, high]: Box): EngineLine[] {
  const pixels = (points: number) => (points * dpi) / 72;
  const left = Math.max(0, Math.round(pixels(x) - around * dpi));
  const right = Math.min(width, Math.round(pixels(x + wide) + around * dpi));
  const top = Math.max(0, Math.round(pixels(y) - around * dpi));
  const bottom = Math.min(height, Math.round(pixels(y + high) + around * dpi));
  if (right - left < 3 || bottom - top < 3) return [];
  const part = new Uint8Array((right - left) * (bottom - top));
  for (let row = top; row < bottom; row++) part.set(gray.subarray(row * width + left, row * width + right), (row - top) * (right - left));
  const again = resize({ width: right - left, height: bottom - top, dpi, gray: part }, larger);
  return engine.read(again.gray, again.width, again.height, again.dpi, 'line').map((line) => moved(line, left, top, 1 / larger));
}
