import { dateOf, inDutch } from '../../calendar.ts';
import type { FirstRead, Part } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { pastLimit } from '../unread.ts';

/** A mail as it was sent: who, to whom, when, about what, and its own text by line. */
export type Mail = {
  van: string;
  aan: string;
  cc: string;
  /** The moment of sending, as the mail says. */
  datum: Date | undefined;
  onderwerp: string;
  lines: readonly string[];
  /** Names of what is attached. */
  bijlagen: readonly string[];
  /** How many small pictures in the text were left out. */
  plaatjes: number;
};

const heading = (label: string, value: string): string[] => (value.trim() === '' ? [] : [`${label}: ${value.trim()}`]);

/** The text of a mail as a document of one page that begins with its head. @throws UnreadError `te-groot` when it is too long. */
export function mailDocument(name: string, mail: Mail, limits: ReadLimits): FirstRead {
  const day = mail.datum === undefined || Number.isNaN(mail.datum.getTime()) ? '' : inDutch(dateOf(mail.datum));
  const lines = [
    ...heading('Van', mail.van),
    ...heading('Aan', mail.aan),
    ...heading('Cc', mail.cc),
    ...heading('Datum', day),
    ...heading('Onderwerp', mail.onderwerp),
    ...heading('Bijlagen', mail.bijlagen.join('; ')),
    ...mail.lines.map((line) => line.trim()).filter((line) => line !== ''),
    ...(mail.plaatjes > 0 ? [leftOut(mail.plaatjes)] : []),
  ];
  if (lines.reduce((sum, line) => sum + line.length, 0) > limits.characters) throw pastLimit('characters', limits);
  const page = { number: 1, lines: lines.map((text) => ({ text })), source: 'tekst' as const, confidence: 1 };
  return { document: { name, format: 'mail', pages: [page], fields: [], signatures: [], places: [] }, beelden: [], sketches: [] };
}

const leftOut = (count: number): string =>
  count === 1
    ? '(Eén klein plaatje in de mail, zoals een logo, is niet gelezen.)'
    : `(${count} kleine plaatjes in de mail, zoals een logo, zijn niet gelezen.)`;

/** Of the attachments, how many are pictures in the text smaller than the bound; the others are the parts. */
export function withoutLogos(found: readonly (Part & { inText: boolean })[], limits: ReadLimits): { parts: Part[]; plaatjes: number } {
  const isLogo = (part: Part & { inText: boolean }) => part.inText && 'bytes' in part && part.bytes.length < limits.mailPictureBytes;
  const parts = found
    .filter((part) => !isLogo(part))
    .map((part): Part => ('bytes' in part ? { name: part.name, bytes: part.bytes } : { name: part.name, error: part.error }));
  return { parts, plaatjes: found.length - parts.length };
}
