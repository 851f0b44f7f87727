import { kop, nieuwePagina, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { pro } from './uitkomsten.ts';

const vo = huis({
  naam: 'De Kolk, school voor vmbo',
  briefhoofd: 'links',
  kleur: '#9c2f2f',
  letter: 'Lora',
  adres: ['Sluisweg 3, Kolkdam'],
});
const po = huis({ naam: "ikc 't Vogelnest", briefhoofd: 'midden', kleur: '#f57f17', letter: 'Source Sans 3', grootte: 11 });

const brief = papier(vo, 'Aanvraag praktijkonderwijs', [
  ...tekst(
    'Aan het loket van het samenwerkingsverband',
    'Kolkdam, 14 april 2026',
    'Betreft: aanvraag TLV praktijkonderwijs voor Jayden Kloosterboer, geboren 2 juni 2014',
    'Geachte leden van het loket,',
    "Hierbij vragen wij voor Jayden een toelaatbaarheidsverklaring voor het praktijkonderwijs aan. Jayden zit nu in groep 8 van ikc 't Vogelnest en is bij ons aangemeld. Wij bieden zelf geen praktijkonderwijs; hij zou per 1 augustus 2026 naar de praktijkschool in Haverdorp kunnen. Wij vragen de verklaring aan voor de periode van 1 augustus 2026 tot 1 augustus 2029.",
    'Jayden heeft grote moeite met lezen en spelling. Het schooladvies is vmbo-basis met lwoo of praktijkonderwijs; zijn ouders kiezen voor praktijkonderwijs omdat zijn neef daar een fijne tijd heeft.',
    'Met vriendelijke groet,',
  ),
  tekenen({ label: 'namens De Kolk', naam: 'L. Verkuil', functie: 'brugklascoördinator', getekend: 'plaatje' }),
  streep,
  ...tekst('Voor akkoord, de ouders van Jayden:'),
  tekenen(
    { label: 'De heer D. Kloosterboer', datum: '12 april 2026', getekend: 'inkt' },
    { label: 'Mevrouw R. Kloosterboer', datum: '12 april 2026', getekend: 'inkt' },
  ),
]);

const domein = (naam: string, toets: string, versie: string, datum: string, vs: string, dl: string, dle: string, oordeel: string) => [
  kop(naam, 3),
  velden(
    ['Toets', toets],
    ['Versie', versie],
    ['Afnamedatum', datum],
    ['Vaardigheidsscore', vs],
    ['DL', dl],
    ['DLE', dle],
    ['Toelichting', oordeel],
  ),
];
const okr = papier(po, 'OKR', [
  kop('Onderwijskundig rapport', 1),
  ...tekst(
    "Leerling: Jayden Kloosterboer, geboren 2 juni 2014\nSchool: ikc 't Vogelnest, groep 8B, leerkracht meester Sven\nIngevuld: 26 maart 2026",
  ),
  kop('Leervorderingen', 2),
  ...domein('Technisch lezen', 'DMT', '2018', '9 februari 2026', '52', '56', '25', 'Jayden leest hakkelend en raadt veel.'),
  ...domein(
    'Begrijpend lezen',
    'Begrijpend lezen 3.0',
    'E7',
    '10 februari 2026',
    '163',
    '56',
    '34',
    'Met voorlezen begrijpt hij de tekst goed.',
  ),
  ...domein('Spelling', 'Spelling 3.0', 'M6', '11 februari 2026', '255', '56', '24', 'Veel klankfouten.'),
  nieuwePagina,
  ...domein(
    'Inzichtelijk rekenen',
    'Rekenen-Wiskunde 3.0',
    'M7',
    '12 februari 2026',
    '221',
    '56',
    '38',
    'Kaal rekenen gaat beter dan verhaaltjessommen.',
  ),
  kop('Sociaal functioneren', 2),
  ...tekst('Jayden heeft veel vrienden en is een gangmaker. Er is geen vragenlijst ingevuld, want er zijn geen zorgen.'),
]);

const iq = papier(huis({ naam: 'Onderzoeksbureau Parallel', briefhoofd: 'rechts', kleur: '#283593', tabel: 'balken' }), 'Verslag', [
  kop('Verslag psychologisch onderzoek', 1),
  velden(
    ['Naam', 'Jayden Kloosterboer'],
    ['Geboren', '2 juni 2014'],
    ['Datum onderzoek', '3 december 2025'],
    ['Door', 'R. Timmers, psycholoog'],
  ),
  tabel(
    ['WISC-V', 'IQ/index', 'betrouwbaarheid 90%', 'omschrijving'],
    [
      ['Totale schaal', '82', '78 - 88', 'beneden gemiddeld'],
      ['Verbaal Begrip', '78', '73 - 86', 'laag'],
      ['Visueel-ruimtelijk', '94', '88 - 101', 'gemiddeld'],
      ['Fluïd redeneren', '88', '83 - 95', 'beneden gemiddeld'],
      ['Werkgeheugen', '74', '69 - 82', 'laag'],
      ['Verwerkingssnelheid', '86', '80 - 95', 'beneden gemiddeld'],
    ],
    [2, 1, 2, 2],
  ),
  ...tekst('De resultaten zijn betrouwbaar: Jayden was gemotiveerd en uitgerust.'),
]);

const toestemming = papier(po, 'Toestemming', [
  kop('Toestemmingsformulier ouders PrO/lwoo', 1),
  ...tekst(
    'Ik heb kennisgenomen van het onderwijskundig rapport van mijn kind Jayden Kloosterboer en geef toestemming voor het opsturen ervan naar de school voor voortgezet onderwijs en het samenwerkingsverband.',
  ),
  tekenen({ label: 'Handtekening ouder/verzorger', naam: 'Naam: ', datum: 'Datum: ', getekend: 'nee' }),
]);

const advies = papier(huis({ letter: 'Libertinus Serif', grootte: 11 }), 'Advies', [
  ...tekst(
    'Deskundigenadvies\nJayden Kloosterboer',
    'Jayden heeft een forse achterstand bij lezen en spelling, maar rekent naar verhouding goed. Gezien zijn intelligentie kan hij mogelijk ook in het lwoo uit de voeten. Ik laat de keuze aan de scholen.',
    '30 maart 2026\nCarolien Bos, orthopedagoog De Kolk',
  ),
]);

/** IQ above the bound, delay on the two domains that do not count alone, and papers that are missing. */
export const kolk: Casus = {
  id: 'p-kolk-niet-pro',
  titel:
    'PrO nieuw, incompleet: IQ 82, achterstand alleen bij technisch lezen en spelling, OKR zonder ruwe scores, geen vragenlijst, toestemming niet getekend, een deskundige, looptijd "tot 1 augustus"',
  school: { naam: 'De Kolk', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2026-04-16',
  stukken: [
    { naam: 'brief aanvraag JK.pdf', soorten: ['aanmeldingsformulier'], papier: brief },
    { naam: 'OKR Jayden gr8.docx', soorten: ['okr'], papier: okr },
    { naam: 'Parallel.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'toestemming.docx', soorten: ['toestemming'], papier: toestemming },
    { naam: 'CB advies.docx', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2014-06-02',
    tiq: 82,
    tiqDatum: '2025-12-03',
    instrument: 'WISC-V',
    plaatsing: '2026-08-01',
    geldigTot: '2029-07-31',
  },
  verwacht: pro({
    'alg.deskundigen': ['ontbreekt'],
    'pro.iq': ['niet-voldaan'],
    'pro.leerachterstand': ['niet-voldaan'],
    'pro.okr': ['ontbreekt'],
    'pro.sociaal-emotioneel': ['ontbreekt'],
    'pro.toestemming': ['ontbreekt'],
  }),
};
