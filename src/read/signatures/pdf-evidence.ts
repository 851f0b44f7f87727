import type { Box, Signature } from '../document.ts';
import type { Pdfium } from '../pdf/pdfium.ts';
import { pageTurn } from '../pdf/view.ts';
import { around } from '../segments.ts';
import { digitalSignatures, type SignedField } from './digital/pdf-signatures.ts';
import { evidenceArea } from './evidence-area.ts';
import { evidencePicture, type Gray } from './evidence-picture.ts';
import { digitalSignature } from './field-places.ts';
import { findSignatures } from './find-signatures.ts';
import type { Mark, Sketch } from './sketch.ts';

const dpi = 150;
/** More signatures than this in one document get no picture. */
const mostPictures = 40;

/**
 * The pages of an open PDF with what only the file itself can tell of their signatures: what a digital one proves, and a picture of the place of each.
 * `hidden` are the digital signatures that no page shows.
 */
export async function withPdfEvidence(
  pdf: Pdfium,
  document: number,
  bytes: Uint8Array,
  pages: readonly Sketch[],
): Promise<{ sketches: Sketch[]; hidden: Signature[] }> {
  const fields = pages.flatMap(({ number, marks }) =>
    marks.flatMap(({ field }): SignedField[] => (field?.signed === true ? [{ name: field.name, page: number }] : [])),
  );
  const digital = await digitalSignatures(pdf, document, bytes, fields);
  const byField = new Map(digital.flatMap(({ field, ...one }) => (field === undefined ? [] : [[field, one] as const])));
  const proven = pages.map((sketch) => ({ ...sketch, marks: sketch.marks.map((mark) => withDigital(mark, byField)) }));
  const loose = digital
    .filter(({ field }) => field === undefined)
    .slice(Math.max(0, new Set(fields.map(({ name }) => name)).size - byField.size));
  const hidden = loose.map((one) => digitalSignature(one, { label: '', page: 1 }));
  const found = findSignatures(proven)
    .signatures.filter(({ box }) => box !== undefined)
    .slice(0, mostPictures);
  return { sketches: proven.map((sketch) => withPictures(pdf, document, sketch, found)), hidden };
}

const withDigital = (mark: Mark, byField: ReadonlyMap<string, NonNullable<NonNullable<Mark['field']>['digital']>>): Mark => {
  const digital = mark.field?.signed === true ? byField.get(mark.field.name) : undefined;
  return mark.field === undefined || digital === undefined ? mark : { ...mark, field: { ...mark.field, digital } };
};

function withPictures(pdf: Pdfium, document: number, sketch: Sketch, found: readonly Signature[]): Sketch {
  const here = found.filter(({ page }) => page === sketch.number);
  const labels = new Map(here.map(({ box, label }) => [JSON.stringify(box && around([box])), label]));
  if (here.length === 0) return sketch;
  const handle = pdf.api.FPDF_LoadPage(document, sketch.number - 1);
  if (handle === 0) return sketch;
  try {
    const marks = sketch.marks.map((mark) => {
      const label = labels.get(JSON.stringify(around([mark.box])));
      if (label === undefined) return mark;
      return { ...mark, beeld: evidencePicture(drawn(pdf, handle, sketch, evidenceArea(sketch, mark.box, label))) };
    });
    return { ...sketch, marks };
  } finally {
    pdf.api.FPDF_ClosePage(handle);
  }
}

const withNotes = 0x01;
const whitePaper = 0xffffffff;

/** A part of a page as it looks, fields and notes included. */
function drawn(pdf: Pdfium, handle: number, sketch: Sketch, [left, top, width, height]: Box): Gray {
  const { api } = pdf;
  const scale = dpi / 72;
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const bitmap = api.FPDFBitmap_CreateEx(wide, high, 1, 0, 0);
  if (bitmap === 0) return { width: 1, height: 1, gray: new Uint8Array([255]) };
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, whitePaper);
    const turn = ((sketch.turn ?? 0) - pageTurn(pdf, handle) + 4) % 4;
    const page = [Math.round(-left * scale), Math.round(-top * scale), Math.round(sketch.width * scale), Math.round(sketch.height * scale)] as const; // prettier-ignore
    api.FPDF_RenderPageBitmap(bitmap, handle, ...page, turn, withNotes);
    const stride = api.FPDFBitmap_GetStride(bitmap);
    const rows = pdf.bytes(api.FPDFBitmap_GetBuffer(bitmap), high * stride);
    const gray = new Uint8Array(wide * high);
    for (let y = 0; y < high; y++) gray.set(rows.subarray(y * stride, y * stride + wide), y * wide);
    return { width: wide, height: high, gray };
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
  }
}
