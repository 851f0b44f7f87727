import { degrees, rgb, type PDFPage } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/read/pdf/read-pdf.ts';
import { pdf, write, type Draw } from './make-pdf.ts';
import { faultOf, linesOf, readable, refused } from './reading.ts';
import { onePixel } from './one-pixel.ts';
import { readWith } from './read-with.ts';

const firstRead = (bytes: Uint8Array) => readWith(readPdf, bytes);

const frame = (page: PDFPage, xs: number[], tops: number[]) => {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, tops[0] ?? 0, tops.at(-1) ?? 0];
  for (const t of tops) page.drawLine({ start: { x: left, y: 842 - t }, end: { x: right, y: 842 - t } });
  for (const x of xs) page.drawLine({ start: { x, y: 842 - top }, end: { x, y: 842 - bottom } });
};

const prose: [string, number, number][] = Array.from({ length: 12 }, (_, i) => [
  `Regel ${i + 1} van het plan voor de begeleiding op school.`,
  70,
  100 + 15 * i,
]);

describe('text of a PDF', () => {
  it('gives lines from top to bottom with their place, whatever the order in the file', async () => {
    const { pages } = await readable(await pdf(write(['tweede regel', 70, 120], ['eerste regel', 70, 100])));
    expect(pages[0]?.lines.map((line) => line.text)).toEqual(['eerste regel', 'tweede regel']);
    const [left, top, width, height] = pages[0]?.lines[0]?.box ?? [0, 0, 0, 0];
    expect(left).toBeCloseTo(70, 0);
    expect(top).toBeGreaterThan(85);
    expect(top + height).toBeLessThan(108);
    expect(width).toBeGreaterThan(40);
  });

  it('takes label and value on one baseline for cells, and joins a value that goes on below', async () => {
    const bytes = await pdf(
      write(
        ['Naam', 70, 100],
        ['Joas de Wit', 250, 100],
        ['Adres', 70, 116],
        ['Beukenlaan 7,', 250, 116],
        ['3999 BD Kerkdrecht', 250, 130],
      ),
    );
    expect(linesOf(await readable(bytes))).toEqual(['Naam | Joas de Wit', 'Adres | Beukenlaan 7, 3999 BD Kerkdrecht']);
  });

  it('joins a label that had no room left, and not a sentence under a short label', async () => {
    const bytes = await pdf(
      write(['Wat vinden ouders belangrijk op de nieuwe', 70, 100], ['Dat hij leert', 290, 100], ['school?', 70, 114]),
      write(['Naam', 70, 100], ['Joas', 270, 100], ['en dit is een nieuwe zin.', 70, 114]),
    );
    expect(linesOf(await readable(bytes))).toEqual([
      'Wat vinden ouders belangrijk op de nieuwe school? | Dat hij leert',
      'Naam | Joas',
      'en dit is een nieuwe zin.',
    ]);
  });

  it('reads a ruled table row by row, each cell whole', async () => {
    const bytes = await pdf((page) => {
      frame(page, [60, 200, 350, 500], [90, 110, 150]);
      return write(
        ['Doel', 65, 104],
        ['Aanpak', 205, 104],
        ['Wie', 355, 104],
        ['zelf naar het', 65, 124],
        ['lokaal lopen', 65, 138],
        ['fotoroute en', 205, 124],
        ['een maatje', 205, 138],
        ['mentor', 355, 124],
      )(page, undefined as never, undefined as never);
    });
    expect(linesOf(await readable(bytes))).toEqual([
      'Doel | Aanpak | Wie',
      'zelf naar het lokaal lopen | fotoroute en een maatje | mentor',
    ]);
  });

  it('keeps an empty cell between filled ones', async () => {
    const bytes = await pdf((page) => {
      frame(page, [60, 200, 350, 500], [90, 110, 130]);
      return write(
        ['Vak', 65, 104],
        ['Rapport 1', 205, 104],
        ['Rapport 2', 355, 104],
        ['Engels', 65, 124],
        ['6,1', 355, 124],
      )(page, undefined as never, undefined as never);
    });
    expect(linesOf(await readable(bytes))).toEqual(['Vak | Rapport 1 | Rapport 2', 'Engels |  | 6,1']);
  });

  it('keeps side-by-side signature blocks apart', async () => {
    const bytes = await pdf(
      write(
        ['Ouder 1', 70, 100],
        ['Ouder 2', 300, 100],
        ['................', 70, 150],
        ['................', 300, 150],
        ['P. Post', 70, 165],
        ['M. Post', 300, 165],
      ),
    );
    expect(linesOf(await readable(bytes))).toEqual(['Ouder 1 | Ouder 2', '................ | ................', 'P. Post | M. Post']);
  });

  it.each([90, 180, 270])('reads a page that is stored turned by %d degrees as a person sees it', async (angle) => {
    const bytes = await pdf((page) => {
      page.setRotation(degrees(angle));
      // The text is written so that it stands upright once the page is turned
      const place = (dx: number, dy: number) =>
        angle === 90 ? { x: dy, y: dx } : angle === 180 ? { x: 595 - dx, y: dy } : { x: 595 - dy, y: 842 - dx };
      page.drawText('boven', { ...place(70, 100), rotate: degrees(angle) });
      page.drawText('onder', { ...place(70, 130), rotate: degrees(angle) });
      page.drawText('rechts', { ...place(300, 130), rotate: degrees(angle) });
    });
    expect(linesOf(await readable(bytes))).toEqual(['boven', 'onder | rechts']);
  });

  it('reads a text that was typed on the page with a note', async () => {
    const bytes = await pdf(async (page, font, file) => {
      await write(['Plaats en datum:', 70, 100])(page, font, file);
      const note = file.context.register(
        file.context.obj({
          Type: 'Annot',
          Subtype: 'FreeText',
          Rect: [170, 738, 300, 752],
          Contents: (await import('@cantoo/pdf-lib')).PDFString.of('Kerkdrecht, 3 mei 2026'),
          F: 4,
        }),
      );
      page.node.set((await import('@cantoo/pdf-lib')).PDFName.of('Annots'), file.context.obj([note]));
    });
    expect(linesOf(await readable(bytes))).toEqual(
      ['Plaats en datum: | Kerkdrecht, 3 mei 2026'].map((line) => expect.stringMatching(line.replace(' | ', '.*')) as unknown as string),
    );
  });
});

describe('a PDF that is a picture, in part or whole', () => {
  const scan: Draw = async (page, _font, file) => page.drawImage(await file.embedPng(onePixel), { x: 0, y: 0, width: 595, height: 842 });

  it('hands over every page of a scan for recognition', async () => {
    const { beelden, document } = await firstRead(await pdf(scan, scan));
    expect(beelden).toEqual([{ pagina: 1 }, { pagina: 2 }]);
    expect(document.pages.map((page) => page.lines)).toEqual([[], []]);
  });

  it('hands over only the scanned pages when others hold text', async () => {
    const { beelden, document } = await firstRead(await pdf(write(...prose), scan, write(...prose)));
    expect(beelden).toEqual([{ pagina: 2 }]);
    expect(document.pages.map((page) => page.lines.length)).toEqual([12, 0, 12]);
  });

  it('hands over a scan with a typed heading too, and keeps the heading', async () => {
    const bytes = await pdf(write(...prose), async (page, font, file) => {
      await scan(page, font, file);
      page.drawText('Bijlage 3: verslag van de kinderarts', { x: 70, y: 800, color: rgb(0, 0, 0) });
    });
    const { beelden, document } = await firstRead(bytes);
    expect(beelden).toEqual([{ pagina: 2 }]);
    expect(document.pages[1]?.lines.map((line) => line.text)).toEqual(['Bijlage 3: verslag van de kinderarts']);
  });

  it('hands over a page of letters that mean nothing, and keeps none of them', async () => {
    const garbled: Draw = (page, font, file) =>
      write(...prose.map(([, left, top]): [string, number, number] => ['Khw sodq yrru gh ehjhohlglqj rs vfkrro', left, top]))(
        page,
        font,
        file,
      );
    const { beelden, document } = await firstRead(await pdf(write(...prose), garbled));
    expect(beelden).toEqual([{ pagina: 2 }]);
    expect(document.pages[1]?.lines).toEqual([]);
  });

  it('is without text when its pages are blank', async () => {
    expect(await faultOf(await pdf(() => undefined))).toBe('zonder-tekst');
  });
});

describe('a PDF that is not quite right', () => {
  it('opens with lines of a mail program before it', async () => {
    const bytes = Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), await pdf(write(['Verslag', 70, 100]))]);
    expect(linesOf(await readable(bytes))).toEqual(['Verslag']);
  });

  it('opens with a broken table of contents, which is rebuilt', async () => {
    const bytes = Buffer.from(await pdf(write(['Verslag', 70, 100])));
    const at = bytes.lastIndexOf('startxref');
    bytes.write('startxref\n999999', at, 'latin1');
    expect(linesOf(await readable(bytes))).toEqual(['Verslag']);
  });

  it('is damaged when only its head is there', async () => {
    const bytes = await pdf(write(...prose));
    expect(await refused(bytes.subarray(0, 200))).toMatchObject({
      fault: 'beschadigd',
      message: expect.stringContaining('upload het opnieuw'),
    });
  });

  it('has too many pages past the limit, and just not at it', async () => {
    const bytes = await pdf(...Array.from({ length: 4 }, () => write(['Tekst', 70, 100])));
    expect(await faultOf(bytes, { pages: 3 })).toBe('te-groot');
    expect((await readable(bytes, { pages: 4 })).pages).toHaveLength(4);
  });

  it('has too much text past the limit', async () => {
    expect(await faultOf(await pdf(write(...prose)), { characters: 100 })).toBe('te-groot');
  });
});
