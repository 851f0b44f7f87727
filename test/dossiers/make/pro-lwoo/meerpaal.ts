import { kop, lijst, tabel, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { proBijzonder } from './uitkomsten.ts';

const school = huis({
  naam: 'Meerpaal Mavo',
  briefhoofd: 'rechts',
  kleur: '#0d47a1',
  letter: 'Arimo',
  grootte: 11,
  tabel: 'lijnen',
  tekenlijn: 'streep',
});

const brief = papier(school, 'Aanvraag', [
  ...tekst(
    'Meerhoven, 28 april 2026',
    'Geacht loket,',
    'Voor onze leerling Lieke Zeilmaker (29 november 2011, klas 2k) vragen wij een TLV praktijkonderwijs aan op grond van de aanvullende criteria voor bijzondere groepen. Lieke heeft een ontwikkelingsperspectief. Wij hebben zelf geen praktijkafdeling; Lieke kan per 1 augustus 2026 terecht op PrO De Schuit. Graag tot en met 31 juli 2027.',
    'De ouders hebben telefonisch laten weten dat zij achter de aanvraag staan.',
    'Anneke Diepeveen, zorgcoördinator',
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectiefplan', 1),
  velden(['Leerling', 'Lieke Zeilmaker'], ['Geboren', '29-11-2011'], ['Klas', '2 kader'], ['Vastgesteld', '13 oktober 2025']),
  kop('Uitstroomverwachting en onderbouwing', 2),
  ...tekst(
    'Vmbo-kader was het advies. Door niet-aangeboren hersenletsel na een fietsongeluk (april 2025) is dat niet meer haalbaar. Bevorderend: karakter, familie. Belemmerend: snel overprikkeld, vergeetachtig, kort lontje.',
  ),
  kop('Doelen', 2),
  lijst('Lieke werkt twintig minuten aan een taak.', 'Lieke gebruikt haar rustplek op tijd.'),
  kop('Stand van zaken 9 maart 2026', 2),
  ...tekst('Twintig minuten lukt alleen bij koken en tekenen. De rustplek gebruikt zij elke dag, maar vaak te laat.'),
]);

const motivering = papier(school, 'Motivering bijzondere groep', [
  kop('Onderbouwde motivering', 1),
  ...tekst(
    'Lieke Zeilmaker heeft sinds 2025 een ontwikkelingsperspectief. Los van haar intelligentie of leerachterstand is haar problematiek zodanig dat praktijkonderwijs geboden is: zij kan na haar hersenletsel geen theorie van een hele dag verwerken, maar leert praktische handelingen wel. Daarmee voldoet zij aan groep b, tweede voorwaarde.',
    'Anneke Diepeveen, zorgcoördinator Meerpaal Mavo, 24 april 2026',
  ),
  kop("Verwachte risico's bij voortzetting van het vmbo", 2),
  ...tekst('Overbelasting, terugval in herstel, verlies van zelfvertrouwen, en op termijn uitval zonder startkwalificatie.'),
]);

const adviezen = papier(school, 'Adviezen', [
  tabel(
    ['', 'Deskundige 1', 'Deskundige 2'],
    [
      ['Naam', 'Thijs Bakhuizen', 'Corrie Wevers'],
      ['Functie', 'GZ-psycholoog', 'remedial teacher'],
      ['Datum', '15-4-2026', '16-4-2026'],
      ['Advies', 'Praktijkonderwijs past bij de belastbaarheid van Lieke.', 'Eens: zij leert met haar handen.'],
    ],
    [1, 3, 3],
  ),
]);

/** Special group b with an OPP, by a school without a PrO department; parents only by telephone. */
export const meerpaal: Casus = {
  id: 'p-meerpaal-bijzonder-geen-pro',
  titel:
    'PrO-bijzonder groep b met OPP, incompleet: school zonder PrO-afdeling, ouders alleen telefonisch, geen begeleiding, externen of toetsen, een jaar gevraagd, tweede deskundige remedial teacher',
  school: { naam: 'Meerpaal Mavo', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-pro-bijzonder',
  variant: 'nieuw',
  peildatum: '2026-04-29',
  stukken: [
    { naam: 'brief loket.docx', soorten: ['aanmeldingsformulier'], papier: brief },
    { naam: 'OPP LZ.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Motivering + risico.pdf', soorten: ['motivering', 'risicos'], papier: motivering },
    { naam: 'adv.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: '.DS_Store', bytes: () => Buffer.from('\u0000\u0000\u0000\u0001Bud1', 'latin1') },
  ],
  feiten: { geboortedatum: '2011-11-29', plaatsing: '2026-08-01', geldigTot: '2027-07-31' },
  verwacht: proBijzonder({
    'alg.aanvrager': ['niet-voldaan'],
    'alg.geldigheid-minimaal': ['niet-voldaan'],
    'alg.deskundigen': ['te-beoordelen'],
    'alg.iq-actueel': ['nvt'],
    'alg.handtekening-ouders': ['ontbreekt', 'te-beoordelen'],
    'prob.zienswijze': ['ontbreekt'],
    'prob.begeleiding': ['ontbreekt', 'te-beoordelen'],
    'prob.externen': ['ontbreekt'],
    'prob.toetsen': ['nvt'],
  }),
};
