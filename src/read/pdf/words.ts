import type { Glyph } from './glyphs.ts';
import type { View } from './view.ts';

/** A word as it stands on the page, in the view of a person. `baseline` is the line it stands on, counted from the top; `size` the font size in points; `pale` is set when its colour does not show on white paper. */
export type Word = { text: string; left: number; right: number; top: number; bottom: number; baseline: number; size: number; pale?: true };

/** Joins characters to words: at white space, at a jump along the line or to another line a new word begins. */
export function toWords(glyphs: (Glyph | undefined)[], view: View): Word[] {
  const words: Word[] = [];
  let open: Word | undefined;
  for (const glyph of glyphs) {
    if (glyph === undefined) {
      open = undefined;
      continue;
    }
    const [left, top, width, height] = view.box(glyph.x0, glyph.y0, glyph.x1, glyph.y1);
    const baseline = view.point(glyph.x, glyph.y)[1];
    // Some files give a font size of 1 with a matrix that enlarges: the height of the line box tells then
    const size = glyph.size > 2 ? Math.min(glyph.size, height * 1.5 || glyph.size) : height;
    const jump =
      open !== undefined &&
      (Math.abs(baseline - open.baseline) > 0.45 * open.size || left - open.right > 0.6 * open.size || left < open.left - 0.3 * open.size);
    if (open === undefined || jump) {
      open = { text: glyph.text, left, right: left + width, top, bottom: top + height, baseline, size, ...(glyph.pale && { pale: true }) };
      words.push(open);
      continue;
    }
    open.text += glyph.text;
    open.right = Math.max(open.right, left + width);
    open.top = Math.min(open.top, top);
    open.bottom = Math.max(open.bottom, top + height);
  }
  return words;
}

/** Groups words that stand on one baseline, rows from top to bottom and each from left to right; a word drawn twice (bold by double print) stays once. */
export function toRows(words: readonly Word[]): Word[][] {
  const rows: { baseline: number; size: number; words: Word[] }[] = [];
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs(word.baseline - row.baseline) <= 0.35 * Math.max(word.size, row.size)) {
      row.words.push(word);
      if (word.size > row.size) [row.size, row.baseline] = [word.size, word.baseline];
    } else rows.push({ baseline: word.baseline, size: word.size, words: [word] });
  }
  return rows.map((row) => withoutDoubles(row.words.toSorted((a, b) => a.left - b.left)));
}

const withoutDoubles = (row: Word[]): Word[] =>
  row.filter((word, i) => {
    const before = row[i - 1];
    return before === undefined || before.text !== word.text || Math.abs(before.left - word.left) > 0.25 * word.size;
  });
