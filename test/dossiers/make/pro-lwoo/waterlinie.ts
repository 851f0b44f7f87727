import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { proVerlenging } from './uitkomsten.ts';

const school = huis({
  naam: 'Praktijkschool Waterlinie',
  briefhoofd: 'balk',
  kleur: '#01579b',
  letter: 'Source Sans 3',
  voet: '{p} / {n}',
});

const formulier = papier(school, 'Verlenging TLV-PrO', [
  kop('Verlenging TLV praktijkonderwijs', 1),
  velden(
    ['Naam leerling', 'Sem Blankestijn'],
    ['Geboortedatum', '2 februari 2010'],
    ['Klas', '3C praktijkonderwijs, blijft op Waterlinie'],
    ['Nummer van de TLV', 'PRO-24-0198'],
    ['Huidige TLV loopt af op', '31 juli 2026'],
    ['Gevraagde verlenging', '1 augustus 2026 t/m 31 juli 2028'],
  ),
  ...tekst(
    'Toelichting: Sem heeft een TLV voor twee jaar gekregen omdat hij uit het vmbo instroomde. Hij volgt nu arbeidstoeleiding groen en heeft nog twee jaar nodig voor zijn entree-diploma.',
  ),
  kop('Handtekening ouders/verzorgers', 3),
  tekenen({ label: 'Ouder/verzorger', getekend: 'nee' }),
  kop('Handtekening school', 3),
  tekenen({ label: 'Namens Waterlinie', naam: 'B. Pannekoek', functie: 'teamleider', datum: '4 mei 2026', getekend: 'inkt' }),
]);

const voortgang = papier(school, 'Voortgangsrapportage', [
  kop('Voortgang Sem Blankestijn 2024-2026', 1),
  tabel(
    ['Vak / stage', 'start', 'nu', 'opmerking'],
    [
      ['Nederlands', '1F-', '1F', 'leest korte instructies'],
      ['Rekenen', 'onder 1F', '1F-', 'geld en maten gaan goed'],
      ['Groen', 'instap', 'niveau 2', 'certificaat heftruck in zicht'],
      ['Stage kwekerij', '-', '2 dagen', 'op tijd, vraagt om hulp'],
    ],
    [2, 1, 1, 3],
  ),
  ...tekst('Mentor: Anouk de Wit, 20 april 2026'),
]);

const opp = papier(school, 'Ontwikkelingsperspectief', [
  kop('OPP Sem Blankestijn (2-2-2010)', 1),
  kop('Perspectief', 2),
  ...tekst(
    'Uitstroom arbeid met entree-diploma. Sem heeft een IQ van 68, hij leert door voordoen. Bevorderend: trouw, sterk, ouders. Belemmerend: tempo, faalangst.',
  ),
  kop('Plan 2025-2026', 2),
  lijst('Sem werkt een ochtend zonder voordoen.', 'Sem belt zelf als hij ziek is.', 'Stage twee dagen per week met jobcoach.'),
  kop('Evaluatie met Sem en zijn ouders op 16 april 2026', 2),
  ...tekst(
    'Doel 1 bereikt. Doel 2 nog niet: moeder belt. Doel 3 bereikt; de kwekerij wil hem houden. Het plan wordt met een derde stagedag voortgezet.',
  ),
]);

const iq = papier(huis({ naam: 'Testbureau Amstelland', briefhoofd: 'rechts', kleur: '#37474f' }), 'IQ', [
  kop('Uitslag intelligentieonderzoek', 1),
  velden(
    ['Naam', 'Sem Blankestijn'],
    ['Geboortedatum', '02-02-2010'],
    ['Test', 'WISC-III-NL'],
    ['Datum afname', '11-03-2021'],
    ['TIQ', '68'],
    ['VIQ', '66'],
    ['PIQ', '74'],
  ),
]);

const onderbouwing = papier(school, 'Onderbouwing', [
  kop('Waarom Sem praktijkonderwijs nodig heeft', 1),
  ...tekst(
    'Sem kan het vmbo niet aan: dat is in 2023-2024 gebleken. In het praktijkonderwijs leert hij in kleine stappen, met stage. Zonder die stappen valt hij terug in thuiszitten. Een entree-opleiding in een gewone mbo-klas is nu nog te groot.',
    'Waterlinie, 30 april 2026\nLotte Kaptein',
  ),
]);

/** Renewal of PrO: parents did not sign, the substantiation has no function. */
export const waterlinie: Casus = {
  id: 'p-waterlinie-verlenging',
  titel: 'PrO verlenging, incompleet: ouders tekenden niet, onderbouwing zonder functie, IQ van vijf jaar geleden',
  school: { naam: 'Praktijkschool Waterlinie', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro',
  variant: 'verlenging',
  peildatum: '2026-05-06',
  stukken: [
    { naam: 'verlenging Sem.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'voortgang.docx', soorten: ['voortgangsrapportage'], papier: voortgang },
    { naam: 'OPP Sem 25-26.pdf', soorten: ['opp'], papier: opp },
    { naam: 'iq 2021.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'waarom pro.docx', soorten: ['onderbouwing'], papier: onderbouwing },
  ],
  feiten: {
    geboortedatum: '2010-02-02',
    tiq: 68,
    tiqDatum: '2021-03-11',
    instrument: 'WISC-III-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2028-07-31',
    tlvNummer: 'PRO-24-0198',
  },
  verwacht: proVerlenging({
    // The handbook frees only who stays at the same VSO from the term
    'alg.indientermijn': ['nvt', 'niet-voldaan', 'te-beoordelen'],
    'alg.handtekening-ouders': ['ontbreekt'],
    'vl.onderbouwing': ['ontbreekt', 'te-beoordelen'],
  }),
};
