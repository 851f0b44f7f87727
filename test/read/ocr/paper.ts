import type { Bits } from '../../../src/read/ocr/bits.ts';

/** A drawn page: one byte a pixel, white at first. */
export type Paper = { width: number; height: number; dpi: number; gray: Uint8Array };

export const paper = (width: number, height: number, dpi = 200, level = 255): Paper => ({
  width,
  height,
  dpi,
  gray: new Uint8Array(width * height).fill(level),
});

/** Draws a filled box. */
export function ink({ width, height, gray }: Paper, x: number, y: number, wide: number, high: number, level = 0): void {
  for (let row = Math.max(0, y); row < Math.min(height, y + high); row++)
    gray.fill(level, row * width + Math.max(0, x), row * width + Math.min(width, x + wide));
}

/** Draws the four sides of a box, `thick` pixels wide. */
export function outline(sheet: Paper, x: number, y: number, wide: number, high: number, thick = 2): void {
  ink(sheet, x, y, wide, thick);
  ink(sheet, x, y + high - thick, wide, thick);
  ink(sheet, x, y, thick, high);
  ink(sheet, x + wide - thick, y, thick, high);
}

/** Draws something like a word: stems of `high` pixels with white between them, and a foot under each. */
export function word(sheet: Paper, x: number, y: number, letters: number, high = 22): void {
  for (let i = 0; i < letters; i++) {
    ink(sheet, x + i * 12, y, 3, high);
    ink(sheet, x + i * 12, y + high - 3, 8, 3);
  }
}

export const bitsOf = ({ width, height, dpi, gray }: Paper): Bits => ({
  width,
  height,
  dpi,
  at: gray.map((level) => (level < 150 ? 1 : 0)),
});
