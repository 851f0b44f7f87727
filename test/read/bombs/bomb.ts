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

/** Bytes of the small and of the full size. */
export const sized = <T>(full: boolean, small: T, large: T): T => (full ? large : small);
