import { harmlessName, uniqueNames } from '../container/names.ts';
import type { Part } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, pastLimit, UnreadError } from '../unread.ts';
import { utf16, type Pdfium } from './pdfium.ts';

const fileAttachment = 17;

/** The files that are clipped to a place on a page, among its first `most` annotations. */
export function clippedTo({ api }: Pdfium, page: number, most: number): number[] {
  const found: number[] = [];
  const count = Math.min(api.FPDFPage_GetAnnotCount(page), most);
  for (let i = 0; i < count; i++) {
    const annotation = api.FPDFPage_GetAnnot(page, i);
    if (annotation === 0) continue;
    if (api.FPDFAnnot_GetSubtype(annotation) === fileAttachment) found.push(api.FPDFAnnot_GetFileAttachment(annotation));
    api.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}

/**
 * The files that are attached to an open PDF (a portfolio is a PDF of nothing else), and those clipped to its pages, each as a part with a name of its
 * own, within the bounds on packed files.
 */
export function attachmentsOf(pdf: Pdfium, document: number, clipped: readonly number[], limits: ReadLimits): Part[] {
  const { api } = pdf;
  const attached = Math.max(0, api.FPDFDoc_GetAttachmentCount(document));
  if (attached + clipped.length > limits.packFiles) throw pastLimit('packFiles', limits);
  const handles = [...new Set([...Array.from({ length: attached }, (_, i) => api.FPDFDoc_GetAttachment(document, i)), ...clipped])];
  let total = 0;
  const unique = uniqueNames();
  return handles.map((attachment, i): Part => {
    const given = attachment === 0 ? '' : utf16(pdf, (buffer, bytes) => api.FPDFAttachment_GetName(attachment, buffer, bytes), 2_000);
    const name = unique(lastPart(harmlessName(given, `bijlage ${i + 1}`)));
    try {
      const bytes = contentOf(pdf, attachment, limits, total);
      total += bytes.length;
      return { name, bytes };
    } catch (error) {
      if (error instanceof UnreadError) return { name, error };
      throw error;
    }
  });
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

function contentOf(pdf: Pdfium, attachment: number, limits: ReadLimits, before: number): Uint8Array {
  const { api, scratch } = pdf;
  if (attachment === 0 || !api.FPDFAttachment_GetFile(attachment, 0, 0, scratch)) throw damaged();
  const size = api.pdfium.getValue(scratch, 'i32') >>> 0;
  if (size > limits.zipEntryBytes) throw pastLimit('zipEntryBytes', limits);
  if (before + size > limits.zipTotalBytes) throw pastLimit('zipTotalBytes', limits);
  if (size === 0) return new Uint8Array();
  const buffer = pdf.alloc(size);
  try {
    if (!api.FPDFAttachment_GetFile(attachment, buffer, size, scratch)) throw damaged();
    return pdf.bytes(buffer, size);
  } finally {
    pdf.free(buffer);
  }
}
