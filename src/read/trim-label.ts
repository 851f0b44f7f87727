const around = new Set([' ', '\t', '\n', '\u00a0', ':', ';', ',', '/', '|']);

/** A label without the white space, colons and separators around it. By hand and not by a pattern: those walk a long row of separators again and again. */
export function trimLabel(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && around.has(text.charAt(from))) from++;
  while (to > from && around.has(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
