import { plusDays, type IsoDate } from '../calendar.ts';

/** Easter Sunday of a year, by the Gregorian rule (Meeus). */
function pasen(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const g = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7;
  const m = Math.floor((a + 11 * e + 22 * g) / 451);
  const n = e + g - 7 * m + 114;
  return `${year}-${String(Math.floor(n / 31)).padStart(2, '0')}-${String((n % 31) + 1).padStart(2, '0')}`;
}

const weekday = (dag: IsoDate): number => new Date(`${dag}T12:00:00Z`).getUTCDay();

/** King's day: 27 April, and where that is a Sunday the day before. */
const koningsdag = (year: number): IsoDate => (weekday(`${year}-04-27`) === 0 ? `${year}-04-26` : `${year}-04-27`);

/** Whether a day is a generally recognised holiday or equal to one (Algemene termijnenwet art. 3 lid 1 and 2: also Good Friday). */
export function isFeestdag(dag: IsoDate): boolean {
  const year = Number(dag.slice(0, 4));
  const eerste = pasen(year);
  const bewegend = [-2, 0, 1, 39, 49, 50].map((days) => plusDays(eerste, days));
  return [...bewegend, `${year}-01-01`, koningsdag(year), `${year}-05-05`, `${year}-12-25`, `${year}-12-26`].includes(dag);
}

/** The last day of a term: where that is a Saturday, a Sunday or a holiday, the first day after it that is not (Algemene termijnenwet art. 1). */
export function eindeTermijn(dag: IsoDate): IsoDate {
  let einde = dag;
  while ([0, 6].includes(weekday(einde)) || isFeestdag(einde)) einde = plusDays(einde, 1);
  return einde;
}
