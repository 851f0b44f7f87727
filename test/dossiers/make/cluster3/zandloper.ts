import { klein, kop, lijst, nieuwePagina, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const so = huis({
  naam: 'Mytylschool De Zandloper',
  ondertitel: 'speciaal onderwijs voor kinderen met een lichamelijke beperking',
  briefhoofd: 'links',
  kleur: '#00695c',
  letter: 'Source Sans 3',
  grootte: 11,
  tabel: 'balken',
  voet: 'De Zandloper, pagina {p} van {n}',
});
const reva = huis({
  naam: 'Revalidatiecentrum Duin en Dal',
  ondertitel: 'team kinderrevalidatie',
  adres: ['Duinweg 200', 'Zandhuizen'],
  briefhoofd: 'rechts',
  kleur: '#4e342e',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'lijnen',
  kopregel: 'VERTROUWELIJK - P. Ouborg',
});

const formulier = papier(so, 'Aanvraag', [
  kop('Aanvraag toelaatbaarheidsverklaring VSO', 1),
  tabel(
    ['Onderdeel', 'In te vullen door de school'],
    [
      ['Naam leerling', 'Pleun Ouborg'],
      ['Geboortedatum', '3 juni 2014'],
      ['Huidige plaats', 'SO, Mytylschool De Zandloper, groep 8'],
      ['Reden van de aanvraag', 'Overstap van SO naar VSO'],
      ['Type', 'LG (lichamelijk gehandicapt)'],
      ['Gewenste startdatum', '1 augustus 2026'],
      ['Gewenste looptijd', 'tot en met 31 juli 2032, einde van het schooljaar waarin Pleun 18 wordt'],
      ['VSO-school', 'Tyltyl College Merenrijk'],
      [
        'Warme overdracht',
        'Op 4 december 2025 is Pleun met de commissie voor de begeleiding van het Tyltyl College besproken. Een rondleiding volgde op 22 januari 2026.',
      ],
      ['Betrokken jeugdhulp', 'Persoonlijke verzorging via de Wlz; ambulant begeleider MEE.'],
    ],
    [1, 2],
  ),
  tekenen(
    { label: 'Handtekening moeder', naam: 'Ariane Ouborg', datum: '17 februari 2026', getekend: 'inkt' },
    { label: 'Handtekening vader', naam: 'Huib Ouborg', datum: '17 februari 2026', getekend: 'inkt' },
  ),
]);

const opp = papier(so, 'Ontwikkelingsperspectief', [
  kop('Ontwikkelingsperspectief', 1),
  klein(
    'Pleun Ouborg, 3 juni 2014 | vastgesteld door de CvB op 10 februari 2026 | met Pleun besproken op 5 februari 2026 | ouders tekenden op 12 februari 2026',
  ),
  kop('Integraal beeld', 2),
  tabel(
    ['', 'Kind', 'Omgeving'],
    [
      ['Beschermend', 'slim, veerkrachtig, grappig', 'betrokken ouders, aangepaste woning'],
      ['Belemmerend', 'spasticiteit in armen en benen, snel vermoeid, praat langzaam', 'afhankelijk van taxi, weinig vrienden in de buurt'],
    ],
    [1, 2, 2],
  ),
  kop('Onderwijsbehoeften', 2),
  lijst(
    'tijd om te antwoorden en te typen',
    'lesstof op de computer met een aangepast toetsenbord',
    'rustmomenten en therapie onder schooltijd',
    'hulp bij eten, jas, toilet en het pakken van spullen',
  ),
  kop('Ondersteuning die daarbij hoort', 2),
  ...tekst(
    'Klas van tien leerlingen; onderwijsassistent de hele dag; ergotherapeut en fysiotherapeut in huis; rolstoeltoegankelijke lokalen met hoog-laagtafels.',
  ),
  kop('Perspectief', 2),
  ...tekst('Pleun stroomt uit naar vso vervolgonderwijs, vmbo-tl. TIQ 93.'),
  kop('Afweging van andere plekken', 2),
  ...tekst(
    'In november 2025 is met het Marnix College gekeken of Pleun daar met een arrangement terecht kan. Ook met de maximale extra inzet van die school (10 uur assistentie) is er op 22 uren in de week niemand voor de toiletgang en de verzorging. De Zandloper zelf heeft geen voortgezet onderwijs. Daarom is vso nodig.',
  ),
]);

const verslag = papier(reva, 'Verslag', [
  kop('Verslag kinderrevalidatie', 1),
  velden(
    ['Cliënt', 'Pleun Ouborg'],
    ['Geboren', '3-6-2014'],
    ['Datum teambespreking', '15-01-2026'],
    ['Revalidatiearts', 'mw. drs. F. Wiersinga'],
  ),
  kop('Diagnose', 2),
  ...tekst('Spastische cerebrale parese, bilateraal, GMFCS niveau IV, MACS niveau III. Heupluxatie rechts (geopereerd 2021). Dysartrie.'),
  kop('Functioneren', 2),
  tabel(
    ['Domein', 'Bevinding'],
    [
      ['Mobiliteit', 'elektrische rolstoel; staat met hulp van één persoon'],
      ['Aan- en uitkleden', 'volledig afhankelijk'],
      ['Eten en drinken', 'snijden en schenken wordt overgenomen; eet met aangepaste lepel'],
      ['Toilet', 'tillift, twee begeleiders'],
      ['Schrijven', 'niet functioneel; typt met twee vingers, 6 woorden per minuut'],
      ['PEDI-NL zelfverzorging', 'T-score < 10'],
    ],
    [1, 2],
  ),
  nieuwePagina,
  kop('Gevolgen voor school', 2),
  ...tekst(
    'De motorische stoornis maakt dat Pleun bij elke activiteit hulp en tijd nodig heeft. Schrijven, practica, gym en verplaatsing zijn zonder aanpassingen onmogelijk. Het leren wordt hierdoor in ernstige mate belemmerd. In het schooljaar 2024-2025 miste Pleun 24 dagen door operatie en therapie.',
  ),
  kop('Advies', 2),
  ...tekst('Onderwijs op een school met therapie en verpleegkundige zorg in huis.'),
  tekenen({ label: '', naam: 'F. Wiersinga', functie: 'revalidatiearts', getekend: 'inkt' }),
]);

const iq = papier(reva, 'Psychologie', [
  kop('Psychologische rapportage', 1),
  ...tekst(
    'Pleun Ouborg (03-06-2014) werd op 7, 8 en 14 mei 2025 gezien voor een intelligentieonderzoek met de WISC-V-NL, met aanpassing van de motorische onderdelen volgens de handleiding.',
  ),
  ...tekst(
    'Het totale IQ bedraagt 93, met 95 procent zekerheid tussen 87 en 100. Verbaal begrip is met 108 de sterkste kant. De verwerkingssnelheid is vanwege de motoriek niet berekend; het totaal is met vervangende subtests bepaald.',
  ),
  ...tekst('Wouter Vink, GZ-psycholoog, 28 mei 2025'),
]);

const plan = papier(so, 'Handelingsplan', [
  kop('Handelingsplan Pleun, schooljaar 2024-2025', 1),
  ...tekst('Opgesteld in september 2024 door Bregje (leerkracht), Sylvie Aukema (orthopedagoog) en Gerco (ergotherapeut)'),
  tabel(
    ['Doel', 'Aanpak', 'Halverwege', 'Eind (3 juli 2025)'],
    [
      ['typt een werkstuk van één A4', 'spraak en woordvoorspelling', 'halve bladzijde', 'behaald'],
      ['rijdt zelf door de gangen', 'parcours met ergo', 'met toezicht', 'behaald, drempels niet'],
      ['vraagt hulp aan een klasgenoot', 'kringgesprek, oefenen', 'soms', 'deels behaald'],
    ],
  ),
  streep,
  ...tekst('Sylvie bedacht met Bregje hoe de rekenlessen zonder schrijven konden en kwam daar elke zes weken op terug.'),
]);

const adviezen = papier(so, 'Advies', [
  kop('Adviezen van deskundigen', 1),
  tabel(
    ['', 'Eerste deskundige', 'Tweede deskundige'],
    [
      ['Naam', 'S. Aukema', 'Y. el Khattabi'],
      ['Functie', 'orthopedagoog-generalist', 'kinderpsycholoog'],
      ['Datum', '9 februari 2026', '11 februari 2026'],
      [
        'Advies',
        'Positief. Pleun heeft verzorging, therapie en onderwijs onder één dak nodig.',
        'Positief. De cognitieve mogelijkheden komen alleen tot hun recht in een aangepaste omgeving.',
      ],
    ],
    [1, 3, 3],
  ),
  tekenen({ label: 'S. Aukema', getekend: 'inkt' }, { label: 'Y. el Khattabi', getekend: 'inkt' }),
]);

/** LG from SO to VSO, complete, with a long report of a rehabilitation team. */
export const zandloper: Casus = {
  id: 'c3-lg-zandloper-overstap',
  titel: 'LG, overstap van een mytylschool, compleet: verslag van het revalidatieteam, adviezen naast elkaar in een tabel',
  school: { naam: 'Mytylschool De Zandloper', soort: 'so', aangesloten: true, pro: false },
  soort: 'tlv-lg',
  variant: 'overstap',
  peildatum: '2026-02-23',
  stukken: [
    { naam: 'Aanvraag Pleun O.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP Pleun O.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Duin en Dal.pdf', soorten: ['onderzoeksverslag', 'medische-verklaring'], papier: verslag },
    { naam: 'psychologie D&D.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'HP 24-25.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2014-06-03',
    tiq: 93,
    tiqDatum: '2025-05-07',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2032-07-31',
  },
  verwacht: nieuwC3('lg'),
};
