/** A text without the characters of `marks` at its end. By hand and not by a pattern: those walk a long row of marks again and again. */
export function trimEndOf(text: string, marks: string): string {
  let to = text.length;
  while (to > 0 && marks.includes(text.charAt(to - 1))) to--;
  return text.slice(0, to);
}

/** White space as it may stand in what is not cleaned yet, such as the label of a form field. */
export const spaces = ' \t\n\r\f\v\u00a0\u2009\u202f';
