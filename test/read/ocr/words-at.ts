import type { OcrWord } from '../../../src/read/ocr/ocr-picture.ts';

/** A word of 10 points that stands at a place, with its foot at `baseline`. */
export const wordAt = (text: string, left: number, baseline = 100, confidence = 0.96): OcrWord => ({
  text,
  left,
  right: left + 5 * text.length,
  top: baseline - 7,
  bottom: baseline,
  baseline,
  size: 10,
  confidence,
});
