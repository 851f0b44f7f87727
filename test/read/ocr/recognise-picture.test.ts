import { beforeAll, describe, expect, it } from 'vitest';
import { keuzes, kop, tabel, tekst, velden, type Papier } from '../../../local/voorbeelden/papier/blokken.ts';
import { beemd } from '../../../local/voorbeelden/huisstijlen.ts';
import { maakPdf } from '../../../local/voorbeelden/papier/pdf.ts';
import { pagePictures } from '../../../local/voorbeelden/papier/scan.ts';
import { wear } from '../../../local/voorbeelden/papier/slijtage.ts';
import { engine } from '../../../src/read/ocr/engine.ts';
import { recognisePicture } from '../../../src/read/ocr/recognise-picture.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import type { Picture } from '../../../src/read/picture.ts';
import { ink, outline, paper } from './paper.ts';

const papier: Papier = {
  stijl: { ...beemd, letter: 'Arimo', grootte: 11, tabel: 'raster' },
  titel: 'Verslag',
  blokken: [
    kop('Verslag van het onderzoek', 1),
    velden(['Leerling', 'Jikke Terpstra'], ['Geboren', '14 maart 2013'], ['Datum verslag', '9 oktober 2026']),
    ...tekst('De leerling is onderzocht omdat de school wil weten welk onderwijs bij haar past en wat zij nodig heeft in de klas.'),
    tabel(['Index', 'Score', 'Percentiel'], [['Verbaal begrip', '92', '30'], ['Werkgeheugen', '85', '16'], ['Totaal IQ', '88', '21']]),
    keuzes('Soort', ['nieuw', true], ['verlenging', false]),
  ],
}; // prettier-ignore

let page: Picture;
beforeAll(async () => {
  const [first] = await pagePictures(maakPdf(papier), 200);
  if (first === undefined) throw new Error('no page');
  page = { width: first.width, height: first.height, dpi: first.dpi, gray: first.gray };
});

describe('recognisePicture', () => {
  it(
    'reads a grey, grainy scan that lies askew: rows of tables with their cells, numbers that are certain',
    { timeout: 60_000 },
    async () => {
      const scan = wear(page, { papier: 225, verloop: 0.1, ruis: 6, vaag: 1, scheef: 1.3, spikkels: 30, ponsgaten: true });
      const read = await recognisePicture(scan, defaultLimits);
      expect(read.gedraaid).toBe(0);
      expect(read.scheef).toBeCloseTo(1.3, 1);
      const row = (start: string) => read.lines.find((line) => line.text.startsWith(start));
      expect(row('Leerling')?.cells).toEqual(['Leerling', 'Jikke Terpstra']);
      expect(row('Geboren')?.cells).toEqual(['Geboren', '14 maart 2013']);
      expect(row('Totaal IQ')?.cells).toEqual(['Totaal IQ', '88', '21']);
      expect(row('Totaal IQ')?.confidence).toBeGreaterThanOrEqual(0.8);
      expect(read.confidence).toBeGreaterThanOrEqual(0.9);
      expect(read.lines.map((line) => line.text).join(' ')).toContain('welk onderwijs bij haar past');
    },
  );

  it.each([90, 180, 270] as const)('sets a page upright that was scanned turned %i degrees', { timeout: 60_000 }, async (turned) => {
    const read = await recognisePicture(wear(page, { gedraaid: turned }), defaultLimits);
    expect(read.gedraaid).toBe(360 - turned);
    expect(read.lines.some((line) => line.text === 'Verslag van het onderzoek')).toBe(true);
    expect([read.picture.width, read.picture.height]).toEqual([page.width, page.height]);
  });

  it('gives no lines for blank paper with holes, dirt and a shadow', { timeout: 60_000 }, async () => {
    const blank: Picture = { ...page, gray: new Uint8Array(page.gray.length).fill(255) };
    const scan = wear(blank, { papier: 215, verloop: 0.3, ruis: 8, spikkels: 60, ponsgaten: true });
    const read = await recognisePicture(scan, defaultLimits);
    expect(read.lines).toEqual([]);
    expect(read.gedraaid).toBe(0);
  });

  it('gives nothing sure for a photo, a logo, a stamp and noise', { timeout: 60_000 }, async () => {
    const sheet = paper(1000, 1400, 150);
    const at = (x: number, y: number) => y * sheet.width + x;
    const inside = (x: number, y: number, radius: number) => x * x + y * y <= radius * radius;
    const grain = randomLevels(7);
    for (let y = 0; y < 1400; y++)
      for (let x = 0; x < 1000; x++) {
        // A photo of hills, a logo of a ring with a bar, a stamp of rings askew, and a strip of noise
        if (y >= 500 && y < 950 && x >= 150 && x < 850)
          sheet.gray[at(x, y)] = 120 + 60 * Math.sin(x / 47) * Math.cos(y / 31) + 40 * Math.sin((x + 2 * y) / 13) + (grain() & 15);
        if (inside(x - 150, y - 150, 70) && (!inside(x - 150, y - 150, 48) || Math.abs(x - y) < 12)) sheet.gray[at(x, y)] = 60;
        const ring = Math.hypot(x - 750, 1.7 * (y - 1150));
        if ((ring > 92 && ring < 100) || (ring > 60 && ring < 64) || (ring < 40 && (x + y) % 19 < 4)) sheet.gray[at(x, y)] = 90;
        if (y >= 1280 && y < 1340 && x < 600 && grain() > 190) sheet.gray[at(x, y)] = 30;
      }
    const read = await recognisePicture(sheet, defaultLimits);
    expect(read.lines.filter((line) => Math.min(line.confidence, read.confidence) >= 0.8).map((line) => line.text)).toEqual([]);
    expect(read.controls).toEqual([]);
  });

  it('never gives a label without its answer for sure: what stands in the frame is read, or doubted', { timeout: 60_000 }, async () => {
    const sheet = paper(1240, 500, 150);
    const across = page.width;
    // The words of a real page, and a frame with strokes that are no letters
    for (let y = 0; y < 420; y++) sheet.gray.set(page.gray.subarray((y + 380) * across, (y + 380) * across + 700), y * 1240);
    outline(sheet, 760, 60, 400, 60);
    for (let x = 780; x < 900; x++) ink(sheet, x, Math.round(88 + 13 * Math.sin(x / 7)), 3, 4);
    const read = await recognisePicture(sheet, defaultLimits);
    const beside = read.lines.filter(({ box }) => box[1] < (120 * 72) / 150 && box[1] + box[3] > (60 * 72) / 150);
    expect(beside.length).toBeGreaterThan(0);
    expect(Math.min(...beside.map((line) => line.confidence))).toBeLessThan(0.8);
  });

  it('leaves a page with a few words as it stands', { timeout: 60_000 }, async () => {
    const [few] = await pagePictures(
      maakPdf({ ...papier, stijl: { ...papier.stijl, briefhoofd: 'geen' }, blokken: tekst('Bijlage 3') }),
      200,
    );
    const read = await recognisePicture(few ?? page, defaultLimits);
    expect(read.gedraaid).toBe(0);
    expect(read.lines.map((line) => line.text)).toContain('Bijlage 3');
  });
});

/** Levels 0 to 255 in a fixed random order. */
function randomLevels(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
}

it('keeps the memory of the engine bounded over thirty pages', { timeout: 60_000 }, async () => {
  const reader = await engine();
  const [wide, high] = [page.width, 180];
  const strip = page.gray.slice(0, wide * high);
  const sizes = Array.from({ length: 30 }, () => {
    expect(reader.read(strip, wide, high, page.dpi, 'block').length).toBeGreaterThan(0);
    return reader.memory();
  });
  expect(sizes.at(-1)).toBe(sizes[4]);
});
