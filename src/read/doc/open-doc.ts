import { find, read } from 'cfb';
import { damaged, locked, UnreadError } from '../unread.ts';
import { bytesOf, type Bytes } from './bytes.ts';

/** An opened Word 97-2003 file: its streams, and the places in them that its head names ([MS-DOC] 2.5, the File Information Block). */
export type DocFile = {
  word: Bytes;
  table: Bytes;
  data: Bytes | undefined;
  /** How many characters each part of the text has, in the order in which they stand. */
  counts: Record<TextPart, number>;
  /** Where a table of the head begins and how long it is. */
  place: (index: number) => { at: number; length: number };
};

/** The parts of the text in their order ([MS-DOC] 2.5.4): body, footnotes, headers, macros, remarks, endnotes, text boxes, text boxes in headers. */
export const textParts = ['body', 'footnotes', 'headers', 'macros', 'remarks', 'endnotes', 'boxes', 'headerBoxes'] as const;
export type TextPart = (typeof textParts)[number];

const [wordMark, firstOf97] = [0xa5ec, 0xc0];
const [encrypted, otherTable] = [0x0100, 0x0200];
/** Where the head has its counts of characters and its places. */
const [countsAt, placesAt] = [0x4c, 0x9a];

const tooOld = (): UnreadError =>
  new UnreadError(
    'onbekend',
    'Dit bestand is gemaakt met een heel oude Word (van voor 1997) en is niet te lezen. Open het in Word, sla het op als PDF of DOCX en upload dat.',
  );

/** Opens a DOC. @throws UnreadError `wachtwoord`, `beschadigd`, or `onbekend` for files from before Word 97. */
export function openDoc(bytes: Uint8Array): DocFile {
  const streams = openStreams(bytes);
  const word = streams('WordDocument');
  if (word === undefined || word.length < placesAt) throw damaged();
  const flags = word.u16(0x0a);
  if (word.u16(0) !== wordMark || word.u16(2) < firstOf97) throw tooOld();
  if ((flags & encrypted) !== 0) throw locked();
  const table = streams((flags & otherTable) === 0 ? '0Table' : '1Table');
  if (table === undefined) throw damaged();
  const counts = {} as Record<TextPart, number>;
  textParts.forEach((part, i) => void (counts[part] = word.u32(countsAt + 4 * i)));
  return {
    word,
    table,
    data: streams('Data'),
    counts,
    place: (index) => ({ at: word.u32(placesAt + 8 * index), length: word.u32(placesAt + 8 * index + 4) }),
  };
}

/** The streams of the container by name. Whatever the library finds wrong with the container is damage. */
function openStreams(bytes: Uint8Array): (name: string) => Bytes | undefined {
  const container = (() => {
    try {
      return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { type: 'buffer' });
    } catch (error) {
      if (error instanceof Error) throw damaged();
      throw error;
    }
  })();
  return (name) => {
    const content = find(container, `/${name}`)?.content;
    return content === undefined ? undefined : bytesOf(Uint8Array.from(content));
  };
}
