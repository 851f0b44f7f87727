import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

export type Draw = (page: PDFPage, font: PDFFont, file: PDFDocument) => void | Promise<void>;

/** A PDF with one A4 page per drawing. */
export async function pdf(...draws: Draw[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  for (const draw of draws) {
    const page = file.addPage([595, 842]);
    page.setFont(font);
    page.setFontSize(10);
    await draw(page, font, file);
  }
  return file.save();
}

/** Writes texts at [left, distance from the top]. */
export const write =
  (...texts: [text: string, left: number, top: number][]): Draw =>
  (page) => {
    for (const [text, x, top] of texts) page.drawText(text, { x, y: 842 - top });
  };
