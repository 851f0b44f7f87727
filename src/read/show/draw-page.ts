import type { ReadLimits } from '../limits.ts';
import { resize, rotate } from '../ocr/resample.ts';
import { turnPicture } from '../ocr/turn-picture.ts';
import { mainTurn, readGlyphs } from '../pdf/glyphs.ts';
import { pdfium } from '../pdf/pdfium.ts';
import { pageTurn, viewOf, type Turn } from '../pdf/view.ts';
import { toWords } from '../pdf/words.ts';
import { pagePicture } from '../picture/page-picture.ts';
import { openedPdf } from '../picture/pdf-picture.ts';
import { renderPage } from '../picture/render.ts';
import type { Picture } from '../picture.ts';
import { recognise } from '../recognise.ts';
import { damaged, UnreadError } from '../unread.ts';
import type { PageAsk, PageView, PlacedWord } from './page-view.ts';
import { smallPng } from './small-png.ts';

/** Pixels of a page on the screen (an A4 at some 150 an inch), and the most an inch for a small one. */
export const shown = { pixels: 2_200_000, dpi: 150, words: 20_000 } as const;
/** Less than this is not set straight when it is recognised either, in degrees. */
const leastSkew = 0.1;

/** Draws one page of a PDF or of a picture file as a person sees it. @throws UnreadError when it is of another kind, broken or past a limit. */
export async function drawPage(bytes: Uint8Array, { pagina, scan }: Omit<PageAsk, 'binnen'>, limits: ReadLimits): Promise<PageView> {
  const kind = await recognise(bytes, limits);
  if (kind instanceof UnreadError) throw kind;
  if (kind === 'pdf' && scan === undefined) return drawText(bytes, pagina, limits);
  if (kind !== 'pdf' && kind !== 'afbeelding') throw damaged();
  const picture = atScreenSize(await pagePicture(bytes, kind, { pagina }, limits));
  const upright = turnPicture(picture, scan?.gedraaid ?? 0);
  const scheef = scan?.scheef ?? 0;
  const straight = Math.abs(scheef) < leastSkew ? upright : rotate(upright, -scheef);
  const points = 72 / straight.dpi;
  return { png: smallPng(straight), breedte: straight.width * points, hoogte: straight.height * points, woorden: [] };
}

function atScreenSize(picture: Picture): Picture {
  const by = Math.sqrt(shown.pixels / (picture.width * picture.height));
  return by < 1 ? resize(picture, by) : picture;
}

/** A page with text of its own, in the turn in which it is read. */
async function drawText(bytes: Uint8Array, pagina: number, limits: ReadLimits): Promise<PageView> {
  const pdf = await pdfium();
  const { open, form } = openedPdf(pdf, bytes);
  const page = pdf.api.FPDF_LoadPage(open.document, pagina - 1);
  if (page === 0) throw damaged();
  const text = pdf.api.FPDFText_LoadPage(page);
  try {
    // More letters than a whole document may have are not looked through for one page
    const { glyphs, count } = pdf.api.FPDFText_CountChars(text) > limits.characters ? { glyphs: [], count: 0 } : readGlyphs(pdf, text);
    const turn = count > 0 ? mainTurn(glyphs) : pageTurn(pdf, page);
    const view = viewOf(pdf, page, turn);
    const scale = Math.min(shown.dpi / 72, Math.sqrt(shown.pixels / (view.width * view.height)));
    const beyond = ((turn - pageTurn(pdf, page)) & 3) as Turn;
    const picture = renderPage(pdf, page, form.handle, { scale, dpi: scale * 72, turn: beyond });
    const woorden = toWords(glyphs, view)
      .slice(0, shown.words)
      .map(({ text: tekst, left, top, right, bottom }): PlacedWord => ({ tekst, vak: [left, top, right - left, bottom - top] }));
    return { png: smallPng(picture), breedte: view.width, hoogte: view.height, woorden };
  } finally {
    pdf.api.FPDFText_ClosePage(text);
    pdf.api.FPDF_ClosePage(page);
  }
}
