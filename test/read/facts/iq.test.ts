import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { findIq } from '../../../src/read/facts/iq.ts';
import { makeReading } from '../../../src/read/facts/reading.ts';
import { context, madeUp } from './made-up.ts';

const report = (lines: string, name = 'verslag.pdf') =>
  madeUp(
    name,
    `Verslag intelligentieonderzoek
Naam: Fenna Roelofs
Geboortedatum: 04-09-2011
Datum afname: 12 mei 2025
Instrument: WISC-V-NL
Resultaten
Index | Score | Percentiel
Verbaal Begrip (VBI) | 97 | 42
Visueel Ruimtelijk (VRI) | 106 | 66
Werkgeheugen (WGI) | 85 | 16
${lines}`,
  );
const iqOf = (lines: string) => gatherFacts([report(lines)], context).iq;

describe('the total IQ is told apart from all other scores', () => {
  it.each([
    ['Totaal IQ (TIQ) | 94 | 34', 94],
    ['TIQ | 94 | 34', 94],
    ['Totale intelligentie: 94', 94],
    ['Het totaal-IQ bedraagt 94 (95%-betrouwbaarheidsinterval 89-99).', 94],
    ['Fenna behaalt een totaal IQ van 94, met een interval van 89 tot 99.', 94],
    ['De totale intelligentie wordt geschat op 94.', 94],
    ['TIQ = 94', 94],
    ['Zij behaalde een totaalscore (TIQ) van 94.', 94],
  ])('%s', (line, tiq) => {
    expect(iqOf(line)).toMatchObject([{ tiq, instrument: 'WISC-V-NL', aangehaald: false, datum: { waarde: '2025-05-12' } }]);
  });

  it('takes the score and not the sum of scaled scores beside it', () => {
    const document = madeUp(
      'wisc.pdf',
      `WISC-V rapport
Naam: Fenna Roelofs
Testdatum: 12 mei 2025
Schaal | Som van de geschaalde scores | IQ/Index | Percentiel | Interval
VBI | 18 | 94 | 34 | 87-101
VRI | 20 | 100 | 50 | 92-108
TIQ | 62 | 91 | 27 | 86-97`,
    );
    expect(gatherFacts([document], context).iq).toMatchObject([{ tiq: 91, interval: [86, 97] }]);
  });

  it('is called the whole scale in a table of IQs, not in one of self-reliance', () => {
    const table = (title: string, head: string) =>
      gatherFacts(
        [
          madeUp(
            'rapport.pdf',
            `Verslag ${title}\nNaam: Fenna Roelofs\nTestdatum: 12 mei 2025\n${head}\nTotale schaal | 82 | 78-88\nWerkgeheugen | 74 | 70-80\nVerwerkingssnelheid | 86 | 80-92\nVerbaal Begrip | 78 | 74-86`,
          ),
        ],
        context,
      ).iq;
    expect(table('intelligentieonderzoek WISC-V', 'WISC-V | IQ/index | 90%')).toMatchObject([{ tiq: 82 }]);
    expect(table('redzaamheid', 'Vineland | score | 90%')).toEqual([]);
  });

  it.each([
    'Fenna Roelofs, geboren 4 september 2011, werd op 11 februari 2025 onderzocht met de WISC-V-NL door een psycholoog.',
    'Op 11 februari 2025 is Fenna (geboren 4 september 2011) bij mij geweest voor een intelligentieonderzoek met de WISC-V-NL.',
    'Fenna Roelofs. Getest op 11 februari 2025 door een psycholoog met de WISC-V-NL.',
    'Naam: Fenna Roelofs. Onderzocht: 11 februari 2025. Zij kreeg de WISC-V-NL.',
  ])('the day of the test stands before the words that tell of it: %s', (line) => {
    const document = madeUp(
      'verslag.docx',
      `Verslag psychologisch onderzoek\n${line}\nZij behaalde een totaal IQ van 94. Verbaal begrip 90, werkgeheugen 85 en verwerkingssnelheid 88.\n1 maart 2025`,
    );
    expect(gatherFacts([document], context).iq).toMatchObject([{ tiq: 94, datum: { waarde: '2025-02-11', zeker: true } }]);
  });

  it.each([
    'Een totaal-IQ tussen 90 en 109 geldt als gemiddeld.',
    'Het gemiddelde van de indexscores en het TIQ is 100, de standaarddeviatie 15.',
    'Voor praktijkonderwijs geldt een IQ onder de 80.',
    'De verbaal IQ-index is 97.',
  ])('an explanation gives none: %s', (line) => {
    expect(iqOf(line).filter((test) => test.tiq !== undefined)).toEqual([]);
  });

  it.each(['Een totaal IQ is niet te berekenen vanwege het disharmonische profiel.', 'Totaal IQ (TIQ) | niet te bepalen | -'])(
    'says that there is none: %s',
    (line) => {
      expect(iqOf(line)).toMatchObject([{ tiq: undefined, aangehaald: false }]);
    },
  );

  it('keeps an older test that the report quotes apart from its own', () => {
    const tests = iqOf('Het totaal-IQ is 94. In 2019 werd met de SON-R 6-40 een IQ van 81 gevonden.');
    expect(tests.map((test) => [test.tiq, test.aangehaald])).toEqual([
      [94, false],
      [81, true],
    ]);
  });

  it('two totals that disagree in one report are both unsure', () => {
    const tests = iqOf('Totaal IQ (TIQ) | 94 | 34\nHet totaal-IQ is 49.');
    expect(tests.map((test) => test.zeker)).toEqual([false, false]);
  });
});

it('an OPP that quotes the report adds no test; without the report the quoted one stays, as quoted and with a month that is unsure', () => {
  const opp = madeUp('opp.docx', 'Ontwikkelingsperspectief\nUitstroom: havo. TIQ 94 (WISC-V-NL, mei 2025).');
  expect(gatherFacts([report('TIQ | 94 | 34'), opp], context).iq).toHaveLength(1);
  expect(gatherFacts([opp], context).iq).toMatchObject([{ tiq: 94, aangehaald: true, datum: { waarde: '2025-05-01', zeker: false } }]);
});

it('numbers from a page that was recognised weakly are never certain', () => {
  const scan = {
    ...report('TIQ | 94 | 34'),
    pages: report('TIQ | 94 | 34').pages.map((page) => ({ ...page, source: 'ocr' as const, confidence: 0.6 })),
  };
  expect(gatherFacts([scan], context).iq).toMatchObject([{ tiq: 94, zeker: false, datum: { zeker: false } }]);
});

describe('the day of the test beside a birth date', () => {
  it.each([
    ['Fenna Roelofs (04-09-2011), onderzocht op dinsdag 3 juni 2025 met de WISC-V-NL. TIQ: 91.', '2025-06-03'],
    ['Gezien en onderzocht in juni 2025 (afname van de intelligentietest: 12 juni 2025).\nTIQ: 91', '2025-06-12'],
    ['Onderzoeksdata: 3 en 10 juni 2025\nTIQ: 91', '2025-06-03'],
  ])('%s', (lines, datum) => {
    const { iq } = gatherFacts([madeUp('iq.pdf', `Verslag intelligentieonderzoek WISC-V-NL\n${lines}`)], context);
    expect(iq[0]?.datum?.waarde).toBe(datum);
  });
});

describe('the parts of a test', () => {
  const report = `Intelligentieonderzoek
Testdatum: 16 januari 2025
WISC-V-NL
Schaal | Quotiënt | BI
Totale intelligentie | 104 | 99-109
verbaal begripindex | 111 | 103-117
Werkgeheugen (WGI) | 97 | 90-104
Indexschaal | Subtest | Normscore
Verbaal Begrip | Overeenkomsten | 12
Werkgeheugen | Cijferreeksen | 9`;
  it('stand with their total and are never one', () => {
    const [test, ...more] = findIq(makeReading(madeUp('a.pdf', report)), true, undefined);
    expect(more).toEqual([]);
    expect(test).toMatchObject({ tiq: 104, interval: [99, 109], instrument: 'WISC-V-NL', aangehaald: false });
    expect(test?.indexen?.map(({ naam, score, interval }) => [naam, score, interval])).toEqual([
      ['VBI', 111, [103, 117]],
      ['WGI', 97, [90, 104]],
    ]);
  });

  it.each([
    ['Onderzoeksdata: 4 en 11 februari 2025\nDe WISC-V-NL is op 11 februari 2025 afgenomen.', '2025-02-11'],
    ['Onderzoeksdata: 4 en 11 februari 2025\nDe WISC-V-NL is afgenomen.', '2025-02-04'],
    ['Onderzocht: 5 en 12 november 2025 (SON-R 6-40 op 12 november 2025)', '2025-11-12'],
    ['Op 3, 10 en 17 september 2024 zag ik deze jongen. Toegepast zijn de TRF en de WISC-V-NL (3 september 2024, mw. Bos).', '2024-09-03'],
    ['Testdatum: 4 februari 2025\nIn november 2024 is de WISC-V-NL aangekondigd en op 3 februari 2025 besproken.', '2025-02-04'],
  ])('%s: the day is %s', (head, day) => {
    const [test] = findIq(makeReading(madeUp('a.docx', `Intelligentieonderzoek\n${head}\nTotaal IQ (TIQ) | 94 | 89-99`)), true, undefined);
    expect(test?.datum?.waarde).toBe(day);
  });

  it('a figure computed from a developmental age is marked as such and not certain', () => {
    const [test] = findIq(
      makeReading(madeUp('a.pdf', 'Intelligentieonderzoek\nHet totaal IQ, als ratio-IQ berekend, is 22.')),
      true,
      undefined,
    );
    expect(test).toMatchObject({ tiq: 22, ratio: true, zeker: false });
  });
});

it('an older test named in the report of a newer one is quoted', () => {
  const [own, older] = findIq(
    makeReading(
      madeUp(
        'a.docx',
        'Testgegevens\nTestdatum: 18 september 2025\nWISC-V-NL\nTotale intelligentie | 82 | 78-88\nHet totaal-IQ is 82. Ouder gegeven: NIO, november 2023, IQ 86.',
      ),
    ),
    true,
    undefined,
  );
  expect(own).toMatchObject({ tiq: 82, aangehaald: false, zeker: true, datum: { waarde: '2025-09-18' } });
  expect(older).toMatchObject({ tiq: 86, instrument: 'NIO', aangehaald: true, datum: { waarde: '2023-11-01', zeker: false } });
});

describe('scores and days in other words', () => {
  it('the interval of a score is no range that is explained', () => {
    expect(iqOf('Het totale IQ bedraagt 94, met 95 procent zekerheid tussen 88 en 101.')).toMatchObject([{ tiq: 94, zeker: true }]);
  });

  it('the figures in the name of a test are no score', () => {
    expect(iqOf('Het totaal intelligentiequotiënt (IDS-2) komt uit op 57.')).toMatchObject([{ tiq: 57 }]);
  });

  it('in a sentence with an earlier score each is read in its own clause', () => {
    const found = iqOf('Waar in 2021 nog een totaalscore van 68 werd gevonden, komt zij nu op de WISC-V-NL tot een totaal IQ van 74.');
    expect(found.find(({ aangehaald }) => !aangehaald)?.tiq).toBe(74);
    expect(found.find(({ aangehaald }) => aangehaald)?.tiq).toBe(68);
  });
});

describe('scores that stand under the names of their scales', () => {
  const with_ = (lines: string, head = 'Datum afname: 12 mei 2025\nInstrument: WISC-V-NL') =>
    gatherFacts(
      [madeUp('verslag.pdf', `Verslag intelligentieonderzoek\nNaam: Fenna Roelofs\nGeboortedatum: 04-09-2011\n${head}\n${lines}`)],
      context,
    ).iq;

  it.each([
    ['VBI | VRI | FRI | WGI | VSI | TIQ\n94 | 85 | 90 | 88 | 79 | 87', 87],
    ['TIQ | VBI | VRI | FRI | WGI | VSI\n87 | 94 | 85 | 90 | 88 | 79', 87],
    [' | VBI | VRI | FRI | WGI | VSI | Totaal IQ\nscore | 94 | 85 | 90 | 88 | 79 | 87', 87],
    ['Verbaal Begrip | Werkgeheugen | Verwerkingssnelheid | Totaal\n94 | 88 | 79 | 87', 87],
    ['Verbaal begrip (VBI) | Visueel ruimtelijk (VRI) | Totaal (TIQ)\n94 (88-100) | 85 (79-92) | 87 (82-93)', 87],
    ['VIQ | PIQ | TIQ\n80 | 96 | 87', 87],
    ['Schaal | VBI | VRI | TIQ\nSom | 61 | 55 | 82\nIndexscore | 94 | 85 | 87\nPercentiel | 34 | 16 | 19', 87],
    ['VBI | VRI | TIQ\n95%-interval\n94 | 85 | 87', undefined],
    ['VBI VRI FRI WGI VSI TIQ\n94 85 90 88 79 87', 87],
    ['Test | Afname | TIQ\nWISC-V-NL | 12-05-2025 | 87', 87],
  ])('%s', (lines, tiq) => {
    const [found] = with_(lines);
    expect(found?.tiq).toBe(tiq);
    if (tiq !== undefined) expect(found).toMatchObject({ zeker: true, instrument: 'WISC-V-NL', datum: { waarde: '2025-05-12' } });
  });

  it('gives the parts too', () => {
    expect(with_('VBI | VRI | TIQ\n94 | 85 (79-92) | 87')[0]?.indexen).toMatchObject([
      { naam: 'VBI', score: 94 },
      { naam: 'VRI', score: 85, interval: [79, 92] },
    ]);
  });

  it.each([
    ['a total that could not be given', 'VBI | VRI | TIQ\n94 | 60 | niet te berekenen', undefined],
    ['no total under scales of behaviour', 'Internaliseren | Externaliseren | Totaal\n65 | 66 | 68', null],
    [
      'no total in a head of which the rows bear the names',
      'Schaal | IQ | Interval\nVerbaal begrip | 94 | 88-100\nTotaal IQ | 87 | 82-93',
      87,
    ],
    ['no total under marks', 'Nederlands | Rekenen | Totaal\n55 | 61 | 58', null],
    ['no total out of percentiles', 'VBI | VRI | TIQ\n34% | 16% | 19%', null],
  ])('%s', (_, lines, tiq) => {
    expect(with_(lines).map((one) => one.tiq)).toEqual(tiq === null ? [] : [tiq]);
  });

  it('a table of tests in an OPP tells of other reports', () => {
    const document = madeUp(
      'opp.docx',
      'Ontwikkelingsperspectief (OPP)\nNaam: Fenna Roelofs\nUitstroom: vmbo\nHandelingsdeel\nTest | Datum | TIQ\nWISC-V-NL | 12-05-2025 | 87\nRAKIT-2 | 3-4-2019 | 91',
    );
    expect(gatherFacts([document], context).iq).toMatchObject([
      { tiq: 87, aangehaald: true, datum: { waarde: '2025-05-12' }, instrument: 'WISC-V-NL' },
      { tiq: 91, aangehaald: true, datum: { waarde: '2019-04-03' }, instrument: 'RAKIT-2' },
    ]);
  });
});
