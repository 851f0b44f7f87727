import {
  kader,
  keuzes,
  klein,
  kop,
  lijst,
  nieuwePagina,
  tabel,
  tekenen,
  tekst,
  velden,
} from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { papier, type Casus } from '../vorm.ts';
import { pro } from './uitkomsten.ts';

const swv = huis({
  naam: 'Samenwerkingsverband Rivierdelta',
  ondertitel: 'loket praktijkonderwijs',
  briefhoofd: 'balk',
  kleur: '#24506e',
  voet: 'aanvraagformulier TLV-PrO 2025-2026, blad {p} van {n}',
});
const basisschool = huis({
  naam: 'Basisschool De Klimiep',
  adres: ['Dorpsstraat 40', '4199 ZZ Veenrode'],
  briefhoofd: 'links',
  kleur: '#2e7d32',
  letter: 'Source Sans 3',
});
const praktijk = huis({
  naam: 'Orthopedagogenpraktijk Noorderlicht',
  ondertitel: 'onderzoek en advies',
  briefhoofd: 'rechts',
  kleur: '#5d2a68',
  letter: 'Lora',
  tabel: 'lijnen',
  voet: 'vertrouwelijk - {p}/{n}',
});

const formulier = papier(swv, 'Aanvraagformulier TLV-PrO', [
  kop('Aanvraag toelaatbaarheidsverklaring praktijkonderwijs', 1),
  kop('1 De leerling'),
  velden(
    ['Voor- en achternaam', 'Dide Bontekoe'],
    ['Geboortedatum', '8 maart 2014'],
    ['Huidige school', 'Basisschool De Klimiep, groep 8'],
    ['Aanvragende VO-school', 'Veenrode College, afdeling praktijkonderwijs'],
    ['Contactpersoon VO-school', 'H. Dijksman, zorgcoördinator'],
  ),
  kop('2 De aanvraag'),
  keuzes('Het gaat om', ['een eerste TLV-PrO', true], ['verlenging', false], ['TLV-PrO bijzondere groepen', false]),
  velden(['Plaatsing per', '1 augustus 2026'], ['Gewenste looptijd', '1 augustus 2026 tot en met 31 juli 2032']),
  kop('3 Motivering'),
  ...tekst(
    'Dide leert vooral door te doen. Al vanaf groep 4 werkt zij op een eigen leerlijn. Wij verwachten dat zij in het praktijkonderwijs kan groeien naar zelfstandig wonen en een baan met begeleiding.',
  ),
  kop('4 Ondertekening'),
  tekenen(
    { label: 'Ouder / verzorger 1', naam: 'M. Bontekoe', datum: '11-03-2026', getekend: 'inkt' },
    { label: 'Ouder / verzorger 2', naam: 'S. Bontekoe-Ravenhorst', datum: '11-03-2026', getekend: 'inkt' },
  ),
  tekenen({
    label: 'Namens het Veenrode College',
    naam: 'H. Dijksman',
    functie: 'zorgcoördinator',
    datum: '16-03-2026',
    getekend: 'plaatje',
  }),
]);

const okr = papier(basisschool, 'Onderwijskundig rapport', [
  kop('Onderwijskundig rapport PO-VO schooljaar 2025-2026', 1),
  velden(
    ['Naam leerling', 'Dide Bontekoe'],
    ['Geboren', '08-03-2014'],
    ['Groepsverloop', '1-2-3-3-4-5-6-7-8 (groep 3 gedoubleerd)'],
    ['Ingevuld door', 'Joke Wessels, leerkracht groep 8, en Ria Baan, intern begeleider'],
    ['Datum', '2 maart 2026'],
  ),
  kop('Didactische gegevens'),
  tabel(
    ['Domein', 'Toets en versie', 'Afgenomen', 'Ruwe score', 'Vaardigheids-\nscore', 'DL', 'DLE', 'Leer-\nachterstand'],
    [
      ['Technisch lezen', 'DMT 2018, kaart 1-3', '14-01-2026', '58', '58', '55', '30', '0,45'],
      ['Begrijpend lezen', 'Cito Begrijpend lezen 3.0, M7', '19-01-2026', '21', '142', '55', '24', '0,56'],
      ['Spelling', 'Cito Spelling 3.0, M6', '21-01-2026', '27', '268', '55', '25', '0,55'],
      ['Inzichtelijk rekenen', 'Cito Rekenen-Wiskunde 3.0, M6', '22-01-2026', '33', '186', '55', '21', '0,62'],
    ],
    [3, 4, 2.2, 1.5, 2.4, 1, 1, 2.2],
  ),
  klein('DL = didactische leeftijd in maanden onderwijs; DLE = didactische leeftijdsequivalent. Leerachterstand = 1 - (DLE : DL).'),
  kop('Werkhouding en gedrag'),
  ...tekst(
    'Dide is een vrolijk, behulpzaam meisje. Zij werkt graag samen, maar raakt bij zelfstandig werk snel de draad kwijt. Een stappenkaart met plaatjes helpt.',
  ),
  kop('Advies'),
  ...tekst('Praktijkonderwijs. Ouders en Dide zijn het hiermee eens.'),
]);

const verslag = papier(praktijk, 'Verslag intelligentieonderzoek', [
  kop('Verslag van intelligentieonderzoek', 1),
  velden(
    ['Betreft', 'Dide Bontekoe'],
    ['Geboortedatum', '8 maart 2014'],
    ['Onderzoeksdatum', '6 november 2025'],
    ['Leeftijd bij onderzoek', '11 jaar en 7 maanden'],
    ['Onderzoeker', 'mw. drs. A.C. Verhoog, orthopedagoog-generalist NVO'],
  ),
  kop('Vraagstelling'),
  ...tekst('Wat is het niveau van de verstandelijke mogelijkheden en welk vervolgonderwijs past daarbij?'),
  kop('Resultaten WISC-V-NL'),
  tabel(
    ['Schaal', 'Score', '95%-interval', 'Niveau'],
    [
      ['Verbaal Begrip (VBI)', '70', '65-79', 'laag'],
      ['Visueel Ruimtelijk (VRI)', '73', '68-83', 'laag'],
      ['Fluïd Redeneren (FRI)', '69', '64-77', 'zeer laag'],
      ['Werkgeheugen (WGI)', '67', '62-77', 'zeer laag'],
      ['Verwerkingssnelheid (VSI)', '80', '74-91', 'beneden gemiddeld'],
      ['**Totaal IQ**', '**66**', '**61-73**', '**zeer laag**'],
    ],
    [3, 1, 1.6, 2],
  ),
  klein(
    'Indeling: 130 en hoger zeer begaafd; 120-129 begaafd; 110-119 boven gemiddeld; 90-109 gemiddeld; 80-89 beneden gemiddeld; 70-79 laag; 69 en lager zeer laag.',
  ),
  nieuwePagina,
  kop('Observatie en interpretatie'),
  ...tekst(
    'Dide doet haar best en vraagt om herhaling. Het profiel is tamelijk vlak; het totaal IQ geeft daarom een goed beeld. In 2021 werd met de SON-R 6-40 een IQ van 71 gevonden, wat binnen het interval van nu valt.',
  ),
  kop('Conclusie'),
  ...tekst('Dide heeft een zeer lage intelligentie. Praktijkonderwijs sluit aan bij haar manier van leren.'),
  tekenen({
    label: 'Orthopedagogenpraktijk Noorderlicht',
    naam: 'drs. A.C. Verhoog',
    functie: 'orthopedagoog-generalist NVO',
    datum: '24 november 2025',
    getekend: 'inkt',
  }),
]);

const scol = papier(basisschool, 'SCOL', [
  kop('Uitslag SCOL leerlingversie en leerkrachtversie', 1),
  ...tekst('Dide Bontekoe - groep 8 - ingevuld op 3 februari 2026'),
  tabel(
    ['Categorie', 'Leerkracht', 'Leerling'],
    [
      ['Ervaringen delen', 'C', 'B'],
      ['Aardig doen', 'A', 'A'],
      ['Samen spelen en werken', 'B', 'B'],
      ['Een taak uitvoeren', 'E', 'C'],
      ['Jezelf presenteren', 'D', 'D'],
      ['Een keuze maken', 'D', 'C'],
      ['Opkomen voor jezelf', 'D', 'C'],
      ['Omgaan met ruzie', 'B', 'B'],
    ],
    [3, 1, 1],
  ),
  ...tekst('Dide komt niet voor zichzelf op en heeft hulp nodig bij het uitvoeren van taken. Verder voelt zij zich prettig in de groep.'),
]);

const toestemming = papier(swv, 'Kennisneming en toestemming', [
  kop('Verklaring van kennisneming en toestemming', 1),
  ...tekst('Ondergetekenden, ouder(s)/verzorger(s) van **Dide Bontekoe**, geboren 8 maart 2014, verklaren:'),
  lijst(
    'dat zij het onderwijskundig rapport en het verslag van het onderzoek hebben gelezen;',
    'dat zij toestemming geven om deze gegevens te sturen naar het Veenrode College en het loket van het samenwerkingsverband;',
    'dat zij weten dat een toelaatbaarheidsverklaring voor het praktijkonderwijs wordt aangevraagd.',
  ),
  tekenen(
    { label: 'Handtekening ouder', naam: 'M. Bontekoe', datum: '11-03-2026', getekend: 'inkt' },
    { label: 'Handtekening ouder', naam: 'S. Bontekoe-Ravenhorst', datum: '11-03-2026', getekend: 'inkt' },
  ),
]);

const adviezen = papier(huis({ naam: 'Veenrode College', briefhoofd: 'midden', kleur: '#8a2b0e' }), 'Deskundigenadviezen', [
  kop('Adviezen van de twee deskundigen', 1),
  ...tekst('Leerling: Dide Bontekoe (08-03-2014)'),
  kader(
    kop('Eerste deskundige', 3),
    ...tekst(
      'Op grond van het onderzoek van november 2025, het OKR en een gesprek met de leerkracht adviseer ik praktijkonderwijs. De leerachterstand past bij de intelligentie.',
      'drs. A.C. Verhoog, orthopedagoog-generalist\n9 maart 2026',
    ),
  ),
  kader(
    kop('Tweede deskundige', 3),
    ...tekst(
      'Ik geef twaalf jaar les in het praktijkonderwijs en begeleid de overstap van vmbo-leerlingen. Dide heeft in onze meeloopweek laten zien dat zij op haar plaats is bij ons. Ik sluit mij aan bij het advies praktijkonderwijs.',
      'Gerrit Luttikhuizen, teamleider onderbouw praktijkonderwijs\n10 maart 2026',
    ),
  ),
]);

const dyslexie = papier(
  huis({ naam: 'Leeszorg Oost', briefhoofd: 'rechts', kleur: '#00695c', letter: 'Source Sans 3' }),
  'Dyslexieonderzoek',
  [
    kop('Verslag dyslexieonderzoek', 1),
    ...tekst(
      'Cliënt: Dide Bontekoe, geboren op 8 maart 2014\nDatum onderzoek: 9 oktober 2024\nOnderzoeker: B. Tuinstra MSc, GZ-psycholoog',
    ),
    tabel(
      ['Taak', 'Uitslag'],
      [
        ['Woordlezen (EMT)', 'percentiel 8'],
        ['Klepel', 'percentiel 12'],
        ['Snelbenoemen', 'percentiel 21'],
      ],
    ),
    ...tekst('De leesproblemen passen bij het algemene leertempo. Er is geen sprake van dyslexie.'),
  ],
);

/** PrO, all there: a delay table with all columns, an older IQ quoted in the report, an archive copy young enough. */
export const veenrode: Casus = {
  id: 'p-veenrode-compleet',
  titel: 'PrO nieuw, compleet: IQ 66 met indexen en banden, ouder IQ aangehaald, OKR met alle kolommen, archiefstuk jonger dan twee jaar',
  school: { naam: 'Veenrode College', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-pro',
  variant: 'nieuw',
  peildatum: '2026-03-19',
  stukken: [
    { naam: '1. aanvraagformulier Dide B.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: '2. OKR.pdf', soorten: ['okr'], papier: okr },
    { naam: '3. verslag IQ.pdf', soorten: ['intelligentieonderzoek'], papier: verslag },
    { naam: '4. SCOL.docx', soorten: ['vragenlijst'], papier: scol },
    { naam: '5. toestemming ouders.pdf', soorten: ['toestemming'], papier: toestemming },
    { naam: '6. deskundigen.docx', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: '7. archief okt 24.pdf', soorten: ['archief'], papier: dyslexie },
  ],
  feiten: {
    geboortedatum: '2014-03-08',
    tiq: 66,
    tiqDatum: '2025-11-06',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2032-07-31',
  },
  verwacht: pro({ 'pro.archief': ['voldaan'] }),
};
