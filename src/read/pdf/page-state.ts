import type { Box } from '../document.ts';
import type { Picture } from '../picture.ts';
import { isGoodLayer, isPlausible } from '../plausible-text.ts';
import type { Drawings } from './drawings.ts';
import { holdsText, isBlank } from './look.ts';
import type { View } from './view.ts';

/**
 * What a page is to its reader. `tekst`: words; `deels`: words, and others that stand only in a picture; `beeld`: words only in a picture;
 * `onleesbaar`: letters that mean nothing; `leeg`: a blank page. All but `tekst` and `leeg` are to be recognised.
 */
export type PageState = 'tekst' | 'deels' | 'beeld' | 'onleesbaar' | 'leeg';

export type PageFacts = {
  lines: readonly { text: string; box: Box }[];
  /** Whether many letters have no meaning in their font. */
  unmapped: boolean;
  /** Whether the text is not seen: drawn without ink, or under the picture of the page. */
  hidden: boolean;
  drawings: Drawings;
  /** Whether anything but straight lines is drawn or noted on the page. */
  anything: boolean;
  view: View;
  /** The page as it looks, drawn when it is asked for. */
  look: () => Picture;
};

/** Pictures over more than this share of a page are the page itself, scanned. */
const scanShare = 0.5;
/** Fewer letters than this beside a scan are a stamp of the copier. */
const fewLetters = 20;
/** Fewer letters than this on a scan are a heading typed over it: the picture holds the rest. */
const someLetters = 200;
/** As many small drawings as this may be letters that were turned into drawings. */
const manyDrawings = 80;

/** How much of the page its pictures cover, 0 to 1: a scan may come in strips. */
const covered = ({ images }: Drawings, view: View): number =>
  images.reduce((sum, { box }) => sum + box[2] * box[3], 0) / (view.width * view.height || 1);

const letterSized = ({ box }: { box: Box }): boolean => box[3] >= 2 && box[3] <= 30 && box[2] <= 60;

/** Whether a page is a scan: pictures cover most of it. */
export const isScan = (drawings: Drawings, view: View): boolean => covered(drawings, view) > scanShare;

export function stateOf({ lines, unmapped, hidden, drawings, anything, view, look }: PageFacts): PageState {
  const text = lines.map((line) => line.text).join('\n');
  const letters = text.replace(/\s/gu, '').length;
  const scan = isScan(drawings, view);
  if (letters < fewLetters && scan) return 'beeld';
  if (letters === 0) return anything && !isBlank(look()) ? 'beeld' : 'leeg';
  if (unmapped || !isPlausible(text)) return 'onleesbaar';
  if (hidden && !isGoodLayer(text)) return 'onleesbaar';
  if (scan && letters < someLetters) return 'deels';
  const outlined = drawings.strokes.length >= manyDrawings && drawings.strokes.filter(letterSized).length >= manyDrawings;
  if (!scan && !outlined && drawings.images.length < manyDrawings) return 'tekst';
  return holdsText(look(), lines.map((line) => line.box)) ? 'deels' : 'tekst'; // prettier-ignore
}
