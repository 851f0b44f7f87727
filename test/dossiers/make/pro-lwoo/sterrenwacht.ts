import { maakPdf } from '../../../../local/voorbeelden/papier/pdf.ts';
import { kop, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { makeMail } from '../../../read/make-mail.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { pro } from './uitkomsten.ts';

const vo = huis({ naam: 'Sterrenwacht College', briefhoofd: 'rechts', kleur: '#1a237e', letter: 'Arimo', tekenlijn: 'vak' });
const sbo = huis({
  naam: 'sbo De Wissel',
  ondertitel: 'speciaal basisonderwijs',
  briefhoofd: 'links',
  kleur: '#ad1457',
  tabel: 'balken',
  voet: 'blz. {p}',
});

const formulier = papier(vo, 'Formulier PrO', [
  kop('Formulier TLV-PrO', 1),
  tabel(undefined, [
    ['Leerling: Mats Huizing', 'Geboortedatum: 15 januari 2014', 'M / V: M'],
    ['Aangemeld bij: Sterrenwacht College', 'Basisschool: sbo De Wissel', 'Groep: 8 (schoolverlaters)'],
    ['Gevraagd: TLV-PrO, eerste aanvraag', 'Van: 01-08-2026', 'Tot en met: 31-07-2032'],
  ]),
  kop('Toelichting', 3),
  ...tekst(
    'Mats is een doener. Thuis op de boerderij doet hij de kalveren. Lezen kost hem moeite, rekenen nog meer. Zijn broer Stijn zit al in het PrO en dat bevalt goed.',
  ),
  kop('Ondertekening ouders', 3),
  tekenen(
    { label: 'ouder 1', naam: 'B. Huizing', datum: '23-03-2026', getekend: 'inkt' },
    { label: 'ouder 2', naam: 'A. Huizing-Prins', datum: '23-03-2026', getekend: 'inkt' },
  ),
  kop('Toestemming', 3),
  ...tekst(
    'Wij hebben het onderwijskundig rapport gelezen en geven toestemming om de gegevens van Mats te delen met het Sterrenwacht College en het loket.',
  ),
  tekenen(
    { label: 'ouder 1', naam: 'B. Huizing', datum: '23-03-2026', getekend: 'inkt' },
    { label: 'ouder 2', naam: 'A. Huizing-Prins', datum: '23-03-2026', getekend: 'inkt' },
  ),
]);

const vaardigheden: string[][] = [
  ['Werkhouding', 'Begint snel, maakt weinig af. Heeft toezicht nodig.'],
  ['Concentratie', 'Tien tot vijftien minuten; in de ochtend beter dan in de middag.'],
  ['Zelfstandigheid', 'Met een weektaak in pictogrammen gaat het redelijk.'],
  ['Omgaan met leerkracht', 'Open, eerlijk, soms te direct.'],
  ['Omgaan met klasgenoten', 'Een vaste vriend. In de pauze het liefst voetballen.'],
  ['Motoriek', 'Grof goed, fijn matig. Schrijft in blokletters.'],
  ['Taal mondeling', 'Vertelt graag, korte zinnen, dialect.'],
  ['Begeleiding tot nu toe', 'Groep 5 tot en met 8: eigen leerlijn rekenen en taal, logopedie tot groep 6, fysiotherapie in groep 4.'],
  ['Verzuim', 'Vier dagen ziek, geen ongeoorloofd verzuim.'],
  ['Thuissituatie', 'Boerderij, twee ouders, drie kinderen; betrokken gezin.'],
  ['Interesses', 'Dieren, trekkers, koken.'],
  ['Gezondheid', 'Bril. Verder geen bijzonderheden.'],
  ['Hulpmiddelen', 'Rekenmachine, tafelkaart, voorleessoftware op de laptop.'],
  [
    'Instructie',
    'Verlengde instructie in een groepje van drie; korte opdrachten met een voorbeeld erbij. Daarna steeds controleren of hij het begrepen heeft.',
  ],
  ['Reken-taalafspraken', 'Werkt sinds januari 2024 niet meer met de groep mee bij rekenen.'],
  ['Zelfbeeld', 'Realistisch. Mats zegt zelf dat hij niet op zijn plek is in een klas met veel boeken.'],
  ['Wens van Mats', 'Later op de boerderij of in een garage werken.'],
  ['Wens van ouders', 'Een school waar hij met plezier heen gaat en zijn certificaten haalt.'],
];
const okr = papier(sbo, 'OKR Mats', [
  kop('Onderwijskundig rapport sbo De Wissel', 1),
  velden(
    ['Leerling', 'Mats Huizing'],
    ['Geb.datum', '15-01-2014'],
    ['Datum rapport', '17-03-2026'],
    ['Leerkracht', 'Nienke Prakken'],
    ['Commissie van begeleiding', 'Otto Reef, orthopedagoog'],
  ),
  kop('A. Beschrijving', 2),
  tabel(['Onderdeel', 'Beschrijving'], vaardigheden, [1, 3]),
  kop('B. Vorderingen', 2),
  tabel(
    ['Toets', 'Versie', 'Datum', 'Ruw', 'Vaardigheid', 'DL', 'DLE'],
    [
      ['AVI (technisch lezen)', 'AVI 2018 E5', '12-02-2026', '-', '-', '56', '-'],
      ['DMT (technisch lezen)', '2018 kaart 3', '12-02-2026', '79', '79', '56', '39'],
      ['Begrijpend lezen', 'Cito 3.0 M7', '16-02-2026', '29', '158', '56', '33'],
      ['Spelling werkwoorden', 'Cito 3.0 E7', '17-02-2026', '11', '94', '56', '31'],
      ['Spelling niet-werkwoorden', 'Cito 3.0 M7', '17-02-2026', '30', '290', '56', '31'],
      ['Inzichtelijk rekenen (Rekenen-Wiskunde)', 'Cito 3.0 E6', '19-02-2026', '28', '199', '56', '26'],
    ],
    [3.4, 2, 1.8, 1, 1.7, 0.8, 0.9],
  ),
  kop('C. Advies', 2),
  ...tekst('De commissie van begeleiding adviseert praktijkonderwijs.'),
]);

const broer = papier(sbo, 'LVS overzicht', [
  kop('LVS-overzicht leerling', 1),
  ...tekst('Stijn Huizing - geboren 30 april 2012 - schoolverlatersgroep 2024'),
  tabel(
    ['Domein', 'Toets', 'Datum', 'DL', 'DLE'],
    [
      ['Technisch lezen', 'DMT', '08-02-2024', '55', '22'],
      ['Begrijpend lezen', 'Cito 3.0 M5', '12-02-2024', '55', '20'],
      ['Spelling', 'Cito 3.0 M5', '13-02-2024', '55', '19'],
      ['Rekenen', 'Cito 3.0 E4', '15-02-2024', '55', '17'],
    ],
    [2, 2, 2, 1, 1],
  ),
]);

const iq = papier(huis({ naam: 'Dienst Onderzoek & Advies', briefhoofd: 'balk', kleur: '#455a64' }), 'Rapport', [
  kop('Rapportage cognitief onderzoek', 1),
  velden(
    ['Kind', 'Mats Huizing'],
    ['Geboortedatum', '15 januari 2014'],
    ['Kalenderleeftijd', '11;9'],
    ['Testdatum', '24 okt. 2025'],
    ['Instrument', 'RAKIT-2'],
    ['Testleider', 'drs. O. Reef, orthopedagoog'],
  ),
  tabel(
    ['', 'Score', 'Interval'],
    [
      ['Totaalscore (IQ)', '71', '66 - 78'],
      ['Perceptueel redeneren', '80', '74 - 88'],
      ['Verbaal leren', '68', '62 - 76'],
      ['Ruimtelijke oriëntatie en snelheid', '75', '69 - 83'],
    ],
    [3, 1, 1],
  ),
  ...tekst('Mats presteert op laag niveau. Het is een betrouwbare afname.'),
]);

const svl = papier(sbo, 'Schoolvragenlijst', [
  kop('SVL-i, 9 februari 2026', 2),
  ...tekst('Mats Huizing. Sociaal-emotionele vragenlijst, door de leerling zelf ingevuld.'),
  tabel(
    ['Schaal', 'Stanine'],
    [
      ['Motivatie', '6'],
      ['Welbevinden', '7'],
      ['Zelfvertrouwen', '4'],
    ],
    [3, 1],
  ),
]);

const adviezen = papier(vo, 'Advies deskundigen', [
  ...tekst(
    '**Advies deskundige 1**: drs. Otto Reef, orthopedagoog, 18 maart 2026. Mats heeft baat bij praktijkonderwijs; het onderzoek en het dagelijks werk in de klas wijzen dezelfde kant op.',
    '**Advies deskundige 2**: Els Wiersma, zorgcoördinator vmbo-pro, 20 maart 2026. Mats liep drie dagen mee. Ik adviseer PrO.',
  ),
]);

const mail = () =>
  Buffer.from(
    makeMail({
      subject: 'stukken Mats',
      parts: [
        { text: 'Goedemorgen, hierbij de stukken van Mats die nog bij ons lagen. Groet, Nienke' },
        { name: 'okr mats.pdf', bytes: maakPdf(okr), type: 'application/pdf' },
        { name: 'rakit.pdf', bytes: maakPdf(iq), type: 'application/pdf' },
        { name: 'lvs huizing.pdf', bytes: maakPdf(broer), type: 'application/pdf' },
      ],
    }),
  );

/** The papers came in a mail, and the overview of the brother came along; only one domain has the delay. */
export const sterrenwacht: Casus = {
  id: 'p-sterrenwacht-mail-broer',
  titel:
    'PrO nieuw, compleet: stukken in een mail, toetstabel loopt door op de volgende bladzijde, LVS van de broer erbij, achterstand bij een domein, spelling dubbel getoetst',
  school: { naam: 'Sterrenwacht College', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2026-03-25',
  stukken: [
    { naam: 'formulier pro MH.pdf', soorten: ['aanmeldingsformulier', 'toestemming'], papier: formulier },
    { naam: 'FW stukken Mats.eml', soorten: ['okr', 'intelligentieonderzoek', 'brief'], bytes: mail },
    { naam: 'svl.docx', soorten: ['vragenlijst'], papier: svl },
    { naam: 'adviezen MH.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2014-01-15',
    tiq: 71,
    tiqDatum: '2025-10-24',
    instrument: 'RAKIT-2',
    plaatsing: '2026-08-01',
    geldigTot: '2032-07-31',
  },
  verwacht: pro({
    'pro.leerachterstand': ['niet-voldaan'],
    'pro.archief': ['nvt', 'te-beoordelen'],
    'pro.okr': ['voldaan', 'te-beoordelen'],
    'avg.andere-leerling': ['niet-voldaan'],
  }),
};
