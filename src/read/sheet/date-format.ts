const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];
const dayMs = 86_400_000;
/** The last day that a spreadsheet knows: 31 December 9999. */
const lastDay = 2_958_465;

/** Whether a format, without its quoted words, is one for a date or a time. */
export const hasDateParts = (pattern: string): boolean => /[dmyhs]/iu.test(pattern) && !/[0#?]/u.test(pattern.replace(/s\.0{1,3}/giu, ''));

/**
 * A day number as a person sees it: `dd-mm-jjjj`, `maart 2025` where the format leaves the day out, `2025` for a year alone, with `uu:mm` where it
 * shows a time. A format of day and month alone gets the year, which stands in the cell. Undefined for numbers that are no day.
 */
export function formatDate(serial: number, pattern: string, from1904: boolean): string | undefined {
  const elapsed = /\[(?:h|m|s)/iu.test(pattern);
  if (elapsed) return clock(serial * 24, false);
  const days = from1904 ? serial + 1462 : serial;
  if (days < 0 || days > lastDay + 1) return undefined;
  const time = /h/iu.test(pattern) || /s/iu.test(pattern);
  const dated = /[dy]/iu.test(pattern) || (/m/iu.test(pattern) && !time);
  const hours = (days - Math.floor(days)) * 24;
  if (!dated) return clock(hours, true);
  // Spreadsheets count a 29 February 1900 that never was
  const date = new Date(Date.UTC(1899, 11, 30) + (Math.floor(days) + (days < 60 ? 1 : 0)) * dayMs);
  const day = /d/iu.test(pattern);
  const month = /m/iu.test(pattern);
  const year = date.getUTCFullYear();
  const shown = day ? dutchDay(date) : month ? `${months[date.getUTCMonth()] ?? ''} ${year}` : String(year);
  return time && day && hours > 1 / 7200 ? `${shown} ${clock(hours, true)}` : shown;
}

const two = (value: number): string => String(value).padStart(2, '0');

const dutchDay = (date: Date): string => `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;

function clock(hours: number, ofDay: boolean): string {
  const minutes = Math.round(Math.abs(hours) * 60);
  const whole = Math.floor(minutes / 60);
  return `${hours < 0 ? '-' : ''}${two(ofDay ? whole % 24 : whole)}:${two(minutes % 60)}`;
}

/** `2026-03-01` or `2026-03-01T10:30:00` as a person sees it; undefined when it is no such text. */
export function showIsoDate(text: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/u.exec(text);
  if (found === null) return undefined;
  const [, year, month, day, hour = '00', minute = '00'] = found;
  return `${day}-${month}-${year}${hour === '00' && minute === '00' ? '' : ` ${hour}:${minute}`}`;
}
