import type { Box } from './document.ts';

/** A run of words on one line without a wide gap: a line of prose, or one column of a row. */
export type Segment = { text: string; box: Box; baseline: number; size: number };

/** The box around several. */
export function around(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((b) => b[0]));
  const top = Math.min(...boxes.map((b) => b[1]));
  return [left, top, Math.max(...boxes.map((b) => b[0] + b[2])) - left, Math.max(...boxes.map((b) => b[1] + b[3])) - top];
}

/** Joins the lines of one wrapped cell or paragraph: a word broken with a hyphen at a line's end is made whole again. */
export function joinWrapped(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    if (line === '') continue;
    if (text === '') text = line;
    else if (/\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(line) && !/^(en|of|en\/of|t\/m)\b/u.test(line)) text = text.slice(0, -1) + line;
    else text += ` ${line}`;
  }
  return text;
}
