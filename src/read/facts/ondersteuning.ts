import { daysBetween, plusMonths, type IsoDate } from '../../calendar.ts';
import type { DocumentKind, Handelingsplan, Ondersteuning } from '../facts.ts';
import { datesOf, findDates } from './dates.ts';
import { fold } from './fold.ts';
import { datesOfPeriod } from './handelingsplan.ts';
import { isPossible, isPromise } from './modality.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';

const support =
  /\b(?:\w*arrangement\w*|extra (?:ondersteuning|begeleiding|inzet|hulp)|ondersteuning(?:slokaal)?|begeleiding|begeleidt|begeleid door|ambulant\w*|traject(?:groep|klas|voorziening|begeleid\w*)|time-?out\w*|individuele begeleiding|(?:les)?uu?r(?:en)? per week|voorziening|aangepast (?:programma|rooster)|maatwerk\w*|coaching|structuurklas|rebound|opdc|inzet)\b/;
const elsewhere =
  /\b(?:behandeling|therapie|ggz|medicatie|methylfenidaat|jeugdhulp|gezinsbegeleiding|gezinsbehandeling|oudertraining|psychiater|hulpverlening|gezin|ouderbegeleiding|jongerenwerk\w*|jeugdzorg|traumabehandeling|emdr)\b/;
const school: readonly DocumentKind[] = [
  'opp',
  'handelingsplan',
  'onderbouwing',
  'brief',
  'overig',
  'aanmeldingsformulier',
  'deskundigenadvies',
  'voortgangsrapportage',
  'motivering',
  'begeleiding',
];

const amount: Record<string, number> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  anderhalf: 1.5,
  half: 0.5,
};

/**
 * Stretches of extra support at school that a document tells of, with their length in whole months. Support that is still running is
 * counted to the peildatum. Help outside school does not count.
 */
export const findOndersteuning = (
  reading: Reading,
  kinds: readonly DocumentKind[],
  plan: Handelingsplan | undefined,
  peildatum: IsoDate,
): Ondersteuning[] => {
  const found: Ondersteuning[] = [];
  if (!kinds.some((kind) => school.includes(kind))) return found;
  for (const sentence of reading.sentences) {
    if (
      !support.test(sentence.folded) ||
      (elsewhere.test(sentence.folded) && !/\b(?:arrangement|op school|lesuren|school)\b/.test(sentence.folded))
    )
      continue;
    if (
      isPossible(sentence.folded) ||
      isPromise(sentence.folded) ||
      /\b(?:geen|niet) (?:extra )?(?:ondersteuning|begeleiding|arrangement)\b/.test(sentence.folded)
    )
      continue;
    const bewijs = evidence(reading.name, sentence, support.exec(sentence.folded)?.index ?? 0);
    const starts = [
      ...sentence.folded.matchAll(/\b(?:sinds|vanaf|met ingang van|gestart (?:op|in|per)|start(?:te)? (?:op|in|per)|per(?= \d))\b/g),
    ];
    const dates = datesOfPeriod(sentence.text).map((date) => date.waarde);
    const range = /\b(?:van|tussen|in de periode)\b.{2,40}\b(?:tot|t\/m|en)\b|\d\s*(?:-|t\/m|tot)\s*\d{1,2}/.test(sentence.folded);
    if (range && dates.length >= 2 && dates[0] !== undefined && dates[1] !== undefined && dates[0] < dates[1]) {
      const tot = dates[1] > peildatum ? peildatum : dates[1];
      if (dates[0] < tot) found.push({ van: dates[0], tot, maanden: wholeMonths(dates[0], tot), bewijs, zeker: !sentence.weak });
    }
    for (const since of starts) {
      const after = sentence.text.slice(since.index + since[0].length, since.index + since[0].length + 34);
      const date = findDates(after).find((found) => found.from < 12);
      const start = date?.waarde ?? schoolYear(fold(after)) ?? onlyYear(fold(after));
      if (start !== undefined && start < peildatum)
        found.push({ van: start, tot: undefined, maanden: wholeMonths(start, peildatum), bewijs, zeker: !sentence.weak });
    }
    // "25.08.2025 tot heden", "oktober 2024 - nu".
    for (const date of datesOf(sentence)) {
      if (date.waarde >= peildatum || !/^\s*(?:-|tot(?: en met)?|t\/m)\s*(?:heden|nu)\b/.test(sentence.folded.slice(date.to, date.to + 24)))
        continue;
      const maanden = wholeMonths(date.waarde, peildatum);
      found.push({ van: date.waarde, tot: undefined, maanden, bewijs, zeker: date.zeker && !sentence.weak });
    }
    const year = /\b(?:school|cursus)jaar (20\d\d) ?[-/] ?(?:20)?\d\d\b/.exec(sentence.folded)?.[1];
    // A whole school year, from the first to the last lessons: how much of it is not said.
    if (year !== undefined && starts.length === 0 && `${year}-09-01` < peildatum) {
      const [van, end] = [`${year}-09-01`, `${Number(year) + 1}-06-30`];
      const tot = end < peildatum ? end : peildatum;
      found.push({ van, tot, maanden: wholeMonths(van, tot), bewijs, zeker: false });
    }
    const months = duration(sentence.folded);
    if (months !== undefined) found.push({ van: undefined, tot: undefined, maanden: months, bewijs, zeker: false });
  }
  if (plan?.begin && plan.einde && plan.arrangement)
    found.push({
      van: plan.begin.waarde,
      tot: plan.einde.waarde,
      maanden: wholeMonths(plan.begin.waarde, plan.einde.waarde < peildatum ? plan.einde.waarde : peildatum),
      bewijs: plan.begin.bewijs,
      zeker: plan.begin.zeker && plan.einde.zeker,
    });
  return found.toSorted((a, b) => Number(b.zeker) - Number(a.zeker) || (b.maanden ?? 0) - (a.maanden ?? 0));
};

/** Whole calendar months between two dates. */
const wholeMonths = (from: IsoDate, to: IsoDate): number => {
  let months = Math.max(0, Math.floor(daysBetween(from, to) / 31));
  while (plusMonths(from, months + 1) <= to) months += 1;
  return months;
};

// "sinds leerjaar 2" says no date; "sinds schooljaar 2024-2025" begins in August.
const schoolYear = (text: string): IsoDate | undefined => {
  const match = /^ (?:het )?(?:begin (?:van )?)?(?:het )?(?:school|cursus)jaar (20\d\d)/.exec(text);
  return match?.[1] === undefined ? undefined : `${match[1]}-09-01`;
};
// Only a year: its last day, so that no support is counted that may not have been.
const onlyYear = (text: string): IsoDate | undefined => {
  const match = /^ (?:de zomer van |begin |eind |het (?:voor|na)jaar van |voorjaar |najaar )?(20\d\d)\b/.exec(text);
  return match?.[1] === undefined ? undefined : `${match[1]}-12-31`;
};

const duration = (folded: string): number | undefined => {
  const match =
    /\b(?:al|gedurende|ruim|meer dan|bijna|inmiddels|reeds|ongeveer|totaal van)\b.{0,20}?\b(een half|half|anderhalf|\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\s+(jaar|jaren|maanden|maand|schooljaren|schooljaar)\b/.exec(
      folded,
    );
  if (!match) return undefined;
  const [, count = '', unit = ''] = match;
  const value = count === 'een half' ? 0.5 : (amount[count] ?? Number(count));
  const months = unit.startsWith('maand') ? value : unit.startsWith('schooljaar') ? value * 10 : value * 12;
  return Number.isFinite(months) ? Math.floor(months) - (/\bbijna\b/.test(match[0]) ? 1 : 0) : undefined;
};
