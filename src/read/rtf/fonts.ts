import { charsetOfFont, type Charset } from './charsets.ts';

/** The fonts of an RTF text, as far as they say how bytes become letters. */
export type Fonts = {
  begin(number: number): void;
  set(charset: number): void;
  name(text: string): void;
  charset(number: number | undefined): Charset | undefined;
};

export function collectFonts(): Fonts {
  const fonts = new Map<number, { charset: number; name: string }>();
  let at = { charset: 0, name: '' };
  return {
    begin(number) {
      at = { charset: 0, name: '' };
      fonts.set(number, at);
    },
    set: (charset) => void (at.charset = charset),
    name: (text) => void (at.name.length < 100 && (at.name += text)),
    charset(number) {
      const font = fonts.get(number ?? -1);
      return font === undefined ? undefined : charsetOfFont(font.charset, font.name);
    },
  };
}
