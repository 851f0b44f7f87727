import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../../local/build.ts';
import { makeScan } from '../../local/voorbeelden/papier/scan.ts';
import { isRead, type ReadResult } from '../../src/read/document.ts';
import { createReader, type Reader } from '../../src/read/read-file.ts';
import { root } from '../../src/root.ts';
import { writePdf } from '../read/encrypted-pdf.ts';
import { makeMsg } from '../read/make-msg.ts';
import { makeWord, paragraph } from '../read/make-word.ts';
import { makeZip } from '../read/make-zip.ts';

let home: string;
let reader: Reader;

/** A PDF of one page with a heading. */
const pdf = (text: string): Buffer => {
  const contents = `BT /F1 24 Tf 70 700 Td (${text}) Tj ET`;
  return writePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]);
};

beforeAll(async () => {
  // A service of its own, with dist/ as Azure has it; the reading process may see nothing else
  mkdirSync(join(root, '.data'), { recursive: true });
  home = mkdtempSync(join(root, '.data', 'service-'));
  for (const file of ['host.json', 'package.json']) copyFileSync(join(root, file), join(home, file));
  await bundle(join(home, 'dist'));
  const readable = ['dist', 'host.json', 'package.json'].map((name) => join(home, name));
  reader = createReader({ processes: 1, child: { file: join(home, 'dist', 'read-child.js'), readable } });
});
afterAll(() => {
  reader.close();
  rmSync(home, { recursive: true, force: true });
});

const textsOf = (results: readonly ReadResult[]) =>
  results.map((result) => [
    result.name,
    isRead(result) ? result.pages.flatMap(({ source, lines }) => lines.map(({ text }) => `${source}: ${text}`)) : result.message,
  ]);

test('the reading process of the bundle reads a Word file, a scan, and a zip with a mail in it', async () => {
  const scan = await makeScan([pdf('Ontwikkelingsperspectief')]);
  const mail = 'From: school@voorbeeld.example\r\nSubject: stukken\r\n\r\nHierbij de stukken.';
  const files = [
    { name: 'plan.docx', bytes: makeWord({ body: paragraph('Het plan') }) },
    { name: 'scan.pdf', bytes: scan },
    { name: 'post.msg', bytes: makeMsg({ subject: 'stukken', body: 'Hierbij.' }) },
    { name: 'foto.heic', bytes: readFileSync(join(root, 'test/read/samples/foto.heic')) },
    {
      name: 'alles.zip',
      bytes: makeZip([
        { name: 'map/brief.pdf', content: pdf('Brief') },
        { name: 'mail.eml', content: mail },
      ]),
    },
  ];
  const results = await Promise.all(files.map((file) => reader.read(file)));
  expect(textsOf(results.flat())).toEqual([
    ['plan.docx', ['tekst: Het plan']],
    ['scan.pdf', expect.arrayContaining(['ocr: Ontwikkelingsperspectief'])],
    ['post.msg', ['tekst: Van: Loket', 'tekst: Onderwerp: stukken', 'tekst: Hierbij.']],
    ['foto.heic', expect.arrayContaining([expect.stringMatching(/^ocr: .{5}/u)])],
    ['alles.zip/map/brief.pdf', ['tekst: Brief']],
    ['alles.zip/mail.eml', ['tekst: Van: school@voorbeeld.example', 'tekst: Onderwerp: stukken', 'tekst: Hierbij de stukken.']],
  ]);
}, 120_000);
