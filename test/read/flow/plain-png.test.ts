import { describe, expect, it } from 'vitest';
import { plainPng } from '../../../src/read/flow/plain-png.ts';
import { pngChunk, pngOf } from '../../../src/read/picture/write-png.ts';

type Png = { width?: number; height?: number; depth?: number; kind?: number; rows?: Buffer; extra?: Buffer[] };

const png = ({ width = 3, height = 2, depth = 8, kind = 2, rows = Buffer.alloc(height * (1 + width * 3)), extra = [] }: Png): Buffer =>
  pngOf({ width, height, kind: [depth, kind] }, rows, extra);

describe('a small PNG', () => {
  it('is taken as it stands', () => {
    expect(plainPng(png({}))).toBe(png({}).toString('base64'));
  });
  it('loses its remarks', () => {
    expect(plainPng(png({ extra: [pngChunk('tEXt', Buffer.from('maker\0Iemand'))] }))).toBe(png({}).toString('base64'));
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
