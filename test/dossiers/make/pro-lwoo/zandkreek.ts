import { keuzes, kop, lijst, nummers, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { proBijzonder } from './uitkomsten.ts';

const vo = huis({ naam: 'Zandkreek Praktijkcollege', briefhoofd: 'midden', kleur: '#4e342e', letter: 'Lora', voet: '- {p} -' });
const so = huis({
  naam: 'so De Horizon',
  ondertitel: 'onderwijs voor zieke kinderen en kinderen met een beperking',
  briefhoofd: 'balk',
  kleur: '#00695c',
});

const formulier = papier(vo, 'Aanvraag', [
  kop('Aanvraag toelaatbaarheid praktijkonderwijs voor bijzondere groepen', 1),
  velden(
    ['Leerling', 'Tygo Wannet'],
    ['Geboortedatum', '21-06-2013'],
    ['Komt van', 'so De Horizon'],
    ['Gewenste start', '01-08-2026'],
    ['Gewenste einddatum', '31-07-2031'],
  ),
  keuzes('Groep', ['a. leerling met lwoo', false], ['b. leerling met een TLV voor (v)so of met een ontwikkelingsperspectief', true]),
  keuzes('Voorwaarde', ['voldoet aan IQ- of leerachterstandscriterium', true], ['andere zwaarwegende problematiek', false]),
  keuzes('Bijgevoegd', ['TLV', true], ['zienswijze ouders', true], ['motivering', true], ['dossier', true]),
  tekenen({ label: 'Ouders/verzorgers', naam: 'Fam. Wannet', datum: '6 april 2026', getekend: 'inkt' }),
]);

const tlv = papier(
  huis({ naam: 'Samenwerkingsverband PO De Ster', briefhoofd: 'links', kleur: '#311b92', letter: 'Source Sans 3' }),
  'TLV',
  [
    kop('Toelaatbaarheidsverklaring speciaal onderwijs', 1),
    ...tekst(
      'Het samenwerkingsverband primair onderwijs De Ster verklaart dat Tygo Wannet, geboren op 21 juni 2013, toelaatbaar is tot het speciaal onderwijs, bekostigingscategorie 1 (langdurig ziek).',
    ),
    velden(['Nummer', 'DST-LZ-2021-044'], ['Geldig', '1 augustus 2021 tot en met 31 juli 2026'], ['Afgegeven', '3 mei 2021']),
    tekenen({ label: 'directeur', naam: 'C. Moerman', getekend: 'plaatje' }),
  ],
);

const zienswijze = papier(vo, 'Zienswijze ouders', [
  kop('Zienswijze van de ouders', 1),
  ...tekst(
    'Naam kind: Tygo Wannet',
    'Wat vindt u van de aanvraag? *In te vullen door de ouders*',
    'Prima. Tygo is na zijn behandeling veel sterker geworden. Hij wil met zijn handen werken, net als zijn vader. Hij hoeft niet meer naar het speciaal onderwijs.',
  ),
  keuzes('Bent u het eens met de aanvraag?', ['ja', true], ['nee', false]),
  tekenen(
    { label: 'Moeder', naam: 'I. Wannet', datum: '6 april 2026', getekend: 'inkt' },
    { label: 'Vader', naam: 'R. Wannet', datum: '6 april 2026', getekend: 'inkt' },
  ),
]);

const motivering = papier(vo, 'Motivering', [
  kop('Motivering van de aanvraag', 1),
  ...tekst('Tygo Wannet, 21 juni 2013'),
  nummers(
    'Tygo heeft een TLV voor het speciaal onderwijs. Hij hoort dus bij groep b.',
    'Hij voldoet aan het leerachterstandscriterium: begrijpend lezen 0,55 en inzichtelijk rekenen 0,61 (zie OKR). Zijn IQ is in 2023 vastgesteld op 84.',
    'Zijn gezondheid staat gewoon praktijkonderwijs toe; de kinderarts heeft dat bevestigd.',
    'Risico: als Tygo in het voortgezet speciaal onderwijs verder gaat, verwachten wij dat hij zich als patiënt blijft zien en onder zijn mogelijkheden blijft. In het vmbo zou hij door zijn achterstand uitvallen.',
  ),
  tekenen({ label: 'Opgesteld door', naam: 'Dirk-Jan Harinck', datum: '8 april 2026', getekend: 'inkt' }),
]);

const okr = papier(so, 'Onderwijskundig rapport', [
  kop('Onderwijskundig rapport', 1),
  ...tekst(
    'Tygo Wannet (21-06-2013), schoolverlatersgroep. Opgesteld op 20 maart 2026 door Janneke Mol, leerkracht, en Pia Stam, orthopedagoog.',
  ),
  tabel(
    ['Domein', 'Toets', 'Datum', 'Ruwe score', 'Vaardigheid', 'DL', 'DLE', 'Achterstand'],
    [
      ['Technisch lezen', 'DMT 2018', '02-02-2026', '70', '70', '60', '39', '0,35'],
      ['Begrijpend lezen', 'BL 3.0 E5', '03-02-2026', '25', '139', '60', '27', '0,55'],
      ['Spelling', 'SP 3.0 E5', '04-02-2026', '28', '261', '60', '32', '0,47'],
      ['Inzichtelijk rekenen', 'RW 3.0 M5', '05-02-2026', '26', '168', '60', '23', '0,62'],
    ],
    [2.4, 2, 1.8, 1, 1.4, 0.8, 0.8, 1.6],
  ),
  kop('Begeleiding op De Horizon en resultaten', 2),
  lijst(
    'Aangepast rooster tijdens de chemokuren (2021-2022): aanwezigheid van 20% naar 85% in 2023.',
    'Vermoeidheidsschema met de ergotherapeut: Tygo houdt nu een hele schooldag vol.',
    'Inhaalprogramma rekenen en lezen, 4x per week: 14 maanden groei in 2 jaar.',
  ),
  kop('Geraadpleegde deskundigen van buiten', 2),
  ...tekst(
    'Kinderarts-oncoloog W. Asselbergs (2021-heden), ergotherapeut L. Duiven (2022-2024), consulent onderwijs zieke leerlingen T. Baks (2021-2023).',
  ),
]);

const iq = papier(
  huis({
    naam: 'Academisch Kinderziekenhuis Zuid',
    ondertitel: 'medische psychologie',
    briefhoofd: 'rechts',
    kleur: '#1565c0',
    letter: 'Source Sans 3',
  }),
  'NPO',
  [
    kop('Neuropsychologisch onderzoek', 1),
    velden(
      ['Patiënt', 'Tygo Wannet'],
      ['Geb.', '21-06-2013'],
      ['Datum', '17 mei 2023'],
      ['Onderzoeker', 'dr. H. Clement, klinisch neuropsycholoog'],
    ),
    ...tekst(
      'WISC-V-NL: totaal IQ 84 (78-91). De verwerkingssnelheid (VSI 71) is laag ten gevolge van de behandeling. Herhaalonderzoek wordt over twee jaar aangeraden.',
    ),
  ],
);

const adviezen = papier(vo, 'Adviezen', [
  tabel(
    ['Naam', 'Functie', 'Datum', 'Advies'],
    [
      ['Pia Stam', 'orthopedagoog so De Horizon', '23 maart 2026', 'Praktijkonderwijs geeft Tygo de kans om gewoon leerling te zijn.'],
      ['Marieke van Loon', 'jeugdpsycholoog', '25 maart 2026', 'Overstap naar PrO is verantwoord.'],
    ],
    [1.3, 1.8, 1.2, 3],
  ),
]);

/** Special group b with a TLV for so; the motivation has no function; the IQ is too old; risks stand in the motivation. */
export const zandkreek: Casus = {
  id: 'p-zandkreek-bijzonder-b',
  titel:
    'PrO-bijzonder groep b met TLV so, incompleet: motivering zonder functie, risico in de motivering, begeleiding en externen in het OKR, IQ van bijna drie jaar geleden',
  school: { naam: 'Zandkreek Praktijkcollege', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro-bijzonder',
  variant: 'nieuw',
  peildatum: '2026-04-13',
  stukken: [
    { naam: 'aanvraag TW.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'TLV SO.pdf', soorten: ['tlv'], papier: tlv },
    { naam: 'zienswijze.pdf', soorten: ['zienswijze'], papier: zienswijze },
    { naam: 'motivering djh.docx', soorten: ['motivering', 'risicos'], papier: motivering },
    { naam: 'OKR Horizon.pdf', soorten: ['okr', 'begeleiding', 'externen'], papier: okr },
    { naam: 'npo 2023.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'adviezen.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2013-06-21',
    tiq: 84,
    tiqDatum: '2023-05-17',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2031-07-31',
  },
  verwacht: proBijzonder({
    'alg.iq-actueel': ['niet-voldaan'],
    // A jeugdpsycholoog whose experience with vmbo and PrO is not shown
    'alg.deskundigen': ['te-beoordelen'],
    'alg.handtekening-ouders': ['voldaan', 'te-beoordelen'],
    'prob.motivering': ['ontbreekt', 'te-beoordelen'],
  }),
};
