import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';

/** The letters of the old code page of DOS (437) from 0x80, in which zips without a mark write their names. */
const high =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0';

const utf8Flag = 0x800;
const unicodePath = 0x7075;

/** The name of a file in a zip: in UTF-8 where the zip says so or where it can be nothing else (macOS leaves the mark out), else in code page 437. */
export function zipName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const extra = entry.extraFields.find(
    ({ id, data }) => id === unicodePath && data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === crc32(raw),
  );
  if (extra !== undefined) return new TextDecoder().decode(extra.data.subarray(5));
  if ((entry.generalPurposeBitFlag & utf8Flag) !== 0) return new TextDecoder().decode(raw);
  return asUtf8(raw) ?? Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (high[byte - 0x80] ?? '?'))).join('');
}

function asUtf8(raw: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(raw);
  return text.includes('\uFFFD') ? undefined : text;
}
