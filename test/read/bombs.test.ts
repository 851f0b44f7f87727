import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isRead } from '../../src/read/document.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { readInProcess } from '../../src/read/read-in-process.ts';
import { encryptedPdf, writePdf } from './encrypted-pdf.ts';
import { makeWord, paragraph, row, table } from './make-word.ts';
import { makeZip } from './make-zip.ts';
import { faultOf, linesOf, readable } from './reading.ts';

const megabyte = 1024 * 1024;

describe('Word files made to hurt', () => {
  it('are stopped while they unpack to far more than they are', async () => {
    const bomb = makeWord({ body: paragraph('a'.repeat(40 * megabyte)) });
    expect(bomb.length).toBeLessThan(megabyte);
    expect(await faultOf(bomb)).toBe('te-groot');
  });

  it('are not believed when they declare to be small', async () => {
    const parts = (declared: number) => [
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: `<w:document>${' '.repeat(8 * megabyte)}</w:document>`, declared },
    ];
    expect(await faultOf(makeZip(parts(100)))).toBe('te-groot');
  });

  it('are bounded over all their parts together', async () => {
    const bytes = makeWord({ body: paragraph('tekst'), header: paragraph('kop'.repeat(500)), footer: paragraph('voet'.repeat(500)) });
    expect(await faultOf(bytes, { zipTotalBytes: 3_000 })).toBe('te-groot');
    expect(await faultOf(bytes, { zipEntryBytes: 1_000 })).toBe('te-groot');
    expect((await readable(bytes, { zipTotalBytes: 20_000 })).format).toBe('docx');
  });

  it('may not hold more parts than the limit', async () => {
    const extra = Array.from({ length: 20 }, (_, i) => ({ name: `word/media/${i}.png`, content: '' }));
    expect(await faultOf(makeWord({ body: paragraph('x'), extra }), { zipEntries: 20 })).toBe('te-groot');
    expect((await readable(makeWord({ body: paragraph('x'), extra }), { zipEntries: 24 })).format).toBe('docx');
  });

  it('may not be nested deeper than the limit', async () => {
    const deep = (levels: number) => '<w:ins>'.repeat(levels) + paragraph('diep') + '</w:ins>'.repeat(levels);
    expect(await faultOf(makeWord({ body: deep(100_000) }))).toBe('te-groot');
    expect(linesOf(await readable(makeWord({ body: deep(150) })))).toEqual(['diep']);
  });

  it('may not hold tables in tables without end', async () => {
    let nested = paragraph('kern');
    for (let i = 0; i < 300; i++) nested = table(row(`<w:tc>${nested}</w:tc>`));
    expect(await faultOf(makeWord({ body: nested }))).toBe('te-groot');
  });

  it('may not hold more elements in one block than the limit', async () => {
    expect(await faultOf(makeWord({ body: paragraph('<w:r/>'.repeat(2_000)) }), { xmlElements: 1_000 })).toBe('te-groot');
  });

  it('are refused with a DOCTYPE', async () => {
    const prolog = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await faultOf(makeWord({ body: paragraph('&b;'), prolog }))).toBe('beschadigd');
  });

  it('are damaged when their XML or their zip is broken', async () => {
    expect(await faultOf(makeWord({ body: '<w:p><w:r>' }))).toBe('beschadigd');
    const whole = makeWord({ body: paragraph('Verslag '.repeat(500)) });
    expect(await faultOf(whole.subarray(0, whole.length - 200))).toBe('beschadigd');
  });
});

describe('PDF files made to hurt', () => {
  const page = (contents: string) => [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>',
    `<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];

  it('may claim a hundred thousand pages in a tree that bites its tail', async () => {
    const loop = writePdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 100000 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 100000 >>',
    ]);
    expect(await faultOf(loop)).toBe('te-groot');
  });

  it('may hold a drawing that draws itself', async () => {
    const form =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >> /Length 4 >>\nstream\n/X Do\nendstream';
    const bytes = writePdf([...page('/X Do BT /F1 12 Tf 70 700 Td (Verslag) Tj ET'), form]);
    expect(linesOf(await readable(bytes))).toEqual(['Verslag']);
  });

  it('may draw more lines than are looked at, and still give their text', async () => {
    const bytes = writePdf(page(`${'0 0 m 5 5 l S '.repeat(30_000)} BT /F1 12 Tf 70 700 Td (Verslag) Tj ET`));
    expect(linesOf(await readable(bytes))).toEqual(['Verslag']);
  });

  it('open when only changing them is protected, and not when opening is', async () => {
    expect(linesOf(await readable(encryptedPdf('Verslag', '', 'eigenaar')))).toEqual(['Verslag']);
    expect(await faultOf(encryptedPdf('Verslag', 'geheim', 'eigenaar'))).toBe('wachtwoord');
  });
});

describe('bytes that are nothing', () => {
  it('get an answer and never a crash, whatever they begin with', async () => {
    const heads = ['', '%PDF-1.7\n', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\x00\x00\x00\x18ftyp', '{\\rtf1'];
    const faults = await Promise.all(
      heads.flatMap((head) =>
        [0, 1, 30, 5_000].map(async (size) => {
          const bytes = Buffer.concat([Buffer.from(head, 'latin1'), randomFillSync(Buffer.alloc(size))]);
          const results = await readInProcess('willekeurig', bytes, defaultLimits);
          return results.length === 1 && results.every((result) => isRead(result) || result.message.length > 20);
        }),
      ),
    );
    expect(faults).toEqual(faults.map(() => true));
  });

  it('get an answer when a good file is cut off or bitten anywhere', async () => {
    const files = [makeWord({ body: paragraph('Verslag van het onderzoek') }), encryptedPdf('Verslag', '', 'x')];
    for (const file of files) {
      for (let at = 0; at < file.length; at += Math.ceil(file.length / 40)) {
        const bitten = Buffer.from(file);
        bitten.fill(0xff, at, at + 8);
        for (const bytes of [file.subarray(0, at), bitten])
          expect(await readInProcess('stuk', bytes, defaultLimits)).toEqual([expect.objectContaining({ name: 'stuk' })]);
      }
    }
  });
});
