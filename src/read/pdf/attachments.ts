import type { Part } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, pastLimit, UnreadError } from '../unread.ts';
import { utf16, type Pdfium } from './pdfium.ts';

/** The files that are attached to an open PDF (a portfolio is a PDF of nothing else), each as a part, within the bounds on packed files. */
export function attachmentsOf(pdf: Pdfium, document: number, limits: ReadLimits): Part[] {
  const { api } = pdf;
  const count = api.FPDFDoc_GetAttachmentCount(document);
  if (count > limits.packFiles) throw pastLimit('packFiles', limits);
  let total = 0;
  return Array.from({ length: Math.max(0, count) }, (_, i): Part => {
    const attachment = api.FPDFDoc_GetAttachment(document, i);
    const given = utf16(pdf, (buffer, bytes) => api.FPDFAttachment_GetName(attachment, buffer, bytes), 2_000);
    const name = lastPart(given) || `bijlage ${i + 1}`;
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

const lastPart = (name: string): string => (name.split(/[\\/]/u).at(-1) ?? '').trim();

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
