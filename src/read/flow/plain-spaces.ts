/** A text with one ordinary space for every white space, none around it, and without signs that show nothing (places where a word may be broken). */
export const plainSpaces = (text: string): string =>
  text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
