import { describe, expect, it } from 'vitest';
import { boundedLines, longestRow } from '../../../src/read/facts/long-lines.ts';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const texts = (text: string, cells?: string[]) => boundedLines(cells ? { text, cells } : { text }).map((line) => line.text);

describe('a line that is too long', () => {
  it('stays as it is up to the bound, with its cells', () => {
    const line = { text: 'a'.repeat(longestRow), cells: ['a', 'a'] };
    expect(boundedLines(line)).toEqual([line]);
  });

  it.each([
    ['sentences', 'De leerling komt elke dag op tijd. '.repeat(9000)],
    ['words', 'woord '.repeat(50_000)],
    ['one word', 'x'.repeat(longestRow * 3 + 1)],
    ['signs outside the basic plane', `a${'😀'.repeat(longestRow)}`],
    ['one character too many', 'a'.repeat(longestRow + 1)],
  ])('of %s is cut into lines within the bound that together are the line', (_, text) => {
    const parts = texts(text);
    expect(parts.join('')).toBe(text);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(longestRow);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
    expect(parts.length).toBeLessThanOrEqual(Math.ceil((2 * text.length) / longestRow));
  });

  it('is cut behind a sentence, else between words', () => {
    expect(texts('De leerling komt elke dag op tijd. '.repeat(200))[0]).toMatch(/op tijd\. $/);
    expect(texts('woord '.repeat(1000))[0]).toMatch(/woord $/);
  });

  it('keeps its box, its row and how surely it was read in each part', () => {
    const line = { text: 'woord '.repeat(2000), box: [1, 2, 3, 4] as [number, number, number, number], rij: 7, confidence: 0.7 };
    for (const part of boundedLines(line)) expect(part).toMatchObject({ box: [1, 2, 3, 4], rij: 7, confidence: 0.7 });
  });

  it('with cells keeps every cell in its column and lets the rest of the long ones follow', () => {
    const long = 'Hij werkt aan zijn taken. '.repeat(400);
    const [first, ...rest] = boundedLines({ text: `Doel 12 ${long}`, cells: ['Doel', '', long, '12'] });
    expect(first?.cells?.map((cell) => cell.slice(0, 9))).toEqual(['Doel', '', 'Hij werkt', '12']);
    expect(first?.text.length).toBeLessThanOrEqual(longestRow + 3);
    expect((first?.cells?.[2] ?? '') + rest.map(({ text }) => text).join('')).toBe(long);
    expect(rest.every(({ text, cells }) => text.length <= longestRow && cells?.length === 1)).toBe(true);
  });

  it('with very many cells loses none of them', () => {
    const cells = Array.from({ length: 100_000 }, (_, at) => `c${at}`);
    const lines = boundedLines({ text: cells.join(' '), cells });
    expect(lines.flatMap((line) => line.cells)).toEqual(cells);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(longestRow + 100);
  });

  it('of a megabyte still gives the date in its last sentence, with the words that stand there', () => {
    const line = `${'De leerling komt elke dag op tijd. '.repeat(30_000)}Bo Tuinstra is geboren op 3 april 2012.`;
    const { geboortedatum } = gatherFacts([madeUp('lang.docx', `Naam: Bo Tuinstra\n${line}`)], context);
    expect(geboortedatum).toMatchObject({ waarde: '2012-04-03', bewijs: { citaat: 'Bo Tuinstra is geboren op 3 april 2012.' } });
  });
});
