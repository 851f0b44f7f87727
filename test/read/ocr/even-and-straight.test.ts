import { describe, expect, it } from 'vitest';
import { flatten } from '../../../src/read/ocr/flatten.ts';
import { rotate } from '../../../src/read/ocr/resample.ts';
import { skewOf } from '../../../src/read/ocr/skew.ts';
import { bitsOf, ink, paper, word, type Paper } from './paper.ts';

const text = (): Paper => {
  const sheet = paper(1000, 800);
  for (let y = 80; y < 720; y += 45) for (const x of [80, 330, 600]) word(sheet, x, y, 14);
  return sheet;
};

describe('skewOf', () => {
  it.each([-8, -1.3, -0.5, 0, 0.4, 2.5, 9])('tells lines of text that run down by %f degrees', (degrees) => {
    const sheet = text();
    expect(Math.abs(skewOf(bitsOf({ ...sheet, ...rotate(sheet, degrees) })) - degrees)).toBeLessThanOrEqual(0.15);
  });

  it('leaves a page without lines of text as it stands', () => {
    const sheet = paper(1000, 800);
    ink(sheet, 200, 200, 40, 40);
    expect(skewOf(bitsOf(sheet))).toBe(0);
  });
});

const lowest = (levels: readonly number[]): number => levels.reduce((least, level) => Math.min(least, level), Infinity);
const highest = (levels: readonly number[]): number => levels.reduce((most, level) => Math.max(most, level), -Infinity);

describe('flatten', () => {
  it('makes gray paper with a shadow white, and keeps its ink dark', () => {
    const sheet = text();
    const shaded = sheet.gray.map((level, i) => (level === 0 ? 40 : 1) * (level === 0 ? 1 : 120 + Math.round((100 * (i % 1000)) / 1000)));
    const flat = flatten(shaded, 1000, 800, 200);
    const of = (level: number) => Array.from(flat).filter((_, i) => sheet.gray[i] === level);
    expect(lowest(of(255))).toBeGreaterThan(235);
    expect(highest(of(0))).toBeLessThan(100);
  });

  it('keeps a dark area dark: it is no paper', () => {
    const sheet = paper(600, 600);
    ink(sheet, 100, 100, 300, 300, 30);
    expect(flatten(sheet.gray, 600, 600, 200)[250 * 600 + 250]).toBeLessThan(100);
  });
});
