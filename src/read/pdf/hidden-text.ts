import type { Image } from './drawings.ts';
import type { Pdfium } from './pdfium.ts';

/** Letters of a page that are looked at to tell how its text is drawn. */
const samples = 24;
const withoutInk = 3;

/** Pieces of text, taken evenly from all over a page. */
export function textSamples(pdf: Pdfium, textPage: number, count: number): number[] {
  const step = Math.max(1, Math.floor(count / samples));
  const pieces = Array.from({ length: Math.min(samples, count) }, (_, i) => pdf.api.FPDFText_GetTextObject(textPage, i * step));
  return [...new Set(pieces.filter((piece) => piece !== 0))];
}

/** Whether most of the text of a page is not seen: drawn without ink, or lying under the picture that covers the page. */
export function isHidden(pdf: Pdfium, page: number, pieces: readonly number[], cover: Image | undefined): boolean {
  if (pieces.length === 0) return false;
  const drawn = pieces.filter((piece) => pdf.api.FPDFTextObj_GetTextRenderMode(piece) !== withoutInk);
  const seen = cover === undefined ? drawn.length : drawn.length - under(pdf, page, drawn, cover.order);
  return seen < 0.4 * pieces.length;
}

/** How many pieces are drawn before an object of the page, and so lie under it. */
function under(pdf: Pdfium, page: number, pieces: readonly number[], order: number): number {
  const wanted = new Set(pieces);
  let count = 0;
  for (let i = 0; i < order && wanted.size > 0; i++) if (wanted.delete(pdf.api.FPDFPage_GetObject(page, i))) count++;
  return count;
}
