import { fileTypeFromBuffer } from 'file-type';
import type { ReadFormat } from './document.ts';
import type { ReadLimits } from './limits.ts';
import { otherKind, unknownKind } from './other-kinds.ts';
import { pdfStart } from './pdf/open-pdf.ts';
import { recogniseOle } from './recognise-ole.ts';
import { isMultipart, recogniseText } from './recognise-text.ts';
import { recogniseZip } from './recognise-zip.ts';
import { UnreadError } from './unread.ts';

/** Kinds that have a reader: those of documents, and what mails and packed files come in. */
export type Kind = Exclude<ReadFormat, 'mail'> | 'eml' | 'msg' | 'zip';

/** A kind that is read, or the answer for one that is not. */
export type Recognised = Kind | UnreadError;

const pictures = new Set(['jpg', 'png', 'apng', 'tif', 'heic']);

const begins = (bytes: Uint8Array, ...sign: number[]): boolean => sign.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array): boolean =>
  begins(bytes, 0x50, 0x4b, 3, 4) || begins(bytes, 0x50, 0x4b, 5, 6) || begins(bytes, 0x50, 0x4b, 7, 8);
const isOle = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
/** Attachments as Outlook packs them for itself. */
const isTnef = (bytes: Uint8Array): boolean => begins(bytes, 0x78, 0x9f, 0x3e, 0x22);
const oneNote = [0xe4, 0x52, 0x5c, 0x7b, 0x8c, 0xd8, 0xa7, 0x4d];

/** Tells what a file is by its content; the name is not looked at. */
export async function recognise(bytes: Uint8Array, limits: ReadLimits): Promise<Recognised> {
  if (pdfStart(bytes) === 0) return 'pdf';
  if (isZip(bytes)) return recogniseZip(bytes, limits);
  if (isOle(bytes)) return recogniseOle(bytes);
  if (isTnef(bytes)) return otherKind('tnef') ?? unknownKind();
  if (begins(bytes, ...oneNote)) return otherKind('one') ?? unknownKind();
  const type = await fileTypeFromBuffer(bytes);
  if (type !== undefined && pictures.has(type.ext)) return 'afbeelding';
  if (type?.ext === 'rtf') return 'rtf';
  const other = type === undefined || type.ext === 'xml' ? undefined : otherKind(type.ext, type.mime);
  if (other !== undefined) return other;
  // Lines of a mail program may stand before a PDF; a mail of several parts with a PDF among them is a mail
  if (pdfStart(bytes) > 0 && !isMultipart(bytes)) return 'pdf';
  return recogniseText(bytes) ?? unknownKind();
}
