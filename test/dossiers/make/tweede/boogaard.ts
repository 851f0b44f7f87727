import { keuzes, klein, kop, lijst, nummers, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const swv = huis({ naam: 'Ondersteuningsloket VO Kempenrand', briefhoofd: 'midden', kleur: '#4b5320', letter: 'Arimo', grootte: 9 });
const school = huis({ naam: 'De Boogaard vmbo-groen', briefhoofd: 'links', kleur: '#2e7d32', letter: 'Lora', tabel: 'balken' });
const ggz = huis({
  naam: 'De Linde, geestelijke gezondheidszorg voor de jeugd',
  briefhoofd: 'rechts',
  letter: 'Libertinus Serif',
  grootte: 11,
});

const formulier = papier(swv, 'Toelaatbaarheid VSO', [
  kop('Toelaatbaarheid VSO: aanvraag', 1),
  tabel(undefined, [
    ['Leerling: Djayden Rooseboom', 'Geb.datum: 17 sept. 2012', 'Klas: 1 kader'],
    ['School: De Boogaard', 'Intern begeleider: F. Adank', 'Schooljaar: 2025/2026'],
    ['Plaatsing op: 1 augustus 2026', 'Geldig t/m: 31 juli 2027', 'VSO: De Kemphaan'],
  ]),
  keuzes('Categorie', ['GP', true], ['ZML', false], ['LZ', true], ['LG', false], ['EMB', false]),
  klein(
    'Toelichting categorie: Djayden heeft zowel gedragsproblemen als chronische buikklachten. Wij twijfelen of GP of LZ het beste past en horen graag wat het loket ervan vindt. Het dossier is op GP gericht.',
  ),
  ...tekst(
    'Overleg vooraf met de VSO-school: op 3-2-2026 met P. Kuijpers van De Kemphaan. Zij willen Djayden graag ontvangen, als de TLV rond is.',
  ),
  kop('Deel voor ouders', 2),
  klein('Ouders beantwoorden hieronder de vragen en ondertekenen.'),
  velden(['Wat zijn sterke kanten van uw kind?', ''], ['Wat gaat er moeilijk?', ''], ['Bent u het eens met de aanvraag?', '']),
  tekenen({ label: 'Ouder/verzorger 1', getekend: 'nee' }, { label: 'Ouder/verzorger 2', getekend: 'nee' }),
  kop('School', 2),
  tekenen({ label: 'Directeur', naam: 'N. Verhagen', datum: '02-03-2026', getekend: 'plaatje' }),
]);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief Djayden', 1),
  ...tekst('Djayden Rooseboom, geboren 17-09-2012. Opgesteld december 2025.'),
  kop('Waar werken we naartoe', 2),
  ...tekst(
    'Kader, daarna mbo-3 dierverzorging. Dit verwachten wij omdat hij op de basisschool op kaderniveau presteerde, een IQ van 93 heeft en veel van dieren weet. Belemmerend: opvliegend, somber, vaak buikpijn. Beschermend: zijn oma bij wie hij elk weekend is.',
  ),
  kop('Hoe doen we dat', 2),
  lijst(
    'Een vast aanspreekpunt: Femke Adank.',
    'Vier uur per week dierverblijf als rustplek, vanaf 1 december 2025.',
    'Mentorgesprek op maandag.',
  ),
  kop('Evaluatie', 2),
  ...tekst('De evaluatie van dit plan vindt plaats in juni 2026 en wordt dan toegevoegd.'),
]);

const verslag = papier(ggz, 'Onderzoek', [
  ...tekst(
    'Verslag van psychologisch en psychiatrisch onderzoek',
    'D. Rooseboom, geb. 17 september 2012\nOnderzoek: 2 en 9 februari 2026. Verslag: 20 februari 2026',
    'Djayden is verwezen door de kinderarts. Lichamelijk werd voor de buikklachten geen oorzaak gevonden.',
  ),
  ...tekst(
    'Er is een gesprek met Djayden gevoerd, een ontwikkelingsanamnese met moeder afgenomen en een observatie in de wachtkamer gedaan. Er zijn geen vragenlijsten gebruikt; moeder vond dat te belastend. Op 9 februari is het IQ gemeten met de WISC-V-NL.',
  ),
  tabel(
    ['Onderdeel', 'Waarde'],
    [
      ['Verbaal begrip', '96'],
      ['Visueel-ruimtelijk', '90'],
      ['Redeneren', '94'],
      ['Werkgeheugen', '91'],
      ['Verwerking', '99'],
      ['TIQ', '93'],
    ],
  ),
  ...tekst(
    'Wij stellen de volgende DSM-5-classificatie: disruptieve stemmingsdisregulatiestoornis (F34.8). Een somatisch-symptoomstoornis blijft als voorlopige hypothese staan. Behandeling start zo mogelijk in april; wij verwachten een traject van acht maanden.',
    'Dr. R. Smeulders, kinder- en jeugdpsychiater',
  ),
]);

const plan = papier(school, 'Plan van aanpak', [
  kop('Plan van aanpak rustplek dierverblijf', 1),
  ...tekst('Djayden R., 1 kader. Start: 1 december 2025. Looptijd tot 1 juni 2026.'),
  tabel(
    ['Doel', 'Middel', 'Evaluatie'],
    [
      ['Djayden kan na een uitbarsting binnen een kwartier weer de les in', 'dierverblijf, time-outkaart', ''],
      ['Djayden zegt wat hij voelt', 'gevoelskaarten', ''],
      ['Minder verzuim door buikpijn', 'contact schoolarts', ''],
    ],
  ),
  klein('De kolom evaluatie wordt na afloop ingevuld.'),
]);

const adviezen = papier(huis({ tabel: 'lijnen', letter: 'Source Sans 3' }), 'Verklaring van deskundigen', [
  kop('Verklaring van twee deskundigen', 1),
  tabel(
    ['', 'Deskundige A', 'Deskundige B'],
    [
      ['Naam', 'drs. Anouk Bressers', 'Rik van Hees MSc'],
      ['Functie', 'orthopedagoog', 'kinder- en jeugdpsycholoog'],
      ['Advies', 'VSO passend', 'VSO passend, hulp voortzetten'],
      ['Datum', '26 februari 2026', '27 februari 2026'],
    ],
    [1, 3, 3],
  ),
  tekenen({ label: 'A', getekend: 'inkt' }, { label: 'B', getekend: 'inkt' }),
]);

const begeleidend = papier(school, 'Brief', [
  ...tekst(
    'Kempen, 2 maart 2026',
    'Geacht loket,',
    'Bijgaand ontvangt u het dossier van Djayden Rooseboom. Over het volgende willen wij u informeren:',
  ),
  nummers(
    'De psychodiagnostische onderbouwing van mevrouw Bressers vonden wij niet meer; zij schrijft hem mogelijk opnieuw.',
    'Ouders hebben het formulier wel gekregen maar nog niet ingevuld.',
    'De extra begeleiding is gestart op 1 december 2025, drie maanden geleden.',
    'Zijn broer Jayden (met een J, geen typefout) zit al op De Kemphaan.',
  ),
  ...tekst('Met vriendelijke groet, Femke Adank'),
]);

/** Gaps: parents' part blank, OPP and plan not evaluated, no substantiation, no instruments, two types. */
export const boogaard: Casus = {
  id: 't-boogaard-leeg-en-beloofd',
  titel:
    'Nieuw, incompleet: twee typen aangekruist, oudersdeel leeg en zonder handtekening, evaluatie van OPP en plan pas later, onderbouwing kwijt, geen instrumenten, drie maanden extra hulp',
  school: { naam: 'De Boogaard', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-03-05',
  stukken: [
    { naam: 'toelaatbaarheid DR.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP DR.docx', soorten: ['opp'], papier: opp },
    { naam: 'De Linde feb 26.pdf', soorten: ['onderzoeksverslag', 'intelligentieonderzoek'], papier: verslag },
    { naam: 'plan dierverblijf.docx', soorten: ['handelingsplan'], papier: plan },
    { naam: 'twee deskundigen.pdf', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'brief bij dossier.pdf', soorten: ['brief'], papier: begeleidend },
  ],
  feiten: {
    geboortedatum: '2012-09-17',
    tiq: 93,
    tiqDatum: '2026-02-09',
    instrument: 'WISC-V-NL',
    plaatsing: '2026-08-01',
    geldigTot: '2027-07-31',
  },
  verwacht: nieuw({
    'alg.soort': ['te-beoordelen'],
    'gp.school-ontoereikend': ['te-beoordelen', 'ontbreekt'],
    'gp.context': ['te-beoordelen', 'ontbreekt'],
    'gp.onderwijsbeperking': ['te-beoordelen', 'ontbreekt'],
    'alg.handtekening-ouders': ['ontbreekt'],
    'gp.hulpverlening': ['nvt'],
    'gp.opp': ['ontbreekt'],
    'gp.onderbouwing': ['ontbreekt'],
    'gp.instrumenten': ['ontbreekt', 'te-beoordelen'],
    'gp.aanmeldingsformulier': ['ontbreekt'],
    'gp.handelingsplannen': ['ontbreekt', 'niet-voldaan'],
    'gp.extra-ondersteuning': ['niet-voldaan', 'te-beoordelen'],
  }),
};
