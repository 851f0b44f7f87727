import type { ReadFault } from '../../../src/read/document.ts';

/** How a file may end: read within the bounds, or refused for one of these reasons. */
export type Outcome = 'gelezen' | ReadFault;

/** A file made to hurt. `make` gives a size that suits a test, or the full size. */
export type Bomb = {
  name: string;
  /** Its file name; the reader looks at the content. */
  file: string;
  make(full: boolean): Uint8Array;
  /** Every answer about it, or about a file inside it, is one of these. */
  outcomes: readonly Outcome[];
};

/** Bombs that take the whole of a bound before they come to an answer, or recognise a page: only for `npm run fuzz -- bombs`. */
export const slow: ReadonlySet<string> = new Set([
  'zip: parts over one body',
  'pdf: a picture of 60,000 by 60,000 from nothing',
  'pdf: two drawings that draw each other',
  'pdf: drawings that each draw the next ten times, ten levels',
  'pdf: paper of a billion points with a picture on it',
  'png: holds a note that unpacks to hundreds of megabytes',
  'jpg: says to be 10,000 by 10,000 and ends soon',
  'jpg: progressive, with the last scan a thousand times',
  'jpg: a note of the camera that points at itself',
  'tif: packed with LZW and with what LZW cannot be',
  'tif: a fax of 9,000 by 9,000 from noise',
  'heic: boxes of no size',
  'msg: thousands of attachments',
  'eml: thousands of attachments',
  'zip: ten thousand Word files',
]);

/** Bytes of the small and of the full size. */
export const sized = <T>(full: boolean, small: T, large: T): T => (full ? large : small);
