import { PDFDocument, PDFName, PDFString, StandardFonts, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../src/read/document.ts';
import { onePixel } from './one-pixel.ts';
import { readable } from './reading.ts';

type Sheet = {
  page: PDFPage;
  file: PDFDocument;
  text: (words: string, left: number, top: number) => void;
  image: (left: number, top: number, width: number, height: number) => void;
  scrawl: (left: number, top: number) => void;
};

async function sheets(...draws: ((sheet: Sheet) => void)[]): Promise<ReadDocument> {
  const file = await PDFDocument.create();
  const font = await file.embedFont(StandardFonts.Helvetica);
  const picture = await file.embedPng(onePixel);
  for (const draw of draws) {
    const page = file.addPage([595, 842]);
    page.setFont(font);
    page.setFontSize(10);
    draw({
      page,
      file,
      text: (words, x, top) => page.drawText(words, { x, y: 842 - top }),
      image: (x, top, width, height) => page.drawImage(picture, { x, y: 842 - top - height, width, height }),
      scrawl: (x, top) =>
        page.drawSvgPath('M 0 20 C 10 -20 20 40 30 0 S 50 40 60 10 S 80 0 90 20 C 95 30 100 10 110 15', {
          x,
          y: 842 - top,
          borderWidth: 1,
        }),
    });
  }
  return readable(await file.save());
}

const dots = '.'.repeat(31);
const signed = ({ places }: ReadDocument) => places.map(({ label, signed: set }) => [label, set]);

describe('a signature on a PDF', () => {
  it('is a picture on the dotted line, with the label above and name and date below', async () => {
    const document = await sheets(({ text, image }) => {
      text('Ouder/verzorger 1', 70, 500);
      image(70, 515, 130, 40);
      text(dots, 70, 560);
      text('P. de Wit', 70, 576);
      text('Datum: 10-4-2026', 70, 592);
    });
    expect(document.places).toEqual([{ label: 'Ouder/verzorger 1', name: 'P. de Wit', date: '10-4-2026', page: 1, signed: true }]);
    expect(document.signatures).toMatchObject([{ how: 'afbeelding', label: 'Ouder/verzorger 1', name: 'P. de Wit', page: 1 }]);
  });

  it('is pen strokes above a drawn line', async () => {
    const document = await sheets(({ page, text, scrawl }) => {
      text('Handtekening ouder', 70, 500);
      scrawl(80, 520);
      page.drawLine({ start: { x: 70, y: 842 - 555 }, end: { x: 240, y: 842 - 555 } });
    });
    expect(document.signatures).toMatchObject([{ how: 'inkt', label: 'Handtekening ouder' }]);
  });

  it('is told for each of two lines side by side', async () => {
    const document = await sheets(({ text, image }) => {
      for (const [x, label, name] of [
        [70, 'ouder 1', 'P. Post'],
        [310, 'ouder 2', 'M. Post'],
      ] as const) {
        text(label, x, 500);
        text(dots, x, 560);
        text(name, x, 576);
      }
      image(310, 515, 130, 40);
    });
    expect(signed(document)).toEqual([
      ['ouder 1', false],
      ['ouder 2', true],
    ]);
  });

  it('is a note drawn with a pen, or a signed field; an empty field is a place', async () => {
    const document = await sheets(({ page, file, text }) => {
      text('Namens de school', 70, 500);
      text(dots, 70, 560);
      text('Directeur', 70, 650);
      text('Ouder', 70, 700);
      const rect = (left: number, top: number) => [left, 842 - top, left + 120, 842 - top + 30];
      const ink = file.context.obj({ Type: 'Annot', Subtype: 'Ink', Rect: rect(75, 558), F: 4, InkList: [[80, 290, 100, 300, 120, 285]] });
      const value = file.context.register(
        file.context.obj({
          Type: 'Sig',
          Filter: 'Adobe.PPKLite',
          SubFilter: 'adbe.pkcs7.detached',
          Contents: PDFString.of('abc'),
          ByteRange: [0, 1, 2, 3],
        }),
      );
      const field = (name: string, top: number, set: boolean) =>
        file.context.register(
          file.context.obj({
            Type: 'Annot',
            Subtype: 'Widget',
            FT: 'Sig',
            T: PDFString.of(name),
            Rect: rect(180, top),
            F: 4,
            ...(set && { V: value }),
          }),
        );
      const fields = [field('h1', 652, true), field('h2', 702, false)];
      page.node.set(PDFName.of('Annots'), file.context.obj([file.context.register(ink), ...fields]));
      file.catalog.set(PDFName.of('AcroForm'), file.context.obj({ Fields: fields, SigFlags: 3 }));
    });
    expect(signed(document)).toEqual([
      ['Namens de school', true],
      ['Directeur', true],
      ['Ouder', false],
    ]);
    expect(document.signatures.map(({ how, label, state }) => [how, label, state])).toEqual([
      ['inkt', 'Namens de school', undefined],
      ['digitaal', 'Directeur', 'niet te controleren'],
    ]);
  });

  it('stands in a letter between its close and the printed name', async () => {
    const document = await sheets(({ text, image }) => {
      text('Met vriendelijke groet,', 70, 500);
      image(70, 512, 110, 40);
      text('drs. E. Slot', 70, 566);
      text('kinder- en jeugdpsycholoog', 70, 580);
    });
    expect(document.signatures).toMatchObject([{ label: 'Met vriendelijke groet', name: 'drs. E. Slot' }]);
  });

  it('keeps its name and date when they stand at the top of the next page', async () => {
    const document = await sheets(
      ({ text, image }) => {
        text('Ouder/verzorger 1', 70, 700);
        image(70, 712, 130, 40);
        text(dots, 70, 758);
        text('Formulier | Pagina 1 van 2', 70, 815);
      },
      ({ text }) => {
        text('Formulier', 70, 40);
        text('P. de Wit', 70, 72);
        text('Datum: 10-4-2026', 70, 90);
      },
    );
    expect(document.places).toEqual([{ label: 'Ouder/verzorger 1', name: 'P. de Wit', date: '10-4-2026', page: 1, signed: true }]);
  });
});

describe('what is no signature on a PDF', () => {
  it.each([
    [
      'a typed name on the line',
      ({ text }: Sheet) => {
        text('Ouder/verzorger 1', 70, 500);
        text(dots, 70, 560);
        text('P. de Wit', 70, 576);
      },
      [['Ouder/verzorger 1', false]],
    ],
    [
      'the logo over a letter',
      ({ text, image }: Sheet) => {
        image(70, 40, 60, 60);
        text('Ziekenhuis Merwe', 70, 112);
        text('Geachte ouders,', 70, 200);
      },
      [],
    ],
    [
      'a line to fill in',
      ({ text }: Sheet) => {
        text(`Naam: ${dots}`, 70, 500);
        text(`Datum: ${dots}`, 70, 520);
      },
      [],
    ],
    ['dots up to a page number', ({ text }: Sheet) => text(`Handelingsdeel ${dots} 4`, 70, 500), []],
    [
      'room to write on',
      ({ text }: Sheet) => {
        text('Wat ziet u thuis?', 70, 480);
        for (const top of [500, 518, 536]) text(dots.repeat(2), 70, top);
      },
      [],
    ],
    [
      'the signature of someone else under "nog niet"',
      ({ text, image }: Sheet) => {
        text('Handtekening ouders: nog niet', 70, 480);
        text('24 maart 2026', 70, 500);
        image(70, 512, 110, 40);
        text(dots, 70, 558);
        text('K. Meer', 70, 572);
        text('zorgcoördinator', 70, 586);
      },
      [
        ['Handtekening ouders', false],
        ['zorgcoördinator', true],
      ],
    ],
  ])('%s', async (_, draw, places) => {
    expect(signed(await sheets(draw))).toEqual(places);
  });
});
