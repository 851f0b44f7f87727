import { describe, expect, it } from 'vitest';
import { bsnLezing, getalLezing, heeftBsn, isLeeg, jaNeeLezing, leerjaarLezing, naamLezing } from '../../../src/read/lijst/cellen.ts';
import { datumLezing, schooljarenIn } from '../../../src/read/lijst/datum-cel.ts';
import { naamSleutel, splitsNaam } from '../../../src/read/lijst/namen.ts';

const possible = ['111', '222', '333'].join('');
const impossible = ['123', '456', '789'].join('');

describe('a cell', () => {
  it.each(['', ' ', '-', '?', '...', 'onbekend', 'n.v.t.', 'volgt nog'])('%j is left open', (cell) => expect(isLeeg(cell)).toBe(true));
  it.each(['0', 'Jan', '1', 'Ñ'])('%j is filled', (cell) => expect(isLeeg(cell)).toBe(false));
});

describe('a name', () => {
  it.each([
    ['Jan', 'naam'],
    ['van ’t Hof', 'naam'],
    ['Çelik', 'naam'],
    ['Bo', 'naam'],
    ['J.', 'voorletters'],
    ['J.P.', 'voorletters'],
    ['J P', 'voorletters'],
    ['12', 'geen-naam'],
    ['Jan2', 'geen-naam'],
    ['', 'leeg'],
  ])('%j is %s', (cell, lezing) => expect(naamLezing(cell)).toBe(lezing));

  it.each([
    ['Jansen, Piet', 'Piet', 'Jansen'],
    ['Goes, Silke van der', 'Silke', 'van der Goes'],
    ['Piet van den Berg', 'Piet', 'van den Berg'],
    ['Jansen', '', 'Jansen'],
  ])('%j in one cell is first name %j and last name %j', (cell, voornaam, achternaam) =>
    expect(splitsNaam(cell)).toEqual({ voornaam, achternaam }),
  );

  it.each([
    ['Goes, van der', 'van der Goes'],
    ['Renée', 'Renee'],
    ['JAN-WILLEM', 'jan willem'],
    ['de Vries - Bos', 'Bos-de Vries'],
  ])('%j compares as %j', (a, b) => expect(naamSleutel(a)).toBe(naamSleutel(b)));
  it('keeps a particle that is the whole name', () => expect(naamSleutel('Van')).toBe('van'));
});

describe('a date', () => {
  it.each([
    ['13-02-2014', 'dag', '2014-02-13'],
    ['3-4-14', 'dag', '2014-04-03'],
    ['13.02.2014', 'dag', '2014-02-13'],
    ['2014-02-13', 'dag', '2014-02-13'],
    ['13 februari 2014', 'dag', '2014-02-13'],
    ['1 aug. 2026', 'dag', '2026-08-01'],
    ['20140213', 'dag', '2014-02-13'],
    ['13022014', 'dag', '2014-02-13'],
    ['29-02-2012', 'dag', '2012-02-29'],
    ['13-02-2014 00:00', 'dag', '2014-02-13'],
    ['02-13-2014', 'onzeker', '2014-02-13'],
    ['41683', 'onzeker', '2014-02-13'],
    ['augustus 2026', 'maand', '2026-08-01'],
    ['2026-2027', 'schooljaar', '2026-08-01'],
    ['schooljaar 26/27', 'schooljaar', '2026-08-01'],
  ])('%j is %s %s', (cell, soort, dag) => expect(datumLezing(cell)).toEqual({ soort, dag }));

  it.each([
    ['', 'leeg'],
    ['29-02-2014', 'onbestaand'],
    ['31-11-2026', 'onbestaand'],
    ['31 februari 2014', 'onbestaand'],
    ['2014', 'geen-datum'],
    ['zie dossier', 'geen-datum'],
  ])('%j is %s', (cell, soort) => expect(datumLezing(cell)).toEqual({ soort }));

  it.each([
    ['Toewijzing LWOO 2026-2027', ['2026-08-01']],
    ['LWOO 26/27', ['2026-08-01']],
    ['opgemaakt 24-06-2026', []],
    ['2024-2026', []],
  ])('%j names the school years %j', (text, years) => expect(schooljarenIn(text)).toEqual(years));
});

describe('a year of school', () => {
  it.each([
    ['1', 1],
    ['1e', 1],
    ['lj 2', 2],
    ['3b', 3],
    ['1b2', 1],
    ['vmbo-b 4', 4],
    ['brugklas', 1],
    ['tweede', 2],
    ['12', 12],
  ])('%j is %i', (cell, jaar) => expect(leerjaarLezing(cell)).toEqual({ soort: 'jaar', jaar }));
  it.each([
    ['', 'leeg'],
    ['groep 8', 'basisschool'],
    ['vmbo', 'onduidelijk'],
    ['1,5', 'onduidelijk'],
    ['vmbo 1/2', 'onduidelijk'],
  ])('%j is %s', (cell, soort) => expect(leerjaarLezing(cell)).toEqual({ soort }));
});

describe('the figures of a BSN', () => {
  it.each([
    ['042', { soort: 'drie', cijfers: '042' }],
    ["'042", { soort: 'drie', cijfers: '042' }],
    ['="042"', { soort: 'drie', cijfers: '042' }],
    ['000', { soort: 'drie', cijfers: '000' }],
    ['******042', { soort: 'verhuld', cijfers: '042' }],
    ['42', { soort: 'te-kort' }],
    ['1042', { soort: 'anders' }],
    ['12a', { soort: 'anders' }],
    ['', { soort: 'leeg' }],
    [possible, { soort: 'volledig' }],
    [`${possible.slice(0, 4)}.${possible.slice(4, 6)}.${possible.slice(6)}`, { soort: 'volledig' }],
    [impossible, { soort: 'volledig' }],
    [possible.slice(1), { soort: 'volledig' }],
    ['⟦BSN⟧', { soort: 'volledig' }],
  ])('%j', (cell, lezing) => expect(bsnLezing(cell)).toEqual(lezing));

  it.each([
    ['Opmerking', `bsn ${possible}`, true],
    ['Achternaam', possible, true],
    ['Opmerking', '⟦BSN⟧', true],
    ['Telefoonnummer', possible, false],
    ['Leerlingnummer', possible, false],
    ['Geboortedatum', '13-02-2014', false],
    ['Opmerking', impossible, false],
  ])('under the head %j %j is a full one: %s', (kop, cell, found) => expect(heeftBsn(kop, cell)).toBe(found));
});

describe('a number', () => {
  it.each([
    ['85', 85],
    ['TIQ 85', 85],
    ['TIQ-85', 85],
    ['0,46', 0.46],
    ['.46', 0.46],
    ['46%', 0.46],
    ['46 %', 0.46],
    ['-0,1', -0.1],
    ['90,5', 90.5],
  ])('%j is %d', (cell, waarde) => expect(getalLezing(cell)).toEqual({ soort: 'getal', waarde }));
  it.each(['80-95', 'ca. 85', '> 80', 'zie rapport', '85 / 90', 'ja'])('%j is no single number', (cell) =>
    expect(getalLezing(cell)).toEqual({ soort: 'onduidelijk' }),
  );
  it('may be left open', () => expect(getalLezing('')).toEqual({ soort: 'leeg' }));
});

describe('yes or no', () => {
  it.each([
    ['ja', 'ja'],
    ['x', 'ja'],
    ['ja, faalangst', 'ja'],
    ['faalangst', 'ja'],
    ['nee', 'nee'],
    ['geen', 'nee'],
    ['', 'leeg'],
    ['-', 'leeg'],
    ['mogelijk faalangst', 'onduidelijk'],
    ['?', 'leeg'],
  ])('%j is %s', (cell, lezing) => expect(jaNeeLezing(cell)).toBe(lezing));
});
