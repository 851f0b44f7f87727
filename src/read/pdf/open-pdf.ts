import type { Pdfium } from './pdfium.ts';
import { damaged, locked } from '../unread.ts';
import { skipProfiles } from './skip-profiles.ts';

/** Errors of FPDF_GetLastError that tell a way out. */
const passwordError = 4;

/** An open document with what must be given back when done. */
export type OpenPdf = { document: number; pageCount: number; close: () => void };

const header = Buffer.from('%PDF-');
/** How far into a file `%PDF` may stand: mail programs and copiers put lines before it. */
const junkBytes = 64 * 1024;

/** Where the PDF begins in the bytes, or -1. */
export const pdfStart = (bytes: Uint8Array): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, junkBytes)).indexOf(header);

/**
 * Opens a PDF, without the bytes that stand before `%PDF`. A file that only restricts printing or changing opens.
 * @throws UnreadError `wachtwoord` when a password is needed to open it, `beschadigd` when it is broken or has no pages.
 */
export function openPdf(pdf: Pdfium, bytes: Uint8Array): OpenPdf {
  const start = Math.max(0, pdfStart(bytes));
  const own = bytes.subarray(start);
  const memory = pdf.copyIn(own);
  skipProfiles(pdf.view(memory, own.length));
  const document = pdf.api.FPDF_LoadMemDocument(memory, own.length, '');
  if (document === 0) {
    const error = pdf.api.FPDF_GetLastError();
    pdf.free(memory);
    throw error === passwordError ? locked() : damaged();
  }
  const close = () => {
    pdf.api.FPDF_CloseDocument(document);
    pdf.free(memory);
  };
  const pageCount = pdf.api.FPDF_GetPageCount(document);
  if (pageCount > 0) return { document, pageCount, close };
  close();
  throw damaged();
}
