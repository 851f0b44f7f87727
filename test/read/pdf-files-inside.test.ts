import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
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
      ['stuk.pdf/notitie.txt', 'Gebeld met ouders op 3 mei 2026.'],
      ['stuk.pdf/verslag.pdf', 'Verslag van het onderzoek'],
    ]);
  });

  it('gives only the files when its own page is blank, as in a portfolio', async () => {
    expect(await outcome(read(await withFiles('', { 'a.txt': 'Eerste stuk van het dossier.' })))).toEqual([
      ['stuk.pdf/a.txt', 'Eerste stuk van het dossier.'],
    ]);
  });

  it('gives its own line when its pages cannot be opened: only blank pages go without one', async () => {
    const bytes = await withFiles('', { 'a.txt': 'Eerste stuk van het dossier.' });
    const broken = await PDFDocument.load(bytes);
    broken.getPage(0).node.set(PDFName.of('MediaBox'), broken.context.obj([]));
    const kids = broken.catalog.Pages().Kids();
    kids.set(0, broken.context.obj({ Type: 'Pages', Kids: [], Count: 1 }));
    expect(await outcome(read(await broken.save({ useObjectStreams: false })))).toEqual([
      ['stuk.pdf', 'zonder-tekst'],
      ['stuk.pdf/a.txt', 'Eerste stuk van het dossier.'],
    ]);
  });

  it.each(['Zie de paperclip', ''])(
    'gives the files that are clipped to a page (with text: %j), each under a name of its own',
    async (text) => {
      const file = await PDFDocument.load(await withFiles(text, { 'notitie.txt': 'De eerste notitie over de leerling.' }));
      for (const content of ['De tweede notitie over de leerling.', 'De derde notitie over de leerling.']) {
        const stream = file.context.register(file.context.stream(content, { Type: 'EmbeddedFile' }));
        const spec = { Type: 'Filespec', F: PDFString.of('../map/notitie.txt'), EF: { F: stream } };
        const clip = {
          Type: 'Annot',
          Subtype: 'FileAttachment',
          Rect: [10, 10, 30, 30],
          FS: file.context.register(file.context.obj(spec)),
        };
        file.getPage(0).node.addAnnot(file.context.register(file.context.obj(clip)));
      }
      expect(await outcome(read(await file.save()))).toEqual([
        ...(text === '' ? [] : [['stuk.pdf', text]]),
        ['stuk.pdf/notitie.txt', 'De eerste notitie over de leerling.'],
        ['stuk.pdf/notitie (2).txt', 'De tweede notitie over de leerling.'],
        ['stuk.pdf/notitie (3).txt', 'De derde notitie over de leerling.'],
      ]);
    },
  );

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
