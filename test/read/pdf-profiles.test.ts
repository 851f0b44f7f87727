import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { skipProfiles } from '../../src/read/pdf/skip-profiles.ts';
import { writePdf } from './encrypted-pdf.ts';
import { linesOf, readable } from './reading.ts';

const profile = Buffer.alloc(400, 7);
const stream = (head: string, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${head} /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream')]);
const contents = Buffer.from('/C cs 0.2 0.4 0.6 scn BT /F1 12 Tf 70 700 Td (Verslag) Tj ET');

/** A page whose colours come from object 6. */
const pdf = (six: Buffer, reference = '6 0 R'): Buffer =>
  writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /ColorSpace << /C [/ICCBased ${reference}] >> >> >>`,
    stream('', contents),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    six,
  ]);

const skipped = (bytes: Buffer): Buffer => {
  const out = Buffer.from(bytes);
  skipProfiles(out);
  return out;
};

describe('colour profiles in a PDF', () => {
  it.each([
    ['as they are', stream('/N 3', profile)],
    ['packed', stream('/N 3 /Filter /FlateDecode', deflateSync(profile))],
  ])('stored %s are spoilt in place and the text is read', async (_, six) => {
    const bytes = pdf(six);
    const after = skipped(bytes);
    const changed = [...after.keys()].filter((at) => after[at] !== bytes[at]);
    const begin = bytes.indexOf('stream\n', bytes.indexOf('6 0 obj')) + 'stream\n'.length;
    expect(changed.length).toBeGreaterThan(8);
    expect(changed.every((at) => at >= begin && at < begin + 20)).toBe(true);
    expect(linesOf(await readable(bytes))).toEqual(['Verslag']);
  });

  it('leave every other stream alone, also where a file names it a profile', async () => {
    for (const bytes of [pdf(stream('/N 3 /Type /XObject', profile)), pdf(stream('', profile)), pdf(stream('/N 3', profile), '4 0 R')])
      expect(skipped(bytes).equals(bytes)).toBe(true);
    expect(linesOf(await readable(pdf(stream('/N 3', profile), '4 0 R')))).toEqual(['Verslag']);
  });

  it('are looked for in bounded time in a file full of names of profiles', () => {
    const flood = Buffer.from(`%PDF-1.7\n${Array.from({ length: 100_000 }, (_, i) => `/ICCBased ${i} 0 R ${i} 0 obj`).join(' ')}`);
    const began = performance.now();
    expect(skipped(flood).equals(flood)).toBe(true);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
