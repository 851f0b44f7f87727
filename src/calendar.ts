import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';

/** A calendar date as ISO text, `2026-05-01`; sorts and compares as text. */
export type IsoDate = string;

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar date in the Netherlands at a moment. */
export const dateOf = (moment: Date): IsoDate => amsterdam.format(moment);

const twoFigures = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
type Parts = readonly [year: number, month: number, day: number];
// Dates come by the thousand: their figures are read without a parser.
const partsOf = (date: IsoDate): Parts => {
  const parts: Parts = [twoFigures(date, 0) * 100 + twoFigures(date, 2), twoFigures(date, 5), twoFigures(date, 8)];
  if (!(parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1 && parts[2] <= 31)) throw new RangeError(`${date} is no calendar date.`);
  return parts;
};
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const dayNumber = (date: IsoDate): number => {
  const [year, month, day] = partsOf(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
};
// date-fns counts in the machine's own zone; at that zone's noon its arithmetic stays on the calendar day we mean.
const shift = (date: IsoDate, count: number, add: (day: Date, count: number) => Date): IsoDate => {
  const [year, month, day] = partsOf(date);
  const moved = add(new Date(year, month - 1, day, 12), count);
  return `${String(moved.getFullYear()).padStart(4, '0')}-${two(moved.getMonth() + 1)}-${two(moved.getDate())}`;
};

/** The date a number of days later; negative goes back. */
export const plusDays = (date: IsoDate, days: number): IsoDate => shift(date, days, addDays);
/** The date a number of calendar months later; 31 August + 6 months is the last day of February. */
export const plusMonths = (date: IsoDate, months: number): IsoDate => shift(date, months, addMonths);
/** The date a number of years later; 29 February + 1 year is 28 February. */
export const plusYears = (date: IsoDate, years: number): IsoDate => shift(date, years, addYears);

/** Whether a text is an existing calendar date in ISO form. */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};

/** A date as typed: ISO (what a date field sends) or `31-7-2027`; undefined where it is no existing day. */
export function readDate(typed: string): IsoDate | undefined {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed.trim());
  const iso = dutch === null ? typed.trim() : `${dutch[3]}-${(dutch[2] ?? '').padStart(2, '0')}-${(dutch[1] ?? '').padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** Days from one date to another; negative when the second lies earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** Whole years of age on a date; a child of 29 February has its birthday on 1 March in other years. */
export const ageOn = (born: IsoDate, on: IsoDate): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);

/** The cursusjaar (1 August to 31 July) that holds a date, named by its first and last day. */
export const cursusjaarOf = (date: IsoDate): { begin: IsoDate; einde: IsoDate } => {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  return { begin: `${year}-08-01`, einde: `${year + 1}-07-31` };
};

/** From January on, as they are written in a date. */
export const monthNames: readonly string[] =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
/** A date as people write it: `1 mei 2026`. */
export const inDutch = (date: IsoDate): string => {
  const [year, month, day] = partsOf(date);
  return `${day} ${monthNames[month - 1] ?? ''} ${year}`;
};

const amsterdamTime = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });
/** A moment as people in the Netherlands write it: `1 mei 2026 om 14:05 uur`. */
export const momentInDutch = (moment: Date): string => `${inDutch(dateOf(moment))} om ${amsterdamTime.format(moment)} uur`;
