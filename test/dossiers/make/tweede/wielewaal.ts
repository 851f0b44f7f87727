import { keuzes, klein, kop, lijst, tabel, tekenen, tekst, wit } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const swv = huis({
  naam: 'Passend Onderwijs VO Maasvallei',
  briefhoofd: 'links',
  kleur: '#c26a00',
  voet: 'Aanvraag TLV - blad {p}',
  tekenlijn: 'vak',
});
const school = huis({
  naam: 'De Wielewaal',
  ondertitel: 'vmbo | mavo | havo',
  briefhoofd: 'balk',
  kleur: '#33691e',
  letter: 'Source Sans 3',
});
const instelling = huis({
  naam: 'Jeugd-GGZ Tussen de Bruggen',
  adres: ['Postbus 4410', '6001 AB Beeklo'],
  briefhoofd: 'rechts',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'lijnen',
  voet: 'JGGZ TdB / {p}',
});
const kaal = huis({ letter: 'Lora', tabel: 'lijnen' });

/** One cell: the label above, the answer on the line under it. */
const vak = (label: string, antwoord: string) => `**${label}**\n${antwoord}`;

const formulier = papier(swv, 'Aanvraag toelaatbaarheidsverklaring', [
  kop('Aanvraag toelaatbaarheidsverklaring (TLV)', 1),
  kop('Deel A – in te vullen door de school'),
  tabel(undefined, [
    [vak('Achternaam en voornamen', 'Benhaddou, Ilyas'), vak('Geboortedatum', '15 januari 2011')],
    [vak('Leerjaar en niveau', '3 mavo'), vak('Vorige school', 'basisschool De Vlieger')],
    [vak('Aanvragende VO-school', 'De Wielewaal, Beeklo'), vak('Contactpersoon / telefoon', 'Carla Thissen, 0475 - 55 20 11')],
    [vak('Gewenste datum van plaatsing', '1 jan. 2026'), vak('Gewenste einddatum', '31 juli 2029')],
    [
      vak('VSO-school van voorkeur', 'Het Maascollege VSO'),
      vak('Overleg gevoerd op / met', '30-10-2025, mw. J. Crommentuijn (toelating). Ilyas kan na de kerstvakantie instromen.'),
    ],
  ]),
  keuzes('Soort aanvraag', ['nieuw', true], ['verlenging', false], ['herindicatie na SO', false]),
  keuzes('Type', ['ZML', false], ['LZ', false], ['LG', false], ['EMB', false], ['GP', true]),
  ...tekst(
    '**Motivering (max. 250 woorden)**',
    'Ilyas is in januari 2023 met zijn moeder en broertje uit een gewelddadige situatie gekomen. In klas 1 was hij vooral stil; in klas 2 kwamen woede-uitbarstingen waarbij hij drie medeleerlingen verwondde. De schoolmaatschappelijk werker, de trajectklas en het ambulante team van het samenwerkingsverband zijn ingezet. De trajectklas is bedoeld voor kortdurend gebruik en heeft niet de expertise om met zijn herbelevingen om te gaan. Wij zijn als school handelingsverlegen.',
  ),
  tekenen({ label: 'Handtekening directeur', naam: 'J.M. Peeters', datum: '13-11-2025', getekend: 'inkt' }),
  kop('Deel B – in te vullen door ouder(s)/verzorger(s)'),
  klein('Hebt u hulp nodig bij het invullen? De zorgcoördinator van de school helpt u graag.'),
  tabel(undefined, [
    [vak('Wie heeft het gezag?', 'Alleen moeder (eenhoofdig gezag, uitspraak rechtbank 9 mei 2023)')],
    [
      vak(
        'Hoe is uw kind thuis?',
        'Ilias is thuis snel boos op zijn broertje. Hij slaapt slegt, droomt veel. Hij helpt mij goed met boodschappen. Buiten heeft hij ook vaak ruzie op het plein.',
      ),
    ],
    [vak('Wat wilt u het samenwerkingsverband meegeven?', 'Ik ben het eens. Ik wil dat hij school kan afmaken.')],
  ]),
  wit(2),
  tekenen({ label: 'Handtekening ouder met gezag', naam: 'F. Benhaddou-El Amrani', datum: '10-11-2025', getekend: 'inkt' }),
]);

const opp = papier(school, 'Groeidocument', [
  kop('Groeidocument', 1),
  ...tekst('van Ilyas Benhaddou | 15-01-2011 | M3a | coach: Maud Geraets'),
  klein('Dit groeidocument is tevens het wettelijk voorgeschreven ontwikkelingsperspectief.'),
  kop('Mijn toekomst'),
  ...tekst(
    'Ilyas wil automonteur of kok worden. De school verwacht dat hij mavo kan halen en kan doorstromen naar mbo-4. Daarbij kijken wij naar zijn IQ (88, met sterk praktisch inzicht), zijn cijfers in rustige periodes (gemiddeld een 6,4) en zijn motivatie voor praktijkvakken. Beschermend: moeder, de imam, voetbaltrainer Harm. Risico: vroegkinderlijk trauma, weinig slaap, oudere vrienden op het plein.',
  ),
  kop('Terugblik'),
  ...tekst(
    'Terugblik op periode 2 (februari – juli 2025), gesprek van 2 juli 2025: van de vier afspraken is er één gelukt.',
    'Terugblik op periode 3 (augustus – oktober 2025), gesprek van 28 oktober 2025 met Ilyas, zijn moeder, coach en intern begeleider:',
  ),
  tabel(
    ['Afspraak', 'Gelukt?', 'Toelichting'],
    [
      ['Ik loop weg voordat ik sla', 'nee', 'Vijf incidenten, waarvan één met letsel'],
      ['Ik ga elke ochtend eerst naar de trajectklas', 'ja', 'Vrijwel dagelijks'],
      ['Ik maak mijn werk van Nederlands en wiskunde af', 'deels', 'Wiskunde wel, Nederlands niet'],
    ],
  ),
  kop('Zo pakken we het aan'),
  lijst(
    'Elke dag een half uur individuele begeleiding in de trajectklas (sinds 24 februari 2025).',
    'Ambulante begeleider gedrag van het samenwerkingsverband, twee uur per week (sinds april 2025).',
    'Vaste route en vaste tafel; geen onverwachte aanraking.',
    'Doel voor november en december: veilig overbruggen tot het VSO. Verantwoordelijk: Maud.',
  ),
  ...tekst('Moeder heeft ingestemd met deze aanpak op 28 oktober 2025.'),
]);

const verslag = papier(instelling, 'Psychiatrisch onderzoek', [
  ...tekst(
    'Beeklo, 3 juli 2025',
    'PSYCHIATRISCH ONDERZOEK EN DIAGNOSTIEK',
    'Patiënt: I. Benhaddou, geboren 15-01-2011, patiëntnummer 4471-25',
  ),
  kop('Reden van verwijzing', 3),
  ...tekst('De huisarts verwees in verband met agressie en nachtmerries. School vroeg of er sprake is van ADHD.'),
  kop('Biografische gegevens', 3),
  ...tekst(
    'Oudste van twee jongens. Ouders uit elkaar in 2023; vader heeft een contactverbod. Broer Nabil (8) is bij een collega in behandeling en wordt hier buiten beschouwing gelaten. Moeder spreekt redelijk Nederlands; een tolk was bij twee gesprekken aanwezig.',
  ),
  kop('Eerder onderzoek', 3),
  ...tekst(
    'Intelligentieonderzoek (IDS-2) van 14 maart 2024 door het samenwerkingsverband, aan ons ter beschikking gesteld: totaal IQ 88. Dit onderzoek is niet herhaald.',
  ),
  kop('Psychiatrisch beeld', 3),
  ...tekst(
    'Wij zien een gespannen, vriendelijke jongen die schrikachtig is. Concentratie wisselt met de spanning. Herbelevingen treden meerdere malen per week op; vermijding van plekken met harde mannenstemmen. Geen aanwijzingen voor psychose of stemmingsstoornis.',
    'Moeder vulde de CBCL in, coach Geraets de TRF. Op beide zijn Agressief Gedrag en Angstig/Depressief klinisch verhoogd. De CRIES-13 had een score van 47 (grenswaarde 30).',
  ),
  kop('Diagnose', 3),
  ...tekst(
    'ADHD kan worden verworpen: in veilige omstandigheden is de aandacht leeftijdsadequaat.',
    'Als beschrijving volgens DSM-5: posttraumatische-stressstoornis (F43.1) met uitgestelde expressie; daarnaast een periodieke explosieve stoornis (F63.81). Ernst: ernstig.',
  ),
  kop('Beleid', 3),
  ...tekst(
    'Traumabehandeling vanaf september 2025, duur een jaar tot anderhalf jaar. Wij onderschrijven de wens van school om te zoeken naar een kleinere setting.',
  ),
  tekenen({ label: 'Namens het behandelteam', naam: 'dr. C. Ramakers', functie: 'kinder- en jeugdpsychiater', getekend: 'plaatje' }),
]);

const ids = papier(
  huis({ naam: 'Passend Onderwijs VO Maasvallei - onderzoek', briefhoofd: 'links', kleur: '#c26a00', tabel: 'balken' }),
  'Rapportage IDS-2',
  [
    kop('Rapportage IDS-2', 1),
    tabel(undefined, [
      ['Ilyas Benhaddou', 'geboren: 15-01-2011'],
      ['Testdatum: 14-3-2024', 'leeftijd bij afname: 13;1'],
      ['Testleider: E. Coolen MSc', 'supervisie: drs. S. Laumen, orthopedagoog-generalist'],
    ]),
    tabel(
      ['Domein', 'Standaardscore', 'Betrouwbaarheidsinterval'],
      [
        ['Visuele verwerking', '102', '95 - 109'],
        ['Langetermijngeheugen', '84', '77 - 92'],
        ['Verwerkingssnelheid', '91', '83 - 100'],
        ['Auditief kortetermijngeheugen', '86', '79 - 94'],
        ['Visueel-ruimtelijk kortetermijngeheugen', '97', '89 - 105'],
        ['Abstract redeneren', '90', '83 - 97'],
        ['Verbaal redeneren', '80', '74 - 88'],
        ['**IQ-profiel (totaalscore)**', '**88**', '**84 - 93**'],
      ],
    ),
    ...tekst(
      'De totaalscore valt in het benedengemiddelde tot gemiddelde gebied. Ilyas is pas sinds groep 4 in Nederland naar school gegaan; de verbale score kan een onderschatting zijn. Er zijn geen uitspraken over persoonlijkheid of stoornissen gedaan.',
    ),
  ],
);

const onderbouwing = papier(kaal, 'Beschouwing', [
  kop('Psychodiagnostische onderbouwing TLV Ilyas B.', 2),
  ...tekst(
    'Datum: 5 november 2025\nAuteur: drs. Bart Hendrikx, orthopedagoog-generalist, basisaantekening psychodiagnostiek NIP',
    '**Gebruikte bronnen.** Psychiatrisch onderzoek TdB (juli 2025), IDS-2 (2024), CBCL en TRF uit dat onderzoek, CRIES-13, eigen gesprek met Ilyas (16 oktober 2025), incidentenregistratie.',
    '**Beschouwing.** De agressie van Ilyas is te begrijpen als een alarmreactie. Hij reageert niet op de klas maar op wat zijn lichaam zich herinnert. Dat verklaart ook dat hij op het plein en tegen zijn broertje zo reageert. Een oudere jongen uit zijn klas die eveneens in de trajectklas zit en op hem lijkt, herstelde met begeleiding wel; bij Ilyas is het trauma zwaarder en recenter.',
    '**Gevolg voor het onderwijs.** Hij heeft dit jaar 34 hele dagen gemist door schorsing en time-outs. Zonder traumasensitieve omgeving, met op elk moment een vertrouwde volwassene, lukt leren niet.',
    '**Slotsom.** Plaatsing in het VSO is nodig voor de rest van zijn schooltijd.',
  ),
  tekenen({ label: 'Bart Hendrikx', getekend: 'plaatje' }),
]);

const groepsplan = papier(school, 'Groepsplan en individueel plan', [
  kop('Plan gedrag trajectklas', 1),
  ...tekst(
    'Groepsplan voor de ochtendgroep met daarin het individuele deel van **Ilyas** (de gegevens van andere leerlingen zijn weggelaten).',
    'Periode: 25 augustus 2025 tot 24 oktober 2025',
  ),
  kop('Groepsafspraken (SWPBS)', 3),
  lijst(
    'Wij zijn veilig: handen thuis.',
    'Wij zijn verantwoordelijk: telefoon in de tas.',
    'Wij hebben respect: een ander laten uitpraten.',
  ),
  kop('Individueel deel Ilyas', 3),
  ...tekst(
    '**Doel 1. Ilyas herkent zijn eigen signalen (thermometer).**\nAanpak: elke ochtend score op de thermometer, samen bespreken.\nEvaluatie: kan het aan het begin van de dag goed, later op de dag niet meer. Doel deels behaald.',
    '**Doel 2. Geen lichamelijk geweld.**\nAanpak: toezicht op 5 meter, route via de achterdeur, afspraak met docenten.\nEvaluatie: vijf incidenten in acht weken. Doel niet behaald.',
    '**Doel 3. Een contact met een leeftijdgenoot.**\nAanpak: samen koken op donderdag.\nEvaluatie: behaald, met één jongen.',
    'De evaluatie is op 27 oktober 2025 besproken met moeder en Ilyas door Maud Geraets en Bart Hendrikx.',
  ),
]);

const advies = (wie: string, functie: string, plaats: string, tekstje: string[]) =>
  papier(kaal, 'Advies', [
    ...tekst(
      plaats,
      'Aan Passend Onderwijs VO Maasvallei\nOnderwerp: deskundigenadvies I. Benhaddou (15-01-2011)',
      'Geachte commissie,',
      ...tekstje,
      'Hoogachtend,',
    ),
    tekenen({ label: '', naam: wie, functie, getekend: 'inkt' }),
  ]);

/** New application, complete: labels above the answers, a mother with sole authority. */
export const wielewaal: Casus = {
  id: 't-wielewaal-labels-boven',
  titel:
    'Nieuw, compleet: labels boven de antwoorden in een cel, een ouder met eenhoofdig gezag, groeidocument, ADHD verworpen, geldigheid precies tot 18',
  school: { naam: 'De Wielewaal', soort: 'vo', aangesloten: true, pro: true },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2025-11-20',
  stukken: [
    { naam: 'Aanvraag toelaatbaarheidsverklaring I. Benhaddou.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'Groeidocument.pdf', soorten: ['opp'], papier: opp },
    { naam: 'psychiatrisch onderzoek.pdf', soorten: ['onderzoeksverslag'], papier: verslag },
    { naam: 'IDS2 maart 24.pdf', soorten: ['intelligentieonderzoek'], papier: ids },
    { naam: 'Onderbouwing BH.docx', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'plan trajectklas aug-okt.docx', soorten: ['handelingsplan'], papier: groepsplan },
    {
      naam: 'advies deskundige 1.pdf',
      soorten: ['deskundigenadvies'],
      papier: advies('drs. M.H. van Montfort', 'psycholoog, adviseur passend onderwijs', 'Roerdal, 6 november 2025', [
        'Op grond van het aangeleverde dossier en een bezoek aan de trajectklas adviseer ik de TLV af te geven. De gevraagde ondersteuning is van dien aard dat alleen een school voor speciaal onderwijs die kan leveren.',
      ]),
    },
    {
      naam: 'advies deskundige 2.docx',
      soorten: ['deskundigenadvies'],
      papier: advies('Wil Janssen-Claus', 'pedagoog', 'Beeklo, 11-11-2025', [
        'Als pedagoog ken ik de leerling uit het ondersteuningsteam. Ik heb gezien hoeveel moeite school en moeder hebben gedaan. Ik ondersteun de aanvraag voor het VSO van harte.',
      ]),
    },
  ],
  feiten: {
    geboortedatum: '2011-01-15',
    tiq: 88,
    tiqDatum: '2024-03-14',
    instrument: 'IDS-2',
    plaatsing: '2026-01-01',
    geldigTot: '2029-07-31',
  },
  verwacht: nieuw({ 'alg.indientermijn': ['nvt'], 'gp.hulpverlening': ['nvt'] }),
};
