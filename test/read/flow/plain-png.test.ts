import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainPng } from '../../../src/read/flow/plain-png.ts';

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

type Png = { width?: number; height?: number; depth?: number; kind?: number; rows?: Buffer; extra?: Buffer[] };

function png({ width = 3, height = 2, depth = 8, kind = 2, rows = Buffer.alloc(height * (1 + width * 3)), extra = [] }: Png): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, kind], 8);
  const magic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([magic, chunk('IHDR', head), ...extra, chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

describe('a small PNG', () => {
  it('is taken as it stands', () => {
    expect(plainPng(png({}))).toBe(png({}).toString('base64'));
  });
  it('loses its remarks', () => {
    expect(plainPng(png({ extra: [chunk('tEXt', Buffer.from('maker\0Iemand'))] }))).toBe(png({}).toString('base64'));
  });
  it.each([
    ['no PNG', Buffer.from('tekst')],
    ['cut', png({}).subarray(0, -5)],
    ['bitten', Buffer.from(png({})).fill(0xff, 20, 22)],
    ['too wide for its rows', png({ width: 4, rows: Buffer.alloc(2 * 10) })],
    ['too long for its rows', png({ rows: Buffer.alloc(4_000_000) })],
    ['enormous by its head', png({ width: 60_000, height: 60_000, rows: Buffer.alloc(20) })],
    ['of an unknown filter', png({ rows: Buffer.alloc(20, 9) })],
    ['of sixteen bits', png({ depth: 16 })],
    ['without packed rows', png({}).subarray(0, 8 + 25)],
  ])('is not taken when it is %s', (_, bytes) => {
    expect(plainPng(bytes)).toBeUndefined();
  });
});
