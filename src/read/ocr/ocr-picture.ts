import type { Control } from '../controls.ts';
import type { Box, Line } from '../document.ts';
import type { Rule } from '../pdf/drawings.ts';
import type { Grid } from '../pdf/grid.ts';
import type { Word } from '../pdf/words.ts';
import type { Picture } from '../picture.ts';
import type { Segment } from '../segments.ts';

/** A word recognised on a picture; `confidence` 0 to 1. */
export type OcrWord = Word & { confidence: number };

/** A line recognised on a picture; `confidence` is that of its weakest word that matters (digits, names). */
export type OcrLine = Line & { box: Box; confidence: number };

/**
 * A page recognised on a picture. All places are in points (1/72 inch) from the top left corner of `picture`, which stands upright and straight:
 * a place in points times dpi / 72 is a place in its pixels.
 */
export type OcrPicture = {
  picture: Picture;
  /** The size of the picture in points. */
  width: number;
  height: number;
  /** How far the picture was turned clockwise to stand upright, and then set straight (degrees, positive is clockwise). */
  gedraaid: 0 | 90 | 180 | 270;
  scheef: number;
  /** What was recognised with enough confidence to be text at all; weak words are among them. */
  words: OcrWord[];
  /** Straight lines, those of tables included. */
  rules: Rule[];
  grids: Grid[];
  /** Tick boxes: `lines` hold the mark of each (controlMark of its index here), so that `resolveControls(lines, controls, page)` gives the fields. */
  controls: Control[];
  /** The places of `controls`, in the same order. */
  boxes: Box[];
  lines: OcrLine[];
  segments: Segment[];
  /** Of the page: the middle over its letters; 1 for a page without any. */
  confidence: number;
};
