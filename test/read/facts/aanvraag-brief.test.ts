import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const ouders = [
  { label: 'ouder 1', name: 'A. Roelofs', page: 1, signed: true },
  { label: 'ouder 2', name: 'B. Roelofs', page: 1, signed: true },
];

/** A bundle: a letter that asks, the part that parents sign, the advices. */
const bundle = (asks: string) => `Het Veenpark College
Aan het loket van het samenwerkingsverband
Veenburg, 3 maart 2026
Geachte leden van het loket,
${asks}
Fenna en haar ouders hebben in alle besprekingen meegedaan en zijn het eens met de vraag die wij hier voor haar doen.
Hoogachtend,
K. Vos
zorgcoördinator
datum: 3-3-2026
Het Veenpark College
Naam kind | Fenna Roelofs
Geboortedatum | 04-09-2011
Wij zijn het eens met de aanvraag.
A. Roelofs | B. Roelofs
ouder 1 | ouder 2
Het Veenpark College
Advies eerste deskundige
Ondergetekende, drs. M. Haak, GZ-psycholoog, adviseert plaatsing op het vso.
Advies tweede deskundige
Ondergetekende, C. Bos MSc, orthopedagoog, heeft het dossier bestudeerd. Advies: positief.`;

const read = (asks: string, places = [{ label: 'Hoogachtend', name: 'K. Vos', page: 1, signed: true }, ...ouders]) =>
  gatherFacts([madeUp('bundel.pdf', bundle(asks), { places })], context);

describe('an application in prose', () => {
  it.each([
    ['Wij verzoeken om een TLV van het type LZ, nieuw. De gewenste ingangsdatum is 1 april 2026 en de gewenste einddatum 31 juli 2028.'],
    [
      'Hierbij vragen wij een TLV aan voor een langdurig zieke leerling, voor het eerst. Plaatsing per 1 april 2026, geldig tot en met 31 juli 2028.',
    ],
    [
      'Wij vragen u om een eerste toelaatbaarheidsverklaring, type LZ, per 1 april 2026 t/m 31 juli 2028. De plaatsingsdatum wordt 1 april 2026.',
    ],
  ])('says what it asks and from when to when: %s', (asks) => {
    const { documenten, aanvraag } = read(asks);
    expect(documenten.flatMap(({ kinds }) => kinds.filter(({ zeker }) => zeker).map(({ kind }) => kind))).toEqual(
      expect.arrayContaining(['aanmeldingsformulier', 'deskundigenadvies']),
    );
    expect(aanvraag).toMatchObject({
      soorten: [{ waarde: 'tlv-lz', zeker: true }],
      variant: { waarde: 'nieuw' },
      plaatsing: { waarde: '2026-04-01' },
      geldigTot: { waarde: '2028-07-31' },
    });
  });

  it('who wrote the letter is no parent, whatever its last lines speak of', () => {
    expect(read('Wij vragen een TLV aan, type LZ, per 1 april 2026.').aanvraag.ouders.map(({ naam }) => naam)).toEqual([
      'A. Roelofs',
      'B. Roelofs',
    ]);
  });

  it('a coordinator who signs beside the parents is none of them', () => {
    const places = [{ label: 'ondersteuningscoördinator', name: 'K. Vos', page: 1, signed: true }, ...ouders];
    expect(read('Wij vragen een TLV aan, type LZ, per 1 april 2026.', places).aanvraag.ouders).toHaveLength(2);
  });

  it('a line in the middle of a sentence is no title, though it begins with the word for a kind', () => {
    const asks = `Wij vragen een TLV aan, type LZ, per 1 april 2026. Vanuit onze basisondersteuning en vanuit het extra
arrangement (Steunpunt, begeleider passend onderwijs 3 uur) is alles ingezet`;
    expect(read(asks).documenten.flatMap(({ kinds }) => kinds.map(({ kind }) => kind))).not.toContain('handelingsplan');
  });

  it('a day of a talk is not the day from which a TLV is valid', () => {
    const asks = 'Wij vragen een TLV aan, type LZ. Over de plaatsing per die datum hebben wij op 12 januari 2026 overleg gehad.';
    expect(read(asks).aanvraag.geldigVan).toBeUndefined();
  });
});

describe('a form with parts', () => {
  const form = (head: string) =>
    gatherFacts(
      [
        madeUp(
          'formulier.docx',
          `Aanvraagformulier TLV\nNaam leerling | Fenna Roelofs\nGeboortedatum | 04-09-2011\nType TLV | ZML\nPlaatsing per | 1 augustus 2026\n${head}\n${'De school werkt met grote groepen en wisselende docenten; de nabijheid die Fenna nodig heeft, kan zij niet geven. '.repeat(3)}`,
        ),
      ],
      context,
    ).documenten.flatMap(({ kinds }) => kinds.map(({ kind, zeker }) => `${kind}${zeker ? '' : '?'}`));

  it.each([
    'Waarom kan de ondersteuning niet op een gewone school?',
    '3. Waarom niet bij ons',
    'Motivering',
    'Waarom speciaal onderwijs nodig is',
  ])('holds a substantiation under "%s"', (head) => expect(form(head).join()).toContain('onderbouwing'));

  it('holds none under a question on signatures', () =>
    expect(form('Waarom tekenen de ouders niet?').join()).not.toContain('onderbouwing'));
});
