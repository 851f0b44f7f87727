import { kader, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { huis } from '../tweede/huis.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';

const school = huis({
  naam: 'Haagwinde Scholengemeenschap',
  ondertitel: 'loket leerlingondersteuning',
  briefhoofd: 'rechts',
  kleur: '#558b2f',
  letter: 'Libertinus Serif',
  grootte: 11,
  voet: 'loket Haagwinde - {p}',
});

const besluit = papier(school, 'Besluit', [
  kop('Besluit loket Haagwinde: TLV type GP (gedelegeerd)', 1),
  ...tekst('Het loket van Haagwinde geeft, op grond van de delegatie door het samenwerkingsverband, een TLV-GP af voor:'),
  velden(
    ['Leerling', 'Mila Berkvens'],
    ['Geboortedatum', '18 april 2012'],
    ['Klas', '2 havo'],
    ['Plaatsing', 'VSO De Zwaan, per 1 augustus 2026'],
    ['Geldig', 'van 1 augustus 2026 tot en met 31 juli 2028'],
  ),
  ...tekst(
    'De Zwaan is op 30 maart 2026 bezocht en heeft plaatsing toegezegd. Onze eigen trajectklas heeft geen behandelcomponent en kan Mila niet veilig begeleiden.',
    'Wij verzoeken u het dossier te toetsen. Na de handtekening van de directeur-bestuurder en een nummer is de TLV rechtsgeldig.',
  ),
  tekenen(
    { label: 'Voorzitter loket Haagwinde', naam: 'J. Tolsma', datum: '8 mei 2026', getekend: 'inkt' },
    { label: 'Directeur-bestuurder samenwerkingsverband', getekend: 'nee' },
  ),
]);

const formulier = papier(school, 'Ouderformulier', [
  kop('Aanmelding door de ouders', 1),
  velden(
    ['Naam kind', 'Mila Berkvens'],
    ['Geboortedatum', '18-04-2012'],
    ['Burgerservicenummer', '284105612'],
    ['Ik vraag aan', 'TLV GP, nieuw'],
  ),
  kader(
    ...tekst(
      'Wat gaat er mis op school? Mila loopt weg en verwondt zichzelf op de wc.',
      'En thuis? Wij slapen om de beurt. Zij schreeuwt, slaat de deur kapot en zit nachten buiten.',
      'Welke hulp is er? Sinds november 2025 intensieve behandeling thuis (IAG), die zeker tot het eind van het jaar duurt.',
    ),
  ),
  tekenen(
    { label: 'Handtekening', naam: 'A. Berkvens', datum: '29-04-2026', getekend: 'inkt' },
    { label: 'Handtekening', naam: 'R. Berkvens-Louwers', datum: '29-04-2026', getekend: 'inkt' },
  ),
]);

const verslag = papier(
  huis({ naam: 'Expertisecentrum De Linden', briefhoofd: 'balk', kleur: '#4e342e', letter: 'Source Sans 3' }),
  'Onderzoeksverslag',
  [
    kop('Psychodiagnostisch onderzoek', 1),
    velden(
      ['Naam', 'Mila Berkvens'],
      ['Geb.datum', '18 april 2012'],
      ['Onderzoek', '12 en 19 januari 2026'],
      ['Onderzoeker', 'dr. E. Vaandrager, klinisch psycholoog'],
    ),
    ...tekst(
      'Instrumenten: WISC-V-NL (12 januari 2026), CBCL, TRF, YSR, TSCC en gezinsgesprek.',
      'Het totaal IQ bedraagt 112. CBCL en TRF laten klinische scores zien op angstig/depressief en agressief gedrag; de TSCC is sterk verhoogd.',
      'Diagnose in termen van DSM-5: posttraumatische-stressstoornis (F43.10) en disruptieve stemmingsdisregulatiestoornis (F34.81).',
    ),
  ],
);

const hulp = papier(huis({ naam: 'Thuishulp Intensief', briefhoofd: 'midden', kleur: '#d84315' }), 'Tussenbericht', [
  ...tekst(
    'Tussenbericht IAG, 21 april 2026',
    'Gezin Berkvens, cliënt Mila (18-04-2012). Sinds 10 november 2025 komen wij drie keer per week. Er is meer rust aan tafel, de nachten blijven moeilijk. De inzet is verlengd tot 31 december 2026.',
    'Pam Schrover, ambulant gezinsbehandelaar',
  ),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectiefplan Mila Berkvens', 1),
  kop('Verantwoordingsdeel', 2),
  ...tekst('Uitstroom havo. Cognitief bovengemiddeld. Bevorderend: creatief, wil vooruit. Belemmerend: paniek, woede, zelfbeschadiging.'),
  kop('Handelingsdeel', 2),
  lijst('Trajectbegeleider, sinds oktober 2025, twee uur per dag.', 'Veiligheidsplan.'),
  kop('Evaluatiedeel (23 april 2026)', 2),
  ...tekst(
    'Geëvalueerd met ouders en Mila. Veiligheidsplan dertig keer gebruikt; drie keer ambulance. Trajectbegeleiding geeft rust, maar alleen een op een.',
  ),
]);

const plan = papier(school, 'Plan', [
  kop('Handelingsplan veiligheid en gedrag', 1),
  ...tekst('Mila Berkvens, trajectklas (arrangement), looptijd oktober 2025 - april 2026. Evaluatie op 22 april 2026:'),
  tabel(
    ['Doel', 'Evaluatie'],
    [
      ['Mila blijft in het gebouw', 'deels: nog wekelijks weg'],
      ['Mila vraagt hulp voor het misgaat', 'niet bereikt'],
    ],
  ),
]);

const adviezen = papier(school, 'Adviezen', [
  ...tekst(
    'Deskundige 1 - dr. Els Vaandrager, klinisch psycholoog, 24 april 2026: VSO is nodig om behandeling en onderwijs samen te laten gaan.',
    'Deskundige 2 - Marten Kuik, orthopedagoog, 28 april 2026: eens; het aanbod op school is uitgeput.',
  ),
]);

/** Delegated: the school's own loket decided; the substantiation by a behavioural scientist is not there. */
export const haag: Casus = {
  id: 'v-haag-gedelegeerd',
  titel:
    'GP nieuw, gedelegeerd, incompleet: besluit van het loket van de school, geen psychodiagnostische onderbouwing, BSN op het ouderformulier',
  school: { naam: 'Haagwinde Scholengemeenschap', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-05-11',
  stukken: [
    { naam: 'besluit MB.pdf', soorten: ['overig'], papier: besluit },
    { naam: 'ouders MB.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'Linden jan 26.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: 'IAG.docx', soorten: ['hulpverlening'], papier: hulp },
    { naam: 'OPP MB.docx', soorten: ['opp'], papier: opp },
    { naam: 'hp MB.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'adv MB.docx', soorten: ['deskundigenadvies'], papier: adviezen },
  ],
  feiten: {
    geboortedatum: '2012-04-18',
    tiq: 112,
    tiqDatum: '2026-01-12',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2028-07-31',
  },
  verwacht: nieuw({
    'alg.deskundigen': ['voldaan', 'te-beoordelen'],
    'gp.onderbouwing': ['ontbreekt', 'te-beoordelen'],
    'avg.bsn': ['niet-voldaan'],
  }),
};
