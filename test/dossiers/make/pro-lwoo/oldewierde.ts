import { keuzes, klein, kop, nieuwePagina, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { pro } from './uitkomsten.ts';

const oud = huis({
  naam: 'SWV VO Noordermaten',
  ondertitel: 'commissie PrO - lwoo',
  briefhoofd: 'midden',
  kleur: '#000000',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'raster',
  kopregel: 'formulier C2 - versie januari 2014',
  voet: '{p}',
});

/** An old form of another partnership, form and OKR in one, with consent under the OKR. */
const formulier = papier(oud, 'Aanmeldingsformulier C2', [
  kop('Formulier C2: aanvraag beschikking PrO / lwoo', 1),
  keuzes('Aangevraagd wordt', ['praktijkonderwijs', true], ['leerwegondersteunend onderwijs', false]),
  keuzes('Aanvraag', ['eerste', true], ['herhaald', false]),
  tabel(
    undefined,
    [
      ['Naam', 'Van der Schaaf'],
      ['Voornamen', 'Fenna Johanna'],
      ['Geb. datum', '3 mei 2014'],
      ['Adres', 'Oude Dijk 12, Wierdum'],
      ['School van herkomst', 'Basisschool De Terp'],
      ['Aanmeldende school v.o.', 'CSG Oldewierde'],
      ['Datum van plaatsing', '1 augustus 2026'],
      ['Beschikking gewenst voor', 'schooljaar 2026-2027 (1 augustus 2026 t/m 31 juli 2027)'],
    ],
    [2, 3],
  ),
  klein('In te sturen vergezeld van OKR, IQ-onderzoek, onderzoek sociaal-emotioneel functioneren en (kopieën van) eerder onderzoek.'),
  kop('Ouders'),
  ...tekst('Gezien en akkoord:'),
  tekenen(
    { label: 'Vader / verzorger', naam: 'P. van der Schaaf', datum: '20 april 2026', getekend: 'inkt' },
    { label: 'Moeder / verzorgster', naam: 'J. van der Schaaf', datum: '20 april 2026', getekend: 'inkt' },
  ),
  nieuwePagina,
  kop('Formulier D: onderwijskundig rapport', 1),
  velden(
    ['Leerling', 'F.J. van der Schaaf (3 mei 2014)'],
    ['In te vullen door', 'de basisschool'],
    ['Ingevuld door', 'J. Nauta, directeur De Terp, 14 april 2026'],
  ),
  tabel(
    ['Leergebied', 'Toets (naam, versie)', 'Datum', 'R.sc.', 'V.sc.', 'D.L.', 'D.L.E.', 'Lwr.'],
    [
      ['technisch lezen', 'Drie-Minuten-Toets 2018', 'juni 2025', '49', '49', '50', '24', '0,52'],
      ['begrijpend lezen', 'Cito LVS 3.0, M6', '10 juni 2025', '17', '131', '50', '21', '0,58'],
      ['spelling', 'Cito LVS 3.0, M6', '11 juni 2025', '20', '240', '50', '20', '0,60'],
      ['inzichtelijk rekenen', 'Cito LVS 3.0, E5', '12 juni 2025', '22', '171', '50', '19', '0,62'],
    ],
    [2.6, 3, 1.8, 1, 1, 1, 1.2, 1],
  ),
  klein('Lwr. = leerachterstand (1 min D.L.E. gedeeld door D.L.)'),
  ...tekst('Sociaal-emotioneel: Fenna is verlegen. De vragenlijst (SAQI) is in mei ingepland en wordt nagezonden.'),
  kop('Verklaring van de ouders', 3),
  ...tekst(
    'Ondergetekenden hebben kennis genomen van bovenstaand rapport en geven toestemming tot toezending aan de commissie en de school voor voortgezet onderwijs.',
  ),
  tekenen(
    { label: 'Vader / verzorger', naam: 'P. van der Schaaf', datum: '20 april 2026', getekend: 'inkt' },
    { label: 'Moeder / verzorgster', naam: 'J. van der Schaaf', datum: '20 april 2026', getekend: 'inkt' },
  ),
]);

const iq = papier(huis({ naam: 'Praktijk Sipma', briefhoofd: 'links', kleur: '#3e2723', letter: 'Lora' }), 'Verslag', [
  kop('Verslag van het onderzoek', 1),
  ...tekst(
    'Op 18 september 2025 is Fenna van der Schaaf (geboren 3 mei 2014) bij mij geweest voor een intelligentieonderzoek met de WISC-V-NL. Fenna was gespannen, maar ontdooide bij de blokken.',
    'Haar prestaties leiden tot een totaal-IQ van 55 (95% interval 51-62). De verbale score is 58, de score op de visueel-ruimtelijke taken 63, redeneren 57, werkgeheugen 60 en verwerkingssnelheid 66. Dit is zeer laag.',
    'Fenna heeft een beschermde omgeving nodig. Mijn advies aan ouders en school is om te kijken naar praktijkonderwijs.',
    'Ytsje Sipma, GZ-psycholoog, 2 oktober 2025',
  ),
]);

const adviezen = papier(huis({ naam: 'CSG Oldewierde', briefhoofd: 'rechts', kleur: '#004d40' }), 'Adviezen', [
  kop('Advies deskundige A', 3),
  ...tekst('Praktijkonderwijs is passend.', 'drs. Marijke Hoekstra, orthopedagoog, 22 april 2026'),
  kop('Advies deskundige B', 3),
  ...tekst(
    'Vanuit mijn ervaring in het praktijkonderwijs ondersteun ik deze aanvraag.',
    'drs. M. Hoekstra, orthopedagoog en docent praktijkonderwijs, 22 april 2026',
  ),
]);

const archief = papier(
  huis({ naam: 'Logopedie Wierdum', briefhoofd: 'midden', kleur: '#00838f', letter: 'Source Sans 3' }),
  'Eindverslag',
  [
    kop('Eindverslag logopedie', 1),
    ...tekst(
      'Fenna van der Schaaf, geb. 3 mei 2014. Verslag van 7 maart 2022.',
      'Fenna is van 2019 tot 2022 behandeld voor een taalontwikkelingsachterstand. Woordenschat (PPVT) bij afsluiting: WBQ 74. De behandeling is afgerond.',
    ),
  ],
);

/** The old form of another partnership, too late, too short, one expert twice, tests of the year before, questionnaire promised. */
export const oldewierde: Casus = {
  id: 'p-oldewierde-oud-formulier',
  titel:
    'PrO nieuw, incompleet: oud formulier van een ander swv, op 1 mei, een jaar gevraagd, twee adviezen van een persoon, toetsen van vorig cursusjaar, IQ 55 zonder overleg, vragenlijst volgt, archief te oud, toestemming onder het OKR',
  school: { naam: 'CSG Oldewierde', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2026-05-01',
  stukken: [
    { naam: 'Form C2 en D.pdf', soorten: ['aanmeldingsformulier', 'okr', 'toestemming'], papier: formulier },
    { naam: 'Sipma.docx', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'deskundigenadviezen.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'log 22.pdf', soorten: ['archief'], papier: archief },
  ],
  feiten: {
    geboortedatum: '2014-05-03',
    tiq: 55,
    tiqDatum: '2025-09-18',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2027-07-31',
  },
  verwacht: pro({
    'alg.geldigheid-minimaal': ['niet-voldaan'],
    'alg.deskundigen': ['niet-voldaan'],
    'alg.indientermijn': ['niet-voldaan'],
    'pro.iq': ['ontbreekt'],
    'pro.toetsen-cursusjaar': ['niet-voldaan'],
    'pro.okr': ['voldaan', 'te-beoordelen'],
    'pro.sociaal-emotioneel': ['ontbreekt'],
    // The report of a treatment, with a test in it
    'pro.archief': ['niet-voldaan', 'te-beoordelen'],
  }),
};
