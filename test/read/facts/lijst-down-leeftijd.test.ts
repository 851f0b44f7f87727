import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../../src/read/document.ts';
import { findDown } from '../../../src/read/facts/down.ts';
import { findLeerlinglijsten } from '../../../src/read/facts/leerlinglijst.ts';
import { findOntwikkelingsleeftijden } from '../../../src/read/facts/ontwikkelingsleeftijd.ts';
import { makeReading } from '../../../src/read/facts/reading.ts';
import { findKinds } from '../../../src/read/kinds/index.ts';
import { madeUp } from './made-up.ts';

const sheet = (rows: string[][], format: ReadDocument['format'] = 'xlsx'): ReadDocument => ({
  name: 'lijst',
  format,
  pages: [
    {
      number: 1,
      source: 'tekst',
      confidence: 1,
      lines: rows.flatMap((cells, index) =>
        cells.some(Boolean) ? [{ text: cells.filter(Boolean).join('  '), cells, rij: index + 1 }] : [],
      ),
    },
  ],
  fields: [],
  signatures: [],
  places: [],
});

const list = [
  ['Toewijzing LWOO 2026-2027'],
  [],
  ['Lj', 'Geb. datum', 'BSN (laatste 3)', 'Achternaam ', 'Roepnaam', 'Start lwoo', 'IQ', 'Achterst. BL', 'Achterst. Inz.Rek', 'Opmerking'],
  ['1', '13-02-2014', '096', 'Boersema', 'Bas', '01-08-2026', '90', '0,45', '0,31', ''],
  ['1', '', '246', '', 'Aron', '01-08-2026', '75', '0,46', '0,34', 'later'],
  ['Totaal: 2 leerlingen', '', '', '', '', '', '', '', '', ''],
];

describe('a list of pupils', () => {
  it('is known by its heads, in whatever order, and counts its rows as the spreadsheet does', () => {
    const [found] = findLeerlinglijsten(sheet(list));
    expect(found).toMatchObject({ blad: 1, koprij: 3, rijen: [4, 5], begin: { waarde: '2026-08-01', zeker: true } });
    expect(found?.kolommen.map(({ soort }) => soort)).toEqual([
      'leerjaar',
      'geboortedatum',
      'bsn',
      'achternaam',
      'voornaam',
      'begin',
      'iq',
      'begrijpend lezen',
      'inzichtelijk rekenen',
      undefined,
    ]);
    expect(findKinds(sheet(list)).map(({ kind, zeker }) => [kind, zeker])).toEqual([['lwoo-lijst', true]]);
  });

  it('is no list in a letter, and a sheet of something else is none', () => {
    expect(findLeerlinglijsten(sheet(list, 'docx'))).toEqual([]);
    expect(
      findLeerlinglijsten(
        sheet([
          ['Maand', 'Verzuim (uren)', 'Reden'],
          ['januari', '12', 'ziek'],
        ]),
      ),
    ).toEqual([]);
  });

  it('gives no begin where rows differ', () => {
    const other = list.map((row, index) => (index === 4 ? row.with(5, '01-09-2026') : row));
    expect(findLeerlinglijsten(sheet(other))[0]?.begin).toBeUndefined();
  });
});

describe('Down syndrome', () => {
  const down = (text: string, kinds: Parameters<typeof findDown>[1] = ['medische-verklaring']) =>
    findDown(makeReading(madeUp('a.pdf', text)), kinds).map(({ zeker }) => zeker);
  it.each([
    ['Zij is bekend met het syndroom van Down (trisomie 21).', [true]],
    ['Bij Bo is trisomie 21 vastgesteld.', [true]],
    ['Er is geen sprake van het syndroom van Down.', []],
    ['Er is een vermoeden van het syndroom van Down.', []],
    ['Zijn broertje heeft het syndroom van Down.', []],
  ])('%s', (text, expected) => {
    expect(down(text)).toEqual(expected);
  });
  it('told in a form is not certain', () => {
    expect(down('Bo heeft het syndroom van Down.', ['aanmeldingsformulier'])).toEqual([false]);
  });
});

describe('an age at which someone functions', () => {
  const ages = (text: string) =>
    findOntwikkelingsleeftijden(makeReading(madeUp('a.pdf', text))).map(({ maanden, gebied, zeker }) => [maanden, gebied, zeker]);
  it.each([
    ['De ontwikkelingsleeftijd voor zelfredzaamheid is 14 maanden.', [[14, 'zelfredzaamheid', true]]],
    ['Hij functioneert op een ontwikkelingsleeftijd van 2 jaar en 3 maanden.', [[27, undefined, true]]],
    ['De ontwikkelingsleeftijd ligt tussen de 12 en 18 maanden, zelfredzaamheid 12 - 18 maanden.', [[18, 'zelfredzaamheid', false]]],
    ['De ontwikkelingsleeftijd voor taal is 20 maanden.', []],
    ['Een ontwikkelingsleeftijd van 14 maanden is niet vastgesteld.', []],
    ['De ontwikkelingsleeftijd wordt nog bepaald.', []],
    ['Zij is 14 maanden onder behandeling.', []],
  ])('%s', (text, expected) => {
    expect(ages(text)).toEqual(expected);
  });
});
