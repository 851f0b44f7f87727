import { kop, lijst, streep, tabel, tekenen, tekst } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { havenkwartierFormulier } from './havenkwartier-formulier.ts';
import { huis } from './huis.ts';

const school = huis({
  naam: 'Havenkwartier College',
  adres: ['Loodsgracht 14', '4388 PK Oostmuide'],
  briefhoofd: 'links',
  kleur: '#a32f2f',
  letter: 'Lora',
});
const kjp = huis({
  naam: 'KJP De Schelde',
  ondertitel: 'centrum voor kinder- en jeugdpsychiatrie',
  adres: ['Dokweg 201', '4389 TX Oostmuide', 'AGB 06-012345'],
  briefhoofd: 'rechts',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'lijnen',
});
const jeugd = huis({ naam: 'Stichting Samen Verder', ondertitel: 'jeugd- en opvoedhulp', briefhoofd: 'midden', kleur: '#5e7f1e' });

const opp = papier(school, 'OPP 2.0', [
  kop('OPP 2.0', 1),
  ...tekst(
    'Van: **Jorrit Haverkate** - geboren 23 november 2011 - klas 2bkC - mentor dhr. Sinke',
    'Vastgesteld 3 juni 2025, bijgesteld 27 januari 2026 in gesprek met Jorrit en zijn ouders.',
  ),
  kop('1. Zo ben ik (door Jorrit)'),
  ...tekst(
    'Ik hou van motoren en van buiten. Ik haat het als mensen zomaar beginnen te schreeuwen. Als ik boos word voel ik dat pas als het te laat is.',
  ),
  kop('2. Waar gaat Jorrit naartoe en waarom denken we dat?'),
  ...tekst(
    'Verwachte uitstroom: diploma vmbo-basis, daarna mbo niveau 2 mobiliteit. Wij denken dat dit haalbaar is: zijn totale intelligentie is gemiddeld, zijn interesse in techniek is groot en met één-op-één-uitleg haalt hij voldoendes.',
  ),
  tabel(
    ['Wat helpt', 'Wat belemmert'],
    [
      [
        'Praktische aanleg, humor, eerlijkheid, betrokken ouders',
        'Prikkelgevoeligheid, snel oplopende boosheid, wantrouwen naar volwassenen, schoolverzuim door schorsingen (11 dagen)',
      ],
    ],
  ),
  kop('3. Wat gaan we doen?'),
  tabel(
    ['Doel', 'Aanpak', 'Wie', 'Wanneer'],
    [
      [
        'Jorrit vraagt zelf om een time-out voordat het escaleert',
        'Kleurenkaart, vaste plek bij de conciërge, dagelijks startgesprek',
        'mentor, conciërge',
        'vanaf februari 2025',
      ],
      [
        'Jorrit volgt 80% van de lessen',
        'Rooster op maat, twee blokken per dag in het Kompaslokaal',
        'begeleider passend onderwijs',
        'vanaf maart 2025',
      ],
    ],
  ),
  kop('4. Hoe gaat het nu? Terugkijken op 27 januari 2026'),
  ...tekst(
    'Doel 1 is niet gehaald. Jorrit gebruikt de kaart bij de mentor, niet bij andere docenten. Doel 2 is gedeeltelijk gehaald: in oktober volgde hij 75% van zijn lessen, in januari nog 40%. De extra begeleiding van 4 uur per week in het Kompaslokaal loopt sinds februari 2025 zonder onderbreking.',
    'Conclusie: het Kompaslokaal, onze afdeling voor leerlingen die op gedrag vastlopen, kan de noodzakelijke nabijheid en structuur gedurende de hele dag niet bieden.',
  ),
  kop('5. Afspraken en handtekeningen'),
  ...tekst('Ouders stemmen in met het handelingsdeel. Jorrit heeft zijn mening kunnen geven, zie onder 1.'),
  tekenen({ label: 'ouders', naam: 'M. Haverkate', getekend: 'plaatje' }, { label: 'mentor', naam: 'B. Sinke', getekend: 'plaatje' }),
]);

const brief = papier(kjp, 'Brief', [
  ...tekst(
    'Oostmuide, 15 december 2025',
    'Aan de ouders van Jorrit Haverkate (geb. 23.11.2011)\nBetreft: uitslag psychiatrisch en psychologisch onderzoek',
    'Geachte heer en mevrouw Haverkate,',
    'In de maanden oktober en november 2025 zagen wij uw zoon op verwijzing van uw huisarts. De vraag was of er een verklaring is voor de hevige boosheid en de problemen op school. Met dit verslag vatten wij onze bevindingen samen. U kunt het delen met school.',
  ),
  kop('Voorgeschiedenis'),
  ...tekst(
    'Zwangerschap en geboorte verliepen zonder bijzonderheden. Motorisch was Jorrit vlot, de taal kwam wat laat. Op de basisschool was er in groep 5 een periode van pesten. In 2021 heeft de intern begeleider gedacht aan een autismespectrumstoornis; dat is toen niet onderzocht. In de familie van vader komt ADHD voor (een oom).',
  ),
  kop('Onderzoek'),
  ...tekst(
    'Op 3 november 2025 nam mw. drs. I. Koole de WISC-V-NL af. Jorrit werkte goed mee. De resultaten staan hieronder. Ouders vulden de CBCL/6-18 in, de mentor de TRF. Daarnaast is een gestructureerd interview (K-SADS) gedaan en zagen wij hem in een speel- en gesprekscontact.',
  ),
  tabel(
    ['Schaal', 'score', '95%-interval'],
    [
      ['Verbaal Begrip', '92', '85-100'],
      ['Visueel Ruimtelijk', '109', '100-116'],
      ['Fluid Redeneren', '103', '96-110'],
      ['Werkgeheugen', '88', '81-97'],
      ['Verwerkingssnelheid', '95', '86-105'],
      ['Totaal IQ', '97', '91-103'],
    ],
  ),
  ...tekst(
    'Op de CBCL is de schaal Agressief Gedrag in het klinische gebied (T = 76), op de TRF eveneens (T = 74). Ook Aandachtsproblemen is op beide lijsten klinisch.',
    'Voor een autismespectrumstoornis vonden wij geen aanwijzingen: contact en voorstellingsvermogen zijn leeftijdsadequaat.',
  ),
  kop('Conclusie'),
  ...tekst(
    'Beschrijvend zien wij een gemiddeld begaafde jongen van bijna 14 die prikkels slecht filtert en zijn boosheid niet op tijd herkent. In termen van de DSM-5 spreken wij van een aandachtsdeficiëntie-/hyperactiviteitsstoornis, gecombineerd beeld, en van een oppositioneel-opstandige stoornis, ernstig. De problemen zijn in school, thuis en op de voetbalclub merkbaar.',
    'Wij adviseren medicatie (gestart 8 december), ouderbegeleiding en een kleine, voorspelbare leeromgeving. De behandeling duurt naar verwachting nog minstens negen maanden.',
    'Met vriendelijke groet,',
  ),
  tekenen(
    { label: '', naam: 'dr. W.F. Allaart', functie: 'kinder- en jeugdpsychiater', getekend: 'inkt' },
    { label: '', naam: 'drs. I. Koole', functie: 'GZ-psycholoog', getekend: 'inkt' },
  ),
]);

const onderbouwing = papier(school, 'Diagnostische onderbouwing', [
  kop('Diagnostische onderbouwing', 1),
  ...tekst(
    'bij de TLV-aanvraag van Jorrit H. (23-11-2011)',
    'Opgesteld door: drs. Tessa Maljaars, orthopedagoog-generalist NVO (diagnostisch bevoegd), op 29 januari 2026',
    'Ik maak gebruik van het verslag van KJP De Schelde, van mijn observaties op 9 en 16 januari en van de CBCL (ouders) en TRF (mentor), beide ingevuld in november 2025. Aanvullend nam ik op 14 januari 2026 de SCVT af, een instrument dat ik zelf scoorde.',
  ),
  tabel(
    ['Schaal', 'CBCL', 'TRF'],
    [
      ['Internaliseren', '58', '61'],
      ['Externaliseren', '75 (klinisch)', '73 (klinisch)'],
      ['Totaal', '70 (klinisch)', '71 (klinisch)'],
    ],
  ),
  ...tekst(
    'De problematiek hangt samen met de vastgestelde ADHD en ODD en is dus persoonsgebonden. De context speelt mee (grote klas, veel wisselingen) maar verklaart de heftigheid niet; ook thuis en op de voetbalclub zijn er wekelijks escalaties. Jorrit heeft nodig: een kleine groep, één vaste volwassene, voorspelbare overgangen en therapeutisch geschoolde leraren. Regulier onderwijs kan dit ook met een arrangement niet bieden.',
  ),
  tekenen({ label: 'T. Maljaars', getekend: 'plaatje' }),
]);

const plan = papier(school, 'Plan van aanpak gedrag', [
  kop('Plan van aanpak gedrag', 1),
  ...tekst(
    'Leerling: Jorrit Haverkate, 2bkC. Arrangement: Kompaslokaal (niveau 3). Looptijd: 1 september 2025 t/m 20 januari 2026. Opgesteld door A. de Nooijer, gedragsspecialist.',
  ),
  tabel(
    ['Gedrag nu', 'Gewenst gedrag', 'Wat doen wij', 'Evaluatie 20-01-2026'],
    [
      [
        'Scheldt en gooit met spullen bij een correctie (4x per week)',
        'Gebruikt rode kaart',
        'Correcties één op één, buiten de klas, lage stem',
        'Nog 3x per week. Werkt bij twee van de elf docenten. Niet behaald.',
      ],
      ['Verlaat zonder overleg de les', 'Gaat naar het Kompaslokaal', 'Looproute en pasje', 'Behaald: hij komt vrijwel altijd aan.'],
      [
        'Ruzies in de pauze',
        'Pauzeert in de kantine-hoek',
        'Buddy uit klas 4',
        'Buddy gestopt in november na een vechtpartij. Niet behaald.',
      ],
    ],
  ),
  ...tekst('Slotsom: na bijna een schooljaar begeleiding is de winst klein. Het plan wordt niet verlengd; we vragen een TLV aan.'),
]);

const adviezen = papier(huis({ grootte: 11, letter: 'Libertinus Serif', tabel: 'lijnen' }), 'Deskundigheidsadviezen', [
  kop('Deskundigheidsadviezen TLV', 1),
  ...tekst('Jorrit Haverkate, geboren 23 november 2011'),
  kop('Advies van de eerste deskundige', 3),
  ...tekst(
    'Na bestudering van het dossier en een gesprek met Jorrit op 2 februari 2026 adviseer ik positief over plaatsing op het VSO. De ondersteuning die hij nodig heeft, overstijgt wat regulier geboden kan worden.',
  ),
  tekenen({ label: 'Oostmuide, 3 februari 2026', naam: 'drs. H.J. Crucq', functie: 'orthopedagoog', getekend: 'inkt' }),
  streep,
  kop('Advies van de tweede deskundige', 3),
  ...tekst(
    'Ik heb Jorrit niet zelf gesproken, wel zijn moeder (telefonisch, 30 januari). Het verloop van de boosheid en het effect van de begeleiding tot nu toe maken dat ik het verzoek ondersteun.',
  ),
  tekenen({ label: 'Goes, 5 februari 2026', naam: 'mr. drs. Y. Kesteloo', functie: 'kinder- en jeugdpsycholoog NIP', getekend: 'inkt' }),
]);

const tussen = papier(jeugd, 'Tussenevaluatie', [
  kop('Tussenevaluatie jeugdhulp', 1),
  tabel(undefined, [
    ['Jeugdige', 'Jorrit Haverkate (23-11-2011)'],
    ['Product', 'Agressieregulatie individueel en gezinsbegeleiding'],
    ['Gestart', '12 mei 2025'],
    ['Datum evaluatie', '5 december 2025'],
    ['Hulpverlener', 'R. van Sabben, SKJ 100045612'],
  ]),
  kop('Terugblik', 3),
  lijst(
    'Jorrit kwam bij 14 van de 18 afspraken.',
    'Hij kan de signalen van spanning benoemen als hij rustig is.',
    'Ouders gebruiken de methode thuis, met wisselend succes.',
  ),
  kop('Vervolg', 3),
  ...tekst('De hulp wordt verlengd tot 1 juli 2026. Afstemming met KJP De Schelde over medicatie loopt.'),
]);

/** New application, complete: a form with tick columns, an OPP without the words of the handbook. */
export const havenkwartier: Casus = {
  id: 't-havenkwartier-vinkkolommen',
  titel:
    'Nieuw, compleet: formulier met aankruiskolommen, OPP 2.0 zonder de woorden uit het handboek, DSM-5 in lopende brief; plaatsing 1 april',
  school: { naam: 'Havenkwartier College', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-02-12',
  stukken: [
    { naam: 'TLV aanvraag JH.pdf', soorten: ['aanmeldingsformulier'], papier: havenkwartierFormulier },
    { naam: 'OPP JH bijgesteld jan.docx', soorten: ['opp'], papier: opp },
    { naam: 'KJP brief 15 dec.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: brief },
    { naam: 'onderbouwing Maljaars.docx', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'PvA gedrag.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adviezen.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'evaluatie Samen Verder.docx', soorten: ['hulpverlening'], papier: tussen },
  ],
  feiten: {
    geboortedatum: '2011-11-23',
    tiq: 97,
    tiqDatum: '2025-11-03',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-04-01',
    geldigTot: '2028-07-31',
  },
  verwacht: nieuw({ 'alg.indientermijn': ['nvt'] }),
};
