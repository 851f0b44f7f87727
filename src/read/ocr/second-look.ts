import type { Engine } from './engine.ts';
import type { OcrWord } from './ocr-picture.ts';
import { resize } from './resample.ts';

/** How much larger a number is looked at again, in how much white (inches), and what it is worth when it then reads otherwise. */
const [larger, around, otherwise] = [1.45, 0.05, 0.6];
/** Surely read words are looked at; most of them on one page. */
const [surely, mostLooks] = [0.8, 60];

/**
 * Reads every number again, larger and by itself: a digit that then is another one, or gone, is not to be relied on. `gray` is the picture that the
 * words were read on.
 */
export function lookAgain(
  engine: Engine,
  gray: Uint8Array,
  width: number,
  height: number,
  dpi: number,
  words: readonly OcrWord[],
): OcrWord[] {
  let looks = 0;
  return words.map((word) => {
    if (word.confidence < surely || !/\d/u.test(word.text)) return word;
    if (looks++ >= mostLooks) return word;
    const pixels = (points: number) => (points * dpi) / 72;
    const left = Math.max(0, Math.round(pixels(word.left) - around * dpi));
    const right = Math.min(width, Math.round(pixels(word.right) + around * dpi));
    const top = Math.max(0, Math.round(pixels(word.top) - around * dpi));
    const bottom = Math.min(height, Math.round(pixels(word.bottom) + around * dpi));
    const [wide, high] = [right - left, bottom - top];
    const part = new Uint8Array(wide * high);
    for (let y = 0; y < high; y++) part.set(gray.subarray((top + y) * width + left, (top + y) * width + right), y * wide);
    const again = resize({ width: wide, height: high, dpi, gray: part }, larger);
    const read = engine.read(again.gray, again.width, again.height, again.dpi, 'line');
    const text = read.flatMap((line) => line.words.map((found) => found.text)).join('');
    return digitsOf(text).includes(digitsOf(word.text)) ? word : { ...word, confidence: Math.min(word.confidence, otherwise) };
  });
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');
