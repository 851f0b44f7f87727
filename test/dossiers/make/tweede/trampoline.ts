import { keuzes, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const so = huis({ naam: 'SO De Trampoline', briefhoofd: 'links', kleur: '#ff6f00', letter: 'Source Sans 3', grootte: 11, tabel: 'balken' });
const kliniek = huis({
  naam: 'Academisch Centrum Jeugd Oostwal',
  briefhoofd: 'rechts',
  letter: 'Libertinus Serif',
  tabel: 'lijnen',
  grootte: 11,
});

const formulier = papier(huis({ naam: 'SWV Oostwal', briefhoofd: 'balk', kleur: '#5d4037', voet: 'pag {p}' }), 'Aanmeldformulier', [
  kop('Aanmeldformulier TLV vso', 1),
  velden(
    ['Naam', 'Noud Klaassen'],
    ['Geb.dat.', "14-2-'14"],
    ['Huidige school', 'SO De Trampoline'],
    ['Aanvrager', 'SO De Trampoline, B. Wijnhoven (adjunct)'],
  ),
  keuzes('Aanvraag', ['nieuw', false], ['overstap so-vso', true], ['verlenging', false]),
  keuzes('Doelgroep', ['GP', true], ['ZML', false], ['LG/LZ/EMB', false]),
  velden(
    ['Ingangsdatum TLV', '1-1-2027'],
    ['Tot en met', '31-12-2027'],
    ['Overleg met vso', '15 september 2026 met F. Jaspers van vso De Sprong; Noud kan er in januari terecht.'],
    ['Toelichting school', 'Noud doubleert op de Trampoline. Wij zijn aan het eind van ons kunnen.'],
  ),
  kop('Ouders / verzorgers', 2),
  velden(
    ['Wat gaat goed?', 'Bouwen met lego, oma helpen.'],
    ['Wat is moeilijk?', 'Slaan, weglopen, liegen. Thuis elke week. Ook bij de scouting is hij weggestuurd.'],
    ['Akkoord met de aanvraag?', 'ja'],
  ),
  tekenen(
    { label: 'Ouder', naam: 'P. Klaassen', datum: '2-10-2026', getekend: 'inkt' },
    { label: 'Ouder', naam: 'D. Klaassen-Roelofs', datum: '2-10-2026', getekend: 'inkt' },
  ),
]);

const opp = papier(so, 'Ontwikkelingsperspectief', [
  kop('Ontwikkelingsperspectief Noud Klaassen', 1),
  ...tekst('14 februari 2014 - bovenbouw 2 - bijgewerkt 22 september 2026'),
  kop('Uitstroom', 2),
  ...tekst(
    'Arbeid of vmbo-basis. Gekozen op grond van leerrendement (rekenen 55%), IQ 77 en het gedrag. Noud werkt graag buiten. Hij raakt snel in gevecht.',
  ),
  kop('Evaluatie', 2),
  tabel(
    ['Doel van vorig jaar', 'Beoordeling september 2026'],
    [
      ['geen gevechten in de pauze', 'onvoldoende'],
      ['luisteren naar juf of meester', 'matig'],
      ['automatiseren tafels', 'goed'],
    ],
  ),
]);

const verslag = papier(kliniek, 'Psychodiagnostisch rapport', [
  ...tekst(
    'Rapport voor ouders en school',
    'Noud Klaassen, 14 februari 2014. Onderzocht in juni 2026 (afname intelligentietest: 9 juni 2026). Verslagdatum 30 juni 2026.',
    'Uit de SON-R 6-40 komt een IQ van 77. De CBCL en TRF zijn beide klinisch op Regelovertredend en Agressief gedrag, de SDQ bevestigt dat. Wij classificeren, conform DSM-5, een oppositioneel-opstandige stoornis en een zwakbegaafd niveau van functioneren (V62.89). Een hechtingsstoornis is een hypothese die nog niet bevestigd of verworpen is.',
    'Wij adviseren intensieve gezinsbehandeling (MST) van een half jaar.',
    'mw. drs. Q. Oldenhof, GZ-psycholoog; dr. B. Steenkamp, kinder- en jeugdpsychiater',
  ),
]);

const onderbouwing = papier(so, 'Onderbouwing', [
  kop('Onderbouwing van de aanvraag', 2),
  ...tekst(
    'Noud Klaassen heeft ODD. In de groep, thuis en op scouting is er sprake van agressie. Uit CBCL en TRF van het Academisch Centrum Jeugd Oostwal bleek een klinische score. Wij zijn ervan overtuigd dat hij naar het vso moet.',
    'Geschreven door: Jolijn Baars, leerkracht en gedragsspecialist, 25 september 2026',
  ),
]);

const plan = papier(so, 'HP', [
  kop('Handelingsplan gedrag blok 1 en 2', 1),
  tabel(
    undefined,
    [
      ['Leerling', 'Noud Klaassen'],
      ['Periode', '5 januari 2026 - 10 juli 2026'],
      ['Doel', 'Noud roept bij boosheid de hulp van een volwassene in'],
      ['Aanpak', 'Time-outstoel, beloningskaart, gesprek na elk incident, arrangement 3 uur per week (sinds oktober 2025)'],
      ['Geëvalueerd op', '7 juli 2026'],
      ['Resultaat', 'Doel niet behaald; in juni nog 16 incidenten (januari: 19).'],
    ],
    [1, 3],
  ),
]);

const adviezen = papier(huis({ tabel: 'raster', letter: 'Lora' }), 'Adviezen', [
  ...tekst('Adviezen bij de aanvraag van Noud Klaassen'),
  lijst(
    'Mw. drs. Tineke Roodbol, psycholoog, 28 september 2026: vso gp passend.',
    'Dhr. Mark Ietswaart, intern begeleider, 29 september 2026: eens.',
  ),
]);

/** From SO to VSO, applied for by the SO school itself; no action part in the OPP. */
export const trampoline: Casus = {
  id: 't-trampoline-overstap-so-vraagt-aan',
  titel:
    'Overstap, incompleet: SO-school vraagt zelf aan, OPP zonder handelingsdeel, onderbouwing door leerkracht, tweede deskundige is intern begeleider, kalenderjaar als geldigheid',
  school: { naam: 'SO De Trampoline', soort: 'so', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'overstap',
  peildatum: '2026-10-05',
  stukken: [
    { naam: 'Aanmeldformulier Noud K.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OP Noud.pdf', soorten: ['opp'], papier: opp },
    { naam: 'ACJO rapport.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: 'onderbouwing.docx', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'HP gedrag 2026.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen Noud.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2014-02-14',
    tiq: 77,
    tiqDatum: '2026-06-09',
    instrument: 'SON-R 6-40',
    plaatsing: '2027-01-01',
    geldigTot: '2027-12-31',
  },
  verwacht: nieuw({
    'alg.aanvrager': ['niet-voldaan'],
    'alg.geldigheid-minimaal': ['te-beoordelen'],
    'alg.deskundigen': ['niet-voldaan'],
    'alg.indientermijn': ['nvt'],
    'gp.hulpverlening': ['nvt'],
    'gp.opp': ['ontbreekt'],
    'gp.onderbouwing': ['niet-voldaan', 'ontbreekt', 'te-beoordelen'],
  }),
};
