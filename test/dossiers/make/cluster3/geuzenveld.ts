import { kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { nieuwC3 } from './verwacht.ts';

const school = huis({
  naam: 'Geuzenveld Praktijkschool',
  briefhoofd: 'links',
  kleur: '#d84315',
  letter: 'Source Sans 3',
  grootte: 10,
  tabel: 'raster',
  voet: 'GPS {p}',
});
const ortho = huis({
  naam: 'Praktijk Annelien de Vroe',
  ondertitel: 'orthopedagogiek en kinderpsychologie',
  briefhoofd: 'midden',
  kleur: '#4e342e',
  letter: 'Lora',
  grootte: 10,
  tabel: 'lijnen',
  voet: 'pagina {p} van {n}',
});

const formulier = papier(school, 'TLV', [
  tabel(
    undefined,
    [
      ['TLV-AANVRAAG', 'ZML, nieuw'],
      ['lln', 'Chantal Reijers'],
      ['geb', "22-1-'12"],
      ['ingang', '1 aug 2026'],
      ['eind', '31 juli 2030'],
      ['vso + overleg', 'De Kameleon; CvB dd 11-2-26, mw. Overweg'],
      ['ouders akk', 'ja, zie onder'],
    ],
    [1, 3],
  ),
  tekenen({ label: 'voogd (Jeugdbescherming Midden)', naam: 'E. Kloet', datum: '2-3-2026', getekend: 'inkt' }),
  ...tekst(
    'De voogd heeft het gezag. Pleegouders en Chantal hebben meegedacht (gesprekken 14-1-26 en 25-2-26). Chantal wil liever op praktijk blijven, haar mening staat in het OPP.',
  ),
]);

const opp = papier(school, 'OPP', [
  kop('OPP Chantal R.', 1),
  ...tekst('Chantal Reijers, 22 januari 2012, klas 2. 26 februari 2026.'),
  tabel(
    ['Onderdeel', 'Beschrijving'],
    [
      ['Beschermend', 'pleegouders, humor, zwemmen'],
      ['Belemmerend', 'beïnvloedbaar, snel boos, trauma'],
      ['Onderwijsbehoeften', 'kleine groep, nabijheid van volwassenen, duidelijke regels'],
      ['Ondersteuning', 'eigen mentor, time-outplek, toezicht in de pauze'],
      ['Mening leerling', '"Ik wil hier blijven maar ze zeggen dat het daar rustiger is."'],
      ['Jeugdhulp', 'voogd, pleegzorg, traumatherapie bij De Vroe'],
    ],
    [1, 3],
  ),
  ...tekst(
    'Arrangement: 4 uur per week coach. Dat was onvoldoende. Wij hebben daarbovenop geen aanbod: de coach is de zwaarste inzet die wij kennen, en in de pauze is er toezicht op 140 leerlingen.',
  ),
]);

const nieuw = papier(ortho, 'Verslag 2026', [
  kop('Verslag psychodiagnostisch onderzoek', 1),
  velden(
    ['Naam', 'Chantal Reijers'],
    ['Geboortedatum', '22 januari 2012'],
    ['Onderzoek', '13 januari 2026'],
    ['Eerder onderzoek', 'oktober 2023: TIQ 68'],
  ),
  ...tekst(
    'Bij dit onderzoek werkte Chantal geconcentreerd. Waar in 2023 nog een totaalscore van 68 werd gevonden, komt zij nu op de WISC-V-NL tot een totaal IQ van 74; met een betrouwbaarheid van 95% ligt haar werkelijke score tussen 69 en 81.',
    'In het dagelijks leven redt zij zich goed. Zij kookt, wast haar kleren en reist met tram en bus. Op de ABAS-3 scoort zij 86: leeftijdsadequaat.',
    'De zorgen liggen bij emotieregulatie. Of vso-zml hiervoor het passende antwoord is, vraag ik mij af; een setting voor gedrag ligt meer voor de hand.',
  ),
  tekenen({ label: '', naam: 'drs. Annelien de Vroe', functie: 'orthopedagoog-generalist en kinderpsycholoog', getekend: 'plaatje' }),
]);

const oud = papier(ortho, 'Verslag 2023', [
  kop('Onderzoeksverslag', 1),
  velden(['Naam', 'Chantal Reijers'], ['Geboortedatum', '22 januari 2012'], ['Onderzoek', '12 oktober 2023'], ['Test', 'WISC-V-NL']),
  ...tekst('TIQ 68. Zelfredzaamheid: nog beperkt, ouders nemen veel over.', 'drs. Annelien de Vroe'),
]);

const plan = papier(school, 'HP', [
  kop('Handelingsplan emoties', 1),
  ...tekst('Chantal | blok 3 en 4 | jan-jun 2025 | coach Remy, orthopedagoog Ingrid Dekkers (bedacht de emotiethermometer)'),
  tabel(
    ['doel', 'eval 26 juni 2025'],
    [
      ['loopt weg i.p.v. slaan', 'onvoldoende, 5 incidenten'],
      ['zegt wat zij voelt met de thermometer', 'voldoende'],
    ],
  ),
]);

const advies = papier(school, 'Adviezen', [
  lijst(
    'Ingrid Dekkers, orthopedagoog, 27-2-2026: ik adviseer vso.',
    'Annelien de Vroe, kinderpsycholoog, 28-2-2026: ik kan mij vinden in vso.',
  ),
]);

/** ZML with a newest IQ above seventy beside an older one below it. */
export const geuzenveld: Casus = {
  id: 'c3-zml-geuzenveld-iq74',
  titel: 'ZML: nieuwste IQ 74, ouder onderzoek 68; zelfredzaamheid goed; voogd tekent; de onderzoeker twijfelt',
  school: { naam: 'Geuzenveld Praktijkschool', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-zml',
  variant: 'nieuw',
  peildatum: '2026-03-05',
  stukken: [
    { naam: 'TLV CR.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP CR.docx', soorten: ['opp'], papier: opp },
    { naam: 'de Vroe 26.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: nieuw },
    { naam: 'de Vroe 23.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: oud },
    { naam: 'HP CR.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen CR.docx', soorten: ['deskundigenadvies'], papier: advies },
  ],
  feiten: {
    geboortedatum: '2012-01-22',
    tiq: 74,
    tiqDatum: '2026-01-13',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2030-07-31',
  },
  verwacht: nieuwC3('zml', { 'alg.handtekening-ouders': ['voldaan', 'te-beoordelen'], 'zml.iq': ['niet-voldaan'] }),
};
