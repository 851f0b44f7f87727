import type { Segment } from '../segments.ts';
import type { Word } from './words.ts';

/** A gap wider than this many font sizes separates two columns; justified prose stays under it. */
const columnGap = 1.6;

/** Splits the words of one row at wide gaps. */
export function toSegments(row: readonly Word[]): Segment[] {
  const groups: Word[][] = [];
  for (const word of row) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || word.left - before.right > columnGap * Math.max(word.size, before.size))
      groups.push([word]);
    else group.push(word);
  }
  return groups.map(segmentOf);
}

/** The words of one group as one segment; words that touch (a changed font inside a word) are written without a space. */
export function segmentOf(words: readonly Word[]): Segment {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    const apart = before !== undefined && word.left - before.right > 0.12 * word.size;
    text += apart ? ` ${word.text}` : word.text;
    before = word;
  }
  const left = Math.min(...words.map((w) => w.left));
  const top = Math.min(...words.map((w) => w.top));
  const right = Math.max(...words.map((w) => w.right));
  const bottom = Math.max(...words.map((w) => w.bottom));
  const size = Math.max(...words.map((w) => w.size));
  return { text: text.trim(), box: [left, top, right - left, bottom - top], baseline: words[0]?.baseline ?? bottom, size };
}
