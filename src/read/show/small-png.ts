import { deflateSync } from 'node:zlib';
import { pngChunk, pngMagic } from '../picture/write-png.ts';
import type { Picture } from '../picture.ts';

/** Shades that the eye does not tell apart on a page become one: packed, a page of text takes a third of the room then. */
const keptBits = 0xf8;
/** Level of packing: the next takes twice the time for some hundredths of the size. */
const level = 5;

/** A picture as a PNG to look at: in gray where it has no colour, each channel in 32 shades. */
export function smallPng({ width, height, gray, rgb }: Picture): Buffer {
  const depth = rgb === undefined ? 1 : 3;
  const pixels = rgb ?? gray;
  const row = width * depth;
  const rows = Buffer.alloc((row + 1) * height);
  for (let y = 0, to = 0, from = 0; y < height; y++) {
    rows[to++] = 1; // each byte as the difference with the pixel before it
    for (let x = 0; x < row; x++, to++, from++) {
      const before = x < depth ? 0 : shade(pixels[from - depth] ?? 0);
      rows[to] = (shade(pixels[from] ?? 0) - before) & 255;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, rgb === undefined ? 0 : 2], 8);
  return Buffer.concat([
    pngMagic,
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** White stays white. */
const shade = (value: number): number => {
  const kept = value & keptBits;
  return kept | (kept >> 5);
};
