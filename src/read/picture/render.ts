import type { Box } from '../document.ts';
import type { Picture } from '../picture.ts';
import type { Pdfium } from '../pdf/pdfium.ts';
import type { Turn } from '../pdf/view.ts';
import { fromFourBytes } from './pixels.ts';

/** How an open page is to be drawn: in how many pixels a point, what part of it (in points in the view of a person), and how far turned beyond its own turn. */
export type Rendering = { scale: number; dpi: number; part?: Box; turn?: Turn };

const bgrx = 3;
const withAnnotations = 1;
const white = 0xffffffff;

/** A page of a PDF as a person sees it: turned as it asks, with notes and filled fields drawn. `form` is 0 when there is none. */
export function renderPage(pdf: Pdfium, page: number, form: number, { scale, dpi, part, turn = 0 }: Rendering): Picture {
  const { api } = pdf;
  const own: [number, number] = [api.FPDF_GetPageWidthF(page), api.FPDF_GetPageHeightF(page)];
  const [wide, high] = turn % 2 === 0 ? own : [own[1], own[0]];
  const [left, top, partWide, partHigh] = part ?? [0, 0, wide, high];
  const pixels = (points: number): number => Math.max(1, Math.round(points * scale));
  const [width, height] = [pixels(partWide), pixels(partHigh)];
  const bitmap = api.FPDFBitmap_CreateEx(width, height, bgrx, 0, 0);
  if (bitmap === 0) throw new RangeError('PDFium has no memory for a page');
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    const place: [number, number, number, number] = [Math.round(-left * scale), Math.round(-top * scale), pixels(wide), pixels(high)];
    api.FPDF_RenderPageBitmap(bitmap, page, ...place, turn, withAnnotations);
    if (form !== 0) {
      api.FORM_OnAfterLoadPage(page, form);
      api.FPDF_FFLDraw(form, bitmap, page, ...place, turn, withAnnotations);
      api.FORM_OnBeforeClosePage(page, form);
    }
    const stride = api.FPDFBitmap_GetStride(bitmap);
    return fromFourBytes(pdf.view(api.FPDFBitmap_GetBuffer(bitmap), stride * height), width, height, stride, dpi, 'bgrx');
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
  }
}
