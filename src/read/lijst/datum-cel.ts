import { isIsoDate, plusDays, type IsoDate } from '../../calendar.ts';
import { findDates } from '../facts/dates.ts';
import { fold } from '../facts/fold.ts';
import { isLeeg } from './cellen.ts';
import type { DatumLezing } from './lijst.ts';

/** A school year as people write it: `2026-2027`, `2026/27`, `26-27`, only with a word before it where that is needed to tell it from a day. */
const schoolYear = /(?<![\d/-])(?:20)?(\d{2}) ?[-/] ?(?:20)?(\d{2})(?![\d/-])/g;

/** The school years that a text names, by their first day. */
export const schooljarenIn = (text: string): IsoDate[] =>
  [...text.matchAll(schoolYear)]
    .map(([, from, to]) => [Number(from), Number(to)] as const)
    .filter(([from, to]) => to === from + 1 && from >= 10 && from <= 60)
    .map(([from]) => `20${String(from).padStart(2, '0')}-08-01`);

const serialEpoch: IsoDate = '1899-12-30';

/** Figures without separators: `20140213`, `13022014`, or the day number of a spreadsheet that lost its format. */
function bareFigures(digits: string): DatumLezing | undefined {
  if (digits.length === 8) {
    const [year, swapped] = [
      `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`,
      `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`,
    ];
    const plausible = [year, swapped].filter((day) => isIsoDate(day) && day >= '1950-01-01' && day < '2100-01-01');
    if (plausible.length === 1 && plausible[0] !== undefined) return { soort: 'dag', dag: plausible[0] };
    return { soort: plausible.length === 0 ? 'onbestaand' : 'geen-datum' };
  }
  const serial = Number(digits);
  if (digits.length === 5 && serial > 25_569 && serial < 73_051) return { soort: 'onzeker', dag: plusDays(serialEpoch, serial) };
  return undefined;
}

/** What a cell for a date holds, in the ways in which the Dutch write one. */
export function datumLezing(cell: string): DatumLezing {
  if (isLeeg(cell)) return { soort: 'leeg' };
  // As nearly every list writes them
  const usual = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell);
  const day = usual && `${usual[3]}-${usual[2]?.padStart(2, '0')}-${usual[1]?.padStart(2, '0')}`;
  if (day && day >= '1900' && isIsoDate(day)) return { soort: 'dag', dag: day };
  const text = fold(cell)
    .replace(/[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?: uur|z)?$/, '')
    .trim();
  if (/^\d+$/.test(text)) return bareFigures(text) ?? { soort: 'geen-datum' };
  const dates = findDates(text);
  const days = [...new Set(dates.filter(({ precision }) => precision === 'dag').map(({ waarde }) => waarde))];
  const [first] = days;
  if (first !== undefined) {
    const certain = days.length === 1 && dates.every(({ zeker, precision }) => zeker || precision === 'maand');
    return { soort: certain ? 'dag' : 'onzeker', dag: first };
  }
  const [year] = schooljarenIn(text);
  if (year !== undefined) return { soort: 'schooljaar', dag: year };
  const [month] = dates;
  if (month !== undefined) return { soort: 'maand', dag: month.waarde };
  return { soort: /\d{1,2}[-/. ]+(?:\d{1,2}|\p{L}{3,9})\.?[-/. ]+\d{2,4}/u.test(text) ? 'onbestaand' : 'geen-datum' };
}
