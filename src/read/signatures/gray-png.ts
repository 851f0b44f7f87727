import { crc32, deflateSync } from 'node:zlib';
import type { Gray } from './evidence-picture.ts';

const magic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, content: Uint8Array): Buffer {
  const out = Buffer.alloc(content.length + 12);
  out.writeUInt32BE(content.length, 0);
  out.write(type, 4, 'latin1');
  out.set(content, 8);
  out.writeUInt32BE(crc32(out.subarray(4, content.length + 8)), content.length + 8);
  return out;
}

/** A gray picture as a PNG of one byte a pixel; packed by the machine's own zlib, which is many times faster than one in JavaScript. */
export function grayPng({ width, height, gray }: Gray): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  // Each row begins with the number of its filter: 0, none, is best for few grays
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(gray.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
