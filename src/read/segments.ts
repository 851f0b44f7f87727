import type { Box } from './document.ts';

/** A run of words on one line without a wide gap: a line of prose, or one column of a row. */
export type Segment = { text: string; box: Box; baseline: number; size: number };

const tenth = (points: number): number => Math.round(points * 10) / 10;

/** The box around several, to a tenth of a point. */
export function around(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y, width, height] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return [tenth(left), tenth(top), tenth(right - left), tenth(bottom - top)];
}

/** A hyphen that belongs to the word: after an abbreviation or a short first part (vmbo-basis, time-out), or a second one (WISC-V-NL). */
const ownHyphen = /(?:^|[\s(/])(?:\p{L}{1,4}|sociaal|[\p{L}\d]{1,12}-[\p{L}\d]{1,12})-$/u;

/** Joins the lines of one wrapped cell or paragraph: a word broken with a hyphen at a line's end, or a date at its dash, is made whole again. */
export function joinWrapped(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (line === '') continue;
    if (text === '') text = line;
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(en|of|en\/of|t\/m)\b/u.test(line))
      text =
        ownHyphen.test(text.slice(-40)) || (/[aeiou]-$/iu.test(text) && /^[aeiou]/iu.test(line)) ? text + line : text.slice(0, -1) + line;
    else if (/\d[-/]$/u.test(text) && /^\d/u.test(line)) text += line;
    else text += ` ${line}`;
  }
  return text;
}
