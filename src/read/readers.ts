import type { ReadDocument, ReadFormat } from './document.ts';
import type { FirstRead, Unpacked } from './first-read.ts';
import type { ReadLimits } from './limits.ts';

/** Reads one kind of file. @throws UnreadError with what the school can do. */
export type FormatReader = (name: string, bytes: Uint8Array, limits: ReadLimits) => Promise<FirstRead | Unpacked>;

/** A document without pictures to recognise. */
const whole = (read: ReadDocument | FirstRead): FirstRead => ('document' in read ? read : { document: read, beelden: [], sketches: [] });

/** The reader of every kind, loaded when a file of that kind comes. */
export const readers: Record<Extract<ReadFormat, 'pdf' | 'docx'>, FormatReader> = {
  pdf: async (...file) => whole(await (await import('./pdf/read-pdf.ts')).readPdf(...file)),
  docx: async (...file) => whole(await (await import('./word/read-word.ts')).readWord(...file)),
};
