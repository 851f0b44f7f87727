import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const places = [
  { label: 'moeder', name: 'A. Roelofs', page: 1, signed: true },
  { label: 'vader', name: 'B. Roelofs', page: 1, signed: true },
];
const aanvraagIn = (...documents: [string, string][]) =>
  gatherFacts(
    documents.map(([name, text]) => madeUp(name, text, name.includes('aanvraag') ? { places } : {})),
    context,
  ).aanvraag;
const form = (lines: string) =>
  aanvraagIn([
    'aanvraag.docx',
    `Aanvraag toelaatbaarheidsverklaring\nLeerling | Fenna Roelofs\nGeboortedatum | 04-09-2011\n${lines}\nPlaatsing per | 1 augustus 2026\nWij gaan akkoord met deze aanvraag.`,
  ]);
const named = ({ soorten }: ReturnType<typeof form>) => soorten.map(({ waarde, zeker }) => (zeker ? waarde : `${waarde}?`));

describe('an application names its type under whatever label', () => {
  it.each([
    ['Verklaring voor | VSO, zeer moeilijk lerend (ZML)', ['tlv-zml']],
    ['Gevraagd | verlenging\nVerklaring | LG, loopt af op 31 juli 2026', ['tlv-lg']],
    ['Verklaring | LG, loopt af op 31 juli 2026', ['tlv-lg?']],
    ['TLV SO | ZML', ['tlv-zml?']],
    ['Doelgroep | lichamelijk gehandicapte leerlingen', ['tlv-lg']],
    ['Betreft: VSO cluster 4', ['tlv-gp']],
    ['Indicatie | langdurig zieke leerling', ['tlv-lz']],
    ['Onderwijstype: mytylonderwijs', ['tlv-lg']],
    ['Verzocht wordt | toelaatbaarheid vso-zml', ['tlv-zml']],
    ['Beschikking voor | tyltyl', ['tlv-emb']],
    ['Wij vragen plaatsing aan | VSO (ZMLK)', ['tlv-zml']],
    ['Cluster 3: langdurig ziek', ['tlv-lz']],
    ['Wij vragen een toelaatbaarheidsverklaring voor een leerling die langdurig ziek is.', ['tlv-lz']],
    ['Hierbij verzoeken wij u om een TLV, type EMB, voor onze leerling.', ['tlv-emb']],
    ['Het gaat om een TLV voor praktijkonderwijs, dat vragen wij aan vanaf de zomer.', ['tlv-pro']],
  ])('%s', (line, soorten) => expect(named(form(line))).toEqual(soorten));

  it.each([
    ['a school that bears a type', 'Aanvragende school | PrO De Schans'],
    ['where the pupil is now', 'Huidig onderwijs | praktijkonderwijs, klas 1'],
    ['what is denied', 'Toelichting | Een TLV type GP vragen wij niet aan.'],
    ['what was asked before', 'Toelichting | Eerder is een TLV type GP aangevraagd.'],
    ['a rule on the form', 'Bij een TLV EMB voegt u een medische verklaring toe, dat vragen wij altijd.'],
    ['a dose', 'Medicatie | type methylfenidaat 10 mg'],
    ['advice of the primary school', 'Schooladvies | praktijkonderwijs'],
  ])('but not by %s', (_, line) => expect(named(form(line))).toEqual([]));

  it('is certain of what it asks; what someone in it thinks fits is for a person, and two that weigh the same stay two', () => {
    expect(named(form('Deskundige drs. Haak adviseert plaatsing op een vso-zml.'))).toEqual(['tlv-zml?']);
    expect(named(form('Verklaring voor | VSO ZML\nDe deskundige adviseert plaatsing op een school voor vso-lg.'))).toEqual(['tlv-zml']);
    expect(named(form('Verklaring voor | VSO ZML\nCluster 3 | lichamelijk gehandicapt'))).toEqual(['tlv-zml', 'tlv-lg']);
  });
});

describe('a renewal', () => {
  it.each([
    ['Eerste keer / verlenging | eerste keer', 'nieuw'],
    ['Eerste keer / verlenging | verlenging', 'verlenging'],
    ['Verlenging of nieuw? | nieuw', 'nieuw'],
    ['Is dit een verlenging? | nee', 'nieuw'],
    ['Verlenging? | ja, van de TLV uit 2024', 'verlenging'],
    ['Eerste aanvraag? | ja', 'nieuw'],
    ['Eerste aanvraag? | nee, verlenging', 'verlenging'],
    ['Initiële aanvraag dan wel herindicatie | initiële aanvraag', 'nieuw'],
    ['Aard | voor het eerst', 'nieuw'],
    ['Nieuwe aanvraag / verlenging | 1e keer', 'nieuw'],
    ['Wij vragen verlenging van de lopende TLV.', 'verlenging'],
    ['Het betreft een continuering van de TLV.', 'verlenging'],
  ])('is told from a new application by the answer, not by the words of the question: %s', (line, variant) => {
    expect(form(line).variant).toMatchObject({ waarde: variant, zeker: true });
  });

  it.each([
    ['Formulier voor een nieuwe aanvraag of een verlenging van een TLV'],
    ['Nieuw / verlenging'],
    ['Bij een verlenging hoeft u alleen het OPP bij te voegen bij de aanvraag.'],
    ['Het gaat niet om een verlenging van een TLV.'],
    ['Is dit een verlenging? |'],
    ['Indien verlenging: nummer van de TLV invullen'],
    ['Wilt u dat de TLV wordt verlengd? | nee'],
    ['Dit is geen verlenging van een eerdere TLV.'],
  ])('is not asked by %s', (line) => expect(form(line).variant?.waarde ?? 'nieuw').toBe('nieuw'));

  it('that is only spoken of is not certain', () => {
    expect(form('Over de verlenging van de TLV spraken wij in maart.').variant).toMatchObject({ waarde: 'verlenging', zeker: false });
  });
});

describe('where the application names no type, the other pieces point to one', () => {
  const open: [string, string] = [
    'aanvraag.docx',
    'Aanvraag toelaatbaarheidsverklaring\nLeerling | Fenna Roelofs\nPlaatsing per | 1 augustus 2026\nWij gaan akkoord met deze aanvraag.',
  ];
  const advice = (words: string): [string, string] => [
    'advies.docx',
    `Advies eerste deskundige\nNaam: drs. M. Haak, orthopedagoog\n${words}`,
  ];
  it.each([
    ['Ik adviseer plaatsing op het vso, type LZ.', 'tlv-lz'],
    ['Vso-zml acht ik voor haar aangewezen.', 'tlv-zml'],
    ['Mijn advies: toelating tot een mytylschool.', 'tlv-lg'],
    ['Ik onderschrijf de aanvraag voor een school voor langdurig zieke kinderen.', 'tlv-lz'],
    ['Advies: TLV cluster 4.', 'tlv-gp'],
    ['Het praktijkonderwijs is niet passend; plaatsing in het vso (zml) acht ik aangewezen.', 'tlv-zml'],
    ['Plaatsing op een school voor leerlingen met een lichamelijke handicap is noodzakelijk.', 'tlv-lg'],
    ['Ik adviseer positief over toelating tot het praktijkonderwijs.', 'tlv-pro'],
    ['Zij is gebaat bij een EMB-groep in het speciaal onderwijs.', 'tlv-emb'],
    ['Positief advies op de aanvraag voor TLV-GP.', 'tlv-gp'],
  ])('%s', (words, soort) => {
    const { soorten, afgeleid } = aanvraagIn(open, advice(words));
    expect(soorten).toEqual([]);
    expect(afgeleid).toMatchObject({ waarde: soort, uit: [{ kind: 'deskundigenadvies', bewijs: { document: 'advies.docx' } }] });
  });

  it.each([
    ['nobody names one', 'Ik adviseer positief over de aanvraag.'],
    ['one is denied', 'Een TLV type GP is niet aangewezen.'],
    ['it is of the past', 'Eerder werd plaatsing op een school voor vso-zml geadviseerd.'],
    ['it is only possible', 'Plaatsing in het vso-lg zou kunnen worden overwogen.'],
  ])('to none where %s', (_, words) => expect(aanvraagIn(open, advice(words)).afgeleid).toBeUndefined());

  it('to none where pieces point to different types as strongly', () => {
    const other: [string, string] = ['tweede.docx', 'Advies tweede deskundige\nIk adviseer plaatsing op het vso, type LG.'];
    expect(aanvraagIn(open, advice('Ik adviseer plaatsing op het vso, type LZ.'), other).afgeleid).toBeUndefined();
  });

  it('and says nothing beside an application that names it', () => {
    const said: [string, string] = ['aanvraag.docx', open[1].replace('Plaatsing', 'Type TLV | LG\nPlaatsing')];
    const found = aanvraagIn(said, advice('Ik adviseer plaatsing op het vso, type LZ.'));
    expect([named(found), found.afgeleid]).toEqual([['tlv-lg'], undefined]);
  });
});
