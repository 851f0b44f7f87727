import type { FormField, Page, ReadDocument } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { isPlausible } from '../plausible-text.ts';
import { garbled, pastLimit, scanned, withoutText } from '../unread.ts';
import { readDrawings } from './drawings.ts';
import { mainTurn, readGlyphs } from './glyphs.ts';
import { findGrids, mergeRules } from './grid.ts';
import { toLines } from './lines.ts';
import { openPdf } from './open-pdf.ts';
import { pdfium, type Pdfium } from './pdfium.ts';
import { pageTurn, viewOf } from './view.ts';
import { toWords } from './words.ts';

/** Reads a PDF with text. @throws UnreadError when it cannot be opened, gives no text, or meets a limit. */
export async function readPdf(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadDocument> {
  const pdf = await pdfium();
  const { document, pageCount, close } = openPdf(pdf, bytes);
  try {
    if (pageCount > limits.pages) throw pastLimit('pages', limits);
    return readPages(pdf, document, pageCount, name, limits);
  } finally {
    close();
  }
}

type PageState = 'tekst' | 'beeld' | 'onleesbaar' | 'leeg';

function readPages(pdf: Pdfium, document: number, pageCount: number, name: string, limits: ReadLimits): ReadDocument {
  const pages: Page[] = [];
  const states: PageState[] = [];
  const fields: FormField[] = [];
  let characters = 0;
  for (let number = 1; number <= pageCount; number++) {
    const handle = pdf.api.FPDF_LoadPage(document, number - 1);
    if (handle === 0) {
      states.push('onleesbaar');
      continue;
    }
    const { page, state } = readPage(pdf, handle, number, limits, limits.characters - characters);
    pdf.api.FPDF_ClosePage(handle);
    characters += page.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > limits.characters) throw pastLimit('characters', limits);
    pages.push(page);
    states.push(state);
  }
  if (!states.includes('tekst')) throw states.includes('beeld') ? scanned() : states.includes('onleesbaar') ? garbled() : withoutText();
  const unreadable = states.flatMap((state, i) => (state === 'beeld' || state === 'onleesbaar' ? [i + 1] : []));
  return {
    name,
    format: 'pdf',
    pages,
    fields,
    signatures: [],
    places: [],
    ...(unreadable.length > 0 && { onleesbarePaginas: unreadable }),
  };
}

function readPage(pdf: Pdfium, handle: number, number: number, limits: ReadLimits, characters: number): { page: Page; state: PageState } {
  const textPage = pdf.api.FPDFText_LoadPage(handle);
  const { glyphs, count, unmapped } = readGlyphs(pdf, textPage, characters + 1);
  pdf.api.FPDFText_ClosePage(textPage);
  const view = viewOf(pdf, handle, count > 0 ? mainTurn(glyphs) : pageTurn(pdf, handle));
  const drawings = readDrawings(pdf, handle, view, limits.pageObjects);
  const { lines } = toLines(toWords(glyphs, view), findGrids(mergeRules(drawings.rules)));
  const covered = drawings.images.some((box) => box[2] * box[3] > 0.5 * view.width * view.height);
  const text = lines.map((line) => line.text).join('\n');
  const letters = text.replace(/\s/gu, '').length;
  const bad = letters > 0 && (unmapped > 0.3 * count || !isPlausible(text));
  const state =
    letters < 20 && covered
      ? 'beeld'
      : bad
        ? 'onleesbaar'
        : letters > 0
          ? 'tekst'
          : drawings.images.length > 0 || drawings.strokes.length > 0
            ? 'beeld'
            : 'leeg';
  const readable = state === 'tekst' || (state === 'beeld' && letters > 0);
  return { page: { number, lines: readable ? lines : [], source: 'tekst', confidence: 1 }, state };
}
