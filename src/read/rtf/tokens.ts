import { damaged } from '../unread.ts';

/** What stands in an RTF file, in order. */
export type RtfHandler = {
  open(): void;
  close(): void;
  /** A control word (`\par`, `\u8217`) or a control sign (`\~`, `\*`). */
  word(name: string, value: number | undefined): void;
  /** Bytes of text, in the code page of the font at hand. */
  text(bytes: Uint8Array): void;
  /** Raw bytes (`\bin`), such as a picture. */
  raw(bytes: Uint8Array): void;
};

const [backslash, openBrace, closeBrace, quote, space, tab] = [0x5c, 0x7b, 0x7d, 0x27, 0x20, 0x09];
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
/** Longest name and number of a control word that mean anything. */
const [longestName, longestNumber] = [32, 10];

/**
 * Walks through RTF once, from its first group to the end of that group. @throws UnreadError `beschadigd` when a group is never closed, when more
 * follows its end, or when signs stand in it that are never in RTF: then it is cut, or bytes fell out.
 */
export function eachToken(bytes: Uint8Array, handler: RtfHandler): void {
  const at = (place: number): number => bytes[place] ?? 0;
  let depth = 0;
  let here = 0;
  while (here < bytes.length) {
    const byte = at(here);
    if (byte === openBrace) {
      depth++;
      handler.open();
      here++;
    } else if (byte === closeBrace) {
      handler.close();
      here++;
      if (--depth <= 0) return checkRest(bytes.subarray(here));
    } else if (byte === backslash) here = control(here + 1);
    else if (byte === 0x0d || byte === 0x0a || byte === 0) here++;
    else {
      const from = here;
      while (here < bytes.length && !isSpecial(at(here))) if (at(here++) < space && at(here - 1) !== tab) throw damaged();
      handler.text(bytes.subarray(from, here));
    }
  }
  throw damaged();

  /** Reads what follows a backslash; returns where it ends. */
  function control(from: number): number {
    const sign = at(from);
    if (sign === quote) {
      const code = Number.parseInt(String.fromCharCode(at(from + 1), at(from + 2)), 16);
      if (!Number.isNaN(code)) handler.text(Uint8Array.of(code));
      return from + 3;
    }
    if (!isLetter(sign)) {
      // A backslash at a line's end is a paragraph
      handler.word(sign === 0x0d || sign === 0x0a ? 'par' : String.fromCharCode(sign), undefined);
      return from + 1;
    }
    let end = from;
    while (end < bytes.length && isLetter(at(end)) && end - from < longestName) end++;
    const name = ascii(bytes.subarray(from, end));
    const number = end;
    if (at(end) === 0x2d && isDigit(at(end + 1))) end++;
    while (isDigit(at(end)) && end - number < longestNumber) end++;
    const value = end > number ? Number(ascii(bytes.subarray(number, end))) : undefined;
    if (at(end) === space) end++;
    if (name === 'bin' && value !== undefined && value > 0) {
      if (end + value > bytes.length) throw damaged();
      handler.raw(bytes.subarray(end, end + value));
      return end + value;
    }
    handler.word(name, value);
    return end;
  }
}

/** Behind the last brace stand line ends, or zeros and the old mark for an end. */
function checkRest(rest: Uint8Array): void {
  if (rest.some((byte) => byte > space || (byte !== 0 && byte < tab) || (byte > 0x0d && byte < space && byte !== 0x1a))) throw damaged();
}

const isSpecial = (byte: number): boolean =>
  byte === backslash || byte === openBrace || byte === closeBrace || byte === 0x0d || byte === 0x0a || byte === 0;

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
