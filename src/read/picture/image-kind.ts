import { UnreadError } from '../unread.ts';

/** Kinds of picture that are read. */
export type ImageKind = 'jpg' | 'png' | 'tiff' | 'heic';

const starts: readonly [at: number, bytes: string, kind: string][] = [
  [0, '\xff\xd8\xff', 'jpg'],
  [0, '\x89PNG\r\n\x1a\n', 'png'],
  [0, 'II*\0', 'tiff'],
  [0, 'MM\0*', 'tiff'],
  [0, 'GIF8', 'GIF'],
  [0, 'BM', 'BMP'],
  [8, 'WEBP', 'WEBP'],
  [8, 'avi', 'AVIF'],
];
const heif = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/u;
const read: ReadonlySet<string> = new Set<ImageKind>(['jpg', 'png', 'tiff', 'heic']);
const isRead = (kind: string): kind is ImageKind => read.has(kind);

/** What kind of picture bytes are, told by how they begin. @throws UnreadError with the way out for a kind that is not read. */
export function imageKind(bytes: Uint8Array): ImageKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  const found = starts.find(([at, text]) => head.startsWith(text, at))?.[2];
  if (found !== undefined && isRead(found)) return found;
  if (found !== undefined && found !== 'AVIF') throw unusual(found);
  if (head.startsWith('ftyp', 4)) {
    const brands = [head.slice(8, 12), ...(head.slice(16).match(/[\s\S]{4}/gu) ?? [])];
    if (brands.some((brand) => heif.test(brand)) && head.slice(8, 12) !== 'avif') return 'heic';
  }
  throw unusual(found);
}

const unusual = (kind: string | undefined): UnreadError =>
  new UnreadError(
    'onbekend',
    `Dit plaatje${kind === undefined ? '' : ` (${kind})`} kan de dienst niet lezen. Sla het op als JPG, PNG of PDF en upload het opnieuw.`,
  );
