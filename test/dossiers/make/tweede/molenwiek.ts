import { maakInvulformulier } from '../../../../local/voorbeelden/papier/invulformulier.ts';
import { klein, kop, lijst, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const swv = huis({ naam: 'SWV V(S)O Noorderdiep', kleur: '#00558c' });
const school = huis({ naam: 'Molenwiek College', briefhoofd: 'links', kleur: '#7b1113', letter: 'Libertinus Serif', grootte: 11 });
const kliniek = huis({
  naam: 'Praktijk Dijkstal Psychologie',
  adres: ['Hoofdweg 88', '9933 XA Delfzand'],
  briefhoofd: 'midden',
  letter: 'Source Sans 3',
  grootte: 10,
  tabel: 'lijnen',
});

const formulier = () =>
  maakInvulformulier(swv, 'Aanvraag TLV VSO', [
    { soort: 'kop', tekst: '1  Leerling' },
    { soort: 'veld', naam: 'll_naam', label: 'Naam', waarde: 'Rosalie Tammens' },
    { soort: 'veld', naam: 'll_geb', label: 'Geb.datum', waarde: '09-10-2013' },
    { soort: 'veld', naam: 'll_klas', label: 'Klas', waarde: 'brugklas 1B' },
    { soort: 'kop', tekst: '2  Aanvraag' },
    { soort: 'veld', naam: 'school', label: 'Aanvrager', waarde: 'Molenwiek College, Delfzand' },
    {
      soort: 'vinkjes',
      naam: 'type',
      label: 'TLV',
      opties: [
        ['GP', true],
        ['ZML', false],
        ['LZ', false],
        ['LG', false],
        ['EMB', false],
      ],
    },
    {
      soort: 'vinkjes',
      naam: 'var',
      label: 'Betreft',
      opties: [
        ['nieuwe aanvraag', true],
        ['verlenging', false],
        ['overstap uit so', false],
      ],
    },
    { soort: 'veld', naam: 'ing', label: 'Ingangsdatum', waarde: '01/08/2026' },
    { soort: 'veld', naam: 'eind', label: 'Einddatum', waarde: '31/07/2027' },
    {
      soort: 'veld',
      naam: 'vso',
      label: 'Afstemming met vso',
      waarde: 'Besproken met W. Huizinga (vso De Terp) op 5 maart 2026: De Terp is bereid Rosalie per nieuw schooljaar op te nemen.',
      regels: 3,
    },
    {
      soort: 'veld',
      naam: 'reden',
      label: 'Waarom niet op eigen school',
      waarde: 'Structuurklas (12 ll) blijkt te groot en te onrustig. Interne voorzieningen zijn benut. Zie OPP.',
      regels: 3,
    },
    { soort: 'kop', tekst: '3  Ouders' },
    {
      soort: 'veld',
      naam: 'ou1',
      label: 'Onze visie op de aanvraag',
      waarde:
        'Wij steunen de aanvraag. Rosalie loopt thuis op haar tandvlees en sluit zich na schooltijd uren op. Ook op turnen ging het niet meer, daar is ze mee gestopt.',
      regels: 4,
    },
    {
      soort: 'vinkjes',
      naam: 'akk',
      label: 'Akkoord',
      opties: [
        ['ja', true],
        ['nee', false],
      ],
    },
    {
      soort: 'tekenen',
      plaatsen: [
        { label: 'Ouder 1', naam: 'A. Tammens', datum: '20 maart 2026', getekend: 'inkt' },
        { label: 'Ouder 2', naam: 'J. Tammens-Smid', datum: '20 maart 2026', getekend: 'inkt' },
      ],
    },
    { soort: 'kop', tekst: '4  School' },
    { soort: 'tekenen', plaatsen: [{ label: 'Rector', naam: 'H. Wiersum', datum: '24 maart 2026', getekend: 'inkt' }] },
  ]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief', 2),
  ...tekst('Rosalie Tammens, 9 oktober 2013, 1B\nversie 19-03-2026'),
  kop('Perspectief en verantwoording', 3),
  ...tekst(
    'Mavo/havo. IQ 101, cito-eindtoets mavo-havo. Belemmerend: rigiditeit, uitbarstingen bij verandering (slaan, bijten), overprikkeling. Bevorderend: ijverig, goed geheugen.',
  ),
  kop('Handelen', 3),
  tabel(
    ['doel', 'hoe', 'wie'],
    [
      ['maximaal 1 uitbarsting per week', "dagplanning met picto's, prikkelarme hoek", 'structuurklas'],
      ['vraagt pauze', 'pauzekaart', 'alle docenten'],
      ['werkt 20 min. zelfstandig', 'timer', 'vakdocenten'],
    ],
  ),
  kop('Evaluatie', 3),
  ...tekst(
    '17-03-2026, met ouders: gem. 3 uitbarstingen per week (begin: 4). Pauzekaart alleen in structuurklas. Zelfstandig werken 8 minuten. Structuurklas sinds 1 september 2025, 15 uur per week, niet toereikend.',
  ),
]);

const verslag = papier(kliniek, 'Diagnostisch verslag', [
  ...tekst('**DIAGNOSTISCH VERSLAG**'),
  velden(
    ['cliënt', 'R. Tammens (V), geb. 9-10-2013'],
    ['onderzocht', '13, 20 en 27 januari 2026'],
    ['verslag', '16 februari 2026'],
    ['onderzoeker', 'dr. F. Dijkstal, klinisch psycholoog'],
  ),
  ...tekst(
    '**Voorgeschiedenis.** In juni 2023 onderzocht bureau Kleinwijk Rosalie op verzoek van de basisschool. Toen WISC-V, TIQ 92; er werd geen classificatie gesteld, wel gesproken van "kenmerken van autisme".',
    '**Huidig onderzoek.** SON-R 6-40 (13 januari 2026): IQ 101 (betrouwbaarheidsinterval 94 tot 108). ADOS-2 module 3: totaal 13, boven de grens voor autisme. SRS-2 ouders T = 82, school T = 79. CBCL/6-18 en TRF: Sociale Problemen, Denkproblemen en Agressief Gedrag in het klinisch gebied.',
    '**DSM-classificatie:** F84.0 autismespectrumstoornis, niveau 2 ondersteuning vereist, zonder verstandelijke beperking; F91.3 oppositioneel-opstandige stoornis, matig.',
    '**Aanbeveling.** Behandeling gericht op emotieregulatie, circa een jaar. Schools: zie aparte brief.',
  ),
  tekenen({ label: 'F. Dijkstal', getekend: 'plaatje' }),
]);

const onderbouwing = papier(school, 'Onderbouwing TLV', [
  kop('Onderbouwing', 2),
  ...tekst(
    'Rosalie T., geb. 9 okt. 2013',
    'De classificaties van dr. Dijkstal (ASS, ODD) worden door mijn eigen gegevens ondersteund: TRF door drie docenten (maart 2026), CBCL door moeder (maart 2026), VISEON als aanvulling. Beeld op school en thuis gelijk. De opstandigheid is een gevolg van overvraging door de ASS en is blijvend aanwezig als de omgeving niet wordt aangepast. Regulier onderwijs kan die aanpassing niet leveren. Onderwijs wordt nu voor meer dan de helft gemist.',
    'W. Ritsema, GZ-psycholoog, 23 maart 2026',
  ),
]);

const plan = papier(school, 'HP', [
  kop('Handelingsplan structuurklas', 2),
  ...tekst('Rosalie T.\nperiode 1: sept-nov 2025 | periode 2: dec 2025-mrt 2026'),
  tabel(
    ['gedragsdoel', 'inzet', 'P1 (evaluatie 27-11-2025)', 'P2 (evaluatie 16-03-2026)'],
    [
      ['boosheid', 'pauzekaart, coach', '-/+', '-'],
      ['wisselingen', 'maatje', '+', '-/+'],
      ['samenwerken', 'rollen', '-', '-'],
    ],
  ),
  klein('+ behaald, -/+ deels behaald, - niet behaald'),
]);

const eind = papier(huis({ naam: 'Gezinshulp Noord', briefhoofd: 'rechts', kleur: '#39795b' }), 'Eindverslag', [
  kop('Eindverslag ambulante begeleiding', 2),
  ...tekst('Jeugdige: Rosalie Tammens (2013)\nPeriode: 3 maart 2025 tot en met 30 september 2025\nVerslagdatum: 14 oktober 2025'),
  lijst(
    'Doel 1 (ochtendritueel zonder ruzie): bereikt.',
    'Doel 2 (uitbarstingen thuis onder de twee per week): niet bereikt.',
    'Doel 3 (ouders krijgen uitleg over autisme): deels.',
  ),
  ...tekst('De begeleiding wordt afgesloten omdat diagnostiek nodig is. Ouders zijn aangemeld bij praktijk Dijkstal.'),
]);

const mail = papier(huis({ letter: 'Arimo', grootte: 9 }), 'FW: adviezen', [
  klein('Van: Bakema, R.\nAan: zorgteam Molenwiek\nVerzonden: dinsdag 24 maart 2026 09:12\nOnderwerp: FW: adviezen Rosalie T.'),
  ...tekst('Beste Hilda, hieronder de twee adviezen voor het dossier. Groet, Riekje'),
  streep,
  ...tekst(
    'Advies deskundige 1: ik adviseer plaatsing op het vso gezien de ernst van de uitbarstingen en het ontbreken van effect van de structuurklas.\ndrs. Riekje Bakema, orthopedagoog, 19 maart 2026',
  ),
  streep,
  ...tekst(
    'Advies deskundige 2: ik sluit mij aan bij de conclusie dat regulier onderwijs op dit moment niet passend is; ik sprak Rosalie en zag de klas op 17 maart.\nPiet Hoving MSc, jeugdpsycholoog, 23 maart 2026',
  ),
]);

/** New application, complete and terse. */
export const molenwiek: Casus = {
  id: 't-molenwiek-kort-en-bondig',
  titel:
    'Nieuw, compleet en heel kort: invulformulier, oud IQ naast nieuw, oude ontkenning van een classificatie, evaluatie in plusjes en minnetjes, adviezen in doorgestuurde mail',
  school: { naam: 'Molenwiek College', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-03-30',
  stukken: [
    { naam: 'Aanvraag TLV VSO RT.pdf', soorten: ['aanmeldingsformulier'], bytes: formulier },
    { naam: 'OPP RT.pdf', soorten: ['opp'], papier: opp },
    { naam: 'Dijkstal.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: 'onderbouwing WR.docx', soorten: ['onderbouwing'], papier: onderbouwing },
    { naam: 'HP structuurklas.pdf', soorten: ['handelingsplan'], papier: plan },
    { naam: 'eindverslag gezinshulp.pdf', soorten: ['hulpverlening'], papier: eind },
    { naam: 'FW adviezen.docx', soorten: ['deskundigenadvies'], papier: mail },
  ],
  feiten: {
    geboortedatum: '2013-10-09',
    tiq: 101,
    tiqDatum: '2026-01-13',
    instrument: 'SON-R 6-40',
    plaatsing: '2026-08-01',
    geldigTot: '2027-07-31',
  },
  verwacht: nieuw(),
};
