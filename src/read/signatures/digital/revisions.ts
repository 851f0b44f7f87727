import type { Control } from '../../controls.ts';
import { defaultLimits } from '../../limits.ts';
import { openForm, readAnnotations, type Annotations } from '../../pdf/annotations.ts';
import type { Pdfium } from '../../pdf/pdfium.ts';
import { pageTurn, viewOf } from '../../pdf/view.ts';

/** What came after a signature: nothing that shows, fields that were empty are filled in, something else, or too much to compare. */
export type Later = 'niets' | 'ingevuld' | 'gewijzigd' | 'onbekend';

/** Most pages that are compared with how they were when signed. */
const mostPages = 40;
/** Longest side of a page's picture for comparing, in pixels. */
const comparedPixels = 420;

/** Compares a document with the version of the file that ended at `end`: what a person sees on each page, the signatures themselves left out. */
export function compareRevision(pdf: Pdfium, document: number, file: Uint8Array, end: number): Later {
  return withRevision(pdf, file.subarray(0, end), (before) => {
    const { api } = pdf;
    const count = api.FPDF_GetPageCount(document);
    if (before === 0) return 'onbekend';
    if (count !== api.FPDF_GetPageCount(before)) return 'gewijzigd';
    if (count > mostPages) return 'onbekend';
    const [now, then] = [openForm(pdf, document), openForm(pdf, before)];
    try {
      let later: Later = 'niets';
      for (let page = 0; page < count; page++) {
        const [a, b] = [pageAsSeen(pdf, before, then.handle, page), pageAsSeen(pdf, document, now.handle, page)];
        if (a === undefined || b === undefined || a.text !== b.text || !a.pixels.equals(b.pixels)) return 'gewijzigd';
        const fields = compareNotes(a.notes, b.notes);
        if (fields === 'gewijzigd') return fields;
        if (fields === 'ingevuld') later = fields;
      }
      return later;
    } finally {
      now.close();
      then.close();
    }
  });
}

/** Names of the fields for a signature that are set in a version of the file, on some of its pages. */
export function fieldsSignedIn(pdf: Pdfium, file: Uint8Array, pages: readonly number[]): Set<string> {
  return withRevision(pdf, file, (document) => {
    const names = new Set<string>();
    if (document === 0) return names;
    const form = openForm(pdf, document);
    try {
      for (const page of pages.slice(0, mostPages)) {
        const notes = onPage(pdf, document, page - 1, (handle) => notesOf(pdf, handle, form.handle));
        for (const { field } of notes?.marks ?? []) if (field?.signed === true) names.add(field.name);
      }
      return names;
    } finally {
      form.close();
    }
  });
}

function withRevision<T>(pdf: Pdfium, file: Uint8Array, use: (document: number) => T): T {
  const memory = pdf.copyIn(file);
  const document = pdf.api.FPDF_LoadMemDocument(memory, file.length, '');
  try {
    return use(document);
  } finally {
    if (document !== 0) pdf.api.FPDF_CloseDocument(document);
    pdf.free(memory);
  }
}

type Seen = { text: string; pixels: Buffer; notes: Annotations };

const pageAsSeen = (pdf: Pdfium, document: number, form: number, page: number): Seen | undefined =>
  onPage(pdf, document, page, (handle) => ({
    text: textOf(pdf, handle),
    pixels: pixelsOf(pdf, handle),
    notes: notesOf(pdf, handle, form),
  }));

function onPage<T>(pdf: Pdfium, document: number, page: number, use: (handle: number) => T): T | undefined {
  const handle = pdf.api.FPDF_LoadPage(document, page);
  if (handle === 0) return undefined;
  try {
    return use(handle);
  } finally {
    pdf.api.FPDF_ClosePage(handle);
  }
}

const notesOf = (pdf: Pdfium, handle: number, form: number): Annotations =>
  readAnnotations(pdf, handle, form, viewOf(pdf, handle, pageTurn(pdf, handle)), defaultLimits.pageFields);

function textOf(pdf: Pdfium, handle: number): string {
  const { api } = pdf;
  const text = api.FPDFText_LoadPage(handle);
  const count = Math.max(0, Math.min(api.FPDFText_CountChars(text), 100_000));
  const buffer = pdf.alloc(2 * count + 2);
  api.FPDFText_GetText(text, 0, count, buffer);
  const words = Buffer.from(pdf.bytes(buffer, 2 * count)).toString('latin1');
  pdf.free(buffer);
  api.FPDFText_ClosePage(text);
  return words;
}

/** The page as a small gray picture without what lies on top of it (fields and notes). */
function pixelsOf(pdf: Pdfium, handle: number): Buffer {
  const { api } = pdf;
  const [width, height] = [Math.max(1, api.FPDF_GetPageWidthF(handle)), Math.max(1, api.FPDF_GetPageHeightF(handle))];
  const scale = comparedPixels / Math.max(width, height);
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const bitmap = api.FPDFBitmap_CreateEx(wide, high, 1, 0, 0);
  if (bitmap === 0) return Buffer.alloc(0);
  api.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xffffffff);
  api.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, wide, high, 0, 0);
  const pixels = Buffer.from(pdf.bytes(api.FPDFBitmap_GetBuffer(bitmap), high * api.FPDFBitmap_GetStride(bitmap)));
  api.FPDFBitmap_Destroy(bitmap);
  return pixels;
}

const shown = ({ texts, marks }: Annotations): string => JSON.stringify([texts, marks.filter((mark) => mark.field === undefined)]);

/** A field that was empty may be filled in by who signs next; any other difference is a change. */
function compareNotes(before: Annotations, after: Annotations): Later {
  if (shown(before) !== shown(after) || before.controls.length !== after.controls.length) return 'gewijzigd';
  let later: Later = 'niets';
  for (const [i, { control }] of before.controls.entries()) {
    const now = after.controls[i]?.control;
    if (JSON.stringify(control) === JSON.stringify(now)) continue;
    if (now === undefined || !isEmpty(control) || control.name !== now.name) return 'gewijzigd';
    later = 'ingevuld';
  }
  return later;
}

const isEmpty = (control: Control): boolean => (control.kind === 'checkbox' ? control.checked !== true : control.value === '');
