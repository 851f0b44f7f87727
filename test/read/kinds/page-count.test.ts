import { describe, expect, it } from 'vitest';
import { makeReading } from '../../../src/read/facts/reading.ts';
import { pageCountOf } from '../../../src/read/kinds/page-count.ts';
import { madeUp } from '../facts/made-up.ts';

const count = (line: string) =>
  pageCountOf(makeReading(madeUp('a.pdf', `Titel van het stuk\nEen zin.\nNog een zin.\nEn een zin.\n${line}`)).rows);

describe('the number of a page', () => {
  it.each([
    ['Pagina 2 van 3', { at: 2, of: 3 }],
    ['Praktijk De Brug | blad 4', { at: 4, of: undefined }],
    ['form. 7b - blad terug naar zorgteam   blad 1', { at: 1, of: undefined }],
    ['2/3', { at: 2, of: 3 }],
    ['- 2 van 3 -', { at: 2, of: 3 }],
    ['Pagina l van 2', { at: 1, of: 2 }],
    ['blz. 12', { at: 12, of: undefined }],
    ['Pagina B', undefined],
    ['Pagina 5 van 3', undefined],
    ['de bladen van de boom', undefined],
    ['groep 1/2', undefined],
  ])('%s', (line, expected) => {
    expect(count(line)).toEqual(expected);
  });
});
