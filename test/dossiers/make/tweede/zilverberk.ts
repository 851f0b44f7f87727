import { klein, kop, lijst, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { maakWord } from '../../../../local/voorbeelden/papier/word.ts';
import { nieuw, papier, type Casus } from '../vorm.ts';
import { huis } from './huis.ts';

const school = huis({
  naam: 'Zilverberk College',
  ondertitel: 'locatie Zuid',
  briefhoofd: 'balk',
  kleur: '#607d8b',
  letter: 'Source Sans 3',
  tekenlijn: 'streep',
});
const ggz = huis({ naam: 'GGZ Heuvelzoom Jeugd', briefhoofd: 'links', kleur: '#12616d', letter: 'Lora', tabel: 'lijnen' });

const formulier = papier(
  huis({ naam: 'Loket Passend VO Heuvelzoom', briefhoofd: 'rechts', kleur: '#99331f', tabel: 'balken' }),
  'Formulier',
  [
    kop('Formulier aanvraag TLV', 1),
    klein('Ingevuld exemplaar, versie voor school en ouders'),
    velden(
      ['Leerling (achternaam, roepnaam)', 'Wortelboer, Saar'],
      ['Geboortedag', '20 augustus 2014'],
      ['Groep / klas', 'brugklas (versneld, groep 8 overgeslagen)'],
      ['School', 'Zilverberk College'],
      ['TLV-type', 'GP'],
      ['Eerder TLV gehad?', 'nee'],
      ['Start op VSO', '1 oktober 2026'],
      ['TLV tot en met', '31 juli 2027'],
      ['Overlegd met VSO', 'ja, De Schelp, 22 april 2026 (A. Rutten). Over de datum van start is nog niet gesproken.'],
    ),
    kop('Mening van ouders', 3),
    ...tekst(
      'Saar heeft al jaren ruzie om van alles, thuis met haar broers en op school met meisjes. Wij denken dat een kleine school haar goed zal doen. Haar vader wil er niet aan meewerken maar maakt ook geen bezwaar.',
    ),
    tekenen(
      { label: 'Moeder', naam: 'E. Wortelboer-Zandvoort', datum: '28/4/2026', getekend: 'inkt' },
      { label: 'Vader', naam: 'T. Wortelboer', getekend: 'nee' },
    ),
  ],
);

const opp = papier(school, 'OPP', [
  kop('Ontwikkelingsperspectief', 1),
  tabel(undefined, [
    ['Leerling: Saar Wortelboer', 'Geboren: 20-08-2014'],
    ['Klas: 1vh', 'Bijgewerkt: 21 april 2026'],
  ]),
  kop('Onderbouwing', 2),
  ...tekst(
    'Uitstroom vwo. Saar is versneld, heeft een hoog leervermogen en leest veel. Een intelligentieonderzoek is niet gedaan: ouders wilden dat niet en wij zagen geen noodzaak. Bevorderend: leergierig, muzikaal. Belemmerend: conflicten, slaan, woede-uitbarstingen.',
  ),
  kop('Handelen', 2),
  lijst(
    'Dagelijks startgesprek (sinds september 2025).',
    'Wekelijks 3 uur begeleiding door de coach gedrag (sinds september 2025).',
    'Aparte ruimte bij spanning.',
  ),
  kop('Evaluatie', 2),
  ...tekst(
    'Dit perspectief is op 20 april 2026 met moeder en Saar geëvalueerd. Er zijn nog gemiddeld vijf conflicten per week. De extra begeleiding helpt in de ochtend, daarna niet.',
  ),
]);

const verslag = papier(ggz, 'Psychiatrisch verslag', [
  ...tekst(
    'Psychiatrisch verslag Saar Wortelboer, geboren 20 augustus 2014',
    'Datum: 4 maart 2026. Opsteller: drs. J. Kranendonk, kinder- en jeugdpsychiater',
  ),
  ...tekst(
    'Er zijn vijf gesprekken geweest. Moeder en leerkracht vulden CBCL en TRF in; beide klinisch op Agressief Gedrag en Sociale Problemen. Daarnaast werd de SRS-2 gebruikt (licht verhoogd).',
    'Classificatie volgens DSM-5: normoverschrijdend-gedragsstoornis met begin in de kindertijd (F91.1). Er zijn onvoldoende aanwijzingen voor ADHD. Behandeling: ouderbegeleiding en individuele therapie tot ten minste december 2026.',
  ),
  tekenen({ label: 'J. Kranendonk', getekend: 'plaatje' }),
]);

const planAnder = papier(school, 'Handelingsplan', [
  kop('Handelingsplan gedrag', 1),
  ...tekst('Leerling: Tijn van Overeem\nGeboortedatum: 3 maart 2013\nKlas 1k, coach gedrag: Melle Dikkers'),
  tabel(
    ['Doel', 'Evaluatie (14 april 2026)'],
    [
      ['Tijn blijft in de les', 'deels bereikt'],
      ['Tijn scheldt niet', 'niet bereikt'],
    ],
  ),
]);

const adviezen = papier(huis({ letter: 'Libertinus Serif', grootte: 11 }), 'Adviezen', [
  kop('Adviezen van deskundigen', 1),
  tabel(
    ['Deskundige', 'Advies'],
    [
      ['1. drs. Wouter Hulsebos, orthopedagoog, 24 april 2026', 'VSO GP; opvang in reguliere klas houdt niet meer.'],
      ['2. Irene Schoonhoven MSc, orthopedagoog, 25 april 2026', 'Eens met collega. Saar heeft een kleine setting nodig.'],
    ],
    [2, 3],
  ),
]);

const onderbouwingHeel = papier(school, 'Onderbouwing', [
  kop('Psychodiagnostische onderbouwing', 1),
  ...tekst(
    'Saar Wortelboer, 20 augustus 2014',
    'drs. Wouter Hulsebos, orthopedagoog-generalist, 24 april 2026',
    'De gedragsstoornis is aangetoond op school, thuis en bij judo. De structurele beperking blijkt uit het aantal gemiste lessen. Instrumenten: CBCL, TRF en SRS-2.',
  ),
]);
/** The upload broke off: the end of the file is missing. */
const halfBestand = async () => {
  const heel = await maakWord(onderbouwingHeel);
  return heel.subarray(0, Math.floor(heel.length * 0.4));
};

/** Damaged file, another pupil's plan, an eleven-year-old, one signature of two, too short. */
export const zilverberk: Casus = {
  id: 't-zilverberk-kapot-en-verwisseld',
  titel:
    'Nieuw, incompleet: onderbouwing beschadigd, plan van een andere leerling, elf jaar, tien maanden, een van twee handtekeningen, twee orthopedagogen, start 1 oktober, geen IQ',
  school: { naam: 'Zilverberk College', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-05-04',
  stukken: [
    { naam: 'formulier SW.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP SW.pdf', soorten: ['opp'], papier: opp },
    { naam: 'psychiater.docx', soorten: ['onderzoeksverslag'], papier: verslag },
    { naam: 'handelingsplan.pdf', soorten: ['handelingsplan'], papier: planAnder },
    { naam: 'adviezen.docx', soorten: ['deskundigenadvies'], papier: adviezen },
    { naam: 'onderbouwing Hulsebos.docx', bytes: halfBestand },
  ],
  feiten: { geboortedatum: '2014-08-20', plaatsing: '2026-10-01', geldigTot: '2027-07-31' },
  verwacht: nieuw({
    'alg.leeftijd': ['te-beoordelen'],
    'alg.geldigheid-minimaal': ['niet-voldaan'],
    'alg.deskundigen': ['te-beoordelen'],
    'alg.iq-actueel': ['nvt'],
    'alg.indientermijn': ['nvt'],
    'alg.plaatsingsdatum': ['te-beoordelen'],
    'alg.handtekening-ouders': ['te-beoordelen'],
    'gp.hulpverlening': ['nvt'],
    'gp.onderbouwing': ['ontbreekt'],
    'gp.handelingsplannen': ['ontbreekt', 'te-beoordelen'],
    'avg.andere-leerling': ['niet-voldaan'],
    'bestand.leesbaar': ['niet-voldaan'],
  }),
};
