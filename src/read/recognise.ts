import { fileTypeFromBuffer } from 'file-type';
import { pdfStart } from './pdf/open-pdf.ts';
import { locked, UnreadError } from './unread.ts';

/** A kind that is read, or the answer for one that is not. */
export type Recognised = 'pdf' | 'docx' | UnreadError;

const notYet = (what: string): UnreadError =>
  new UnreadError('nog-niet', `Dit bestand is ${what}; de dienst kan dat nog niet lezen. De medewerker van het loket bekijkt het zelf.`);

/** Dutch names of kinds that are recognised but not read yet, by the extension that file-type gives. */
const known: Record<string, string> = {
  odt: 'een OpenDocument-tekst (ODT)', rtf: 'een RTF-tekst', xlsx: 'een Excel-bestand', xlsm: 'een Excel-bestand', ods: 'een OpenDocument-rekenblad (ODS)', pptx: 'een PowerPoint-bestand',
  jpg: 'een foto of plaatje (JPG)', png: 'een foto of plaatje (PNG)', tif: 'een foto of scan (TIFF)', heic: 'een foto van een iPhone (HEIC)', gif: 'een plaatje (GIF)', webp: 'een plaatje (WEBP)',
  bmp: 'een plaatje (BMP)', avif: 'een plaatje (AVIF)', zip: 'een zipbestand met losse bestanden erin', rar: 'een ingepakt bestand (RAR)', '7z': 'een ingepakt bestand (7Z)', gz: 'een ingepakt bestand (GZ)',
  mp4: 'een video', mov: 'een video', mp3: 'een geluidsopname', m4a: 'een geluidsopname', wav: 'een geluidsopname', ps: 'een PostScript-bestand',
}; // prettier-ignore

const docx = new Set(['docx', 'docm', 'dotx', 'dotm']);

/** Tells what a file is by its content; the name is not looked at. */
export async function recognise(bytes: Uint8Array): Promise<Recognised> {
  const kind = (await fileTypeFromBuffer(bytes))?.ext;
  if (kind === 'pdf') return 'pdf';
  if (kind !== undefined && docx.has(kind)) return 'docx';
  if (kind === 'cfb') return legacyOffice(bytes);
  if (kind === 'zip') return zipKind(bytes);
  if (kind !== undefined && known[kind] !== undefined) return notYet(known[kind]);
  if (pdfStart(bytes) >= 0) return 'pdf';
  return (
    plainText(bytes) ??
    new UnreadError('onbekend', 'Van dit bestand is niet te zien wat het is. Sla het document op als PDF en upload het opnieuw.')
  );
}

const holds = (bytes: Uint8Array, text: string, encoding: 'latin1' | 'utf16le'): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, encoding);

/** Old Office files and protected new ones share one container (OLE): names of its streams stand in UTF-16. */
function legacyOffice(bytes: Uint8Array): UnreadError {
  if (holds(bytes, 'EncryptedPackage', 'utf16le')) return locked();
  if (holds(bytes, 'WordDocument', 'utf16le')) return notYet('een oud Word-bestand (DOC)');
  if (holds(bytes, 'Workbook', 'utf16le')) return notYet('een oud Excel-bestand (XLS)');
  if (holds(bytes, '__substg1.0_', 'utf16le')) return notYet('een bewaarde mail van Outlook (MSG)');
  return notYet('een oud Office-bestand');
}

/** A zip that file-type names no further: a Word document whose parts stand in an unusual order, or files packed together. */
const zipKind = (bytes: Uint8Array): Recognised =>
  holds(bytes, 'word/document.xml', 'latin1') && holds(bytes, '[Content_Types].xml', 'latin1') ? 'docx' : notYet(known['zip'] ?? '');

const mailHeader = /^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to):/imu;

function plainText(bytes: Uint8Array): UnreadError | undefined {
  const head = bytes.subarray(0, 8192);
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  // Control characters other than tab and line ends do not stand in text
  if (!utf16 && head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return undefined;
  const text = new TextDecoder(utf16 ? 'utf-16le' : 'latin1').decode(head);
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (lines.slice(0, 12).filter((line) => mailHeader.test(line)).length >= 2) return notYet('een bewaarde mail (EML)');
  if (/^\s*<(?:!doctype html|html)/iu.test(text)) return notYet('een webpagina (HTML)');
  if (text.startsWith('{\\rtf')) return notYet('een RTF-tekst');
  const separated = [';', ',', '\t'].some((mark) => lines.length > 1 && lines.slice(0, 5).every((line) => line.split(mark).length > 2));
  if (separated) return notYet('een lijst met scheidingstekens (CSV)');
  return /[A-Za-z]{2}/u.test(text) ? notYet('een kaal tekstbestand') : undefined;
}
