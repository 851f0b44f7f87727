import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { maakPdf } from '../../../../local/voorbeelden/papier/pdf.ts';
import { makeScan } from '../../../../local/voorbeelden/papier/scan.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const so = huis({
  naam: 'Morgenster',
  ondertitel: 'school voor so zml/emb',
  briefhoofd: 'links',
  kleur: '#f9a825',
  letter: 'Source Sans 3',
  grootte: 11,
  tabel: 'raster',
});

const formulier = papier(so, 'Aanvraagformulier', [
  kop('Aanvraagformulier TLV (bestemd voor het Loket)', 1),
  tabel(
    ['Vraag', 'Antwoord'],
    [
      ['1 Wie', 'Teun Pronk, geb. 30-12-2013'],
      ['2 Welke TLV', 'EMB'],
      ['3 Nieuw of verlenging', 'Nieuw'],
      ['4 Begin', 'per direct, liefst 9 februari 2026'],
      ['5 Einde', '31 juli 2026'],
      ['6 Waarheen', 'vso De Vuurvlinder'],
      [
        '7 Is er overleg geweest',
        'Ja, op 8 januari 2026 met J. Roorda van De Vuurvlinder. Die school gaat akkoord met plaatsing op 9 februari, omdat Teun nu thuis zit.',
      ],
      ['8 Zijn ouders en leerling betrokken', 'Ouders ja (gesprek 5 januari 2026). Teun is meegeweest en mocht met een foto kiezen.'],
      ['9 Hulp van buiten', 'geen'],
    ],
    [2, 3],
  ),
  tekenen(
    { label: 'Ouder(s)', naam: 'N. Pronk', datum: '12-01-2026', getekend: 'plaatje' },
    { label: 'Ouder(s)', naam: 'V. Pronk', datum: '12-01-2026', getekend: 'plaatje' },
  ),
]);

const opp = papier(so, 'OPP', [
  kop('OPP Teun', 1),
  ...tekst('Teun Pronk - 30-12-2013 - 9 januari 2026'),
  lijst(
    'Mooi aan Teun: lacht veel, geniet van buiten, houdt van bekende mensen',
    'Lastig: eet papier en zand, loopt weg, slaapt drie uur per nacht',
    'Heeft nodig: afgesloten ruimte, altijd een volwassene binnen handbereik, lichamelijk werk',
    'Ondersteuning: één op één, hele dag',
  ),
  ...tekst(
    'Wij kunnen die ondersteuning niet geven: de extra assistent uit het arrangement (10 uur) is er, maar Teun heeft 25 uur per week iemand nodig en ons gebouw heeft geen afgesloten plein.',
  ),
]);

const iq = papier(
  huis({ naam: 'Centrum voor Consultatie De Linde', briefhoofd: 'midden', kleur: '#1565c0', letter: 'Lora', tabel: 'lijnen' }),
  'Intelligentie',
  [
    kop('Intelligentieonderzoek', 1),
    velden(
      ['Cliënt', 'T. Pronk'],
      ['Geboortedatum', '30 december 2013'],
      ['Afnamedatum', '17 september 2025'],
      ['Test', 'SON-R 2-8'],
      ['Resultaat', 'IQ 28'],
    ),
    ...tekst(
      'Teun deed twintig minuten mee, met muziek op de achtergrond. De uitkomst past bij eerdere metingen.',
      'A. Nauta, GZ-psycholoog',
    ),
  ],
);

const arts = papier(
  huis({
    naam: 'Medisch Centrum Kanaalzicht',
    ondertitel: 'Kindergeneeskunde',
    briefhoofd: 'rechts',
    kleur: '#00695c',
    letter: 'Arimo',
    grootte: 11,
  }),
  'Medisch verslag',
  [
    ...tekst('Kanaalzicht, 3 november 2025', 'Medisch verslag betreffende Teun Pronk, geboren 30-12-2013'),
    ...tekst(
      'Bij Teun is de diagnose Angelman-syndroom gesteld (deletie 15q11-13). Er is een bewegingsstoornis met ataxie: lopen is breed en onzeker, hij valt enkele malen per dag en zijn handen trillen. Daardoor wordt het leren op school in grote mate belemmerd. Teun is voor eten, kleden en toilet volledig aangewezen op hulp.',
    ),
    tekenen({ label: '', naam: 'dr. I. Veldman', functie: 'kinderarts erfelijke en aangeboren aandoeningen', getekend: 'inkt' }),
  ],
);

const plan = papier(so, 'Plan', [
  kop('Handelingsplan veiligheid', 1),
  ...tekst('Teun - december 2024 tot mei 2025'),
  tabel(
    ['Doel', 'Hoe', 'Geëvalueerd 28 mei 2025'],
    [
      ['eet geen dingen die geen eten zijn', 'kauwketting', 'nee'],
      ['blijft bij de groep', 'hand geven, vest met naam', 'binnen wel, buiten niet'],
    ],
  ),
]);

const advies = papier(so, 'Advies', [
  ...tekst('Advies deskundigen over Teun Pronk (30-12-2013)'),
  tabel(
    ['Naam', 'Functie', 'Datum', 'Oordeel'],
    [
      ['A. Nauta', 'GZ-psycholoog', '13-01-2026', 'eens met EMB'],
      ['Marga Tiel', 'orthopedagoog', '13-01-2026', 'eens met EMB'],
    ],
  ),
]);

/** EMB with an IQ of 28: no social-emotional report, half a year asked, placed at another date with consultation; the doctor's report is a scan. */
export const morgenster: Casus = {
  id: 'c3-emb-morgenster-iq28',
  titel:
    'EMB met IQ 28: geen sociaal-emotioneel onderzoek, maar een half jaar gevraagd, andere plaatsingsdatum met overleg, medisch verslag als scan',
  school: { naam: 'Morgenster', soort: 'so', aangesloten: true, pro: false },
  soort: 'tlv-emb',
  variant: 'nieuw',
  peildatum: '2026-01-15',
  stukken: [
    { naam: 'aanvraagformulier teun.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP_Teun.docx', soorten: ['opp'], papier: opp },
    { naam: 'Linde sept.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'SCAN_2211.pdf', soorten: ['medische-verklaring', 'onderzoeksverslag'], bytes: () => makeScan([maakPdf(arts)]) },
    { naam: 'handelingsplan veiligheid.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'advies teun.docx', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2013-12-30',
    tiq: 28,
    tiqDatum: '2025-09-17',
    instrument: 'SON-R 2-8',
    plaatsing: '2026-02-09',
    geldigTot: '2026-07-31',
    embCategorie: 'A',
  },
  verwacht: nieuwC3('emb', {
    'alg.leeftijd': ['te-beoordelen'],
    'alg.geldigheid-minimaal': ['niet-voldaan'],
    'alg.indientermijn': ['nvt'],
    'alg.plaatsingsdatum': ['voldaan', 'te-beoordelen'],
    'c3.gedragswetenschapper': ['ontbreekt', 'te-beoordelen'],
    'c3.jeugdzorg': ['voldaan'],
    'emb.verslag': ['voldaan', 'te-beoordelen'],
    'emb.zelfredzaamheid': ['voldaan', 'te-beoordelen'],
    'emb.iq-20-35': ['ontbreekt'],
  }),
};
