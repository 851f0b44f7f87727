import { describe, expect, it } from 'vitest';
import { findStrokes, toRules, wipeStrokes } from '../../../src/read/ocr/find-rules.ts';
import { findSquares, wipeSquares } from '../../../src/read/ocr/find-squares.ts';
import { findFrames } from '../../../src/read/ocr/frames.ts';
import { roundMarks } from '../../../src/read/ocr/tick-rows.ts';
import { bitsOf, ink, outline, paper, word, type Paper } from './paper.ts';
import { wordAt } from './words-at.ts';

const squaresOf = (sheet: Paper) => findSquares(bitsOf(sheet), bitsOf(sheet));

describe('tick boxes', () => {
  it.each([
    ['empty', 0, false],
    ['ticked', 10, true],
    ['filled whole', 20, undefined],
  ])('tells a box that is %s', (_, size, ticked) => {
    const sheet = paper(400, 200);
    outline(sheet, 50, 60, 32, 32);
    ink(sheet, 66 - size / 2, 76 - size / 2, size, size);
    word(sheet, 100, 64, 6);
    const { squares } = squaresOf(sheet);
    expect(squares.map((square) => square.ticked)).toEqual([ticked]);
    expect(squares[0]?.x).toBeCloseTo(50, -1);
  });

  const small = (places: readonly [number, number][], wordOff = 10): Paper => {
    const sheet = paper(500, 200);
    for (const [x, y] of places) {
      outline(sheet, x, y, 14, 14);
      word(sheet, x + 14 + wordOff, y - 6, 3);
    }
    return sheet;
  };

  it('takes squares of 1.8 mm for tick boxes when each stands before a word in a row or list of them', () => {
    expect(squaresOf(small([[60, 80], [220, 80]])).squares.map((square) => square.ticked)).toEqual([false, false]); // prettier-ignore
    expect(squaresOf(small([[60, 40], [60, 90]])).squares).toHaveLength(2); // prettier-ignore
  });

  it.each([
    ['alone', small([[60, 80]])],
    ['in different places', small([[60, 40], [220, 120]])],
    ['far from any word', small([[60, 80], [220, 80]], 60)],
  ])('leaves such squares doubtful when they stand %s', (_, sheet) => {
    const { squares, suspects } = squaresOf(sheet);
    expect(squares).toEqual([]);
    expect(suspects.length).toBeGreaterThan(0);
  }); // prettier-ignore

  it('takes no letter, and no bullet, for a small box', () => {
    const sheet = small([]);
    for (const x of [60, 220]) {
      ink(sheet, x, 80, 14, 14);
      word(sheet, x + 24, 74, 3);
      word(sheet, x, 120, 4);
    }
    expect(squaresOf(sheet)).toEqual({ squares: [], suspects: [] });
  });

  it('wipes a box with what is in it and nothing beside it', () => {
    const sheet = paper(300, 200);
    outline(sheet, 50, 60, 32, 32);
    const { squares } = squaresOf(sheet);
    word(sheet, 100, 64, 2);
    const before = bitsOf(sheet).at.reduce((sum, black) => sum + black, 0);
    wipeSquares(sheet.gray, bitsOf(sheet), squares);
    const after = bitsOf(sheet);
    expect(after.at.subarray(62 * 300 + 45, 62 * 300 + 90).includes(1)).toBe(false);
    expect(before - after.at.reduce((sum, black) => sum + black, 0)).toBe(32 * 32 - 28 * 28);
  });

  it('suspects rings that stand before words in a row, and no letter or number in a sentence', () => {
    const row = [wordAt('O', 60), wordAt('ja', 74), wordAt('O', 120), wordAt('nee', 134)];
    expect(roundMarks(row).map((box) => box[0])).toEqual([60, 120]);
    expect(roundMarks(row.slice(0, 2))).toEqual([]);
    expect(roundMarks([wordAt('groep', 30), wordAt('0', 62), wordAt('en', 72), wordAt('0', 88), wordAt('uur', 98)])).toEqual([]);
  });
});

describe('lines on a page', () => {
  const strokesOf = (sheet: Paper) => findStrokes(bitsOf(sheet), sheet.gray);

  it('finds a line to write on and the sides of a frame, and no row of letters', () => {
    const sheet = paper(900, 500);
    ink(sheet, 100, 100, 500, 2);
    outline(sheet, 100, 200, 600, 120);
    word(sheet, 100, 400, 40);
    const rules = toRules(strokesOf(sheet).rules, 200);
    expect(rules.filter((rule) => rule.flat).map((rule) => Math.round(rule.at))).toEqual([36, 72, 115]);
    expect(rules.filter((rule) => !rule.flat).map((rule) => Math.round(rule.at))).toEqual([36, 252]);
  });

  it('finds a faint line, and calls a streak over the whole sheet no rule though it wipes it out', () => {
    const sheet = paper(900, 500);
    ink(sheet, 100, 100, 500, 2, 215);
    ink(sheet, 800, 0, 2, 500);
    const { rules, all } = strokesOf(sheet);
    expect(rules).toHaveLength(1);
    expect(all).toHaveLength(2);
    wipeStrokes(sheet.gray, bitsOf(sheet), all);
    expect(sheet.gray[100 * 900 + 300]).toBe(255);
    expect(sheet.gray[250 * 900 + 801]).toBe(255);
  });

  it('wipes a line out and keeps the letters that cross it', () => {
    const sheet = paper(900, 200);
    ink(sheet, 100, 100, 500, 2);
    ink(sheet, 300, 90, 4, 30);
    wipeStrokes(sheet.gray, bitsOf(sheet), strokesOf(sheet).all);
    expect(sheet.gray[100 * 900 + 200]).toBe(255);
    expect(sheet.gray[101 * 900 + 301]).toBe(0);
  });

  it('finds the frames to write in, the smallest first; three sides or a table are none', () => {
    const rule = (flat: boolean, at: number, from: number, to: number) => ({ flat, at, from, to });
    const box = (x: number, y: number, wide: number, high: number) => [
      rule(true, y, x, x + wide),
      rule(true, y + high, x, x + wide),
      rule(false, x, y, y + high),
      rule(false, x + wide, y, y + high),
    ];
    const rules = [...box(40, 40, 500, 700), ...box(200, 100, 300, 20), ...box(200, 130, 300, 20).slice(0, 3)];
    expect(findFrames(rules, [])).toEqual([[200, 100, 300, 20], [40, 40, 500, 700]]); // prettier-ignore
    expect(findFrames(rules, [{ box: [200, 100, 300, 20], cells: [] }])).toEqual([]);
  });
});
