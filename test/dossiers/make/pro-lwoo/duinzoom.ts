import { klein, kop, nieuwePagina, tabel, tekenen, tekst } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { pro } from './uitkomsten.ts';

const school = huis({
  naam: 'Duinzoom MAVO',
  kleur: '#333333',
  letter: 'Arimo',
  grootte: 10,
  tabel: 'raster',
  voet: 'duinzoom / zorg / {p}',
});

/** A terse school: form, OKR, consent and advices printed into one PDF. */
const alles = papier(school, 'scan1', [
  kop('TLV PrO - R. Feenstra', 1),
  tabel(
    undefined,
    [
      ['lln', 'Ramon Feenstra'],
      ['geb.', "19-12-'13"],
      ['van', 'obs Het Wad, gr. 8 (ib: P. Kooi)'],
      ['naar', 'PrO De Helm, via Duinzoom'],
      ['vanaf', '1-8-2026'],
      ['t/m', '31-7-2028 (2 jr)'],
      ['type', 'TLV-PrO, nieuw'],
    ],
    [1, 4],
  ),
  ...tekst(
    '**PrO of LWOO?** TIQ 78, dus allebei zou kunnen. Gekozen voor PrO omdat: (1) LA op begrijpend lezen en rekenen 0,5 of meer, dat haalt hij in lwoo niet meer in; (2) R. leert door doen, loopt vast op boeken; (3) proefdag lwoo 27-1 mislukt, proefdag PrO ging goed. Ouders en R. willen PrO.',
    'Akkoord ouders:',
  ),
  tekenen(
    { label: 'vader', naam: 'J. Feenstra', datum: '9-2-2026', getekend: 'inkt' },
    { label: 'moeder', naam: 'W. Feenstra', datum: '9-2-2026', getekend: 'inkt' },
  ),
  nieuwePagina,
  kop('OKR gr. 8 - Ramon Feenstra (19-12-2013)', 1),
  klein(
    'obs Het Wad. TL = techn. lezen, BL = begr. lezen, SP = spelling, IR = inz. rekenen. RS = ruwe score, VS = vaardigheidsscore. DL/DLE in mnd.',
  ),
  tabel(
    ['', 'TL', 'BL', 'SP', 'IR'],
    [
      ['toets', 'DMT', 'Cito BL', 'Cito SP', 'Cito RW'],
      ['versie', '2018 krt 3', '3.0 E6', '3.0 M7', '3.0 M6'],
      ['datum', '20-11-2025', '24-11-2025', '25-11-2025', '27-11-2025'],
      ['RS', '71', '24', '36', '30'],
      ['VS', '71', '144', '312', '191'],
      ['DL', '52', '52', '52', '52'],
      ['DLE', '40', '26', '34', '25'],
      ['LA', '0,23', '0,50', '0,35', '0,52'],
    ],
    [1, 1.4, 1.4, 1.4, 1.4],
  ),
  ...tekst('Gedrag: rustig, faalangstig. Werkt hard als het praktisch is. Verzuim: geen. Advies: PrO.'),
  nieuwePagina,
  kop('Toestemming', 1),
  ...tekst(
    'Wij hebben het OKR en het onderzoek van Ramon gezien en vinden goed dat school dit naar het samenwerkingsverband stuurt voor een TLV praktijkonderwijs.',
  ),
  tekenen(
    { label: 'ouder', naam: 'J. Feenstra', datum: '9-2-2026', getekend: 'inkt' },
    { label: 'ouder', naam: 'W. Feenstra', datum: '9-2-2026', getekend: 'inkt' },
  ),
  kop('Adviezen', 2),
  tabel(
    ['wie', 'functie', 'datum', 'advies'],
    [
      ['K. Oosterling', 'orthopedagoog', '2-2-2026', 'PrO. IQ op de grens, LA geeft de doorslag.'],
      ['T. Haagsma', 'decaan vmbo/PrO, 15 jr ervaring', '4-2-2026', 'PrO. In vmbo-bb redt hij de boeken niet.'],
    ],
    [1.4, 1.6, 1, 3],
  ),
  ...tekst('Sociaal-emotioneel: zie SDQ. Oude onderzoeken: geen.'),
]);

const sdq = papier(huis({ naam: 'GGD jeugd Duinstreek', briefhoofd: 'rechts', letter: 'Source Sans 3', kleur: '#0b7285' }), 'SDQ', [
  kop('SDQ - ingevuld door leerkracht', 1),
  ...tekst('Kind: Ramon F. (19 december 2013). Ingevuld: 12 januari 2026'),
  tabel(
    ['Onderdeel', 'Score', 'Normering'],
    [
      ['Emotionele symptomen', '6', 'verhoogd'],
      ['Gedragsproblemen', '1', 'normaal'],
      ['Hyperactiviteit/aandacht', '5', 'grensgebied'],
      ['Problemen met leeftijdgenoten', '3', 'normaal'],
      ['Prosociaal gedrag', '8', 'normaal'],
      ['Totaal moeilijkheden', '15', 'verhoogd'],
    ],
    [3, 1, 2],
  ),
]);

const iq = papier(
  huis({ naam: 'Schoolbegeleiding Kust', briefhoofd: 'midden', letter: 'Libertinus Serif', grootte: 11, tabel: 'lijnen' }),
  'IQ',
  [
    kop('Psychologisch onderzoek', 1),
    ...tekst(
      'Ramon Feenstra, geboren 19 december 2013, werd op 11 februari 2024 onderzocht met de IDS-2 door mw. E. Plat, psycholoog NIP. De aanleiding was stagnatie bij rekenen en begrijpend lezen.',
      'Ramon behaalde een intelligentieprofielscore (totaal-IQ) van 78. Met 95% zekerheid ligt de werkelijke score tussen 73 en 84. Visueel verwerken is met 86 het sterkst, abstract redeneren met 72 het zwakst. De score valt in het gebied laag.',
      'Vanwege de faalangst is een gesprek met de schoolmaatschappelijk werker geadviseerd.',
    ),
    tekenen({ label: 'E. Plat, psycholoog NIP', datum: '1 maart 2024', getekend: 'plaatje' }),
  ],
);

/** Everything in one PDF, abbreviations, the domains across; IQ of two years and a day. */
export const duinzoom: Casus = {
  id: 'p-duinzoom-een-pdf-afkortingen',
  titel:
    'PrO nieuw, compleet: een pdf met afkortingen, domeinen in de kolommen, achterstand precies 0,50, IQ 78 met motivering, IQ twee jaar en een dag oud',
  school: { naam: 'Duinzoom MAVO', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2026-02-12',
  stukken: [
    { naam: 'SKM_C30826020912340.pdf', soorten: ['aanmeldingsformulier', 'okr', 'toestemming', 'deskundigenadvies'], papier: alles },
    { naam: 'sdq.pdf', soorten: ['vragenlijst'], papier: sdq },
    { naam: 'iq rf.docx', soorten: ['intelligentieonderzoek'], papier: iq },
  ],
  feiten: {
    geboortedatum: '2013-12-19',
    tiq: 78,
    tiqDatum: '2024-02-11',
    instrument: 'IDS-2',
    plaatsing: '2026-08-01',
    geldigTot: '2028-07-31',
  },
  verwacht: pro({
    // The school is called "Duinzoom" only
    'alg.aanvrager': ['voldaan', 'te-beoordelen'],
    'alg.iq-actueel': ['niet-voldaan'],
    'alg.handtekening-ouders': ['voldaan', 'te-beoordelen'],
  }),
};
