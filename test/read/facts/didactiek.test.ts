import { describe, expect, it } from 'vitest';
import { findToetsen } from '../../../src/read/facts/didactiek.ts';
import { makeReading } from '../../../src/read/facts/reading.ts';
import { madeUp } from './made-up.ts';

const toetsen = (text: string, ocr?: number) => findToetsen(makeReading(madeUp('okr.pdf', text, ocr === undefined ? {} : { ocr })));
const short = (text: string) => toetsen(text).map(({ domein, dl, dle, datum }) => [domein, dl, dle, datum?.waarde]);

describe('a table of what was learned', () => {
  it('gives each domain with its test, day and scores, in whatever order the columns stand', () => {
    const [first, ...rest] = toetsen(
      `Vak | DLE | DL | Toets | Versie | Afgenomen op | Ruwe score | Vaardigheidsscore | Leerachterstand
Begr. lezen | 28 | 55 | LVS 3.0 | M8 | 20-01-2026 | 22 | 126 | 0,49
Rekenen/wiskunde | 25 | 55 | LVS 3.0 | M8 | 22-01-2026 | 33 | 190 | 55%
Hoofdrekenen | 40 | 55 | TTR | - | 22-01-2026 | 60 | 60 | 0,27`,
    );
    expect(first).toMatchObject({
      domein: 'begrijpend lezen',
      toets: 'LVS 3.0',
      versie: 'M8',
      ruweScore: 22,
      vaardigheidsscore: 126,
      dl: 55,
      dle: 28,
      achterstand: 0.49,
      zeker: true,
      datum: { waarde: '2026-01-20', zeker: true },
      bewijs: { citaat: expect.stringContaining('28') },
    });
    expect(rest.map(({ domein, achterstand }) => [domein, achterstand])).toEqual([['inzichtelijk rekenen', 0.55]]);
  });

  it('may have the domains above the columns', () => {
    expect(
      short(
        ` | Technisch lezen | Begrijpend lezen | Spelling | Rekenen
Toets | DMT | LVS | LVS | LVS
Datum | 10-11-2025 | 12-11-2025 | 13-11-2025 | 14-11-2025
DL | 53 | 53 | 53 | 53
DLE | 30 | 22 | 25 | 20`,
      ),
    ).toEqual([
      ['technisch lezen', 53, 30, '2025-11-10'],
      ['begrijpend lezen', 53, 22, '2025-11-12'],
      ['spelling', 53, 25, '2025-11-13'],
      ['inzichtelijk rekenen', 53, 20, '2025-11-14'],
    ]);
  });

  it('may have shortened heads, two heads read as one, and the test in the cell of its domain', () => {
    expect(
      toetsen(`Vakgebied / toets | Datum | R.sc. | V.sc. | D.L. | D.L.E.
Technisch lezen: DMT 2018 (krt 1-3) | 06-10-25 | 63 | 64 | 55 | 33
Spelling | 07-10-25 | 20 | 240 | 55 | 31`),
    ).toMatchObject([
      { domein: 'technisch lezen', toets: 'Technisch lezen: DMT 2018 (krt 1-3)', ruweScore: 63, vaardigheidsscore: 64, dl: 55, dle: 33 },
      { domein: 'spelling', toets: undefined, ruweScore: 20, vaardigheidsscore: 240, dl: 55, dle: 31 },
    ]);
    expect(
      toetsen(`Toets | Versie | Datum | Ruw | Vaardigheid DL | DLE
Begrijpend lezen | LVS 3.0 M7 | 16-02-2026 | 29 | 158 | 56 | 33
Spelling werkwoorden | LVS 3.0 E7 | 17-02-2026 | 11 | 94 | 56 | 20`),
    ).toMatchObject([{ domein: 'begrijpend lezen', ruweScore: 29, vaardigheidsscore: 158, dl: 56, dle: 33, zeker: true }]);
  });

  it('may have two heads read as one with an empty place behind it', () => {
    expect(
      toetsen(`Domein | Toets | Ruwe score | VaardigheidDL |  | DLE | Achterstand
Technisch lezen | DMT 2018 | 70 | 71 | 60 | 39 | 0,35`),
    ).toMatchObject([{ ruweScore: 70, vaardigheidsscore: 71, dl: 60, dle: 39, achterstand: 0.35 }]);
  });

  it('may have one DL for all, told in a sentence: never certain', () => {
    expect(toetsen('DL van alle toetsen: 56. Toetsen uit januari 2026.\nDomein | Toets | DLE\nBL | LVS 3.0 M6 | 31')).toMatchObject([
      { domein: 'begrijpend lezen', dl: 56, dle: 31, zeker: false },
    ]);
  });

  it('may be a list per domain, with the domain as its heading', () => {
    expect(
      toetsen(`Technisch lezen
Toets | DMT
Versie | 2018
Afnamedatum | 9 februari 2026
Vaardigheidsscore | 52
DL | 56
DLE | 25
Begrijpend lezen
Toets: LVS 3.0
DL: 56
DLE: 34`),
    ).toMatchObject([
      {
        domein: 'technisch lezen',
        toets: 'DMT',
        versie: '2018',
        vaardigheidsscore: 52,
        ruweScore: undefined,
        dl: 56,
        dle: 25,
        zeker: true,
      },
      { domein: 'begrijpend lezen', toets: 'LVS 3.0', dl: 56, dle: 34 },
    ]);
  });

  it('that was read weakly, or whose head had to be mended, is not certain; a month above it is not the day of each test', () => {
    const text = `Toetsen januari 2026
Domein | Toets | DL | DLE
Spelling | LVS | 55 | 31`;
    expect(toetsen(text)[0]).toMatchObject({ zeker: true, datum: { waarde: '2026-01-01', zeker: false } });
    expect(toetsen(text, 0.6)[0]).toMatchObject({ dle: 31, zeker: false });
    expect(toetsen(text.replace('DLE', 'D1E'))[0]).toMatchObject({ dle: 31, zeker: false });
  });

  it('a dash for a DLE says that there is none, and makes nothing else uncertain', () => {
    expect(toetsen('Toets | Datum | DL | DLE\nAVI (technisch lezen) | 12-02-2026 | 56 | -\nSpelling | 12-02-2026 | 56 | <5')).toMatchObject(
      [
        { domein: 'technisch lezen', dle: undefined, zeker: true },
        { domein: 'spelling', dle: undefined, zeker: false },
      ],
    );
  });

  it('without a figure, or with a limit for one, gives no DLE', () => {
    expect(short('Domein | Toets | DL | DLE\nSpelling | LVS | 55 | n.v.t.\nTechnisch lezen | DMT | 55 | <5')).toEqual([
      ['spelling', 55, undefined, undefined],
      ['technisch lezen', 55, undefined, undefined],
    ]);
  });
});

describe('sentences on what was learned', () => {
  it.each([
    ['Voor begrijpend lezen is de DLE 28 bij een DL van 55.', [['begrijpend lezen', 55, 28, undefined]]],
    [
      'Spelling: DL 55, DLE 31; begrijpend lezen: DL 55, DLE 27.',
      [
        ['spelling', 55, 31, undefined],
        ['begrijpend lezen', 55, 27, undefined],
      ],
    ],
    ['De DLE voor spelling wordt nog bepaald.', []],
    ['Bij rekenen heeft hij een achterstand.', []],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it('give the delay as it is printed', () => {
    const printed = toetsen('Leerachterstand volgens school: TL 0,3; BL 0,5 (afgerond); SP 0,4; IR 0,5.');
    expect(printed.map(({ domein, achterstand }) => [domein, achterstand])).toEqual([
      ['technisch lezen', 0.3],
      ['begrijpend lezen', 0.5],
      ['spelling', 0.4],
      ['inzichtelijk rekenen', 0.5],
    ]);
    expect(
      toetsen('De leerachterstand nam toe tot 0,55 (begrijpend lezen) en 0,52 (inzichtelijk rekenen).').map((one) => one.achterstand),
    ).toEqual([0.55, 0.52]);
  });
});
