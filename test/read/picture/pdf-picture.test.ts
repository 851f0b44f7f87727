import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { encodeJpeg } from '../../../local/voorbeelden/papier/jpeg.ts';
import { defaultLimits, type ReadLimits } from '../../../src/read/limits.ts';
import type { PictureRef } from '../../../src/read/first-read.ts';
import type { Picture } from '../../../src/read/picture.ts';
import { pdfium } from '../../../src/read/pdf/pdfium.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { pagePicture } from '../../../src/read/picture/page-picture.ts';
import { forgetPdf } from '../../../src/read/picture/pdf-picture.ts';
import { pdf, write, type Draw } from '../make-pdf.ts';
import { pdfOf } from '../scanned-pdf.ts';

const picture = (bytes: Uint8Array, ref: Partial<PictureRef> = {}, limits: Partial<ReadLimits> = {}) =>
  pagePicture(bytes, 'pdf', { pagina: 1, ...ref }, { ...defaultLimits, ...limits });

/** Whether there is ink at a place, in points from the left top corner of the page. */
const inkAt = ({ width, dpi, gray }: Picture, x: number, y: number): boolean =>
  (gray[Math.floor((y * dpi) / 72) * width + Math.floor((x * dpi) / 72)] ?? 255) < 100;

/** A black box of 60 by 30 points at 100 points from the left and 50 from the top. */
const box: Draw = (page) => page.drawRectangle({ x: 100, y: 842 - 80, width: 60, height: 30 });

/** A page of this size, in points, covered by a scan of so many pixels. */
async function scan(size: readonly [number, number], pixels: readonly [number, number]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const [width, height] = pixels;
  const gray = new Uint8Array(width * height).fill(240);
  const jpeg = encodeJpeg({ width, height, dpi: 72, gray }, 60);
  file.addPage([...size]).drawImage(await file.embedJpg(new Uint8Array(jpeg)), { x: 0, y: 0, width: size[0], height: size[1] });
  return file.save();
}

describe('a page of a PDF as a picture', () => {
  it('has 200 pixels an inch when nothing on it has more', async () => {
    const drawn = await picture(await pdf(box));
    expect([drawn.width, drawn.height, drawn.dpi]).toEqual([Math.round((595 * 200) / 72), Math.round((842 * 200) / 72), 200]);
    expect([inkAt(drawn, 130, 65), inkAt(drawn, 95, 65), inkAt(drawn, 130, 85)]).toEqual([true, false, false]);
  });

  it.each([
    ['as fine as its scan', [595, 842], [2066, 2924], 250],
    ['no coarser than 200 an inch', [595, 842], [826, 1170], 200],
    ['no finer than 300 an inch', [595, 842], [4958, 7017], 300],
  ] as const)('is %s', async (_, size, pixels, dpi) => {
    expect((await picture(await scan(size, pixels))).dpi).toBeCloseTo(dpi, -0.5);
  });

  it('is taken for an A4 when its scan has a point for each pixel, as apps on phones make it', async () => {
    const drawn = await picture(await scan([1654, 2339], [1654, 2339]));
    expect(drawn.dpi).toBeCloseTo(200, 0);
    expect([drawn.width, drawn.height]).toEqual([1654, 2339]);
  });

  it('has no more pixels than the limit, and tells the resolution that is left', async () => {
    const drawn = await picture(await pdf(box), {}, { pagePixels: 500_000 });
    expect(drawn.width * drawn.height).toBeLessThanOrEqual(501_000);
    expect(drawn.dpi).toBeCloseTo((drawn.width * 72) / 595, 1);
  });

  it.each([90, 180, 270])('stands as a person sees it when it is stored turned by %d degrees', async (angle) => {
    const bytes = await pdf((page) => {
      page.setRotation(degrees(angle));
      // Drawn so that the box comes at 100, 50 once the page is turned
      if (angle === 90) page.drawRectangle({ x: 50, y: 100, width: 30, height: 60 });
      else if (angle === 180) page.drawRectangle({ x: 595 - 160, y: 50, width: 60, height: 30 });
      else page.drawRectangle({ x: 595 - 80, y: 842 - 160, width: 30, height: 60 });
    });
    const drawn = await picture(bytes);
    expect(drawn.width > drawn.height).toBe(angle !== 180);
    expect([inkAt(drawn, 130, 65), inkAt(drawn, 95, 65), inkAt(drawn, 130, 85)]).toEqual([true, false, false]);
  });

  it('shows what is filled in on it', async () => {
    const bytes = await pdf((page, _font, file) => {
      const field = file.getForm().createTextField('naam');
      field.setText('MMMMMMMMMMMM');
      field.addToPage(page, { x: 100, y: 842 - 80, width: 200, height: 30, borderWidth: 0 });
    });
    const drawn = await picture(bytes);
    const inked = Array.from({ length: 180 }, (_, i) => inkAt(drawn, 104 + i, 65)).filter(Boolean).length;
    expect(inked).toBeGreaterThan(20);
  });

  it('can be one part of the page, counted in the view of its text', async () => {
    const drawn = await picture(await pdf(box), { vak: [90, 40, 80, 60] });
    expect([drawn.width, drawn.height]).toEqual([Math.round((80 * 200) / 72), Math.round((60 * 200) / 72)]);
    expect([inkAt(drawn, 40, 25), inkAt(drawn, 5, 25), inkAt(drawn, 40, 45)]).toEqual([true, false, false]);
    // Text that runs upward: its view is the page turned a quarter
    const sideways = await pdf((page) => {
      for (let i = 0; i < 8; i++) page.drawText('Een regel die overdwars staat', { x: 300 + 14 * i, y: 100, rotate: degrees(90) });
      page.drawRectangle({ x: 100, y: 400, width: 60, height: 30 });
    });
    const turned = await picture(sideways, { vak: [390, 90, 80, 80] });
    expect([inkAt(turned, 25, 40), inkAt(turned, 5, 40), inkAt(turned, 45, 40)]).toEqual([true, false, false]);
  });

  it('comes from the document that is asked for, also when documents take turns', async () => {
    const [empty, full] = [await pdf(() => undefined), await pdf(write(['tekst', 70, 100]), box)];
    const inked = async (bytes: Uint8Array, pagina: number) => inkAt(await picture(bytes, { pagina }), 130, 65);
    expect([await inked(full, 2), await inked(empty, 1), await inked(full, 1), await inked(full, 2)]).toEqual([true, false, false, true]);
    forgetPdf();
    expect(await inked(full, 2)).toBe(true);
  });

  it('does not keep its document beside the next one that is read', async () => {
    const large = 64 * 1024 * 1024;
    const jpeg = Buffer.concat([encodeJpeg({ width: 100, height: 100, dpi: 72, gray: new Uint8Array(10_000) }, 60), Buffer.alloc(large)]);
    const heavy = () => pdfOf([{ lines: ['Verslag van het gesprek met de ouders'] }, { scan: { jpeg, width: 100, height: 100, dpi: 72 } }]);
    const engineBytes = async () => (await pdfium()).view(0, 0).buffer.byteLength;
    await picture(heavy(), { pagina: 1 });
    const before = await engineBytes();
    for (let i = 0; i < 3; i++) await readPdf('verslag.pdf', heavy(), defaultLimits);
    expect((await engineBytes()) - before).toBeLessThan(large);
  });

  it('is damaged when the page is not there', async () => {
    await expect(picture(await pdf(box), { pagina: 2 })).rejects.toMatchObject({ fault: 'beschadigd' });
  });
});
