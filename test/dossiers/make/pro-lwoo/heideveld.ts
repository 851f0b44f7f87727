import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { pro } from './uitkomsten.ts';

const school = huis({
  naam: 'Scholengroep Heideveld',
  ondertitel: 'vmbo - praktijkonderwijs',
  briefhoofd: 'balk',
  kleur: '#6a1b4d',
  letter: 'Source Sans 3',
  grootte: 11,
  voet: 'Heideveld - pagina {p}',
});

const formulier = papier(
  school,
  'Aanvraag TLV',
  [
    kop('Aanvraag TLV praktijkonderwijs (tussentijds)', 1),
    velden(
      ['Leerling', 'Nora el Khattabi'],
      ['Geboortedatum', '27-08-2012'],
      ['Klas', 'brugklas vmbo-basis (1B3)'],
      ['TLV voor', 'praktijkonderwijs (PrO)'],
      ['Soort aanvraag', 'nieuw'],
      ['Ingangsdatum', '01-01-2026'],
      ['Einddatum', '31-07-2028'],
      ['Mentor', 'Wim Appelhof'],
    ),
    kop('Reden van de aanvraag', 2),
    ...tekst(
      'Nora is in augustus gestart in vmbo-basis. Binnen acht weken werd duidelijk dat zij de lesstof niet begrijpt. In overleg met haar ouders stapt zij na de kerstvakantie over naar de PrO-afdeling van Heideveld.',
    ),
    tekenen({ label: 'Ouder met gezag (moeder heeft het gezag alleen)', naam: 'F. el Khattabi', datum: '10-11-2025', getekend: 'inkt' }),
  ],
  true,
);

const didactisch = papier(school, 'Onderwijskundig rapport', [
  kop('Onderwijskundig rapport', 1),
  ...tekst(
    'Nora el Khattabi, geb. 27-08-2012. Opgesteld door M. Duifhuis, remedial teacher, op 3 november 2025. De toetsen zijn op Heideveld afgenomen, omdat de gegevens van de basisschool van een eerder schooljaar zijn.',
  ),
  tabel(
    ['Vakgebied / toets', 'Datum', 'RS', 'Vh.score', 'DLE', 'DL', 'LA'],
    [
      ['Technisch lezen: DMT 2018 (krt 1 t/m 3)', '06-10-25', '63', '63', '33', '62', '47%'],
      ['Begrijpend lezen: Diatekst 2023', '08-10-25', '19', '48', '31', '62', '50%'],
      ['Spelling: PI-dictee 2e versie', '09-10-25', '61', '61', '30', '62', '52%'],
      ['Inzichtelijk rekenen: Diacijfer 2023', '13-10-25', '34', '77', '40', '62', '35%'],
    ],
    [5, 1.6, 0.8, 1.4, 0.9, 0.8, 1],
  ),
  kop('Schoolloopbaan', 2),
  ...tekst('Nora kwam op haar zesde naar Nederland en zat zeven jaar op een basisschool. In groep 5 bleef zij zitten.'),
  kop('Welbevinden', 2),
  tabel(
    ['ZIEN! PO/VO, afname 14-10-2025', 'percentiel'],
    [
      ['Betrokkenheid', '18'],
      ['Welbevinden', '34'],
      ['Sociaal initiatief', '12'],
      ['Sociale autonomie', '20'],
      ['Impulsbeheersing', '71'],
      ['Inlevingsvermogen', '55'],
    ],
    [4, 1],
  ),
  ...tekst('Uitslag: Nora scoort laag op sociaal initiatief en betrokkenheid. Zij trekt zich terug.'),
]);

const iq = papier(huis({ naam: 'Mira Psychologie', briefhoofd: 'rechts', kleur: '#00474f', letter: 'Lora' }), 'Onderzoek', [
  kop('Intelligentieonderzoek', 1),
  ...tekst(
    'Naam: Nora el Khattabi | Geb.: 27 augustus 2012 | Onderzocht: 21 oktober 2025 | Psycholoog: S. Vink MSc (K&J-psycholoog NIP)',
    'Gezien de meertaligheid is gekozen voor een niet-verbale test, de SON-R 6-40. Nora werkte rustig en nauwkeurig.',
    '**Uitslag.** SON-IQ 57 (betrouwbaarheidsinterval 80%: 52 - 64). Redeneertests 59, ruimtelijke tests 60. Dit valt in de licht verstandelijk beperkte range.',
    'Nora kan niet mee in een gewone vmbo-klas. Of praktijkonderwijs of vso-zml past, hangt af van haar redzaamheid. Daarover is overleg nodig.',
  ),
  tekenen({ label: 'S. Vink', functie: 'kinder- en jeugdpsycholoog NIP', datum: '31 oktober 2025', getekend: 'plaatje' }),
]);

const overleg = papier(school, 'Verslag overleg', [
  kop('Verslag overleg PrO of VSO-ZML', 1),
  ...tekst(
    'Datum: 5 november 2025, 15.30 uur',
    "Aanwezig: mw. El Khattabi (moeder), dhr. R. Poortvliet (ib'er van de basisschool van herkomst, De Vlier), W. Appelhof (mentor), I. Sanders (orthopedagoog Heideveld)",
  ),
  lijst(
    'De IQ-score van 57 ligt op het grensvlak van praktijkonderwijs en vso-zml. Alle aanwezigen hebben het leerlingdossier gelezen.',
    'De basisschool vertelt dat Nora zelf naar school fietste, boodschappen deed en voor haar broertje zorgde. Zij is goed zelfredzaam.',
    'Moeder wil graag praktijkonderwijs, in de buurt. Zij is bang dat Nora zich op een zml-school niet thuis voelt.',
    'Conclusie: Nora is het best op haar plaats in het praktijkonderwijs. Na een jaar kijken we opnieuw.',
  ),
]);

const adviezen = papier(school, 'Deskundigenadvies', [
  kop('Deskundigenadvies 1', 2),
  ...tekst(
    'Ik heb Nora drie keer geobserveerd. Praktijkonderwijs sluit aan bij haar niveau en zelfredzaamheid.',
    'Inge Sanders, orthopedagoog\n11 november 2025',
  ),
  kop('Deskundigenadvies 2', 2),
  ...tekst(
    'Nora past qua begrip en tempo in onze instroomgroep. Ik adviseer praktijkonderwijs.',
    'Hans van Veluw, orthopedagoog praktijkschool De Schakel\n13 november 2025',
  ),
]);
const toestemming = papier(school, 'Toestemming', [
  kop('Kennisname en toestemming ouders', 1),
  ...tekst(
    'Hierbij verklaar ik dat ik het onderwijskundig rapport van Nora heb gelezen en instem met het verstrekken van haar gegevens aan het loket voor de TLV praktijkonderwijs.',
  ),
  tekenen({ label: 'Moeder', naam: 'F. el Khattabi', datum: '10-11-2025', getekend: 'inkt' }),
]);

/** A first-year pupil of vmbo: DL above 60, so that a delay counts only without the cap; IQ 57 with the consultation. */
export const heideveld: Casus = {
  id: 'p-heideveld-tussentijds',
  titel:
    'PrO nieuw per 1 januari, compleet: IQ 57 met overleg, DL 62 (met ten hoogste 60 gerekend haalt begrijpend lezen geen 0,5), ouder met eenhoofdig gezag, vragenlijst in het OKR',
  school: { naam: 'Scholengroep Heideveld', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2025-11-17',
  stukken: [
    { naam: 'aanvraag Nora.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OKR + ZIEN.pdf', soorten: ['okr', 'vragenlijst'], papier: didactisch },
    { naam: 'Mira NEK.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'overleg 5 nov.docx', soorten: ['overig'], papier: overleg },
    { naam: '2 adviezen.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'toestemming moeder.pdf', soorten: ['toestemming'], papier: toestemming },
  ],
  feiten: {
    geboortedatum: '2012-08-27',
    tiq: 57,
    tiqDatum: '2025-10-21',
    instrument: 'SON-R 6-40',
    plaatsing: '2026-01-01',
    geldigTot: '2028-07-31',
  },
  verwacht: pro({ 'alg.indientermijn': ['nvt'], 'pro.leerachterstand': ['niet-voldaan', 'te-beoordelen'] }),
};
