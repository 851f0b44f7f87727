import { crc32, inflateSync } from 'node:zlib';
import { beeldTekens } from '../document.ts';
import { pngMagic } from '../picture/write-png.ts';

/** Bytes a pixel by the kind of picture: grays and colours, with and without transparency, of eight bits. */
const samples: Record<number, number> = { 0: 1, 2: 3, 4: 2, 6: 4 };
const needed = new Set(['IHDR', 'IDAT', 'IEND', 'tRNS']);
const mostPixels = 1_000_000;

/**
 * A small PNG as it stands, in base64 and without what is not the picture (remarks, profiles); undefined for one that is not small, of an
 * unusual kind or not whole: that one is drawn anew. Looked through to its last row, for it is shown in the report.
 */
export function plainPng(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length > beeldTekens || !file.subarray(0, pngMagic.length).equals(pngMagic)) return undefined;
  const kept: Buffer[] = [pngMagic];
  const data: Buffer[] = [];
  let at = pngMagic.length;
  let name = '';
  while (name !== 'IEND') {
    if (at + 12 > file.length) return undefined;
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length || crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined;
    name = file.toString('latin1', at + 4, at + 8);
    if ((kept.length === 1) !== (name === 'IHDR')) return undefined;
    if (needed.has(name)) kept.push(file.subarray(at, end));
    if (name === 'IDAT') data.push(file.subarray(at + 8, end - 4));
    at = end;
  }
  const text = Buffer.concat(kept).toString('base64');
  return text.length <= beeldTekens && isWhole(file, Buffer.concat(data)) ? text : undefined;
}

/** Whether every row of the picture is there: the head of the file tells how many bytes that makes. */
function isWhole(file: Buffer, packed: Buffer): boolean {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = file.subarray(24, 29);
  const each = samples[kind ?? -1];
  if (each === undefined || depth !== 8 || interlaced !== 0 || width * height > mostPixels || width * height === 0) return false;
  const size = height * (1 + width * each);
  try {
    const rows = inflateSync(packed, { maxOutputLength: size + 1 });
    if (rows.length !== size) return false;
    for (let row = 0; row < size; row += 1 + width * each) if ((rows[row] ?? 5) > 4) return false;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
