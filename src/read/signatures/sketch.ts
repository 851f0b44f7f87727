import type { Box, Signature } from '../document.ts';
import type { Segment } from '../segments.ts';

/** What a digital signature proves; see Signature. */
export type Digital = Required<Pick<Signature, 'state'>> & Pick<Signature, 'reden' | 'ondertekenaar' | 'date'>;

/** Something that may be a signature: a picture, pen strokes, a note drawn on a PDF, or a field for a digital signature. */
export type Mark = {
  how: Signature['how'];
  box: Box;
  /** A field for a signature is a place by itself; `signed` false when it is still empty, `digital` what the signature in it proves. */
  field?: { name: string; signed: boolean; digital?: Digital };
  /** How sure it is that a person wrote this as a signature, 0 to 1; 1 where the file itself tells what it is. */
  confidence?: number;
  /** The place as a picture (PNG in base64). */
  beeld?: string;
};

/** A page as far as signatures go: the runs of words, straight lines that belong to no table, and what may be a signature. */
export type Sketch = {
  number: number;
  width: number;
  height: number;
  /** Quarter turns clockwise, from how the file holds the page to how it is read here. Absent is none. */
  turn?: 0 | 1 | 2 | 3;
  /** Whether running heads and feet stand in the margins. */
  running: boolean;
  segments: readonly Segment[];
  rules: readonly Box[];
  /** Straight lines down, those of tables included. */
  uprights?: readonly Box[];
  /** Cells of ruled tables. */
  cells?: readonly Box[];
  marks: readonly Mark[];
};

export const right = (box: Box): number => box[0] + box[2];
export const bottom = (box: Box): number => box[1] + box[3];

/** How far two boxes run beside each other, as a share of the narrower. */
export function sharedWidth(a: Box, b: Box): number {
  const shared = Math.min(right(a), right(b)) - Math.max(a[0], b[0]);
  return shared / Math.max(1, Math.min(a[2], b[2]));
}

/** The share of the first box that lies in the second. */
export function shareInside(inner: Box, outer: Box): number {
  const wide = Math.min(right(inner), right(outer)) - Math.max(inner[0], outer[0]);
  const high = Math.min(bottom(inner), bottom(outer)) - Math.max(inner[1], outer[1]);
  return wide <= 0 || high <= 0 ? 0 : (wide * high) / Math.max(0.01, inner[2] * inner[3]);
}
