import { PDFName, PDFString, rgb, TextRenderingMode, setTextRenderingMode, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { encodeJpeg } from '../../local/voorbeelden/papier/jpeg.ts';
import { pagePictures } from '../../local/voorbeelden/papier/scan.ts';
import { readPdf } from '../../src/read/pdf/read-pdf.ts';
import type { Picture } from '../../src/read/picture.ts';
import { pdf, write, type Draw } from './make-pdf.ts';
import { readWith } from './read-with.ts';

const sentences = [
  'De leerling heeft moeite met het plannen van zijn werk en vraagt',
  'niet om hulp als hij vastloopt. In de klas werkt hij het liefst',
  'alleen. De ouders herkennen dit beeld van thuis en zijn het eens',
  'met de begeleiding die de school in het plan heeft beschreven.',
];
const prose = Array.from({ length: 24 }, (_, i): [string, number, number] => [sentences[i % 4] ?? '', 70, 100 + 16 * i]);

/** A page of print as a scanner gives it. */
const scanOf = async (draw: Draw, dpi = 120): Promise<Picture> => {
  const [picture] = await pagePictures(await pdf(draw), dpi);
  if (picture === undefined) throw new Error('no page');
  return { ...picture, dpi };
};

/** Draws a picture over a part of the page, `top` from its top. */
const paste =
  (picture: Picture, [left, top, width, height]: readonly [number, number, number, number] = [0, 0, 595, 842]): Draw =>
  async (page, _font, file) =>
    page.drawImage(await file.embedJpg(new Uint8Array(encodeJpeg(picture, 80))), { x: left, y: 842 - top - height, width, height });

const together =
  (...draws: Draw[]): Draw =>
  async (page, font, file) => {
    for (const draw of draws) await draw(page, font, file);
  };

/** Writes without ink, as a copier does that recognises what it scans. */
const invisible =
  (draw: Draw): Draw =>
  async (page, font, file) => {
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
    await draw(page, font, file);
    page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
  };

const read = async (...draws: Draw[]) => readWith(readPdf, await pdf(...draws));
const linesOf = async (draw: Draw) => (await read(draw)).document.pages[0]?.lines.map((line) => line.text);

describe('a scan with a text layer of the copier', () => {
  it('is read from that layer when it is good, as recognised text', async () => {
    const { document, beelden } = await read(together(paste(await scanOf(write(...prose))), invisible(write(...prose))));
    expect(beelden).toEqual([]);
    expect(document.pages[0]).toMatchObject({ source: 'ocr', confidence: 0.85 });
    expect(document.pages[0]?.lines).toHaveLength(24);
  });

  it('is read from text that lies under the picture too, as recognised text', async () => {
    const { document, beelden } = await read(together(write(...prose), paste(await scanOf(write(...prose)))));
    expect(beelden).toEqual([]);
    expect(document.pages[0]?.source).toBe('ocr');
  });

  it('is recognised anew when the layer is poor, and nothing of the layer is kept', async () => {
    const poor = prose.map(([text, left, top]): [string, number, number] => [text.replaceAll('e', 'c|').replaceAll('n', 'r1'), left, top]);
    const { document, beelden } = await read(together(paste(await scanOf(write(...prose))), invisible(write(...poor))));
    expect(beelden).toEqual([{ pagina: 1 }]);
    expect(document.pages[0]?.lines).toEqual([]);
  });

  it('is recognised too when the layer holds only a part of what is seen', async () => {
    const { document, beelden } = await read(together(paste(await scanOf(write(...prose))), invisible(write(...prose.slice(0, 12)))));
    expect(beelden).toEqual([{ pagina: 1 }]);
    expect(document.pages[0]?.lines).toHaveLength(12);
  });
});

describe('text over a picture of the page', () => {
  it('is the text of the page when the picture is a pale background', async () => {
    const pale: Picture = { width: 400, height: 566, dpi: 48, gray: new Uint8Array(226_400).fill(235) };
    pale.gray.fill(215, 0, 40_000);
    const { document, beelden } = await read(together(paste(pale), write(...prose)));
    expect(beelden).toEqual([]);
    expect(document.pages[0]?.source).toBe('tekst');
  });

  it('is recognised too when the picture holds print of its own', async () => {
    const form = prose.map(([text, left, top]): [string, number, number] => [text, left, top + 8]).slice(12);
    const { document, beelden } = await read(together(paste(await scanOf(write(...form))), write(...prose.slice(0, 12))));
    expect(beelden).toEqual([{ pagina: 1 }]);
    expect(document.pages[0]?.lines).toHaveLength(12);
  });

  it('is a scan too when it comes in strips', async () => {
    const { width, height, dpi, gray } = await scanOf(write(...prose));
    const rows = Math.ceil(height / 12);
    const strips = Array.from({ length: 12 }, (_, i): Draw => {
      const part = gray.slice(i * rows * width, (i + 1) * rows * width);
      const own = { width, height: part.length / width, dpi, gray: part };
      return paste(own, [0, (i * rows * 842) / height, 595, (own.height * 842) / height]);
    });
    expect((await read(together(...strips))).beelden).toEqual([{ pagina: 1 }]);
  });
});

/** Letters turned into drawings: small curves in rows. */
const outlined: Draw = (page) => {
  for (let row = 0; row < 8; row++)
    for (let i = 0; i < 60; i++)
      page.drawSvgPath('M 0 5 C 0 0 4 0 4 5 C 4 7 0 7 0 5', { x: 70 + 7 * i, y: 700 - 16 * row, borderWidth: 1 });
};

describe('a page whose words are no text', () => {
  it('is recognised when its letters were turned into drawings', async () => {
    expect((await read(write(...prose), outlined)).beelden).toEqual([{ pagina: 2 }]);
  });

  it('is recognised as well with a page number in real letters, which is kept', async () => {
    const { document, beelden } = await read(together(outlined, write(['Pagina 3 van 12', 70, 800])));
    expect(beelden).toEqual([{ pagina: 1 }]);
    expect(document.pages[0]?.lines.map((line) => line.text)).toEqual(['Pagina 3 van 12']);
  });

  it('is recognised when what it shows is a stamp', async () => {
    expect((await read(write(...prose), stamped)).beelden).toEqual([{ pagina: 2 }]);
  });

  it('is blank when it only has lines to write on', async () => {
    const ruled: Draw = (page) => {
      for (let y = 100; y < 700; y += 20) page.drawLine({ start: { x: 60, y }, end: { x: 530, y } });
    };
    const { document, beelden } = await read(write(...prose), ruled);
    expect([beelden, document.onleesbarePaginas]).toEqual([[], undefined]);
  });
});

/** A page with a note that draws letter-like curves. */
function stamped(page: PDFPage, _font: PDFFont, file: { context: PDFPage['doc']['context'] }): void {
  const drawing = Array.from({ length: 40 }, (_, i) => `${10 + 6 * i} 10 m ${10 + 6 * i} 20 ${14 + 6 * i} 20 ${14 + 6 * i} 10 c S`).join(
    '\n',
  );
  const look = file.context.register(file.context.stream(drawing, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 300, 40] }));
  const note = file.context.register(
    file.context.obj({ Type: 'Annot', Subtype: 'Stamp', Rect: [60, 600, 360, 640], F: 4, AP: { N: look }, Contents: PDFString.of('') }),
  );
  page.node.set(PDFName.of('Annots'), file.context.obj([note]));
}

describe('a picture pasted among text', () => {
  const table = write(...prose.slice(0, 8).map(([text, left], i): [string, number, number] => [text, left, 60 + 18 * i]));
  /** The upper part of a scan. */
  const upper = async (): Promise<Picture> => {
    const { width, height, dpi, gray } = await scanOf(table, 150);
    const rows = Math.round(height / 4);
    return { width, height: rows, dpi, gray: gray.slice(0, rows * width) };
  };

  it('is recognised at its place when it holds text', async () => {
    const { document, beelden } = await read(together(write(...prose.slice(0, 10)), paste(await upper(), [60, 400, 470, 168])));
    expect(beelden).toEqual([
      { pagina: 1, vak: [expect.closeTo(60, 0), expect.closeTo(400, 0), expect.closeTo(470, 0), expect.closeTo(168, 0)] },
    ]);
    expect(document.pages[0]?.source).toBe('tekst');
    expect(document.onleesbarePaginas).toBeUndefined();
  });

  it.each<[string, () => Picture]>([
    ['a photo', () => noise(400, 300)],
    ['an even field', () => ({ width: 400, height: 300, dpi: 100, gray: new Uint8Array(120_000).fill(180) })],
  ])('is left alone when it is %s', async (_, make) => {
    expect((await read(together(write(...prose.slice(0, 10)), paste(make(), [60, 400, 400, 300])))).beelden).toEqual([]);
  });

  it('is left alone when it is as small as a logo', async () => {
    expect((await read(together(write(...prose.slice(0, 10)), paste(await upper(), [60, 400, 130, 40])))).beelden).toEqual([]);
  });
});

/** A picture of all tones, the same each time. */
function noise(width: number, height: number): Picture {
  const gray = Uint8Array.from({ length: width * height }, (_, i) => (i * 7919 + (((i >> 5) * 104_729) % 8191)) % 256);
  return { width, height, dpi: 100, gray };
}

describe('text that nobody sees', () => {
  const white =
    (text: string, left: number, top: number): Draw =>
    (page) =>
      page.drawText(text, { x: left, y: 842 - top, color: rgb(1, 1, 1) });

  it('white on white is not read, and in print around it all is', async () => {
    expect(await linesOf(together(write(...prose.slice(0, 3)), white('TIQ 120 op 3 mei 2026', 70, 300)))).toEqual(
      prose.slice(0, 3).map(([text]) => text),
    );
  });

  it.each<[string, Draw]>([
    ['a dark bar', (page) => page.drawRectangle({ x: 60, y: 842 - 310, width: 300, height: 20, color: rgb(0.1, 0.2, 0.5) })],
    [
      'a dark picture',
      (page, font, file) =>
        paste({ width: 64, height: 16, dpi: 72, gray: new Uint8Array(1024).fill(40) }, [60, 290, 300, 20])(page, font, file),
    ],
  ])('white on %s is seen and read', async (_, dark) => {
    expect(await linesOf(together(write(...prose.slice(0, 3)), dark, white('Uitslag van het onderzoek', 70, 305)))).toContain(
      'Uitslag van het onderzoek',
    );
  });

  it('beside the paper is not read', async () => {
    expect(await linesOf(write(...prose.slice(0, 3), ['TIQ 120 op 3 mei 2026', 900, 300], ['Onder het blad', 70, 1200]))).toEqual(
      prose.slice(0, 3).map(([text]) => text),
    );
  });
});
