import type { FirstRead, PictureRef, Unpacked } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { forgetPdf } from '../picture/pdf-picture.ts';
import { findSignatures } from '../signatures/find-signatures.ts';
import { withPdfEvidence } from '../signatures/pdf-evidence.ts';
import { BlankError, garbled, pastLimit, UnreadError, withoutText } from '../unread.ts';
import { openForm } from './annotations.ts';
import { attachmentsOf, clippedTo } from './attachments.ts';
import { openPdf, type OpenPdf } from './open-pdf.ts';
import { pdfium, type Pdfium } from './pdfium.ts';
import { isShell, onlyInAdobe } from './adobe-form.ts';
import type { PageState } from './page-state.ts';
import { readPage, type PageRead } from './read-page.ts';

/**
 * Reads the text of a PDF. Pages that hold a picture instead of words, in whole or in part, and pages with letters that mean nothing, are handed
 * over for recognition. @throws UnreadError when it cannot be opened, is blank, is a form that only Adobe Reader shows, or meets a limit.
 */
export const readPdf = (name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> =>
  withOpenPdf(bytes, (pdf, open) => readOpenPdf(pdf, open, name, bytes, limits));

/** The same with the files that are attached to it, where there are any. A portfolio, which has nothing on its own pages, gives only these. */
export const readPdfFile = (name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead | Unpacked> =>
  withOpenPdf(bytes, async (pdf, open) => {
    const clipped: number[] = [];
    const partsOf = () => attachmentsOf(pdf, open.document, clipped, limits);
    try {
      const own = await readOpenPdf(pdf, open, name, bytes, limits, clipped);
      const parts = partsOf();
      return parts.length === 0 ? own : { own, parts };
    } catch (error) {
      const parts = error instanceof UnreadError ? partsOf() : [];
      if (!(error instanceof UnreadError) || parts.length === 0) throw error;
      return { parts: error instanceof BlankError ? parts : [{ name: '', error }, ...parts] };
    }
  });

async function withOpenPdf<Result>(bytes: Uint8Array, use: (pdf: Pdfium, open: OpenPdf) => Promise<Result>): Promise<Result> {
  const pdf = await pdfium();
  // The document whose pages were drawn last would stand beside this one, in memory that never shrinks
  forgetPdf();
  const open = openPdf(pdf, bytes);
  try {
    return await use(pdf, open);
  } finally {
    open.close();
  }
}

/** `clipped` gets the files that are clipped to a place on a page. */
async function readOpenPdf(
  pdf: Pdfium,
  open: OpenPdf,
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  clipped: number[] = [],
): Promise<FirstRead> {
  if (open.pageCount > limits.pages) throw pastLimit('pages', limits);
  const pages = openPages(pdf, open.document);
  try {
    return await readPages(pdf, open, pages, name, bytes, limits, clipped);
  } finally {
    pages.close();
  }
}

async function readPages(
  pdf: Pdfium,
  open: OpenPdf,
  pages: OpenPages,
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  clipped: number[],
): Promise<FirstRead> {
  const read = eachPage(pdf, open, pages, limits, clipped);
  const states = read.map((page) => page?.state ?? 'onleesbaar');
  if (read.every((page) => page === undefined)) throw garbled();
  if (states.every((state) => state === 'leeg')) throw withoutText();
  const good = read.filter((page) => page !== undefined);
  if (isShell(pdf.api.FPDF_GetFormType(open.document), good)) throw onlyInAdobe();
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
    beelden: good.flatMap(({ page: { number }, state, vakken }): PictureRef[] =>
      unreadableStates.has(state) ? [{ pagina: number }] : vakken.map((vak) => ({ pagina: number, vak })),
    ),
    sketches,
  };
}

const unreadableStates = new Set<PageState>(['beeld', 'deels', 'onleesbaar']);

type OpenPages = { load(index: number): number; close(): void };

/**
 * The pages of a document, one open at a time. The engine forgets fonts that no open page uses, and loading them costs more than reading a page:
 * so a page only closes when the next is open, and the last when its signatures have their pictures.
 */
function openPages(pdf: Pdfium, document: number): OpenPages {
  let held = 0;
  const hold = (handle: number) => {
    if (held !== 0) pdf.api.FPDF_ClosePage(held);
    held = handle;
  };
  return {
    load(index) {
      const handle = pdf.api.FPDF_LoadPage(document, index);
      if (handle !== 0) hold(handle);
      return handle;
    },
    close: () => hold(0),
  };
}

/** Every page in order; `undefined` for one that is too broken to open. */
function eachPage(
  pdf: Pdfium,
  { document, pageCount }: OpenPdf,
  pages: OpenPages,
  limits: ReadLimits,
  clipped: number[],
): (PageRead | undefined)[] {
  const form = openForm(pdf, document);
  const reading = { pdf, form: form.handle, limits, seen: new Map<string, boolean>() };
  let characters = limits.characters;
  try {
    return Array.from({ length: pageCount }, (_, i) => {
      const handle = pages.load(i);
      if (handle === 0) return undefined;
      clipped.push(...clippedTo(pdf, handle, limits.pageFields));
      const read = readPage(reading, handle, i + 1, characters);
      characters -= read.characters;
      return read;
    });
  } finally {
    form.close();
  }
}
