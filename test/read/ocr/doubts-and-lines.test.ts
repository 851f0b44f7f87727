import { describe, expect, it } from 'vitest';
import { doubtsOf, mayHoldText } from '../../../src/read/ocr/doubts.ts';
import { layOut } from '../../../src/read/ocr/layout.ts';
import { pageConfidence, withConfidence } from '../../../src/read/ocr/lines.ts';
import type { OcrWord } from '../../../src/read/ocr/ocr-picture.ts';
import { confidenceOf } from '../../../src/read/ocr/words.ts';
import { toLines } from '../../../src/read/pdf/lines.ts';
import type { Box } from '../../../src/read/document.ts';
import { bitsOf, ink, paper, word } from './paper.ts';
import { wordAt } from './words-at.ts';

/** Points to pixels of a page of 200 dpi. */
const px = (points: number) => Math.round((points * 200) / 72);

describe('ink that no word came from', () => {
  it('is told where it stands, unless a word was read there', () => {
    const sheet = paper(1000, 400);
    word(sheet, px(50), px(40), 6);
    word(sheet, px(200), px(40), 4);
    const bits = bitsOf(sheet);
    const label: OcrWord = { ...wordAt('Naam', 50, 48), right: 76, top: 40 };
    const [doubt, ...others] = doubtsOf(bits, [label]);
    expect(others).toEqual([]);
    expect(doubt?.[0]).toBeCloseTo(200, -1);
    expect(doubtsOf(bits, [label, { ...wordAt('Noor', 200, 48), right: 220, top: 40 }])).toEqual([]);
    expect(doubtsOf(bits, [label, { ...wordAt('—', 200, 48), right: 220, top: 40 }])).toHaveLength(1);
  });

  it.each([
    ['specks and a thin line', [[60, 60, 3, 3], [200, 60, 2, 2], [60, 120, 400, 3]], 0],
    ['a small word in low letters', [[60, 60, 6, 12], [72, 60, 6, 12], [84, 60, 6, 12]], 1],
    ['a drawing', [[60, 60, 300, 160]], 0],
    ['lines of text that hang together', [[60, 60, 400, 20], [60, 90, 400, 20], [60, 120, 400, 20], [60, 150, 400, 20], [60, 60, 3, 110]], 4],
  ])('counts by its size and shape: %s', (_, parts, count) => {
    const sheet = paper(700, 400);
    for (const [x = 0, y = 0, wide = 0, high = 0] of parts) ink(sheet, x, y, wide, high);
    expect(doubtsOf(bitsOf(sheet), [])).toHaveLength(count);
  }); // prettier-ignore

  it('tells a page with strokes from one with holes and specks', () => {
    const sheet = paper(600, 600);
    ink(sheet, 40, 200, 45, 45);
    ink(sheet, 300, 300, 3, 3);
    expect(mayHoldText(bitsOf(sheet))).toBe(false);
    word(sheet, 200, 400, 3);
    expect(mayHoldText(bitsOf(sheet))).toBe(true);
  });
});

describe('the parts that a page is read in', () => {
  it('keep a short word that fills its part, alone in a column', () => {
    const sheet = paper(1400, 300);
    for (const y of [60, 120]) word(sheet, 60, y, 12);
    ink(sheet, 700, 60, 70, 22);
    const parts = layOut(bitsOf(sheet), [], []);
    expect(parts?.free.some(({ left, right }) => left <= 700 && right >= 770)).toBe(true);
  });

  it('leave out a hole of a punch, and dirt far beside and under a word', () => {
    const sheet = paper(1400, 600);
    ink(sheet, 30, 100, 45, 45);
    expect(layOut(bitsOf(sheet), [], [])?.free).toEqual([]);
    for (const x of [200, 700, 1100]) ink(sheet, x, 400 + (x % 70), 4, 4);
    expect(layOut(bitsOf(sheet), [], [])?.free).toEqual([]);
    word(sheet, 300, 300, 4);
    const [only, ...others] = layOut(bitsOf(sheet), [], [])?.free ?? [];
    expect(others).toEqual([]);
    expect(only?.left).toBeGreaterThan(280);
    expect(only?.right).toBeLessThan(370);
    expect(only?.bottom).toBeLessThan(340);
  });

  it('read what stands in a frame apart from the label before it', () => {
    const sheet = paper(1400, 300);
    word(sheet, 60, 100, 10);
    word(sheet, 220, 100, 10);
    const parts = layOut(bitsOf(sheet), [], [[px(76) / 2.7778, 30, 200, 24]]);
    expect(parts?.framed).toHaveLength(1);
    expect(parts?.free).toHaveLength(1);
    expect(parts?.free[0]?.right).toBeLessThan(220);
  });
});

describe('the confidence of a line', () => {
  const read = (words: readonly OcrWord[], doubts: readonly Box[] = []) =>
    withConfidence(toLines(words, []).lines, words, doubts, []).map((line) => [line.text, line.confidence]);

  it('is that of its weakest name or number, and of its other words on the whole', () => {
    expect(read([wordAt('Naam', 50), wordAt('Noor', 74, 100, 0.5)])).toEqual([['Naam Noor', 0.5]]);
    expect(read([wordAt('op', 50), wordAt('twaalf', 64, 100, 0.92)])[0]?.[1]).toBeCloseTo(0.93);
  });

  it('falls when its whole answer was lost, however far off that stands', () => {
    const labels = [wordAt('Voornamen', 50, 100), wordAt('Achternaam', 50, 130)];
    expect(read(labels, [[350, 92, 40, 9]])).toEqual([['Voornamen', 0.6], ['Achternaam', 0.96]]); // prettier-ignore
  });

  it('falls for the label above a lost answer, also when another answer stands beside that', () => {
    const words = [wordAt('Voornamen', 50, 100), wordAt('Achternaam', 300, 100), wordAt('Wit', 300, 116)];
    const label = read(words, [[52, 108, 40, 8]]).find(([text]) => String(text).startsWith('Voornamen'));
    expect(label?.[1]).toBe(0.6);
  });

  it('falls for the nearest line when something unread stands on no line at all', () => {
    const words = [wordAt('Boven', 50, 100), wordAt('Onder', 50, 400)];
    expect(read(words, [[200, 340, 60, 9]])).toEqual([['Boven', 0.96], ['Onder', 0.6]]); // prettier-ignore
  });

  it('of a page falls when much of it was not read', () => {
    const words = [wordAt('Voornamen', 50)];
    expect(pageConfidence(words, [[50, 120, 5, 9]])).toBeCloseTo(0.96);
    expect(pageConfidence(words, [[50, 120, 40, 9]])).toBe(0.6);
    expect(pageConfidence([], [[50, 120, 40, 9]])).toBe(0.6);
    expect(pageConfidence([], [])).toBe(1);
  });
});

describe('the confidence of a word', () => {
  const said = (text: string, confidence = 96) => {
    const bbox = { x0: 0, y0: 0, x1: 10, y1: 10 };
    return confidenceOf({ text, confidence, bbox, symbols: Array.from(text, (sign) => ({ text: sign, confidence, bbox })) });
  };

  it.each([
    ['school', 96, 0.96],
    ['VSO-school', 96, 0.96],
    ['PrO', 96, 0.96],
    ['12-03-2026', 96, 0.96],
    ['12-03-2026', 80, 0.7],
    ['JeugdkliniekDe', 96, 0.6],
    ['9821VlasakkerlaanKD', 89, 0.6],
    ['maart2013', 96, 0.6],
  ])('%s, of which the engine says %i, is worth %f', (text, engine, worth) => {
    expect(said(text, engine)).toBeCloseTo(worth);
  });
});
