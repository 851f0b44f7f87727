/** Wingdings and its kin put boxes, ticks and bullets in the private range of Unicode; these are the ones that forms use. */
const symbols: Record<number, string> = {
  0xf0fe: '☒', 0xf0fd: '☒', 0xf078: '☒', 0xf0a8: '☐', 0xf06f: '☐', 0xf071: '☐', 0xf072: '☐', 0xf0a3: '☐', 0xf052: '☑', 0xf054: '☒', 0xf0fc: '✓', 0xf050: '✓',
  0xf0fb: '✗', 0xf0b7: '•', 0xf0a7: '▪', 0xf0d8: '➢', 0xf0e0: '→', 0xf02d: '-', 0xf020: ' ', 0xf028: '☎', 0xf02a: '✉',
}; // prettier-ignore

/** Whether a code stands in the range that has no meaning outside its font. */
export const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** The character that a symbol font shows for a private code, or U+FFFD when it is not known. Other codes are themselves. */
export const symbolOf = (code: number): string => (isPrivate(code) ? (symbols[code] ?? '\uFFFD') : String.fromCodePoint(code));

/** A symbol as Word writes it: a font's name and a code, with or without the private offset. */
export const wordSymbol = (code: number): string => symbolOf(code < 0x100 ? code + 0xf000 : code);

/** Text without private codes. */
export const withoutPrivate = (text: string): string =>
  text.replace(/[\uE000-\uF8FF]/gu, (character) => symbolOf(character.codePointAt(0) ?? 0xfffd));
