import { klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';

const school = huis({ naam: 'Spoorzicht College', briefhoofd: 'balk', kleur: '#37474f', letter: 'Arimo', voet: 'Spoorzicht | {p}' });
const ggz = huis({ naam: 'GGZ Middenland Jeugd', briefhoofd: 'links', kleur: '#1b5e20', letter: 'Lora' });

const formulier = papier(school, 'Nieuwe aanvraag', [
  kop('Aanmeldingsformulier TLV VSO', 1),
  tabel(undefined, [
    ['Naam: Bram Lobeek', 'Geboren: 30-06-2011', 'Klas: 3 kader'],
    ['Type: GP (gedrag)', 'Ingang: 1 april 2026', 'T/m: 31 juli 2028'],
    ['VSO: De Ruimte', 'Eerdere TLV: MR-2024-118, afgegeven op 11 juni 2024', 'Aanvrager: Spoorzicht College'],
  ]),
  ...tekst(
    'Reden nieuwe aanvraag: Bram kreeg in juni 2024 een TLV, maar is niet op het VSO begonnen. Ouders wilden het toen nog een keer in het gewone onderwijs proberen. De TLV is niet binnen een jaar ingeschreven en daarmee vervallen.',
    'Vooroverleg: De Ruimte heeft op 3 februari 2026 gemeld dat Bram per 1 april kan starten.',
    'Eigen aanbod: de gedragsklas van Spoorzicht is voor leerlingen die een uur zelfstandig kunnen werken. Dat kan Bram niet.',
  ),
  kop('Deel ouders', 2),
  ...tekst(
    'Wij zien thuis dat Bram vaak ontploft. Op het voetbal mag hij niet meer meedoen. Wij hadden twee jaar geleden beter ja kunnen zeggen.',
  ),
  tekenen(
    { label: 'vader', naam: 'G. Lobeek', datum: '6 februari 2026', getekend: 'inkt' },
    { label: 'moeder', naam: 'N. Lobeek', datum: '6 februari 2026', getekend: 'inkt' },
  ),
]);

const verslag = papier(ggz, 'Diagnostiek', [
  kop('Diagnostisch verslag', 1),
  ...tekst(
    'Bram Lobeek, geboren 30 juni 2011. Verslag d.d. 20 februari 2024.',
    'Onderzocht op 9 januari 2024 met de WISC-V-NL: TIQ 92 (86-99). Vragenlijsten: CBCL en TRF (januari 2024), beide klinisch op externaliseren; daarnaast de VvGK.',
    'DSM-5-classificatie: aandachtsdeficiëntie-/hyperactiviteitsstoornis, gecombineerd beeld (314.01) en disruptieve stemmingsdisregulatiestoornis (296.99).',
    'Y. van Beest, kinder- en jeugdpsychiater',
  ),
]);

const hulp = papier(ggz, 'Brief', [
  ...tekst(
    'Middenland, 14 januari 2025',
    'Betreft: afsluiting behandeling Bram Lobeek',
    'Bram volgde van maart 2024 tot januari 2025 een agressieregulatietraining. Er waren veertien bijeenkomsten, ouders kregen begeleiding. Resultaat: enige vooruitgang thuis. De behandeling is afgesloten; hervatting bij de start in het VSO is geïndiceerd.',
    'L. Modderman, systeemtherapeut',
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief Bram', 1),
  klein('Bram Lobeek, 30-06-2011, klas 3k, bijgesteld op 27 januari 2026'),
  kop('Verantwoording', 2),
  ...tekst('Uitstroom vmbo-kader. Cognitief haalbaar. Bevordert: techniek, vader. Belemmert: snel boos, weglopen, slecht slapen.'),
  kop('Plan van handelen', 2),
  lijst('Begeleider in de klas, sinds september 2024, acht uur per week.', 'Signaleringsplan.', 'Verkort rooster sinds november 2025.'),
  kop('Evaluatie 27 januari 2026', 2),
  ...tekst(
    'Met vader en Bram besproken. Het signaleringsplan werkt niet: Bram merkt zijn spanning te laat. Verkort rooster: minder incidenten, maar ook minder les.',
  ),
]);

const plan = papier(school, 'Plan', [
  kop('Groeiplan gedrag (arrangement begeleider in de klas)', 1),
  velden(['Leerling', 'Bram Lobeek'], ['Looptijd', '1 februari 2025 tot 27 juni 2025'], ['Geëvalueerd op', '30 juni 2025']),
  tabel(
    ['Doel', 'Bereikt?'],
    [
      ['Blijft bij zijn taak (15 min)', 'nee, gemiddeld 6 min'],
      ['Reageert rustig op correctie', 'deels'],
    ],
    [2, 2],
  ),
]);

const onderbouwing = papier(school, 'Onderbouwing', [
  kop('Psychodiagnostische onderbouwing', 1),
  ...tekst(
    'De stoornissen die in 2024 zijn vastgesteld, bepalen nog steeds het beeld. Instrumenten: CBCL, TRF (herhaald in december 2025), VvGK. Bram is niet in staat een lesdag te volgen zonder incidenten.',
    'Jolanda Pinxt, GZ-psycholoog, 30 januari 2026',
  ),
]);

const advies = papier(school, 'Advies', [
  tabel(
    ['Deskundige', 'Functie', 'Datum', 'Advies'],
    [
      ['Jolanda Pinxt', 'GZ-psycholoog', '30-01-2026', 'VSO nodig.'],
      ['Stef Loman', 'pedagoog', '02-02-2026', 'Eens met plaatsing in het VSO.'],
    ],
    [1.5, 1.2, 1, 2],
  ),
]);

/** Not enrolled within a year: everything has grown old since the first time. */
export const spoor: Casus = {
  id: 'v-spoor-niet-ingeschreven',
  titel:
    'GP niet-ingeschreven, compleet: eerdere TLV vervallen, IQ ouder dan twee jaar, plan ouder dan een half jaar, hulpverlening ouder dan een jaar, start 1 april',
  school: { naam: 'Spoorzicht College', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'niet-ingeschreven',
  peildatum: '2026-02-09',
  stukken: [
    { naam: 'aanmelding BL.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'diagnostiek 2024.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: 'brief ggz.docx', soorten: ['hulpverlening'], papier: hulp },
    { naam: 'OPP jan26.pdf', soorten: ['opp'], papier: opp },
    { naam: 'groeiplan.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'onderbouwing JP.pdf', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: '2x advies.docx', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2011-06-30',
    tiq: 92,
    tiqDatum: '2024-01-09',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-04-01',
    geldigTot: '2028-07-31',
  },
  verwacht: nieuw({
    'alg.iq-actueel': ['niet-voldaan'],
    'alg.indientermijn': ['nvt'],
    'gp.hulpverlening': ['niet-voldaan'],
    'gp.handelingsplannen': ['niet-voldaan'],
  }),
};
