import { openForm, type Form } from '../pdf/annotations.ts';
import { readDrawings } from '../pdf/drawings.ts';
import { mainTurn, readGlyphs } from '../pdf/glyphs.ts';
import { openPdf, type OpenPdf } from '../pdf/open-pdf.ts';
import { pdfium, type Pdfium } from '../pdf/pdfium.ts';
import { pageTurn, viewOf, type Turn } from '../pdf/view.ts';
import type { PictureRef } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import type { Picture } from '../picture.ts';
import { damaged } from '../unread.ts';
import { cutOutPage } from './photo/cut-out.ts';
import { renderPage } from './render.ts';
import { pageResolution } from './resolution.ts';

/** The document of the last page that was asked for: pages of one document are asked for one after another. */
let kept: { bytes: Uint8Array; open: OpenPdf; form: Form } | undefined;

/** Gives back the memory of the document whose pages were drawn last. */
export function forgetPdf(): void {
  kept?.form.close();
  kept?.open.close();
  kept = undefined;
}

/** The document of these bytes, opened unless it is the one that was drawn from last. @throws UnreadError when it cannot be opened. */
export function openedPdf(pdf: Pdfium, bytes: Uint8Array): { open: OpenPdf; form: Form } {
  if (kept?.bytes === bytes) return kept;
  forgetPdf();
  const open = openPdf(pdf, bytes);
  kept = { bytes, open, form: openForm(pdf, open.document) };
  return kept;
}

/** A page of a PDF, or the part `vak` of it, as a picture. The document stays open until another one, or `forgetPdf`. @throws UnreadError when it cannot be opened. */
export async function pdfPicture(bytes: Uint8Array, { pagina, vak }: PictureRef, limits: ReadLimits): Promise<Picture> {
  const pdf = await pdfium();
  const { open, form } = openedPdf(pdf, bytes);
  const page = pdf.api.FPDF_LoadPage(open.document, pagina - 1);
  if (page === 0) throw damaged();
  try {
    const { textTurn, letters } = textOn(pdf, page);
    const turn = vak === undefined ? pageTurn(pdf, page) : textTurn;
    const view = viewOf(pdf, page, turn);
    const [width, height] = vak === undefined ? [view.width, view.height] : [vak[2], vak[3]];
    const native = scanResolution(pdf, page, turn, width * height, limits);
    const { scale, dpi } = pageResolution(width, height, native, limits.pagePixels);
    const beyond = ((turn - pageTurn(pdf, page)) & 3) as Turn;
    const drawn = renderPage(pdf, page, form.handle, { scale, dpi, turn: beyond, ...(vak !== undefined && { part: vak }) });
    // A phone makes a PDF of its photo; where text stands beside the picture the places on the page must stay what they are
    return native !== undefined && letters < fewLetters ? cutOutPage(drawn, limits.pagePixels) : drawn;
  } finally {
    pdf.api.FPDF_ClosePage(page);
  }
}

/** Fewer letters than this on a scan are a stamp of the copier. */
const fewLetters = 20;

/** How many letters a page has, and the turn in which they are read: boxes on the page are counted in that view. */
function textOn(pdf: Pdfium, page: number): { textTurn: Turn; letters: number } {
  const text = pdf.api.FPDFText_LoadPage(page);
  try {
    const { glyphs, count } = readGlyphs(pdf, text);
    return { textTurn: count > 0 ? mainTurn(glyphs) : pageTurn(pdf, page), letters: glyphs.filter((glyph) => glyph !== undefined).length };
  } finally {
    pdf.api.FPDFText_ClosePage(text);
  }
}

/** Pixels a point of the finest picture that takes at least half of the surface looked at. */
function scanResolution(pdf: Pdfium, page: number, turn: Turn, surface: number, limits: ReadLimits): number | undefined {
  const { images } = readDrawings(pdf, page, viewOf(pdf, page, turn), limits.pageObjects);
  const found = images.flatMap(({ box, pixels }) => {
    const points = box[2] * box[3];
    return pixels > 0 && points > 0.5 * surface ? [Math.sqrt(pixels / points)] : [];
  });
  return found.length === 0 ? undefined : Math.max(...found);
}
