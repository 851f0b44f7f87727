import { describe, expect, it } from 'vitest';
import { vindPlekken } from '../../../src/loket/bewijs/plekken.ts';
import { vindCitaat } from '../../../src/loket/bewijs/vind-citaat.ts';

const found = (page: string, quote: string) => {
  const words = page.split(' ');
  const { woorden } = vindCitaat(words, quote);
  return words.filter((_, i) => woorden.has(i)).join(' ');
};

describe('the words of a quote on a page', () => {
  it.each([
    ['as they stand', 'Het verslag van 3 maart 2026 noemt een TIQ van 71 .', 'een TIQ van 71', 'een TIQ van 71'],
    [
      'broken off at the end of a line',
      'Er is hulp- verlening geweest in 2025 voor dit gezin',
      'hulpverlening geweest in 2025',
      'hulp- verlening geweest in 2025',
    ],
    ['with other hyphens and quotes', 'zij zei: ‘ik kan het niet’ – en ging', '"ik kan het niet" - en ging', '‘ik kan het niet’ – en ging'],
    [
      'with accents taken apart and ligatures',
      'o\u0301o\u0301k de oﬃciële hulp is gestopt nu',
      'óók de officiële hulp is gestopt',
      'o\u0301o\u0301k de oﬃciële hulp is gestopt',
    ],
    [
      'with words left out',
      'naam Jan school De Eik groep zeven advies SBO plaatsing',
      'school De Eik … advies SBO plaatsing',
      'school De Eik advies SBO plaatsing',
    ],
    [
      'cut off within a word',
      'de ontwikkeling van het kind blijft achter',
      '…eling van het kind blijft ach…',
      'ontwikkeling van het kind blijft achter',
    ],
    ['with a masked number', 'BSN 123456782 geboren 14 maart 2011', 'BSN ••••••••• geboren 14 maart', 'BSN geboren 14 maart'],
    ['a short one wherever it stands', 'TIQ 71 en later weer TIQ 71', 'TIQ 71', 'TIQ 71 TIQ 71'],
    ['not inside other words', 'unieke eieren', 'ei', ''],
    [
      'in its longest parts where others stand between',
      'de gedragswetenschapper kolom twee adviseert plaatsing in het cluster vier',
      'de gedragswetenschapper adviseert plaatsing in het cluster',
      'de gedragswetenschapper adviseert plaatsing in het cluster',
    ],
    ['not where it does not stand', 'iets heel anders', 'de leerling is vijftien jaar oud', ''],
    ['nothing for nothing', 'iets', '', ''],
    ['nothing for signs alone', 'iets – …', '– …', ''],
  ])('%s', (_, page, quote, expected) => expect(found(page, quote)).toBe(expected));

  it('says how much was found and how often', () => {
    expect(vindCitaat('TIQ 71 en TIQ 71'.split(' '), 'TIQ 71')).toMatchObject({ deel: 1, keren: 2 });
    expect(vindCitaat(['niets'], 'de leerling is vijftien jaar')).toMatchObject({ deel: 0, keren: 0 });
  });

  it('is quick on the longest pages with a quote that nearly stands there everywhere', () => {
    const words = Array.from({ length: 20_000 }, () => 'aaaa');
    const quote = `${'aaaa '.repeat(55)}b`;
    const started = performance.now();
    vindCitaat(words, quote);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the places of a quote on a picture', () => {
  const word = (tekst: string, left: number, top: number) => ({ tekst, vak: [left, top, tekst.length * 5, 10] as const });
  it('are joined by line', () => {
    const words = [word('een', 10, 10), word('lange', 30, 10), word('zin', 10, 25), word('hier', 30, 25), word('niet', 60, 25)];
    expect(vindPlekken(words, undefined, 'een lange zin hier').vakken).toEqual([
      [10, 10, 45, 10],
      [10, 25, 40, 10],
    ]);
  });
  it('are found by the lines that were read where the file has its words in another order', () => {
    const words = [word('Naam', 10, 10), word('School', 10, 30), word('Klaas', 80, 10), word('DeEik', 80, 30)];
    const lines = [
      { text: 'Naam Klaas', box: [10, 10, 95, 10] as const },
      { text: 'School DeEik', box: [10, 30, 95, 10] as const },
    ];
    expect(vindPlekken(words, { lines }, 'Naam Klaas School DeEik')).toMatchObject({ deel: 1 });
  });
  it('are parts of lines on a scan, and whole lines where these have columns', () => {
    const lines = [
      { text: 'aaaaa bbbbb', box: [0, 0, 88, 10] as const },
      { text: 'cc  dd', cells: ['cc', 'dd'], box: [0, 20, 110, 10] as const },
    ];
    expect(vindPlekken([], { lines }, 'bbbbb').vakken).toEqual([[48, 0, 40, 10]]);
    expect(vindPlekken([], { lines }, 'cc dd').vakken).toEqual([[0, 20, 110, 10]]);
  });
});
