import { kader, keuzes, kop, nummers, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'Polderlicht',
  ondertitel: 'openbare scholengemeenschap',
  briefhoofd: 'links',
  kleur: '#0277bd',
  letter: 'Arimo',
  tabel: 'lijnen',
  voet: 'Polderlicht {p}',
});
const neuro = huis({
  naam: 'Epilepsiecentrum Hoogeveld',
  ondertitel: 'polikliniek kinderneurologie',
  briefhoofd: 'midden',
  kleur: '#311b92',
  letter: 'Libertinus Serif',
  grootte: 11,
});

const formulier = papier(school, 'Aanvraag', [
  kop('Aanvraag TLV', 1),
  keuzes('Categorie', ['ZML', false], ['LZ', true], ['LG', false], ['EMB', false], ['GP', false]),
  keuzes('Aanleiding', ['eerste aanvraag', false], ['eerdere TLV niet binnen een jaar ingeschreven', true], ['verlenging', false]),
  velden(
    ['leerling', 'Tygo Verbruggen (m), 12-12-2010'],
    [
      'eerdere TLV',
      'PL-24-0091, afgegeven op 20 juni 2024. Tygo is toen in afwachting van een operatie op school gebleven; de TLV is nooit ingeschreven en is vervallen.',
    ],
    ['plaatsing gewenst per', '1 april 2027'],
    ['duur', '1 april 2027 tot en met 31 juli 2028'],
    ['school', 'De Burcht, vso voor langdurig zieke leerlingen'],
    ['overleg', '19 november 2026 met mw. S. Haan (toelating De Burcht). Zij bevestigde per mail dat er per april een plaats is.'],
    ['jeugdhulp of anderen', 'n.v.t.'],
  ),
  tekenen(
    { label: 'ouders', naam: 'D. Verbruggen', datum: '4-1-2027', getekend: 'plaatje' },
    { label: 'ouders', naam: 'W. Verbruggen', datum: '4-1-2027', getekend: 'plaatje' },
  ),
  tekenen({ label: 'directie', naam: 'E. Zuidema', datum: '5-1-2027', getekend: 'plaatje' }),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief Tygo Verbruggen', 1),
  ...tekst('12-12-2010, klas 4 kader, datum 14-12-2026'),
  tabel(
    ['Onderdeel', 'Inhoud'],
    [
      ['Uitstroom', 'vmbo-kader, techniek; IQ 88'],
      ['Beschermende factoren', 'humor, motivatie, een broer in dezelfde klas'],
      ['Belemmerende factoren', 'aanvallen (tot zes per week), medicatie maakt traag, slaapt overdag, heeft woordvindproblemen'],
      ['Onderwijsbehoeften', 'lessen van 25 minuten, herhaling na een aanval, veilige ruimte, docenten die een aanval kunnen opvangen'],
      ['Ondersteuning', 'verpleegkundige op school, klein lokaal, aangepast examenprogramma'],
      [
        'Ons aanbod',
        'basisarrangement: aanvalsprotocol en bhv. Extra arrangement: 4 uur begeleiding. Er is geen verpleegkundige en dat kunnen wij ook niet regelen; bij drie aanvallen in de metaalwerkplaats is dat te gevaarlijk gebleken.',
      ],
      ['Ouders en leerling', 'ouders en Tygo aanwezig op 10-9-2026 en 10-12-2026; Tygo: "liever naar De Burcht dan dat iedereen kijkt"'],
    ],
    [1, 3],
  ),
]);

const brief = papier(neuro, 'Brief', [
  ...tekst('Dossiernr 44871 / HB', '2 december 2026', 'Inz.: T. Verbruggen, *12-12-2010'),
  ...tekst(
    'DIAGNOSE: focale epilepsie bij corticale dysplasie links temporaal; status na resectie (09-2025), onvoldoende effect.',
    'BEELD: 4-6 aanvallen p/w, postictaal 1-3 u verward. Med.: lamotrigine, clobazam.',
    'BELEID T.A.V. SCHOOL: reguliere schoolgang niet haalbaar. Stoornis belemmert volgen van onderwijs blijvend. Noodmedicatie door geschoold personeel.',
    'Dr. H. Boersma, kinderneuroloog',
  ),
]);

const npo = papier(neuro, 'NPO', [
  kop('Neuropsychologisch onderzoek', 1),
  velden(
    ['Patiënt', 'Tygo Verbruggen'],
    ['Geboren', '12-12-2010'],
    ['Onderzoek', '23 en 24 februari 2026'],
    ['Door', 'dr. N. Quist, klinisch neuropsycholoog'],
  ),
  tabel(
    ['WAIS-IV-NL', 'index', '90%'],
    [
      ['Verbaal begrip', '80', '75-87'],
      ['Perceptueel redeneren', '97', '91-103'],
      ['Werkgeheugen', '89', '83-96'],
      ['Verwerkingssnelheid', '76', '71-86'],
      ['Totaal', '88', '84-92'],
    ],
  ),
  ...tekst(
    'Afname in twee zittingen; een korte absence tijdens Cijferreeksen, dit onderdeel is de volgende dag herhaald.',
    'Het leren stokt: op begrijpend lezen en rekenen is de achterstand door het missen van stof opgelopen tot anderhalf jaar.',
  ),
]);

const plan = papier(school, 'Handelingsplan', [
  kop('Handelingsplan 2025-2026, periode 2', 1),
  ...tekst('Leerling Tygo V., begeleider Dirk Louwerse, extra arrangement 4 uur'),
  nummers(
    'Doel: na een aanval binnen een dag de stof inhalen. Aanpak: begeleider neemt les op, nabespreken. Evaluatie 16-6-2026: lukt bij theorievakken, bij praktijk niet.',
    'Doel: klas weet wat te doen. Aanpak: les door consulent. Evaluatie 16-6-2026: behaald.',
  ),
  ...tekst(
    'In het overleg van 21-4-2026 dacht psycholoog M. Gül (Hoogeveld) mee over de prikkels in de werkplaats; gehoorkap en vaste plek zijn daarna ingevoerd.',
  ),
]);

const advies = papier(huis({ letter: 'Lora', tabel: 'raster' }), 'Adviezen', [
  kop('Advisering aan Polderlicht', 2),
  kader(
    ...tekst(
      '**drs. Merve Gül, psycholoog NIP**, 7-12-2026',
      'Advies: TLV-LZ. Tygo is niet veilig en niet leerbaar in een gewone vmbo-klas.',
    ),
  ),
  kader(
    ...tekst(
      '**Sanne Ekkel MSc, pedagoog**, 8-12-2026',
      'Advies: ik sluit mij aan bij de aanvraag. Opvoedkundig is rust voor Tygo en voor zijn broer nodig.',
    ),
  ),
]);

/** LZ again, since the first TLV was never enrolled; complete. */
export const polderlicht: Casus = {
  id: 'c3-lz-polderlicht-niet-ingeschreven',
  titel:
    'LZ opnieuw aangevraagd omdat de eerste TLV niet binnen een jaar is ingeschreven; brief van de neuroloog in telegramstijl; compleet',
  school: { naam: 'Polderlicht', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-lz',
  variant: 'niet-ingeschreven',
  peildatum: '2027-01-08',
  stukken: [
    { naam: 'Aanvraag TLV Tygo.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP Tygo dec26.docx', soorten: ['opp'], papier: opp },
    { naam: 'Hoogeveld brief.pdf', soorten: ['medische-verklaring'], papier: brief },
    { naam: 'NPO.pdf', soorten: ['intelligentieonderzoek'], papier: npo },
    { naam: 'HP p2.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'advisering.docx', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2010-12-12',
    tiq: 88,
    tiqDatum: '2026-02-23',
    instrument: 'WAIS-IV-NL',
    plaatsing: '2027-04-01',
    geldigTot: '2028-07-31',
  },
  verwacht: nieuwC3('lz', { 'alg.indientermijn': ['nvt'] }),
};
