import { keuzes, kop, lijst, nieuwePagina, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { pro } from './uitkomsten.ts';

const school = huis({
  naam: 'Hollewand Vakcollege',
  ondertitel: 'vmbo en praktijkonderwijs',
  briefhoofd: 'links',
  kleur: '#33691e',
  letter: 'Lora',
  voet: 'pagina {p} van {n}',
});
const po = huis({ naam: 'obs De Zwaluw', briefhoofd: 'rechts', kleur: '#0277bd', tabel: 'balken' });

const aanmelding = papier(school, 'Aanmelding', [
  kop('Aanmelding praktijkonderwijs schooljaar 2026/2027', 1),
  tabel(
    ['Vraag', 'Antwoord'],
    [
      ['Hoe heet de leerling?', 'Jesse Appelo'],
      ['Wanneer is hij/zij geboren?', '7 januari 2014'],
      ['Op welke basisschool zit de leerling?', 'obs De Zwaluw, Hollewand'],
      ['Wanneer start de leerling bij ons?', '1 augustus 2026 (leerjaar 1 PrO)'],
      ['Voor hoelang vragen wij de TLV aan?', 'zes jaar: tot en met 31 juli 2032'],
      ['Is er eerder een TLV geweest?', 'Nee, dit is de eerste.'],
      ['Wie vraagt aan?', 'Hollewand Vakcollege, A. Terlouw (ondersteuningscoördinator)'],
    ],
    [2, 3],
  ),
  kop('Waarom praktijkonderwijs?', 2),
  ...tekst(
    'Jesse heeft een leertempo dat ongeveer de helft is van dat van zijn klasgenoten. Hij heeft veel voordoen nodig en vergeet snel. Sociaal komt hij goed mee.',
    'Het TIQ ligt tussen 75 en 80. Wij hebben daarom lwoo overwogen. Lwoo valt af: Jesse kan een theoretische leerweg niet volgen, ook niet met extra hulp, en zijn achterstand is bij lezen en rekenen meer dan de helft. PrO biedt hem de stage en de herhaling waar hij van leert.',
  ),
  nieuwePagina,
  kop('Verklaring ouders', 2),
  ...tekst(
    'Wij hebben het onderwijskundig rapport en de uitslag van het onderzoek ontvangen en besproken. Wij stemmen in met de aanvraag en geven de school toestemming om de stukken aan het samenwerkingsverband te sturen.',
  ),
  tekenen(
    { label: 'Moeder', naam: 'I. Appelo', datum: '18 maart 2026', getekend: 'inkt' },
    { label: 'Vader', naam: 'D. Appelo', datum: '18 maart 2026', getekend: 'inkt' },
  ),
]);

const okr = papier(po, 'Onderwijskundig rapport', [
  kop('Onderwijskundig rapport', 1),
  ...tekst('Jesse Appelo | 7-1-2014 | groep 8 | ingevuld 5 maart 2026 door juf Marjan en Petra (ib)'),
  kop('Toetsgegevens groep 8', 2),
  tabel(
    ['Vakgebied', 'Technisch lezen', 'Begrijpend lezen', 'Spelling', 'Inzichtelijk rekenen'],
    [
      ['Naam toets', 'DMT', 'IEP Lezen', 'IEP Taalverzorging', 'IEP Rekenen'],
      ['Versie', '2018', 'LVS midden 8', 'LVS midden 8', 'LVS midden 8'],
      ['Datum afname', '13 jan. 2026', '15 jan. 2026', '16 jan. 2026', '20 jan. 2026'],
      ['Ruwe score', '74', '18', '21', '15'],
      ['Vaardigheidsscore', '74', '131', '140', '122'],
      ['DL (maanden)', '55', '55', '55', '55'],
      ['DLE (maanden)', '37', '26', '30', '22'],
    ],
    [2, 2, 2, 2, 2],
  ),
  kop('Sociaal-emotioneel', 2),
  ...tekst(
    'De leerlijst ZIEN! is ingevuld op 2 februari 2026. Uitslag: betrokkenheid 41, welbevinden 63, sociaal initiatief 70, impulsbeheersing 35 (percentielen). Aandachtspunt is de impulsbeheersing.',
  ),
]);

const onderzoek = papier(huis({ naam: 'Onderwijsadvies Rijnstreek', briefhoofd: 'balk', kleur: '#4a148c' }), 'Onderzoeksverslag', [
  kop('Onderzoeksverslag', 1),
  velden(
    ['Betreft', 'Jesse Appelo, geboren 7 januari 2014'],
    ['Data van onderzoek', '10 en 17 november 2025'],
    ['Onderzoeker', 'drs. W. Kalkman, orthopedagoog NVO'],
    ['Test', 'IDS-2'],
  ),
  ...tekst(
    'Op de algemene intelligentie (IQ-profiel) behaalt Jesse een score van 76. Gelet op de meetfout ligt zijn werkelijke score met 90% zekerheid tussen 72 en 81. Dit is laag.',
    'De factorscores lopen uiteen van 71 (langetermijngeheugen) tot 88 (visuele verwerking).',
  ),
]);

const adviezen = papier(school, 'Deskundigenoordeel', [
  kop('Oordeel van de deskundigen', 1),
  ...tekst('Leerling: Jesse Appelo'),
  lijst(
    'Willemijn Kalkman, orthopedagoog NVO (19 maart 2026): praktijkonderwijs past bij het leervermogen en de leerachterstand.',
    'Ton Bruinsma, docent en begeleider praktijkonderwijs (20 maart 2026): Jesse deed drie dagen mee in de werkplaats en was op zijn plek.',
  ),
]);

const oud = papier(huis({ naam: 'Oogkliniek Rijnstreek', briefhoofd: 'midden', kleur: '#01579b' }), 'Brief', [
  ...tekst(
    'Hollewand, 4 juni 2025',
    'Geachte ouders van Jesse Appelo,',
    'Bij de controle is het gezichtsvermogen van beide ogen goed. Een bril is niet nodig.',
    'Hoogachtend, M. Duisters, orthoptist',
  ),
]);

/** Written after the others, to see what was learned: a form of questions in a table, domains across, ZIEN in the OKR, consent under the form. */
export const hollewand: Casus = {
  id: 'p-hollewand-vragen',
  titel:
    'PrO nieuw, compleet: formulier met vragen in een tabel, IQ 76 met afweging lwoo, domeinen in de kolommen, vragenlijst in het OKR, toestemming onder het formulier',
  school: { naam: 'Hollewand Vakcollege', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2026-03-24',
  stukken: [
    { naam: 'aanmelding JA.pdf', soorten: ['aanmeldingsformulier', 'toestemming'], papier: aanmelding },
    { naam: 'OKR De Zwaluw.docx', soorten: ['okr'], papier: okr },
    { naam: 'ids.pdf', soorten: ['intelligentieonderzoek'], papier: onderzoek },
    { naam: 'oordeel.docx', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'oogarts.pdf', soorten: ['overig'], papier: oud },
  ],
  feiten: {
    geboortedatum: '2014-01-07',
    tiq: 76,
    tiqDatum: '2025-11-10',
    instrument: 'IDS-2',
    plaatsing: '2026-08-01',
    geldigTot: '2032-07-31',
  },
  verwacht: pro({ 'pro.archief': ['nvt', 'voldaan', 'te-beoordelen'], 'alg.iq-actueel': ['voldaan', 'te-beoordelen'] }),
};

const kort = huis({ letter: 'Arimo', grootte: 11 });
const leemkuil = papier(kort, 'PrO aanvraag Senna', [
  kop('PrO-aanvraag', 1),
  tabel(undefined, [
    ['Naam', 'Senna Kuipers-Ouali', 'Geb.', '23.05.2014'],
    ['School nu', 'sbo De Sprong', 'Wordt leerling van', 'Leemkuil Praktijkschool'],
    ['Ingaand', '01.08.2026', 'Eind', '31.07.2028'],
  ]),
  keuzes('TLV', ['PrO', true], ['VSO', false]),
  ...tekst('Aangevraagd door: Leemkuil Praktijkschool (F. Otten).'),
  tekenen({ label: 'Ouder(s)', naam: 'S. Ouali', datum: '02.04.2026', getekend: 'inkt' }),
]);
const leemOkr = papier(huis({ naam: 'sbo De Sprong', briefhoofd: 'midden' }), 'OKR', [
  kop('Onderwijskundig rapport (OKR) Senna Kuipers-Ouali', 1),
  ...tekst('Geboren 23 mei 2014. DL van alle toetsen: 56. Toetsen uit januari en februari 2026.'),
  tabel(
    ['Domein', 'Toets/versie', 'Afname', 'Ruw', 'VS', 'DLE', 'Achterst.'],
    [
      ['TL', 'DMT 2018', '19-1-2026', '40', '40', '20', '64%'],
      ['BL', 'Cito 3.0 M6', '20-1-2026', '20', '135', '31', '45%'],
      ['SP', 'Cito 3.0 M5', '22-1-2026', '15', '220', '19', '66%'],
      ['IR', 'Cito 3.0 E6', '3-2-2026', '30', '195', '29', '48%'],
    ],
    [1, 2, 1.5, 1, 1, 1, 1.5],
  ),
  ...tekst(
    'Vragenlijst sociaal-emotioneel: is niet afgenomen.',
    'Kopieën van eerdere onderzoeken zijn niet bijgevoegd; die waren er niet.',
  ),
]);
const leemIq = papier(kort, 'iq', [
  ...tekst(
    'Uitslag SON-R 6-40',
    'Senna Kuipers-Ouali, 23 mei 2014',
    'Getest op 8 april 2024 door H. Boskamp, psycholoog',
    'IQ: 63 (58-69)',
  ),
]);
const leemAdv = papier(kort, 'advies', [
  ...tekst(
    'Deskundigenadvies voor Senna Kuipers-Ouali',
    'Ik adviseer plaatsing in het praktijkonderwijs. Zij leert in kleine stappen.',
    'H. Boskamp, psycholoog, 3 april 2026',
  ),
  ...tekst('Het tweede advies (mw. De Roo) volgt in de week van 13 april.'),
]);
const leemToest = papier(kort, 'toestemming', [
  kop('Toestemming', 2),
  ...tekst(
    'Ondergetekende, ouder van Senna Kuipers-Ouali, heeft het OKR gelezen en geeft toestemming de gegevens te delen met de praktijkschool en het loket.',
  ),
  tekenen({ label: 'Handtekening ouder', naam: 'S. Ouali', datum: '2 april 2026', getekend: 'plaatje' }),
]);

/** Terse, with gaps: the delay on the two that do not count alone, one advice, no questionnaire. */
export const leemkuilZaak: Casus = {
  id: 'p-leemkuil-kort',
  titel:
    'PrO nieuw, incompleet: kort formulier met vier cellen per rij, DL alleen in een zin, achterstand alleen TL en SP, tweede advies volgt, geen vragenlijst, IQ twee jaar min een dag',
  school: { naam: 'Leemkuil Praktijkschool', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2026-04-07',
  stukken: [
    { naam: 'aanvraag.pdf', soorten: ['aanmeldingsformulier'], papier: leemkuil },
    { naam: 'okr sko.pdf', soorten: ['okr'], papier: leemOkr },
    { naam: 'son.docx', soorten: ['intelligentieonderzoek'], papier: leemIq },
    { naam: 'adv.docx', soorten: ['deskundigenadvies'], papier: leemAdv },
    { naam: 'toest.pdf', soorten: ['toestemming'], papier: leemToest },
  ],
  feiten: {
    geboortedatum: '2014-05-23',
    tiq: 63,
    tiqDatum: '2024-04-08',
    instrument: 'SON-R 6-40',
    plaatsing: '2026-08-01',
    geldigTot: '2028-07-31',
  },
  verwacht: pro({
    'alg.deskundigen': ['ontbreekt'],
    'pro.leerachterstand': ['niet-voldaan', 'te-beoordelen'],
    'pro.okr': ['voldaan', 'te-beoordelen'],
    'pro.sociaal-emotioneel': ['ontbreekt'],
  }),
};
