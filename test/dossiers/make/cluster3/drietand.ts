import { klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'Drietand College',
  ondertitel: 'vmbo | praktijkonderwijs | havo',
  briefhoofd: 'rechts',
  kleur: '#00534f',
  letter: 'Source Sans 3',
});
const bureau = huis({
  naam: 'Orthopedagogenbureau Stam & Tak',
  adres: ['Molendijk 6, Oudewerf'],
  briefhoofd: 'midden',
  kleur: '#6d4c41',
  letter: 'Lora',
  tabel: 'lijnen',
  voet: 'blad {p} van {n}',
});

const aanvraag = papier(school, 'TLV-aanvraag', [
  kop('TLV-aanvraag VSO', 1),
  tabel(
    undefined,
    [
      ['Naam', 'Fenna Dijkgraaf'],
      ['Geb.', '20-09-2013'],
      ['Klas', '1 pro'],
      ['Gevraagd', 'TLV ZML, eerste aanvraag'],
      ['Plaatsing per', '01-08-2026'],
      ['Looptijd', 't/m 31-07-2032 (hele schooltijd)'],
      ['VSO', 'De Kameleon, vso-zml. 12-02-2026 gebeld + 26-02-2026 kennismaking met mevr. Overweg (teamleider); akkoord, plek is er.'],
      [
        'Waarom niet hier',
        'Pro-klas met 14 leerlingen is de lichtste én zwaarste groep die wij hebben. Ook met het plusarrangement (onderwijsassistent 6 u/wk) komt Fenna niet tot leren: alles moet één op één. Meer kunnen wij niet leveren.',
      ],
      [
        'Ouders + Fenna',
        'Gesprek 5 februari 2026 en 3 maart 2026. Ouders willen dit. Fenna is mee gaan kijken op De Kameleon en wil "daar heen, daar is een keuken".',
      ],
      ['Jeugdhulp', 'Gezinscoach via wijkteam sinds 2024; denkt mee.'],
    ],
    [1, 4],
  ),
  tekenen(
    { label: 'Ouders', naam: 'H. Dijkgraaf', datum: '09-03-2026', getekend: 'inkt' },
    { label: ' ', naam: 'J. Dijkgraaf-Smit', datum: '09-03-2026', getekend: 'inkt' },
    { label: 'School', naam: 'P. Oost', functie: 'ondersteuningscoördinator', datum: '10-03-2026', getekend: 'inkt' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('OPP', 1),
  klein('Fenna Dijkgraaf (20-09-2013) - 1 pro - versie 3 maart 2026 - besproken met ouders en leerling'),
  kop('Beeld', 2),
  tabel(
    ['Helpt', 'Belemmert'],
    [
      ['vrolijk, hulpvaardig, leert van voordoen', 'korte spanningsboog (5 min)'],
      ['ouders staan naast school', 'taalbegrip op niveau van een kleuter'],
      ['houdt van koken', 'ziet geen gevaar in verkeer'],
    ],
  ),
  kop('Wat heeft zij nodig', 2),
  lijst(
    'instructie in korte zinnen met plaatjes',
    'voordoen - samen doen - zelf doen',
    'vaste dagindeling',
    'leren in de praktijk: winkel, keuken, bus',
  ),
  kop('Ondersteuning', 2),
  ...tekst('Kleine groep (max. 12), twee begeleiders, logopedie, toezicht buiten. Uitstroom: dagbesteding of beschut werk.'),
  kop('Terugblik', 2),
  ...tekst('Doel klok kijken: niet gehaald. Doel naam en adres schrijven: deels. Doel pauze zonder hulp: niet gehaald.'),
]);

const onderzoek = papier(bureau, 'Onderzoeksverslag', [
  kop('Psychologisch onderzoek', 1),
  velden(
    ['Naam', 'Fenna Dijkgraaf'],
    ['Geboortedatum', '20 september 2013'],
    ['Onderzoeksdatum', '14 oktober 2025'],
    ['Leeftijd', '12;0'],
    ['Onderzoeker', 'drs. M. Tak, orthopedagoog-generalist'],
  ),
  kop('Vraag', 3),
  ...tekst('School en ouders vragen wat Fenna aankan en welk onderwijs daarbij past.'),
  kop('Intelligentie (WISC-V-NL)', 3),
  tabel(
    ['Schaal', 'Score', '95%-interval'],
    [
      ['Verbaal Begrip', '52', '48-62'],
      ['Visueel Ruimtelijk', '57', '52-68'],
      ['Fluid Redeneren', '50', '46-60'],
      ['Werkgeheugen', '48', '44-58'],
      ['Verwerkingssnelheid', '58', '53-71'],
      ['Totaal IQ', '48', '44-54'],
    ],
  ),
  kop('Zelfredzaamheid', 3),
  ...tekst(
    'De Vineland-3 (ouders) geeft op dagelijkse vaardigheden een standaardscore van 51. Fenna kleedt zich aan als de kleren klaarliggen, kan niet alleen over straat en kan geen geld tellen. Dat is zeer zwak voor haar leeftijd.',
  ),
  kop('Conclusie', 3),
  ...tekst(
    'Er is een lichte tot matige verstandelijke beperking. Praktijkonderwijs vraagt lezen op AVI-niveau, zelfstandig verplaatsen en in een groep instructie volgen; dat is voor Fenna niet haalbaar. Voortgezet speciaal onderwijs voor zeer moeilijk lerenden sluit aan.',
  ),
  tekenen({ label: '', naam: 'M. Tak', getekend: 'plaatje' }),
]);

const plan = papier(huis({ naam: 'sbo De Wissel', briefhoofd: 'links', kleur: '#33691e', tabel: 'balken' }), 'Handelingsplan', [
  kop('Handelingsplan groep 8 - Fenna D.', 1),
  tabel(
    ['Doel', 'Aanpak', 'Evaluatie 20 juni 2025'],
    [
      ['herkent alle cijfers tot 20', 'dagelijks 10 min rekenrek, alleen', 'herkent er 13'],
      ['vraagt om hulp', 'kaartje op tafel', 'gehaald in de klas, niet daarbuiten'],
      ['fietst naar gym in de rij', 'oefenen met vader', 'niet gehaald, te gevaarlijk'],
    ],
  ),
  ...tekst(
    'Opgesteld 20 januari 2025 met orthopedagoog L. Vonk, die de aanpak heeft bedacht en twee keer in de klas heeft gekeken. Ouders akkoord.',
  ),
]);

const advies = (naam: string, functie: string, dag: string, zinnen: string[]) =>
  papier(huis({ letter: 'Libertinus Serif', grootte: 11 }), 'Advies', [
    ...tekst(dag, '**Betreft: advies over Fenna Dijkgraaf, geboren 20-09-2013**', ...zinnen),
    tekenen({ label: '', naam, functie, getekend: 'inkt' }),
  ]);

/** ZML, complete, by a school of few words. */
export const drietand: Casus = {
  id: 'c3-zml-drietand-compleet',
  titel: 'ZML, IQ 48 met betrouwbaarheidsinterval dat 54 raakt; compleet, korte stukken',
  school: { naam: 'Drietand College', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-zml',
  variant: 'nieuw',
  peildatum: '2026-03-19',
  stukken: [
    { naam: 'TLV-aanvraag F.docx', soorten: ['aanmeldingsformulier'], papier: aanvraag },
    { naam: 'OPP.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Stam en Tak.pdf', soorten: ['intelligentieonderzoek', 'onderzoeksverslag'], papier: onderzoek },
    { naam: 'hp de wissel.docx', soorten: ['handelingsplan'], papier: plan },
    {
      naam: 'advies 1 FD.pdf',
      soorten: ['deskundigenadvies'],
      papier: advies('L.A. de Haas', 'orthopedagoog', 'Oudewerf, 2 maart 2026', [
        'Ik heb het dossier gelezen en Fenna op 17 februari in de klas gezien. Mijn advies aan het Drietand College: vraag een TLV voor vso-zml aan.',
        'Fenna leert alleen als een volwassene naast haar zit.',
      ]),
    },
    {
      naam: 'advies 2 FD.pdf',
      soorten: ['deskundigenadvies'],
      papier: advies('drs. I. Koopmans', 'kinder- en jeugdpsycholoog NIP', 'Oudewerf, 6 maart 2026', [
        'Als tweede deskundige heb ik de stukken beoordeeld en met ouders gebeld. Ik adviseer positief over plaatsing in het vso type ZML.',
      ]),
    },
  ],
  feiten: {
    geboortedatum: '2013-09-20',
    tiq: 48,
    tiqDatum: '2025-10-14',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2032-07-31',
  },
  verwacht: nieuwC3('zml'),
};
