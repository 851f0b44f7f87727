/** What a digital signature in a PDF covers: the bytes of the file before and after the signature itself, and the signature (DER, with zeros behind it). */
export type Covered = { before: Uint8Array; after: Uint8Array; contents: Uint8Array; end: number };

/** A signature with all certificates and revocation answers beside it stays far under this. */
const mostContents = 2 * 1024 * 1024;

/**
 * Takes from the file what a signature says to cover. Undefined when its four numbers do not fit the file: they must begin at its first byte and
 * leave out nothing but the signature, written in hexadecimal between `<` and `>`.
 */
export function coveredBytes(file: Uint8Array, range: readonly number[]): Covered | undefined {
  const [start, length, next, rest] = range;
  if (range.length !== 4 || start === undefined || length === undefined || next === undefined || rest === undefined) return undefined;
  const end = next + rest;
  if (start !== 0 || length <= 0 || next <= length || rest < 0 || end > file.length || next - length > 2 * mostContents + 2)
    return undefined;
  const contents = fromHex(file.subarray(length, next));
  return contents && { before: file.subarray(0, length), after: file.subarray(next, end), contents, end };
}

/** Bytes from `<…>` in hexadecimal; an odd last digit has a zero behind it, as PDF says. */
function fromHex(gap: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(gap.buffer, gap.byteOffset, gap.length).toString('latin1').trim();
  if (!text.startsWith('<') || !text.endsWith('>')) return undefined;
  const digits = text.slice(1, -1).replaceAll(/\s/gu, '');
  if (!/^[\da-f]*$/iu.test(digits)) return undefined;
  return new Uint8Array(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
}

/** Whether a file ends where the signature's bytes end; line ends may follow. */
export const isWhole = (file: Uint8Array, end: number): boolean =>
  file.length - end < 1024 && file.subarray(end).every((byte) => byte === 10 || byte === 13 || byte === 32 || byte === 0);
