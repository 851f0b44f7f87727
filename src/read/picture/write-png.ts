import { crc32, deflateSync } from 'node:zlib';

/** How every PNG begins. */
export const pngMagic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A part of a PNG: its length, its name of four letters, what it holds and a checksum. */
export function pngChunk(name: string, content: Uint8Array): Buffer {
  const out = Buffer.alloc(content.length + 12);
  out.writeUInt32BE(content.length, 0);
  out.write(name, 4, 'latin1');
  out.set(content, 8);
  out.writeUInt32BE(crc32(out.subarray(4, content.length + 8)), content.length + 8);
  return out;
}

/** What the head of a PNG says: width and height in pixels; bits a sample and colours (0 gray, 6 with transparency), then how it is packed, filtered and laced. */
export type PngHead = { width: number; height: number; kind: readonly number[] };

/** A PNG of rows as they are packed, each beginning with the number of its filter; `between` stands before them. Nothing is checked. */
export function pngOf({ width, height, kind }: PngHead, rows: Uint8Array, between: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(kind, 8);
  const end = pngChunk('IEND', Buffer.alloc(0));
  return Buffer.concat([pngMagic, pngChunk('IHDR', head), ...between, pngChunk('IDAT', deflateSync(rows)), end]);
}

/**
 * A PNG of pixels, row by row, of one byte (gray) or four (red, green, blue, opacity); packed by the machine's own zlib, which is many
 * times faster than one in JavaScript.
 */
export function writePng(width: number, height: number, samples: 1 | 4, pixels: Uint8Array): Buffer {
  const row = width * samples;
  // Filter 0, none, is best for few colours
  const rows = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  return pngOf({ width, height, kind: [8, samples === 1 ? 0 : 6] }, rows);
}
