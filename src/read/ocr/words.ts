import type { EngineLine, EngineWord } from './engine.ts';
import type { OcrWord } from './ocr-picture.ts';

/** Below this a word is a guess at a smudge, a logo or a stamp. */
const leastConfidence = 0.3;
/** Numbers below this lose as much again. */
const sureNumber = 0.9;
/** Words set so close that they were read as one ("JeugdkliniekDe", "9821Dorp"), and what such a word is worth. */
const glued = /\p{Ll}{2}\p{Lu}|\d{2}\p{Lu}\p{Ll}{2}|\p{Ll}{4}\d{2}/u;
const ofGlued = 0.6;

/** The words that the engine gives, in points, without what is no text. */
export function toOcrWords(lines: readonly EngineLine[], dpi: number): OcrWord[] {
  const points = 72 / dpi;
  return lines.filter(isLegible).flatMap((line) => {
    const { baseline } = line;
    const slope = baseline.x1 === baseline.x0 ? 0 : (baseline.y1 - baseline.y0) / (baseline.x1 - baseline.x0);
    return line.words
      .filter((word) => isText(word))
      .map((word): OcrWord => {
        const middle = (word.bbox.x0 + word.bbox.x1) / 2;
        const foot = baseline.y0 + slope * (middle - baseline.x0);
        return {
          text: word.text,
          left: word.bbox.x0 * points,
          right: word.bbox.x1 * points,
          top: word.bbox.y0 * points,
          bottom: word.bbox.y1 * points,
          baseline: foot * points,
          size: sizeOf(word, line) * points,
          confidence: confidenceOf(word),
        };
      });
  });
}

/** Whether a line has a word that the engine more or less trusts, or makes sense on the whole. */
function isLegible({ words }: EngineLine): boolean {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  const mean = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / Math.max(1, letters);
  return mean >= 50 || words.some((word) => word.confidence >= 75 && /[\p{L}\d]{2}/u.test(word.text));
}

/** Signs alone are kept only where they can be text: a dash, a score sign. */
function isText(word: EngineWord): boolean {
  if (!/[\p{L}\d]/u.test(word.text)) return word.confidence >= 60 && /^[-–+/&%€:;.,()]+$/u.test(word.text);
  return word.confidence / 100 >= leastConfidence;
}

/** The size of type in pixels: letters with a stem are some 0.72 of it. */
function sizeOf(word: EngineWord, line: EngineLine): number {
  const high = line.bbox.y1 - line.bbox.y0;
  return Math.min(high, word.bbox.y1 - word.bbox.y0) * 1.3 || high;
}

/** A word is as sure as the engine says, unless it is two words. A number must be surer: a digit that is another one still makes sense, a letter seldom does. */
export function confidenceOf(word: EngineWord): number {
  const digits = word.symbols.filter((symbol) => /\d/u.test(symbol.text)).map((symbol) => symbol.confidence);
  const said = Math.min(word.confidence / 100, ...digits.map((digit) => digit / 100), glued.test(word.text) ? ofGlued : 1);
  return digits.length === 0 || said >= sureNumber || said === ofGlued ? said : Math.max(0, 2 * said - sureNumber);
}
