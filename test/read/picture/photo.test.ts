import { describe, expect, it } from 'vitest';
import { photograph, type Foto } from './photograph.ts';
import { encodeJpeg } from '../../../local/voorbeelden/papier/jpeg.ts';
import { picturesToPdf } from '../../../local/voorbeelden/papier/scan.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import type { Picture } from '../../../src/read/picture.ts';
import { pagePicture } from '../../../src/read/picture/page-picture.ts';
import { findPage } from '../../../src/read/picture/photo/find-page.ts';

/** An A4 at 60 dpi with lines of words, and marks near its four corners that differ in size. */
function page(): Picture {
  const [width, height] = [496, 702];
  const gray = new Uint8Array(width * height).fill(255);
  const box = (left: number, top: number, wide: number, high: number) => {
    for (let y = top; y < top + high; y++) gray.fill(0, y * width + left, y * width + left + wide);
  };
  for (let y = 80; y < 600; y += 14) for (let x = 50; x < 430; x += 24) box(x, y, 14 + (x % 5), 5);
  box(20, 20, 30, 30);
  box(446, 20, 30, 14);
  box(20, 658, 14, 24);
  return { width, height, dpi: 60, gray };
}

const photo = (foto: Foto): Picture => photograph(page(), { breedte: 900, hoogte: 1200, ...foto });

/** The share of ink in a box given in shares of the page. */
function ink({ width, height, gray }: Picture, left: number, top: number, wide: number, high: number): number {
  let [dark, count] = [0, 0];
  for (let y = Math.floor(top * height); y < (top + high) * height; y++)
    for (let x = Math.floor(left * width); x < (left + wide) * width; x++) {
      count++;
      if ((gray[y * width + x] ?? 255) < 90) dark++;
    }
  return dark / count;
}

describe('a photo of a page', () => {
  it.each<[string, Foto]>([
    ['held straight above', { schuin: 0, scheef: 0, schaduw: 0 }],
    ['a little oblique', { schuin: 0.5, scheef: 3, schaduw: 0.25 }],
    ['much oblique', { schuin: 1.6, scheef: 3, schaduw: 0.25 }],
    ['turned on the table', { schuin: 0.5, scheef: -12, schaduw: 0.2 }],
    ['on a bright table that the lamp lights unevenly', { schuin: 0.5, scheef: 3, tafel: 150, schaduw: 0.2 }],
    ['under a dark shadow', { schuin: 1, scheef: 3, tafel: 50, schaduw: 0.5 }],
  ])('%s is cut out of the table and straight', async (_, foto) => {
    const picture = await pagePicture(encodeJpeg(photo(foto), 85), 'afbeelding', { pagina: 1 }, defaultLimits);
    expect(picture.height / picture.width).toBeCloseTo(297 / 210, 2);
    expect(picture.dpi).toBeCloseTo(picture.height / 11.69, 0);
    // The marks stand where they stand on the paper: within a hundredth of the page
    expect(ink(picture, 0.055, 0.04, 0.03, 0.02)).toBeGreaterThan(0.95);
    expect(ink(picture, 0.915, 0.035, 0.03, 0.008)).toBeGreaterThan(0.9);
    expect(ink(picture, 0.048, 0.947, 0.012, 0.016)).toBeGreaterThan(0.9);
    // Nothing of the table is left along the edges
    for (const edge of [ink(picture, 0.01, 0.1, 0.02, 0.8), ink(picture, 0.97, 0.1, 0.02, 0.8), ink(picture, 0.2, 0.98, 0.6, 0.012)])
      expect(edge).toBeLessThan(0.01);
  });

  it('in a PDF, as an app on a phone makes it, is cut out too', async () => {
    const pdf = picturesToPdf([photo({ schuin: 0.5, scheef: 3 })], 85);
    const picture = await pagePicture(pdf, 'pdf', { pagina: 1 }, defaultLimits);
    expect(picture.height / picture.width).toBeCloseTo(297 / 210, 2);
    expect(ink(picture, 0.055, 0.04, 0.03, 0.02)).toBeGreaterThan(0.95);
  });

  it.each<[string, () => Picture]>([
    ['a scan, which is paper all over', page],
    ['a page on a table as bright as itself', () => photo({ tafel: 225, schaduw: 0 })],
    ['a page that goes on outside the photo', () => cropped(photo({ schuin: 0.2, scheef: 0 }), 0.5, 1)],
    ['a white box in the middle of a coloured page', () => boxed(300, 120)],
    ['a square note', () => boxed(420, 420)],
    ['an even gray', () => ({ width: 300, height: 400, dpi: 50, gray: new Uint8Array(120_000).fill(128) })],
  ])('is left whole when its edges are not sure: %s', (_, make) => {
    expect(findPage(make())).toBeUndefined();
  });
});

/** The part of a picture from a share of its height, of all its width. */
function cropped({ width, height, dpi, gray }: Picture, from: number, to: number): Picture {
  const [top, bottom] = [Math.floor(from * height), Math.floor(to * height)];
  return { width, height: bottom - top, dpi, gray: gray.slice(top * width, bottom * width) };
}

/** A dark page with a white box of this size in its middle. */
function boxed(wide: number, high: number): Picture {
  const [width, height] = [600, 800];
  const gray = new Uint8Array(width * height).fill(90);
  for (let y = (height - high) / 2; y < (height + high) / 2; y++)
    gray.fill(250, y * width + (width - wide) / 2, y * width + (width + wide) / 2);
  return { width, height, dpi: 70, gray };
}
