import { klein, kop, lijst, nieuwePagina, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const swv = huis({ naam: 'Samenwerkingsverband Hoge Gronden', briefhoofd: 'balk', kleur: '#37474f', voet: 'formulier TLV 24-25 | {p}' });
const school = huis({
  naam: 'Lyceum aan de Brink',
  adres: ['Brink 1', '7471 ZZ Wissinge', 'KvK 41024477'],
  briefhoofd: 'rechts',
  kleur: '#002147',
  letter: 'Libertinus Serif',
  grootte: 11,
  tabel: 'lijnen',
});
const centrum = huis({
  naam: 'Centrum voor Kind en Gezin Wissinge',
  ondertitel: 'kinder- en jeugdpsychiatrisch centrum',
  briefhoofd: 'links',
  kleur: '#8d3c7a',
  letter: 'Source Sans 3',
});

const formulier = papier(swv, 'Aanvraag TLV', [
  kop('Aanvraag toelaatbaarheidsverklaring VSO', 1),
  tabel(
    ['Rubriek', 'In te vullen'],
    [
      ['1. Leerling', 'Naam: Quinten Lubberink\nGeboortedatum: 12 augustus 2010\nBSN: 271904537\nAdres: Eikenlaan 5, Wissinge'],
      ['2. School', 'Lyceum aan de Brink, klas 3 vwo. Telefoon zorgcoördinator (L. ten Brinke): 0570-555200'],
      ['3. Soort TLV', 'Gedrag en psychiatrie (GP). Eerste aanvraag.'],
      ['4. Periode', 'Van 1 augustus 2026 tot en met 31 juli 2030'],
      [
        '5. Beoogde VSO',
        'Het Ravelijn. Op 12 mei 2026 is telefonisch en op 19 mei 2026 op locatie overlegd met teamleider S. Ooms. Het Ravelijn ziet plaatsing zitten.',
      ],
      [
        '6. Redenen',
        'Het interne pluspunt heeft geen expertise in ernstig teruggetrokken en daarna plotseling agressief gedrag. De ondersteuning is in drie jaar opgebouwd tot het maximum (5 uur per week).',
      ],
    ],
    [1, 3],
  ),
  kop('7. Inbreng van de ouders'),
  ...tekst(
    'Quinten is een slimme jongen die zich niet begrepen voelt. Hij zit uren achter de computer en wordt dan woedend als wij hem roepen. In maart heeft hij zijn vader geslagen. We merken hetzelfde bij de schaakvereniging: hij is daar in april geschorst. Van zijn docenten horen we dat hij zich niet laat aanspreken. We zijn het met de aanvraag eens en hebben er goede hoop op.',
  ),
  tekenen(
    { label: 'Vader', naam: 'E. Lubberink', datum: '28.05.2026', getekend: 'plaatje' },
    { label: 'Moeder', naam: 'K. Lubberink-Averesch', datum: '28.05.2026', getekend: 'plaatje' },
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectiefplan vwo', 1),
  velden(
    ['Leerling', 'Quinten Lubberink, 12-08-2010'],
    ['Opgesteld', '30 augustus 2023'],
    ['Geactualiseerd', 'jaarlijks; laatste keer 21 mei 2026'],
  ),
  kop('Verwachting en motivering daarvan', 3),
  ...tekst(
    'Vwo-diploma, vervolgens universiteit (informatica). De verwachting berust op zijn begaafdheid, zijn schoolcijfers (alleen wiskunde en natuurkunde boven 8) en zijn doorzettingsvermogen in wat hem boeit. Bevorderend: kennis, ouders, plan voor de toekomst. Belemmerend: contact, star denken, uitbarstingen.',
  ),
  kop('Begeleiding', 3),
  lijst(
    'Pluspunt: 5 uur per week, sinds september 2024.',
    'Doel: Quinten werkt in groepjes van twee zonder conflict.',
    'Doel: Quinten laat zich door docenten bijsturen.',
    'Doel: hij levert 80% van zijn opdrachten in.',
  ),
  kop('Bijstelling na evaluatie, mei 2026', 3),
  ...tekst(
    'Op 21 mei 2026 hebben ouders, Quinten en de mentor dit perspectief geëvalueerd. De uitstroombestemming blijft staan, maar de begeleiding levert te weinig op. Quinten zelf vindt de school te druk. Besluit: TLV aanvragen.',
  ),
]);

const verslag = papier(centrum, 'Onderzoeksrapport', [
  kop('Rapport psychodiagnostisch onderzoek', 1),
  tabel(
    undefined,
    [
      ['Cliënt', 'Quinten Lubberink'],
      ['Geboortedatum', '12-08-2010'],
      ['Data onderzoek', '31 mei 2024 (intelligentie), 14 juni 2024 (persoonlijkheid en observatie)'],
      ['Datum rapport', '12 juli 2024'],
      ['Psycholoog', 'mw. dr. G. Heuvelmans'],
    ],
    [1, 3],
  ),
  ...tekst(
    '**Aanleiding.** Ouders en school vroegen of er sprake is van een autismespectrumstoornis of een andere stoornis. Quinten was bij aanmelding 13 jaar.',
  ),
  ...tekst(
    '**Cognitief.** Met de WISC-V-NL, afgenomen op 31 mei 2024, behaalde Quinten een totaal IQ van 131. Dat is zeer begaafd. De indexscores lopen uiteen van 112 (verwerkingssnelheid) tot 138 (vloeiend redeneren).',
  ),
  nieuwePagina,
  ...tekst(
    '**Sociaal-emotioneel.** CBCL: Teruggetrokken/Depressief in het grensgebied (T = 68). TRF: subklinisch op Sociale Problemen. SRS-2: licht verhoogd. ADOS-2: onder de afkapwaarde.',
    '**Bespreking.** Op grond van de ADOS-2, de ontwikkelingsanamnese en de observatie wordt een autismespectrumstoornis uitgesloten. ADHD is overwogen en niet vastgesteld. Quinten heeft wel kenmerken van een angstige persoonlijkheid, maar deze voldoen niet aan de criteria voor een stoornis.',
    '**Conclusie.** Er is geen sprake van een classificatie volgens de DSM-5. Het gaat om een hoogbegaafde jongen met een eigenzinnige ontwikkeling. Wij bieden geen behandeling.',
  ),
  tekenen({ label: 'G. Heuvelmans', functie: 'GZ-psycholoog', getekend: 'inkt' }),
]);

const onderbouwing = papier(school, 'Diagnostische onderbouwing', [
  kop('Diagnostische onderbouwing', 1),
  ...tekst(
    'Quinten Lubberink (12 augustus 2010)\nopgesteld 22 mei 2026, drs. P. Wolterink, orthopedagoog-generalist NVO',
    'Sinds het onderzoek van 2024 is het gedrag verergerd. Bij de hernieuwde afname van de CBCL (ouders, april 2026) en de TRF (mentor, april 2026) zijn Teruggetrokken en Agressief Gedrag klinisch. Aanvullend nam ik de NPV-J-2 af. Er is een psychiater nodig om dit te duiden; ouders willen geen nieuw onderzoek. Het verslag van 2024 is daarom het meest recente.',
    'De problemen doen zich thuis, op school en in zijn hobby voor. Hij mist structureel groepswerk, practica en mentorlessen. Het Lyceum kan de benodigde kleinschaligheid niet bieden.',
  ),
  tekenen({ label: '', naam: 'P. Wolterink', datum: '22 mei 2026', getekend: 'inkt' }),
]);

const plan = papier(school, 'Plan van aanpak', [
  kop('Plan van aanpak gedrag - Pluspunt', 1),
  ...tekst('Quinten Lubberink | periode september 2024 - juni 2025'),
  tabel(
    ['Doel', 'Activiteit', 'Uitkomst'],
    [
      ['Samenwerken', 'Sociale training (8 lessen)', 'Niet gehaald'],
      ['Aanspreekbaar', 'Codewoord met docent', 'Bij 1 docent'],
      ['Inleveren', 'Weekplanner', '50%'],
    ],
  ),
  ...tekst(
    'Evaluatiegesprek: 26 juni 2025, met Quinten en vader. Het Pluspunt gaat door; een nieuw plan wordt na de zomer gemaakt.',
    'Aantekening mei 2026: het nieuwe plan is door ziekte van de begeleider niet uitgeschreven.',
  ),
]);

const hulp = papier(huis({ naam: 'Praktijk Stap voor Stap', briefhoofd: 'midden', kleur: '#336699', letter: 'Lora' }), 'Behandelbrief', [
  ...tekst(
    'Wissinge, 14 februari 2025',
    'Behandelbrief\nCliënt: Q. Lubberink, geb. 12-08-2010',
    'Van oktober 2024 tot en met 31 januari 2025 volgde Quinten acht sessies sociale vaardigheid en drie oudergesprekken. Hij deed mee, maar ziet zelf geen probleem. De behandeling is beëindigd. Er is geen vervolg afgesproken.',
    'W. Brummelhuis, kindercoach en psychosociaal therapeut',
  ),
]);

const adviezen = papier(huis({ letter: 'Arimo', tekenlijn: 'streep' }), 'Deskundigenadviezen', [
  kop('Deskundigenverklaringen', 2),
  ...tekst('Leerling: Q. Lubberink, 12-08-2010'),
  kop('Deskundige 1', 3),
  ...tekst(
    'Naam: drs. Paula Wolterink\nFunctie: orthopedagoog-generalist\nAdvies: VSO, in verband met het ernstig vastlopen op school.\nDatum: 25 mei 2026',
  ),
  streep,
  kop('Deskundige 2', 3),
  ...tekst('Naam: drs. P. Wolterink\nFunctie: pedagoog\nAdvies: ik onderschrijf het advies.\nDatum: 26 mei 2026'),
  klein('Bereikbaar via het secretariaat; dossiernummer 100045614.'),
]);

/** Everything is there, much of it is too old, too long or too late. */
export const brink: Casus = {
  id: 't-brink-inhoudsfouten',
  titel:
    'Nieuw, compleet met fouten: geen DSM-classificatie, IQ een dag te oud, ingediend op 1 juni, geldigheid te lang, een persoon als beide deskundigen, plan en hulp te oud, BSN in het formulier',
  school: { naam: 'Lyceum aan de Brink', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-06-01',
  stukken: [
    { naam: 'aanvraag Q Lubberink.docx', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP vwo 3.docx', soorten: ['opp'], papier: opp },
    { naam: 'rapport CKG.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: 'diagnostische onderbouwing.pdf', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'PvA pluspunt 24-25.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'Stap voor stap.pdf', soorten: ['hulpverlening'], papier: hulp },
    { naam: 'verklaringen deskundigen.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2010-08-12',
    tiq: 131,
    tiqDatum: '2024-05-31',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2030-07-31',
  },
  verwacht: nieuw({
    'alg.deskundigen': ['niet-voldaan'],
    'alg.iq-actueel': ['niet-voldaan'],
    'alg.indientermijn': ['niet-voldaan'],
    'alg.geldigheid-maximaal': ['niet-voldaan'],
    'gp.onderzoeksverslag': ['niet-voldaan'],
    'gp.hulpverlening': ['niet-voldaan'],
    'gp.handelingsplannen': ['niet-voldaan', 'te-beoordelen'],
    'avg.bsn': ['niet-voldaan'],
  }),
};
