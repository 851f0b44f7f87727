import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashFile, QuickXorHash, quickXorHash } from '../../local/microsoft365/quick-xor-hash.ts';

/** The definition, bit by bit: slow, and written another way than the code that is tested. */
function bitByBit(bytes: Buffer): string {
  const bits = Array.from({ length: 160 }, () => 0);
  bytes.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1) {
      const at = (index * 11 + bit) % 160;
      bits[at] = (bits[at] ?? 0) ^ ((byte >> bit) & 1);
    }
  });
  for (let bit = 0; bit < 64; bit += 1) {
    const at = 96 + bit;
    bits[at] = (bits[at] ?? 0) ^ Number((BigInt(bytes.length) >> BigInt(bit)) & 1n);
  }
  const out = Buffer.alloc(20);
  bits.forEach((bit, at) => (out[at >> 3] = (out[at >> 3] ?? 0) | (bit << (at & 7))));
  return out.toString('base64');
}

describe('quickXorHash', () => {
  it.each([
    ['nothing', '', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    ['one byte', 'Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
    ['two bytes', 'tbQ=', 'taAFAAAAAAAAAAAAAgAAAAAAAAA='],
    ['three bytes', '0pZP', '0rDEEwAAAAAAAAAAAwAAAAAAAAA='],
  ])('of %s is as published', (_, input, hash) => {
    expect(quickXorHash(Buffer.from(input, 'base64'))).toBe(hash);
  });

  it.each([1, 14, 15, 19, 20, 21, 159, 160, 161, 1000])('of %i bytes is what the definition says', (length) => {
    const bytes = Buffer.from(Array.from({ length }, (_, index) => (index * 37 + 11) % 256));
    expect(quickXorHash(bytes)).toBe(bitByBit(bytes));
  });

  it('is the same in pieces and from a file', () => {
    const bytes = Buffer.alloc((1 << 20) + 77, 'dossier');
    const pieces = new QuickXorHash();
    for (let at = 0; at < bytes.length; at += 3331) pieces.update(bytes.subarray(at, at + 3331));
    const folder = mkdtempSync(join(tmpdir(), 'hash-'));
    writeFileSync(join(folder, 'f'), bytes);
    expect(pieces.digest()).toBe(quickXorHash(bytes));
    expect(hashFile(join(folder, 'f'))).toEqual({ hash: quickXorHash(bytes), size: bytes.length });
    rmSync(folder, { recursive: true });
  });
});
