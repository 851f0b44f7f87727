import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';

/** A calendar date as ISO text, `2026-05-01`; sorts and compares as text. */
export type IsoDate = string;

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar date in the Netherlands at a moment. */
export const dateOf = (moment: Date): IsoDate => amsterdam.format(moment);

const asUtc = (date: IsoDate) => new Date(`${date}T00:00:00Z`);
const asIso = (date: Date): IsoDate => date.toISOString().slice(0, 10);
// date-fns counts in the machine's own zone; shifting to that zone's noon keeps its arithmetic on the calendar day we mean.
const shift = (date: IsoDate, count: number, add: (d: Date, n: number) => Date): IsoDate => {
  const utc = asUtc(date);
  const local = new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 12);
  const moved = add(local, count);
  return asIso(new Date(Date.UTC(moved.getFullYear(), moved.getMonth(), moved.getDate())));
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
  const date = asUtc(text);
  return !Number.isNaN(date.getTime()) && asIso(date) === text;
};

/** Days from one date to another; negative when the second lies earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000);

/** Whole years of age on a date; a child of 29 February has its birthday on 1 March in other years. */
export const ageOn = (born: IsoDate, on: IsoDate): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);

/** The cursusjaar (1 August to 31 July) that holds a date, named by its first and last day. */
export const cursusjaarOf = (date: IsoDate): { begin: IsoDate; einde: IsoDate } => {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0);
  return { begin: `${year}-08-01`, einde: `${year + 1}-07-31` };
};

const lang = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
/** A date as people write it: `1 mei 2026`. */
export const inDutch = (date: IsoDate): string => lang.format(asUtc(date));
