import { decode, encodingExists } from 'iconv-lite';
import { wordSymbol } from '../symbols.ts';

/** How bytes of text become letters: by a code page, or as the signs of a symbol font. */
export type Charset = { codePage: string } | 'symbol';

/** Code pages by the number of a font's character set. */
const byFont: Record<number, string> = {
  77: 'macintosh', 128: 'cp932', 129: 'cp949', 134: 'cp936', 136: 'cp950', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255',
  178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250', 254: 'cp437', 255: 'cp850',
}; // prettier-ignore

/** The character set of a font; undefined for one that uses the document's own. A symbol font may be known by its name alone. */
export function charsetOfFont(number: number, name: string): Charset | undefined {
  if (/^(?:wingdings|webdings|symbol|zapf ?dingbats)/iu.test(name.trim()) || number === 2) return 'symbol';
  const codePage = byFont[number];
  return codePage === undefined ? undefined : { codePage };
}

/** The code page by its number (`\ansicpg1252`). */
export function charsetOfNumber(number: number): Charset {
  if (number === 65_001) return { codePage: 'utf-8' };
  if (number === 10_000) return { codePage: 'macintosh' };
  const name = [`windows-${number}`, `cp${number}`].find((each) => encodingExists(each));
  return { codePage: name ?? 'windows-1252' };
}

export const windows: Charset = { codePage: 'windows-1252' };

/** The letters of some bytes. */
export function decodeBytes(bytes: Uint8Array, charset: Charset): string {
  if (charset !== 'symbol')
    return bytes.every((byte) => byte < 0x80) ? Buffer.from(bytes).toString('latin1') : decode(bytes, charset.codePage);
  let text = '';
  for (const byte of bytes) text += byte === 0x20 ? ' ' : wordSymbol(byte);
  return text;
}
