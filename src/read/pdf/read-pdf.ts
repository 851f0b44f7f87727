import type { FormField, Page, ReadDocument, Signature } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { findSignatures } from '../signatures/find-signatures.ts';
import type { Sketch } from '../signatures/sketch.ts';
import { garbled, pastLimit, scanned, withoutText } from '../unread.ts';
import { openForm } from './annotations.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { pdfium, type Pdfium } from './pdfium.ts';
import { readPage, type PageState } from './read-page.ts';

/** Reads a PDF with text. @throws UnreadError when it cannot be opened, gives no text, or meets a limit. */
export async function readPdf(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadDocument> {
  const pdf = await pdfium();
  const open = openPdf(pdf, bytes);
  try {
    if (open.pageCount > limits.pages) throw pastLimit('pages', limits);
    return readPages(pdf, open, name, limits);
  } finally {
    open.close();
  }
}

function readPages(pdf: Pdfium, { document, pageCount }: OpenPdf, name: string, limits: ReadLimits): ReadDocument {
  const form = openForm(pdf, document);
  const pages: Page[] = [];
  const states: PageState[] = [];
  const sketches: Sketch[] = [];
  const fields: FormField[] = [];
  let characters = 0;
  for (let number = 1; number <= pageCount && characters <= limits.characters; number++) {
    const handle = pdf.api.FPDF_LoadPage(document, number - 1);
    if (handle === 0) {
      states.push('onleesbaar');
      continue;
    }
    const read = readPage(pdf, handle, form.handle, number, limits, limits.characters - characters);
    pdf.api.FPDF_ClosePage(handle);
    characters += read.page.lines.reduce((sum, line) => sum + line.text.length, 0);
    pages.push(read.page);
    states.push(read.state);
    sketches.push(read.sketch);
    fields.push(...read.fields);
  }
  form.close();
  if (characters > limits.characters) throw pastLimit('characters', limits);
  if (!states.includes('tekst') && !states.includes('deels'))
    throw states.includes('beeld') ? scanned() : states.includes('onleesbaar') ? garbled() : withoutText();
  const { signatures, places } = findSignatures(sketches);
  const hidden = hiddenSignatures(pdf, document, signatures);
  const unreadable = states.flatMap((state, i) => (state === 'beeld' || state === 'deels' || state === 'onleesbaar' ? [i + 1] : []));
  return {
    name,
    format: 'pdf',
    pages,
    fields,
    signatures: [...signatures, ...hidden],
    places,
    ...(unreadable.length > 0 && { onleesbarePaginas: unreadable }),
  };
}

/** Digital signatures that show nowhere on a page: more are set in the file than were found in fields. */
function hiddenSignatures(pdf: Pdfium, document: number, found: readonly Signature[]): Signature[] {
  const { api } = pdf;
  const count = Math.max(0, Math.min(api.FPDF_GetSignatureCount(document), 100));
  const set = Array.from({ length: count }, (_, i) => api.FPDF_GetSignatureObject(document, i)).filter(
    (signature) => api.FPDFSignatureObj_GetContents(signature, 0, 0) > 0,
  );
  const shown = found.filter((signature) => signature.how === 'digitaal').length;
  return set.slice(shown).map((): Signature => ({ how: 'digitaal', label: '', state: 'niet te controleren', page: 1, confidence: 1 }));
}
