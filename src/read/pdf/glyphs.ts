import { isPrivate, symbolOf } from '../symbols.ts';
import type { Pdfium } from './pdfium.ts';
import type { Turn } from './view.ts';

/** One drawn character in the coordinates of the PDF, with the quarter turn it stands in. */
export type Glyph = {
  text: string;
  x: number;
  y: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  size: number;
  turn: Turn;
  /** Drawn in a colour that does not show on white paper. */ pale: boolean;
};

/** The characters of a page in the order of the file, `undefined` where white space breaks a word; `unmapped` counts letters without meaning. */
export type Glyphs = { glyphs: (Glyph | undefined)[]; count: number; unmapped: number };

/** The turn that sets text upright: PDFium tells in which direction it runs, counted the other way. */
const quarter = (angle: number): Turn => (-Math.round(angle / (Math.PI / 2)) & 3) as Turn;

/** Reads the characters of a page. `textPage` is a handle of FPDFText_LoadPage. */
export function readGlyphs(pdf: Pdfium, textPage: number): Glyphs {
  const { api, scratch } = pdf;
  const count = api.FPDFText_CountChars(textPage);
  const glyphs: (Glyph | undefined)[] = [];
  let unmapped = 0;
  let inWord = false;
  let size = 0;
  let turn: Turn = 0;
  let pale = false;
  for (let i = 0; i < count; i++) {
    const code = api.FPDFText_GetUnicode(textPage, i);
    // White space, and the marks PDFium puts for a line end or a hyphen at one
    if (code === 0x20 || code === 0xa0 || code === 0x0a || code === 0x0d || code === 0x09) {
      if (inWord) glyphs.push(undefined);
      inWord = false;
      continue;
    }
    if (code === 0 || code === 0xfffd || code === 0xffff) unmapped++;
    if (code < 0x20 && code !== 2) {
      if (code !== 0) unmapped++;
      continue;
    }
    if (!inWord) {
      size = api.FPDFText_GetFontSize(textPage, i);
      turn = quarter(api.FPDFText_GetCharAngle(textPage, i));
      pale = isPale(pdf, textPage, i);
    }
    if (!api.FPDFText_GetCharOrigin(textPage, i, scratch, scratch + 8)) continue;
    const x = pdf.double(0);
    const y = pdf.double(1);
    if (!api.FPDFText_GetLooseCharBox(textPage, i, scratch)) continue;
    const text = code === 2 || code === 0xad ? '-' : symbolOf(code);
    if (isPrivate(code) && text === '\uFFFD') unmapped++;
    glyphs.push({ text, x, y, x0: pdf.float(0), y1: pdf.float(1), x1: pdf.float(2), y0: pdf.float(3), size, turn, pale });
    inWord = true;
  }
  return { glyphs, count, unmapped };
}

/** Each of red, green and blue at least this: hardly to be told from white. */
const nearWhite = 235;

function isPale({ api, scratch }: Pdfium, textPage: number, index: number): boolean {
  if (!api.FPDFText_GetFillColor(textPage, index, scratch, scratch + 4, scratch + 8, scratch + 12)) return false;
  const part = (i: number): number => api.pdfium.getValue(scratch + 4 * i, 'i32');
  return part(3) === 0 || (part(0) >= nearWhite && part(1) >= nearWhite && part(2) >= nearWhite);
}

/** The turn in which most characters of the page stand. */
export function mainTurn(glyphs: (Glyph | undefined)[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs) if (glyph !== undefined) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts)) as Turn;
}
