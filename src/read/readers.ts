import type { FirstRead, Unpacked } from './first-read.ts';
import type { ReadLimits } from './limits.ts';
import type { Kind } from './recognise.ts';

/** Reads one kind of file. @throws UnreadError with what the school can do. */
export type FormatReader = (name: string, bytes: Uint8Array, limits: ReadLimits) => Promise<FirstRead | Unpacked>;

/** The reader of every kind, loaded when a file of that kind comes. */
export const readers: Record<Kind, FormatReader> = {
  pdf: async (...file) => (await import('./pdf/read-pdf.ts')).readPdfFile(...file),
  docx: async (...file) => (await import('./word/read-word.ts')).readWordFile(...file),
  doc: async (...file) => (await import('./doc/read-doc.ts')).readDoc(...file),
  odt: async (...file) => (await import('./odt/read-odt.ts')).readOdt(...file),
  rtf: async (...file) => (await import('./rtf/read-rtf.ts')).readRtf(...file),
  tekst: async (...file) => (await import('./text/read-text.ts')).readText(...file),
  xlsx: async (...file) => (await import('./sheet/read-xlsx.ts')).readXlsxFile(...file),
  xls: async (...file) => (await import('./sheet/read-xls.ts')).readXls(...file),
  ods: async (...file) => (await import('./sheet/read-ods.ts')).readOds(...file),
  csv: async (...file) => (await import('./sheet/read-csv.ts')).readCsv(...file),
  afbeelding: async (...file) => (await import('./picture/read-image.ts')).readImage(...file),
  zip: async (...file) => (await import('./container/zip.ts')).readZip(...file),
  eml: async (...file) => (await import('./container/eml.ts')).readEml(...file),
  msg: async (...file) => (await import('./container/msg.ts')).readMsg(...file),
};
