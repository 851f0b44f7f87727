import type { Uitkomst } from '../../src/check/rapport.ts';
import type { Case } from './case.ts';
import { fact, unreadFile } from './facts-builder.ts';
import { lijst, lijstMetScores, lijstZonder, rekenblad, type Rij } from './lwoo-lijst.ts';

/** A possible BSN of nobody, made of parts so that no whole one stands in this file. */
export const volledig = ['111', '222', '333'].join('');
/** Nine figures that are no possible BSN. */
export const negenCijfers = ['123', '456', '789'].join('');

const geweigerd: Rij[] = [{ bsn: volledig }, { bsn: negenCijfers }];
const perRij = (id: string, cases: readonly (readonly [Uitkomst, string, Rij])[]): Case[] =>
  cases.map(([uitkomst, given, rij]) => [`lwoo.${id}`, uitkomst, given, { lijst: lijst([rij, {}]) }]);
const perScore = (id: string, cases: readonly (readonly [Uitkomst, string, Rij])[]): Case[] =>
  cases.map(([uitkomst, given, rij]) => [`lwoo.${id}`, uitkomst, given, { lijst: lijstMetScores(rij, {}) }]);

const naam = (veld: 'voornaam' | 'achternaam'): Case[] => [
  [`lwoo.${veld}`, 'voldaan', 'a name in every row', { lijst: lijst() }],
  [`lwoo.${veld}`, 'nvt', 'rows that are all refused', { lijst: lijst(geweigerd) }],
  [`lwoo.${veld}`, 'ontbreekt', 'no column for it', { lijst: lijstZonder(veld) }],
  ...perRij(veld, [
    ['voldaan', 'a name with accents and hyphens', { [veld]: 'Zoë-Ñusta' }],
    ['ontbreekt', 'an empty cell', { [veld]: '' }],
    ['ontbreekt', 'a word for not known', { [veld]: 'onbekend' }],
    ['niet-voldaan', 'figures', { [veld]: '2014' }],
    ['te-beoordelen', 'only initials', { [veld]: 'J.P.' }],
  ]),
];

const datum = (id: 'geboortedatum' | 'begin', goed: string): Case[] => [
  [`lwoo.${id}`, 'voldaan', 'a date in every row', { lijst: lijst() }],
  [`lwoo.${id}`, 'nvt', 'rows that are all refused', { lijst: lijst(geweigerd) }],
  [`lwoo.${id}`, 'ontbreekt', 'no column for it', { lijst: lijstZonder(id) }],
  ...perRij(id, [
    ['voldaan', 'another way of writing', { [id]: goed }],
    ['ontbreekt', 'an empty cell', { [id]: '' }],
    ['niet-voldaan', 'a day that does not exist', { [id]: '31-02-2014' }],
    ['niet-voldaan', 'no date', { [id]: 'zie dossier' }],
    ['te-beoordelen', 'a month without a day', { [id]: 'augustus 2026' }],
  ]),
];

/** LWOO, handboek 9 and 10.1. */
export const casesLwoo: Case[] = [
  ['lwoo.indientermijn', 'voldaan', 'the last day that is in time', { lijst: lijst(), peildatum: '2026-06-30' }],
  ['lwoo.indientermijn', 'niet-voldaan', 'the day itself', { lijst: lijst(), peildatum: '2026-07-01' }],
  ['lwoo.indientermijn', 'te-beoordelen', 'no day of beginning', { lijst: lijstZonder('begin') }],
  ['lwoo.indientermijn', 'nvt', 'a begin in another part of the year', { lijst: lijst([{ begin: '01-02-2027' }, { begin: '1-2-2027' }]) }],
  [
    'lwoo.indientermijn',
    'voldaan',
    'a school year above the list in place of a column',
    {
      lijst: rekenblad([
        [
          ['Toewijzingen LWOO schooljaar 2026-2027'],
          ['Voornaam', 'Achternaam', 'Geboortedatum', 'BSN3', 'Leerjaar'],
          ['Aron', 'Akker', '10-02-2014', '096', '1'],
        ],
      ]),
    },
  ],
  [
    'lwoo.indientermijn',
    'te-beoordelen',
    'a begin in the first weeks of the year, in July',
    { lijst: lijst([{ begin: '24-08-2026' }, { begin: '24-08-2026' }]), peildatum: '2026-07-01' },
  ],

  ['lwoo.kolommen', 'voldaan', 'the columns that are needed', { lijst: lijst() }],
  [
    'lwoo.kolommen',
    'te-beoordelen',
    'a row below that was not read as a pupil',
    { lijst: lijst([{}, { voornaam: '', achternaam: '', geboortedatum: '', bsn: '' }]) },
  ],
  [
    'lwoo.kolommen',
    'voldaan',
    'a sum below',
    { lijst: lijst([{}, { voornaam: 'Totaal', achternaam: '', geboortedatum: '', bsn: '', leerjaar: '1', begin: '' }]) },
  ],
  ['lwoo.kolommen', 'ontbreekt', 'no column for the BSN', { lijst: lijstZonder('bsn') }],
  ['lwoo.kolommen', 'te-beoordelen', 'files without a list', { facts: (f) => (f.aanvraag.soorten = [fact('lwoo')]) }],
  [
    'lwoo.kolommen',
    'ontbreekt',
    'a file that cannot be opened',
    { facts: (f) => (f.aanvraag.soorten = [fact('lwoo')]), nothingRead: true, unread: [unreadFile('lijst.xlsx', 'wachtwoord')] },
  ],
  [
    'lwoo.kolommen',
    'te-beoordelen',
    'a column of birth dates under a head that does not say so',
    {
      lijst: rekenblad([
        [
          ['Voornaam', 'Achternaam', 'Gegevens', 'BSN3', 'Leerjaar', 'Begin LWOO'],
          ['Aron', 'Akker', '10-02-2014', '096', '1', '01-08-2026'],
        ],
      ]),
    },
  ],

  ...naam('voornaam'),
  ...naam('achternaam'),
  ...datum('geboortedatum', '13 mrt 2014'),
  ...datum('begin', '1 aug. 2026'),
  ...perRij('geboortedatum', [
    ['niet-voldaan', 'someone of 28 years', { geboortedatum: '05-06-1998' }],
    ['niet-voldaan', 'a day in the future', { geboortedatum: '10-02-2041' }],
    ['te-beoordelen', 'the day number of a spreadsheet', { geboortedatum: '41683' }],
  ]),
  ...perRij('begin', [
    ['te-beoordelen', 'a school year', { begin: '2026-2027' }],
    ['niet-voldaan', 'a year far away', { begin: '01-08-2062' }],
    ['te-beoordelen', 'a year that has gone by', { begin: '01-08-2024' }],
  ]),

  ['lwoo.bsn3', 'voldaan', 'three figures in every row', { lijst: lijst() }],
  ['lwoo.bsn3', 'ontbreekt', 'no column for it', { lijst: lijstZonder('bsn') }],
  ['lwoo.bsn3', 'nvt', 'a partnership that leaves the column out', { lijst: lijstZonder('bsn'), waarden: { bsnInLijst: 'geen' } }],
  ...perRij('bsn3', [
    ['voldaan', 'three figures as a text', { bsn: "'042" }],
    ['ontbreekt', 'an empty cell', { bsn: '' }],
    ['ontbreekt', 'a full BSN: the row is refused', { bsn: volledig }],
    ['ontbreekt', 'nine figures that are no possible BSN: the row is refused', { bsn: negenCijfers }],
    ['ontbreekt', 'a full BSN in another cell', { achternaam: `Boersema (BSN ${volledig})` }],
    ['niet-voldaan', 'two figures', { bsn: '42' }],
    ['niet-voldaan', 'four figures', { bsn: '1042' }],
    ['niet-voldaan', 'a letter among them', { bsn: '12a' }],
    ['te-beoordelen', 'three figures behind stars', { bsn: '******042' }],
  ]),

  ['lwoo.leerjaar', 'voldaan', 'a year in every row', { lijst: lijst() }],
  ['lwoo.leerjaar', 'nvt', 'rows that are all refused', { lijst: lijst(geweigerd) }],
  ['lwoo.leerjaar', 'ontbreekt', 'no column for it', { lijst: lijstZonder('leerjaar') }],
  ...perRij('leerjaar', [
    ['voldaan', 'a class', { leerjaar: '2b1' }],
    ['voldaan', 'a word', { leerjaar: 'brugklas' }],
    ['ontbreekt', 'an empty cell', { leerjaar: '' }],
    ['niet-voldaan', 'a year that does not exist', { leerjaar: '7' }],
    ['niet-voldaan', 'a group of primary school', { leerjaar: 'groep 8' }],
    ['te-beoordelen', 'a year past the vmbo', { leerjaar: '5' }],
    ['te-beoordelen', 'words without a year', { leerjaar: 'vmbo' }],
  ]),

  ['lwoo.dubbel', 'voldaan', 'pupils who are all someone else', { lijst: lijst() }],
  ['lwoo.dubbel', 'nvt', 'rows that are all refused', { lijst: lijst(geweigerd) }],
  ['lwoo.dubbel', 'niet-voldaan', 'the same row twice', { lijst: lijst([{}, { voornaam: 'ARON', achternaam: 'Akker, van den', geboortedatum: '10 februari 2014', bsn: '090' }]) }], // prettier-ignore
  ['lwoo.dubbel', 'te-beoordelen', 'the same name and date, other figures', { lijst: lijst([{}, { voornaam: 'Aron', achternaam: 'van den Akker', geboortedatum: '10-02-2014', bsn: '777' }]) }], // prettier-ignore
  ['lwoo.dubbel', 'voldaan', 'twins', { lijst: lijst([{}, { voornaam: 'Bram', achternaam: 'van den Akker', geboortedatum: '10-02-2014', bsn: '777' }]) }], // prettier-ignore

  ['lwoo.iq', 'nvt', 'no column for it', { lijst: lijst() }],
  ...perScore('iq', [
    ['voldaan', 'an IQ in the lower part, with delay', { iq: '84' }],
    ['voldaan', 'an IQ in the upper part, with delay and problems', { iq: '98', se: 'faalangst' }],
    ['niet-voldaan', 'an IQ in the upper part without problems', { iq: '98', se: 'nee' }],
    ['niet-voldaan', 'an IQ that is too low', { iq: '74' }],
    ['niet-voldaan', 'an IQ that is too high', { iq: '121', se: 'ja' }],
    ['te-beoordelen', 'an IQ without delay', { iq: '84', bl: '0,1', ir: '0,1' }],
    ['te-beoordelen', 'an empty cell', { iq: '' }],
    ['te-beoordelen', 'an interval', { iq: '80-95' }],
  ]),

  ['lwoo.leerachterstand', 'nvt', 'no columns for it', { lijst: lijst() }],
  ...perScore('leerachterstand', [
    ['voldaan', 'two domains, one of them begrijpend lezen', { bl: '0,40', ir: '0,30' }],
    ['voldaan', 'percentages', { tl: '10%', bl: '40%', sp: '12%', ir: '30%' }],
    ['niet-voldaan', 'one domain', { bl: '0,40', ir: '0,10' }],
    ['niet-voldaan', 'two domains, none of them the ones that must be', { tl: '0,30', sp: '0,30', bl: '0,1', ir: '0,1' }],
    ['niet-voldaan', 'a delay that fits PrO', { bl: '0,62', ir: '0,58' }],
    ['te-beoordelen', 'a delay of exactly 0.50', { bl: '0,50', ir: '0,30' }],
    ['te-beoordelen', 'empty cells', { tl: '', bl: '', sp: '', ir: '' }],
    ['te-beoordelen', 'words', { tl: '', bl: 'ja', sp: '', ir: 'ja' }],
  ]),

  ['avg.bsn', 'voldaan', 'a list with three figures', { lijst: lijst() }],
  ['avg.bsn', 'niet-voldaan', 'a list with nine figures that are no possible BSN', { lijst: lijst([{ bsn: negenCijfers }, {}]) }],
];
