import { makeSieve, type Marked } from './sieve.ts';

/** What kind of instrument it is. */
type Soort = 'intelligentie' | 'vragenlijst' | 'observatie' | 'didactisch' | 'overig';
export type Instrument = { naam: string; soort: Soort; cotan: boolean; bron: string; herken: RegExp };

/**
 * Instruments as reports name them, and whether the COTAN (the test committee of the Dutch psychologists) has judged them sufficient
 * for use with the Dutch population.
 *
 * This list is data that a person keeps up: the COTAN documentation is not public as a whole and judgements change. `cotan: true` stands
 * only where the instrument is generally known to be in the COTAN documentation with a sufficient judgement for this use; `bron` says
 * so. An instrument that is not marked may well be approved: that is to be looked up, not concluded.
 * Patterns are matched on folded text.
 */
const beoordeeld = 'COTAN-documentatie; te controleren bij elke bijwerking van deze lijst';
const nietZeker = 'niet nagegaan in de COTAN-documentatie';

const rij = (naam: string, soort: Soort, cotan: boolean, herken: string): Instrument => ({
  naam,
  soort,
  cotan,
  bron: cotan ? beoordeeld : nietZeker,
  herken: new RegExp(`(?<![a-z0-9])(?:${herken})(?![a-z0-9])`),
});

export const instrumenten: readonly Instrument[] = [
  rij('WISC-V-NL', 'intelligentie', true, 'wisc ?[-–]? ?(?:v|5)(?:[- ]?nl)?'),
  rij('WISC-III-NL', 'intelligentie', true, 'wisc ?-? ?(?:[il1]{3}|3)(?:[- ]?nl)?'),
  rij('WISC', 'intelligentie', false, 'wisc(?![- ]?(?:v|5|[il1]{3}|3)(?![a-z]))'),
  rij('WAIS-IV-NL', 'intelligentie', true, 'wais ?-? ?(?:iv|4)(?:[- ]?nl)?'),
  rij('WAIS-III', 'intelligentie', false, 'wais ?-? ?(?:iii|3)(?:[- ]?nl)?'),
  rij('WAIS', 'intelligentie', false, 'wais(?![- ]?(?:iv|iii|4|3)(?![a-z]))'),
  rij('WPPSI-IV-NL', 'intelligentie', true, 'wppsi ?-? ?(?:iv|4)(?:[- ]?nl)?'),
  rij('WPPSI-III-NL', 'intelligentie', true, 'wppsi ?-? ?(?:iii|3)(?:[- ]?nl)?'),
  rij('WNV-NL', 'intelligentie', true, 'wnv(?:[- ]?nl)?|wechsler non ?-?verbal\\w*'),
  rij('SON-R 6-40', 'intelligentie', true, 'son ?-? ?r? ?6 ?(?:-|t/m|tot) ?40'),
  rij('SON-R 2-8', 'intelligentie', true, 'son ?-? ?r? ?2 ?(?:-|t/m|tot) ?8'),
  rij('SON-R 2,5-7', 'intelligentie', true, 'son ?-? ?r? ?2 ?(?:[.,] ?5|½|1/2) ?(?:-|t/m|tot) ?7'),
  rij('SON-R 5,5-17', 'intelligentie', false, 'son ?-? ?r? ?5 ?(?:[.,] ?5|½|1/2) ?(?:-|t/m|tot) ?17'),
  rij('SON-R', 'intelligentie', false, 'son ?-? ?r(?! ?-? ?[256])|snijders ?-? ?oomen'),
  rij('RAKIT-2', 'intelligentie', true, 'rakit ?-? ?(?:2|ii)'),
  rij('RAKIT', 'intelligentie', false, 'rakit(?! ?-? ?(?:2|ii))'),
  rij('IDS-2', 'intelligentie', true, 'ids ?-? ?(?:2|ii)(?:[- ]?nl)?|intelligence and development scales'),
  rij('KAIT', 'intelligentie', true, 'kait'),
  rij('NIO', 'intelligentie', true, 'nio'),
  rij('ADIT', 'intelligentie', true, 'adit'),
  rij('NDT', 'intelligentie', false, 'ndt'),
  rij('CITO-NSCCT', 'intelligentie', true, 'nscct'),
  rij('Bayley-III-NL', 'intelligentie', true, 'bayley ?-? ?(?:[il1]{3}|3)(?:[- ]?nl)?|bsid ?-? ?(?:[il1]{3}|3)(?:[- ]?nl)?'),
  rij('Bayley', 'intelligentie', false, '(?:bayley|bsid)(?! ?-? ?(?:[il1]{3}|3))'),
  rij('CBCL', 'vragenlijst', true, 'cbcl(?:\\s?/?\\s?(?:6-18|1[.,]5-5))?|child behaviou?r checklist|gedragsvragenlijst voor kinderen'),
  rij('TRF', 'vragenlijst', true, "c?-?trf(?:\\s?/?\\s?6-18)?|teacher'?s? report form"),
  rij('YSR', 'vragenlijst', true, 'ysr(?:\\s?/?\\s?11-18)?|youth self[- ]report'),
  rij('ASR', 'vragenlijst', false, 'asr|adult self[- ]report'),
  rij(
    'BRIEF',
    'vragenlijst',
    true,
    '(?:de|een|vragenlijst|afgenomen|ingevulde|:|,) brief(?:-2|-p|-a)?(?= ?(?:leerkracht|docent|ouder|oudervragenlijst|zelfrapportage|vragenlijst|\\(|,|\\.|executieve))|brief-2|executieve functies gedragsvragenlijst|behaviou?r rating inventory',
  ),
  rij('SDQ', 'vragenlijst', true, 'sdq|strengths and difficulties'),
  rij('SCVT', 'vragenlijst', false, 'scvt'),
  rij('SRS-2', 'vragenlijst', true, 'srs ?-? ?2|srs(?! ?-? ?\\d)|social responsiveness scale'),
  rij('SCARED', 'vragenlijst', false, 'scared(?:-nl)?'),
  rij('CDI-2', 'vragenlijst', true, 'cdi ?-? ?2(?:[- ]?nl)?|cdi|children.?s depression inventory'),
  rij('RCADS', 'vragenlijst', false, 'rcads'),
  rij('CRIES', 'vragenlijst', false, 'cries(?:-13)?'),
  rij('CAPS-CA', 'vragenlijst', false, 'caps-ca(?:-5)?'),
  rij('AVL', 'vragenlijst', true, 'avl|adhd[- ]vragenlijst'),
  rij('VvGK', 'vragenlijst', true, 'vvgk(?: ?6-16)?|vragenlijst voor gedragsproblemen bij kinderen'),
  rij('SEV', 'vragenlijst', true, 'sev|sociaal[- ]emotionele vragenlijst'),
  rij('SVL', 'vragenlijst', true, 'svl|schoolvragenlijst'),
  rij('SAQI', 'vragenlijst', false, 'saqi'),
  rij('NPV-J', 'vragenlijst', true, 'npv ?-? ?j(?:-2)?'),
  rij('CBSA', 'vragenlijst', true, 'cbsa|competentiebelevingsschaal voor adolescenten'),
  rij('CBSK', 'vragenlijst', true, 'cbsk(?:-r)?|competentiebelevingsschaal voor kinderen'),
  rij('OBVL', 'vragenlijst', true, 'obvl|opvoedingsbelasting\\w*'),
  rij('NOSI', 'vragenlijst', false, 'nosi(?:k)?'),
  rij('VISK', 'vragenlijst', true, 'visk'),
  rij('FEEL-KJ', 'vragenlijst', false, 'feel ?-? ?kj'),
  rij('AISI', 'overig', false, 'aisi|attachment insecurity\\w*'),
  rij('LVS-hechting', 'vragenlijst', false, 'gih(?:v)?|globale indicatielijst hechting'),
  rij('SCOL', 'vragenlijst', true, 'scol'),
  rij('ZIEN!', 'vragenlijst', false, 'zien!|zien voor het (?:vo|po)'),
  rij('Viseon', 'vragenlijst', false, 'viseon'),
  rij('Vineland', 'vragenlijst', false, 'vineland(?:-(?:screener|ii|iii|2|3))?|vabs'),
  rij('ESSEON-R', 'vragenlijst', false, 'esseon(?: ?-? ?r)?'),
  rij('SEO', 'vragenlijst', false, 'seo(?:-r2?)?|schaal voor emotionele ontwikkeling'),
  rij('SRZ', 'vragenlijst', true, 'srz(?: ?-? ?[ipl1])?|sociale redzaamheidsschaal'),
  rij('PEDI-NL', 'vragenlijst', false, 'pedi ?-? ?nl'),
  rij('WeeFIM', 'vragenlijst', false, 'wee ?fim'),
  rij('PMT-K', 'vragenlijst', true, 'pmt ?-? ?k(?:-2)?|prestatie ?-? ?motivatie ?-? ?test'),
  rij('KIJK!', 'observatie', false, 'kijk!'),
  rij('DMT', 'didactisch', false, 'dmt|drie-?minuten-?toets'),
  rij('AVI', 'didactisch', false, 'avi'),
  rij('LVS', 'didactisch', false, '(?:cito|boom|iep|dia)?[- ]?(?:lvs|leerlingvolgsysteem)'),
  rij('TOA', 'didactisch', false, 'toa'),
  rij('Drempeltoets', 'didactisch', false, 'drempel(?:onderzoek|toets)\\w*'),
  rij('ADOS-2', 'observatie', false, 'ados ?-? ?2?'),
  rij('ADI-R', 'observatie', false, 'adi ?-? ?r'),
  rij('3Di', 'overig', false, '3di'),
  rij('K-SADS', 'overig', false, 'k ?-? ?sads(?:-pl)?'),
  rij('SCICA', 'observatie', false, 'scica'),
  rij('NEPSY-II-NL', 'overig', false, 'nepsy(?:-ii)?(?:-nl)?'),
  rij('TEA-Ch', 'overig', false, 'tea ?-? ?ch'),
  rij('Bourdon', 'overig', false, 'bourdon(?:-vos)?'),
  rij('Rey', 'overig', false, 'rey complex\\w* figu\\w*|rcft|15-?woorden(?:test|taak)'),
  rij('VMI', 'overig', false, 'beery(?: ?-? ?vmi)?'),
  rij('ZALC', 'overig', false, 'zalc|zinnenaanvul\\w*'),
  rij('PPVT-III-NL', 'overig', true, 'ppvt(?:-iii)?(?:-nl)?|peabody'),
  rij('CELF', 'overig', true, 'celf ?-? ?[45]?(?:[- ]?nl)?'),
];

const sieve = makeSieve(instrumenten, ({ herken }) => [herken]);

/** The instruments named in a line, each with its place; the longest name wins where two fit. */
export const instrumentsIn = (line: Marked): { instrument: Instrument; at: number }[] => {
  const found: { instrument: Instrument; at: number }[] = [];
  for (const instrument of sieve(line)) {
    const match = instrument.herken.exec(line.folded);
    if (match && !found.some((other) => other.at === match.index)) found.push({ instrument, at: match.index });
  }
  return found;
};
