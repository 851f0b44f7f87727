import { keuzes, klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, verlenging, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const school = huis({
  naam: 'Klaverblad College',
  ondertitel: 'scholengemeenschap met afdeling vso',
  briefhoofd: 'links',
  kleur: '#1b5e20',
  letter: 'Source Sans 3',
  grootte: 11,
});

const formulier = papier(school, 'Verlenging', [
  kop('Verlengingsaanvraag TLV', 1),
  ...tekst('Deze aanvraag is voor leerlingen die al een TLV hebben en op dezelfde VSO-school blijven.'),
  tabel(undefined, [
    ['**Leerling**\nYaro de Koster', '**Geboortedatum**\n27 mei 2009', '**Leerweg**\nvmbo-t, leerjaar 3'],
    ['**Nummer huidige TLV**\nKL-2023-00457', '**Geldig tot**\n31 juli 2026', '**Type**\nGP'],
    ['**Gevraagde verlenging vanaf**\n1 augustus 2026', '**tot en met**\n31 juli 2027', '**School**\nKlaverblad College, afdeling vso'],
  ]),
  kop('Deel B - ouders', 2),
  velden(
    [
      'Hoe kijkt u terug op de afgelopen jaren?',
      'Heel goed, hij heeft vrienden gemaakt en gaat fluitend naar school. De eerste maanden waren zwaar.',
    ],
    [
      'Waarom is verlenging volgens u nodig?',
      'Hij wordt volgend jaar nog niet zonder de begeleiding van Klaverblad sterk genoeg. Op zijn werk is het drie keer misgelopen.',
    ],
  ),
  keuzes('Akkoord met verlenging', ['ja', true], ['nee', false]),
  tekenen(
    { label: 'Handtekening moeder', naam: 'N. de Koster', datum: '9 maart 2026', getekend: 'inkt' },
    { label: 'Handtekening vader', naam: 'B. de Koster', datum: '9 maart 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'Ontwikkelingsperspectief 2.0', [
  kop('Ontwikkelingsperspectief 2.0', 1),
  ...tekst('Yaro de Koster (27 mei 2009), vmbo-t leerjaar 3'),
  kop('Uitstroom en onderbouwing daarvan', 2),
  ...tekst(
    'Diploma vmbo-t, daarna mbo-4 media. Basis: TIQ 100, cijfers (6,8 gemiddeld), stagebeoordeling. Bevorderend: rustige klas, mentor Gijs. Belemmerend: dwang, angst bij examens.',
  ),
  kop('Afspraken en aanpak', 2),
  lijst('Examenvrees: stapsgewijs oefenen met psycholoog.', 'Zelfstandig reizen, met terugvalplan.', 'Vaste docenten, lesgroep van acht.'),
  kop('Evaluatie van 26 februari 2026', 2),
  tabel(
    ['Afspraak', 'Stand'],
    [
      ['Examenvrees', 'toetsen nu bij 3 van 4 vakken op tijd; nog 1 te gaan'],
      ['Reizen', 'behaald, 10 weken zonder taxi'],
      ['Groep van acht', 'blijft nodig; proef met zestien leerlingen mislukt in november'],
    ],
  ),
  ...tekst('Yaro en zijn ouders hebben dit op 26 februari 2026 besproken.'),
]);

const voortgang = papier(school, 'Voortgang', [
  kop('Voortgangsrapportage 2023 - 2026', 1),
  tabel(
    ['Schooljaar', 'Aanwezigheid', 'Gemiddelde', 'Gedrag'],
    [
      ['2023-2024', '71%', '5,9', 'vijf incidenten'],
      ['2024-2025', '88%', '6,4', 'een incident'],
      ['2025-2026 (tot maart)', '93%', '6,8', 'geen'],
    ],
    [2, 1, 1, 2],
  ),
  ...tekst(
    'Yaro groeit, langzaam en met terugval. Zijn leraren noemen hem trouw en humoristisch. In de proefweken in een grote groep (november 2025) trad direct terugval op.',
    'M. Gijsbers, mentor, 2 maart 2026',
  ),
]);

const trf = papier(huis({ letter: 'Arimo', tabel: 'raster', naam: 'Klaverblad College - team begeleiding', briefhoofd: 'rechts' }), 'TRF', [
  kop('Uitslag TRF', 2),
  ...tekst('Leerling: Yaro de Koster. Ingevuld door: M. Gijsbers. Datum: 18 februari 2026. Verwerkt door: psycholoog C. Doornbos.'),
  tabel(
    ['Schaal', 'T', 'betekenis'],
    [
      ['Angstig/Depressief', '73', 'klinisch'],
      ['Obsessief-compulsieve problemen', '75', 'klinisch'],
      ['Aandacht', '66', 'subklinisch'],
      ['Agressief', '58', 'normaal'],
    ],
  ),
  klein('Er is geen CBCL afgenomen.'),
]);

const iq = papier(huis({ naam: 'Diagnostiekteam Drienerveld', briefhoofd: 'balk', kleur: '#880e4f' }), 'Verslag', [
  ...tekst(
    'Psychologisch verslag',
    'Yaro de Koster, geb. 27-05-2009. Test: WISC-V-NL, 11 mei 2020, groep 7',
    'TIQ 100 (95-105). VBI 106; VRI 97; FRI 100; WGI 94; VSI 99. Dit is het laatste intelligentieonderzoek dat is afgenomen.',
  ),
]);

const onderbouwing = papier(school, 'Onderbouwing verlenging', [
  kop('Waarom blijft speciaal onderwijs nodig?', 1),
  ...tekst(
    'Yaro (geboren op 27 mei 2009) leert voldoende, maar doet dat in een groep van acht, bij vaste leraren en met psychologische hulp. Toen hij vijf weken in een klas van zestien zat, kwamen zijn dwanghandelingen terug. Hij heeft het komend jaar zijn eindexamen voor de boeg. In het regulier onderwijs zijn kleine groepen en een psycholoog op loopafstand er niet.',
    'Cato Doornbos, orthopedagoog-generalist\n10 maart 2026',
  ),
]);

/** Renewal, complete: several answers in one cell, an IQ of six years old. */
export const klaverblad: Casus = {
  id: 't-klaverblad-verlenging',
  titel:
    'Verlenging, compleet: TLV-nummer en vraag onder elkaar in cellen, oud IQ, TRF zonder CBCL, onderbouwing ondertekend met naam, functie en datum',
  school: { naam: 'Klaverblad College', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'verlenging',
  peildatum: '2026-03-12',
  stukken: [
    { naam: 'verlenging YdK.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP20 YdK.docx', soorten: ['opp'], papier: opp },
    { naam: 'Voortgang.pdf', soorten: ['voortgangsrapportage'], papier: voortgang },
    { naam: 'TRF feb.pdf', soorten: ['vragenlijst'], papier: trf },
    { naam: 'verslag 2020.docx', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'onderbouwing CD.docx', soorten: ['onderbouwing'], papier: onderbouwing },
  ],
  feiten: {
    geboortedatum: '2009-05-27',
    tiq: 100,
    tiqDatum: '2020-05-11',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2027-07-31',
    tlvNummer: 'KL-2023-00457',
  },
  verwacht: verlenging(),
};
