import { PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { defaultLimits } from '../../../src/read/limits.ts';
import { recognisePicture } from '../../../src/read/ocr/recognise-picture.ts';
import type { OcrPicture } from '../../../src/read/ocr/ocr-picture.ts';
import { openPdf } from '../../../src/read/pdf/open-pdf.ts';
import { pdfium } from '../../../src/read/pdf/pdfium.ts';
import { picturePage } from '../../../src/read/picture-page.ts';
import { renderPage } from '../../../src/read/picture/render.ts';
import type { Picture } from '../../../src/read/picture.ts';
import { findSignatures, type Signatures } from '../../../src/read/signatures/find-signatures.ts';
import { inkOf } from '../../../src/read/signatures/ink/ink-of.ts';
import { randomOf } from './handwriting.ts';

/** A sheet of paper to print and write on, in points from the left top corner. */
export type Paper = {
  print: (text: string, left: number, baseline: number, size?: number) => void;
  pen: (paths: readonly string[], left: number, top: number, colour?: 'blauw' | 'zwart', width?: number) => void;
  line: (left: number, top: number, right: number, bottom?: number) => void;
  frame: (left: number, top: number, width: number, height: number) => void;
  disc: (left: number, top: number, radius: number) => void;
};

/** How a copier or a camera spoils a page. */
export type Spoil = { dpi?: number; noise?: number; ground?: number; blur?: boolean; skew?: number; colour?: boolean };

/** The sheet as a picture from a scanner. */
export async function scanned(write: (paper: Paper) => void, spoil: Spoil = {}): Promise<Picture> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  const page = file.addPage([595, 842]);
  const black = rgb(0.05, 0.05, 0.05);
  write({
    print: (text, x, top, size = 10) => page.drawText(text, { x, y: 842 - top, size, font, color: black }),
    pen: (paths, x, top, colour = 'blauw', width = 1.2) => {
      const borderColor = colour === 'blauw' ? rgb(0.12, 0.2, 0.6) : rgb(0.1, 0.1, 0.1);
      for (const path of paths) page.drawSvgPath(path, { x, y: 842 - top, borderWidth: width, borderColor });
    },
    line: (left, top, right, bottom = top) =>
      page.drawLine({ start: { x: left, y: 842 - top }, end: { x: right, y: 842 - bottom }, thickness: 0.7, color: black }),
    frame: (x, top, width, height) => page.drawRectangle({ x, y: 842 - top - height, width, height, borderWidth: 0.8, borderColor: black }),
    disc: (x, top, radius) => page.drawCircle({ x, y: 842 - top, size: radius, color: black }),
  });
  const pdf = await pdfium();
  const open = openPdf(pdf, await file.save());
  const handle = pdf.api.FPDF_LoadPage(open.document, 0);
  const dpi = spoil.dpi ?? 200;
  const picture = renderPage(pdf, handle, 0, { scale: dpi / 72, dpi });
  pdf.api.FPDF_ClosePage(handle);
  open.close();
  return spoiled(picture, spoil);
}

function spoiled({ width, height, dpi, gray, rgb }: Picture, { noise = 10, ground = 238, blur = true, colour = false }: Spoil): Picture {
  const next = randomOf(width + noise);
  const out = new Uint8Array(gray.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const level = blur
        ? (2 * gray[i]! + (gray[i - 1] ?? 255) + (gray[i + 1] ?? 255) + (gray[i - width] ?? 255) + (gray[i + width] ?? 255)) / 6
        : gray[i]!;
      const shade = ground - 14 * (x / width) + noise * (next() + next() - 1) * 2;
      out[i] = Math.max(0, Math.min(255, (level * shade) / 255));
    }
  return { width, height, dpi, gray: out, ...(colour && rgb && { rgb }) };
}

/** What reading a scanned sheet gives: the page as recognised, and its signatures. */
export async function readScan(write: (paper: Paper) => void, spoil: Spoil = {}): Promise<Signatures & { ocr: OcrPicture; text: string }> {
  const ocr = await recognisePicture(await scanned(write, spoil), defaultLimits);
  const marks = inkOf(ocr, 1);
  const { sketch, page } = picturePage(ocr, 1, marks);
  return { ...findSignatures([sketch]), ocr, text: page.lines.map(({ text }) => text).join('\n') };
}
