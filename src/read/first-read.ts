import type { Box, ReadDocument } from './document.ts';
import type { Sketch } from './signatures/sketch.ts';
import type { UnreadError } from './unread.ts';

/**
 * A picture in a document that holds text: a page (`pagina`), or a part of a packed file (`deel`, the path of the picture inside it) that
 * stands on that page. `vak` is the part of the page that the picture takes, in points in the view of a person, where the rest of the page is text:
 * the lines recognised on it are counted from the left top corner of `vak` and belong between the other lines of the page.
 */
export type PictureRef = { pagina: number; deel?: string; vak?: Box };

/** What the first reading of a document gives: its text, and the pictures in it that still have to be recognised. */
export type FirstRead = {
  document: ReadDocument;
  /** Pages and pictures for recognition, in order. */
  beelden: PictureRef[];
  /** What the pages look like to the finder of signatures; needed where `beelden` are to be joined in. */
  sketches: Sketch[];
};

/** A file inside a file: its bytes, or why it cannot be had. `name` is its path inside, with `/` between folders. */
export type Part = { name: string; bytes: Uint8Array } | { name: string; error: UnreadError };

/** What a file that holds others gives: its own text where it has any (a mail) and what is in it. */
export type Unpacked = { own?: FirstRead; parts: Part[] };
