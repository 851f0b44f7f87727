import type { FirstRead } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { findSignatures } from '../signatures/find-signatures.ts';
import { withPdfEvidence } from '../signatures/pdf-evidence.ts';
import { garbled, pastLimit, withoutText } from '../unread.ts';
import { openForm } from './annotations.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { pdfium, type Pdfium } from './pdfium.ts';
import { readPage, type PageRead, type PageState } from './read-page.ts';

/**
 * Reads the text of a PDF. Pages that hold a picture instead of words, in whole or in part, and pages with letters that mean nothing, are handed
 * over for recognition. @throws UnreadError when it cannot be opened, is blank, or meets a limit.
 */
export async function readPdf(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const pdf = await pdfium();
  const open = openPdf(pdf, bytes);
  try {
    if (open.pageCount > limits.pages) throw pastLimit('pages', limits);
    return await readPages(pdf, open, name, bytes, limits);
  } finally {
    open.close();
  }
}

async function readPages(pdf: Pdfium, open: OpenPdf, name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const read = eachPage(pdf, open, limits);
  const states = read.map((page) => page?.state ?? 'onleesbaar');
  if (read.every((page) => page === undefined)) throw garbled();
  if (states.every((state) => state === 'leeg')) throw withoutText();
  const good = read.filter((page) => page !== undefined);
  const { sketches, hidden } = await withPdfEvidence(
    pdf,
    open.document,
    bytes,
    good.map((page) => page.sketch),
  );
  const { signatures, places } = findSignatures(sketches);
  const unreadable = states.flatMap((state, i) => (unreadableStates.has(state) ? [i + 1] : []));
  return {
    document: {
      name,
      format: 'pdf',
      pages: good.map((page) => page.page),
      fields: good.flatMap((page) => page.fields),
      signatures: [...signatures, ...hidden],
      places,
      ...(unreadable.length > 0 && { onleesbarePaginas: unreadable }),
    },
    beelden: unreadable.filter((number) => read[number - 1] !== undefined).map((pagina) => ({ pagina })),
    sketches,
  };
}

const unreadableStates = new Set<PageState>(['beeld', 'deels', 'onleesbaar']);

/** Every page in order; `undefined` for one that is too broken to open. */
function eachPage(pdf: Pdfium, { document, pageCount }: OpenPdf, limits: ReadLimits): (PageRead | undefined)[] {
  const form = openForm(pdf, document);
  let characters = limits.characters;
  try {
    return Array.from({ length: pageCount }, (_, i) => {
      const handle = pdf.api.FPDF_LoadPage(document, i);
      if (handle === 0) return undefined;
      try {
        const read = readPage(pdf, handle, form.handle, i + 1, limits, characters);
        characters -= read.characters;
        return read;
      } finally {
        pdf.api.FPDF_ClosePage(handle);
      }
    });
  } finally {
    form.close();
  }
}
