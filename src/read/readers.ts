import type { ReadDocument } from './document.ts';
import type { FirstRead, Unpacked } from './first-read.ts';
import type { ReadLimits } from './limits.ts';
import type { Kind } from './recognise.ts';
import { UnreadError } from './unread.ts';

/** Reads one kind of file. @throws UnreadError with what the school can do. */
export type FormatReader = (name: string, bytes: Uint8Array, limits: ReadLimits) => Promise<FirstRead | Unpacked>;

const notYet = (): Promise<never> =>
  Promise.reject(
    new UnreadError('nog-niet', 'De dienst kan dit soort bestand nog niet lezen. De medewerker van het loket bekijkt het zelf.'),
  );

/** A document without pictures to recognise. */
const whole = (read: ReadDocument | FirstRead): FirstRead => ('document' in read ? read : { document: read, beelden: [], sketches: [] });

/** The reader of every kind, loaded when a file of that kind comes. */
export const readers: Record<Kind, FormatReader> = {
  pdf: async (...file) => whole(await (await import('./pdf/read-pdf.ts')).readPdf(...file)),
  docx: async (...file) => (await import('./word/read-word.ts')).readWord(...file),
  odt: async (...file) => (await import('./odt/read-odt.ts')).readOdt(...file),
  afbeelding: async (...file) => (await import('./picture/read-image.ts')).readImage(...file),
  rtf: async (...file) => (await import('./rtf/read-rtf.ts')).readRtf(...file),
  xlsx: async (...file) => (await import('./sheet/read-xlsx.ts')).readXlsx(...file),
  csv: async (...file) => (await import('./sheet/read-csv.ts')).readCsv(...file),
  zip: async (...file) => (await import('./container/zip.ts')).readZip(...file),
  eml: async (...file) => (await import('./container/eml.ts')).readEml(...file),
  msg: async (...file) => (await import('./container/msg.ts')).readMsg(...file),
  doc: notYet,
  xls: notYet,
  ods: notYet,
  tekst: notYet,
};
