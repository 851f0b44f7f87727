import { isIsoDate, type IsoDate } from '../../calendar.ts';
import { misreadMonth, monthOf, monthPattern, numberOf, yearOf } from './date-words.ts';
import { fold } from './fold.ts';

/** A date read in a text: where it stands, and whether it is one day (`dag`) or only a month (first day, never certain). */
export type DateFound = { waarde: IsoDate; zeker: boolean; precision: 'dag' | 'maand'; from: number; to: number };

/** `needs` is what a text must hold for the pattern to match: the name of a month, a sign behind a figure, a word. */
type Reader = {
  pattern: RegExp;
  needs?: 'month' | 'sign' | 'word';
  read: (match: RegExpMatchArray) => Omit<DateFound, 'from' | 'to'> | undefined;
};
const anyMonth = new RegExp(monthPattern);

const two = (value: number) => String(value).padStart(2, '0');
// Two figures: a century is not written; 41 to 99 are taken as 19xx.
const fullYear = (text: string): number => {
  const digits = text.replace(/\D/g, '');
  return digits.length === 2 ? Number(digits) + (Number(digits) > 40 ? 1900 : 2000) : Number(digits);
};
const day = (year: number, month: number, dayOfMonth: number, zeker = true): Omit<DateFound, 'from' | 'to'> | undefined => {
  const waarde = `${year}-${two(month)}-${two(dayOfMonth)}`;
  return year >= 1900 && year <= 2100 && isIsoDate(waarde) ? { waarde, zeker, precision: 'dag' } : undefined;
};
const month = (year: number, number: number): Omit<DateFound, 'from' | 'to'> | undefined =>
  year >= 1900 && year <= 2100 && number >= 1 && number <= 12
    ? { waarde: `${year}-${two(number)}-01`, zeker: false, precision: 'maand' }
    : undefined;

// In this order: what an earlier reader took, a later one leaves alone.
const readers: Reader[] = [
  {
    needs: 'sign',
    pattern: /(?<![\d-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/g,
    read: (m) => day(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    // Day, month, year: the Dutch order. Only when that is no date, and the other order is, it is read the other way, unsure.
    pattern: /(?<![\d,/-]|\d[ .]|[a-z]-)(\d{1,2})( ?[-/.] ?| )(\d{1,2})( ?[-/.] ?| )('?\d{4}|'?\d{2})(?![\d]|[-/.,]\d| \d)/g,
    read: (m) => {
      const separators = [m[2]?.trim(), m[4]?.trim()];
      if (separators[0] !== separators[1]) return undefined;
      const year = fullYear(m[5] ?? '');
      const short = (m[5] ?? '').replace(/\D/g, '').length === 2;
      if (separators[0] === '' && short) return undefined;
      // 9.00.15 or 1.2.30 are more often times and section numbers.
      if (separators[0] === '.' && short && (m[0].length < 8 || /\s/.test(m[0]))) return undefined;
      const [a, b] = [Number(m[1]), Number(m[3])];
      return day(year, b, a, separators[0] !== '') ?? day(year, a, b, false);
    },
  },
  {
    needs: 'month',
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:e|ste|de)?[ .-]{0,3}(${monthPattern})(?![a-z])\\.?[ ,-]{0,3}('?\\d{4}|'\\d{2}|\\d{2}(?![\\d:.,%]|\\s?(?:uur|%|jaar|x\\b)))(?!\\d)`,
      'g',
    ),
    read: (m) => day(fullYear(m[3] ?? ''), monthOf(m[2] ?? '') ?? 0, Number(m[1])),
  },
  {
    needs: 'month',
    pattern: new RegExp(
      `(?<![a-z])([a-z]{3,20}) (${monthPattern})(?![a-z]) ((?:tweeduizend|negentienhonderd|twintighonderd)[ -]?(?:en )?[a-z]{0,22}(?: en (?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))?|\\d{4})`,
      'g',
    ),
    read: (m) => {
      const dayOfMonth = numberOf(m[1] ?? '');
      const year = /^\d/.test(m[3] ?? '') ? Number(m[3]) : yearOf(m[3] ?? '');
      return dayOfMonth === undefined || year === undefined ? undefined : day(year, monthOf(m[2] ?? '') ?? 0, dayOfMonth);
    },
  },
  {
    needs: 'month',
    pattern: new RegExp(`(?<![a-z])(${monthPattern})(?![a-z])\\.?[ -]{0,2}('?\\d{4}|'\\d{2}|(?<=-)\\d{2}(?![-/.]))(?!\\d)`, 'g'),
    read: (m) => month(fullYear(m[2] ?? ''), monthOf(m[1] ?? '') ?? 0),
  },
  {
    needs: 'sign',
    pattern: /(?<![\d./-]|\d:|[a-z])(0?[1-9]|1[0-2])[-/](20\d{2})(?![\d/-])/g,
    read: (m) => month(Number(m[2]), Number(m[1])),
  },
  // What recognition makes of figures and months: l and I for 1, O for 0, a letter off in the name of a month. Never certain.
  {
    needs: 'sign',
    pattern: /(?<![\p{L}\d.,/-])([\dlio]{1,2}) ?[-/.:] ?([\dlio]{1,2}) ?[-/.] ?([2l][o0]\d[\dlio]|2[o0][\dlio]{2})(?![\p{L}\d]|[-/.]\d)/gu,
    read: (m) => (/\d.*\d/.test(m[0]) ? day(figures(m[3]), figures(m[2]), figures(m[1]), false) : undefined),
  },
  {
    needs: 'word',
    pattern: /(?<![\p{L}\d])(\d{1,2})[ .]{1,2}([a-z1]{4,10})[ .]{1,2}(20\d{2})(?!\d)/gu,
    read: (m) => day(Number(m[3]), misreadMonth(m[2] ?? '') ?? 0, Number(m[1]), false),
  },
];
const figures = (text = ''): number => Number(text.replace(/[li]/g, '1').replace(/o/g, '0'));

/** All dates in a text, in the order in which they stand. */
export const findDates = (text: string): DateFound[] => {
  const found: DateFound[] = [];
  const taken: { from: number; to: number }[] = [];
  const folded = fold(text);
  if (!/\d{2}|duizend|honderd/.test(folded)) return found;
  const has = { month: anyMonth.test(folded), sign: /[\dlio] ?[-/.:]/.test(folded), word: /[a-z1]{4}/.test(folded) };
  for (const { pattern, read, needs } of readers) {
    if (needs !== undefined && !has[needs]) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const [from, to] = [match.index, pattern.lastIndex];
      if (taken.some((other) => from < other.to && other.from < to)) continue;
      const date = read(match);
      // A day that does not exist is no month either.
      if (date || /^\d{1,2}\D/.test(match[0])) taken.push({ from, to });
      if (date) found.push({ ...date, from, to });
    }
  }
  return found.sort((a, b) => a.from - b.from);
};

/** A line with its dates, which several finders ask for. */
export type Dated = { text: string; dates?: { text: string; found: readonly DateFound[] } };
/** All dates in a line; looked for once. */
export const datesOf = (line: Dated): readonly DateFound[] => {
  if (line.dates?.text !== line.text) line.dates = { text: line.text, found: findDates(line.text) };
  return line.dates.found;
};

/** The first date in a text that names a day, else the first that names a month. */
export const firstDate = (text: string): DateFound | undefined => {
  const dates = findDates(text);
  return dates.find((date) => date.precision === 'dag') ?? dates[0];
};
