import { PDFDocument, PDFName, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { isRead } from '../../src/read/document.ts';
import { defaultLimits, type ReadLimits } from '../../src/read/limits.ts';
import { readInProcess } from '../../src/read/read-in-process.ts';
import { refused } from './reading.ts';

/** A PDF of one page with files attached. */
async function withFiles(text: string, files: Record<string, Uint8Array | string>): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const page = file.addPage([595, 842]);
  if (text !== '') page.drawText(text, { x: 70, y: 700, size: 11, font: await file.embedFont(StandardFonts.Helvetica) });
  for (const [name, content] of Object.entries(files)) await file.attach(new Uint8Array(Buffer.from(content)), name);
  return file.save();
}

const read = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}) => readInProcess('stuk.pdf', bytes, { ...defaultLimits, ...limits });
const outcome = async (results: ReturnType<typeof read>) =>
  (await results).map((result) => [result.name, isRead(result) ? (result.pages[0]?.lines[0]?.text ?? '') : result.fault]);

describe('a PDF with files attached', () => {
  it('gives its own pages and each file as a document', async () => {
    const inner = await withFiles('Verslag van het onderzoek', {});
    const bytes = await withFiles('Zie de bijlagen', { 'verslag.pdf': inner, 'notitie.txt': 'Gebeld met ouders op 3 mei 2026.' });
    expect(await outcome(read(bytes))).toEqual([
      ['stuk.pdf', 'Zie de bijlagen'],
      ['stuk.pdf/verslag.pdf', 'Verslag van het onderzoek'],
      ['stuk.pdf/notitie.txt', 'Gebeld met ouders op 3 mei 2026.'],
    ]);
  });

  it('gives only the files when its own page is blank, as in a portfolio', async () => {
    expect(await outcome(read(await withFiles('', { 'a.txt': 'Eerste stuk van het dossier.' })))).toEqual([
      ['stuk.pdf/a.txt', 'Eerste stuk van het dossier.'],
    ]);
  });

  it('names a file that is too large or broken, and reads the rest', async () => {
    const bytes = await withFiles('Zie de bijlagen', { 'a.txt': 'x'.repeat(5_000), 'b.txt': 'Een korte notitie over de leerling.' });
    expect(await outcome(read(bytes, { zipEntryBytes: 1_000 }))).toEqual([
      ['stuk.pdf', 'Zie de bijlagen'],
      ['stuk.pdf/a.txt', 'te-groot'],
      ['stuk.pdf/b.txt', 'Een korte notitie over de leerling.'],
    ]);
  });

  it('may not hold more files than the limit', async () => {
    const bytes = await withFiles('Zie de bijlagen', { 'a.txt': 'eerste notitie', 'b.txt': 'tweede notitie' });
    expect(await outcome(read(bytes, { packFiles: 1 }))).toEqual([['stuk.pdf', 'te-groot']]);
    expect(await outcome(read(bytes, { packFiles: 2 }))).toHaveLength(3);
  });
});

describe('a form that only Adobe Reader shows', () => {
  const shell = async (needsRendering: boolean): Promise<Uint8Array> => {
    const file = await PDFDocument.create();
    file.addPage([595, 842]).drawText('Please wait... If this message is not eventually replaced by the proper contents of the document', {
      x: 40,
      y: 700,
      size: 9,
      font: await file.embedFont(StandardFonts.Helvetica),
    });
    const xfa = file.context.register(file.context.stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>'));
    file.catalog.set(PDFName.of('AcroForm'), file.context.obj({ Fields: [], XFA: xfa }));
    if (needsRendering) file.catalog.set(PDFName.of('NeedsRendering'), file.context.obj(true));
    return file.save();
  };

  it.each([true, false])('is named with the way out (built when shown: %s)', async (needsRendering) => {
    expect(await refused(await shell(needsRendering))).toMatchObject({
      fault: 'andere-soort',
      message: expect.stringContaining('Adobe Reader'),
    });
  });
});
