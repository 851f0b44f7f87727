import { dateOf, inDutch } from '../../calendar.ts';
import type { FirstRead, Part, Unpacked } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { pastLimit, UnreadError } from '../unread.ts';

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

/**
 * The text of a mail as a document of one page that begins with its head. @throws UnreadError `leeg` when there is neither text nor anything
 * attached, `te-groot` when it is too long.
 */
export function mailDocument(name: string, mail: Mail, limits: ReadLimits): FirstRead {
  const text = mail.lines.map((line) => line.trim()).filter((line) => line !== '');
  if (text.length === 0 && mail.bijlagen.length === 0) throw nothingSaid();
  const day = mail.datum === undefined ? '' : dayOf(mail.datum);
  const lines = [
    ...heading('Van', mail.van),
    ...heading('Aan', mail.aan),
    ...heading('Cc', mail.cc),
    ...heading('Datum', day),
    ...heading('Onderwerp', mail.onderwerp),
    ...heading('Bijlagen', mail.bijlagen.join('; ')),
    ...text,
    ...(mail.plaatjes > 0 ? [leftOut(mail.plaatjes)] : []),
  ];
  if (lines.reduce((sum, line) => sum + line.length, 0) > limits.characters) throw pastLimit('characters', limits);
  const page = { number: 1, lines: lines.map((text) => ({ text })), source: 'tekst' as const, confidence: 1 };
  return { document: { name, format: 'mail', pages: [page], fields: [], signatures: [], places: [] }, beelden: [], sketches: [] };
}

/** The day as people write it; `''` where what the mail says is no date, or one that no calendar of people has. */
function dayOf(moment: Date): string {
  const year = moment.getUTCFullYear();
  return year >= 1900 && year <= 9998 ? inDutch(dateOf(moment)) : '';
}

const nothingSaid = (): UnreadError =>
  new UnreadError('leeg', 'In deze mail staan geen tekst en geen bijlagen. Kijk of de mail goed is opgeslagen, of upload de bijlagen los.');

const leftOut = (count: number): string =>
  count === 1
    ? '(Eén klein plaatje in de mail, zoals een logo, is niet gelezen.)'
    : `(${count} kleine plaatjes in de mail, zoals een logo, zijn niet gelezen.)`;

/** A mail with its attachments. Where its own text cannot be read, that is said of the mail and the attachments stay. @throws UnreadError where nothing is attached. */
export async function mailWith(parts: Part[], own: () => Promise<FirstRead>): Promise<Unpacked> {
  try {
    return { own: await own(), parts };
  } catch (error) {
    if (error instanceof UnreadError && parts.length > 0) return { parts: [{ name: '', error }, ...parts] };
    throw error;
  }
}

/** Of the attachments, how many are pictures in the text smaller than the bound; the others are the parts. */
export function withoutLogos(found: readonly (Part & { inText: boolean })[], limits: ReadLimits): { parts: Part[]; plaatjes: number } {
  const isLogo = (part: Part & { inText: boolean }) => part.inText && 'bytes' in part && part.bytes.length < limits.mailPictureBytes;
  const parts = found
    .filter((part) => !isLogo(part))
    .map((part): Part => ('bytes' in part ? { name: part.name, bytes: part.bytes } : { name: part.name, error: part.error }));
  return { parts, plaatjes: found.length - parts.length };
}
