import { formatDate, hasDateParts } from './date-format.ts';
import { sections, type Section } from './format-sections.ts';

/**
 * What a cell with a number shows under its format, the Dutch way: a comma for decimals, a point for thousands, dates as dd-mm-jjjj. A format that
 * shows nothing (`;;;`) shows the plain number here: what stands in the file is read.
 * `from1904` is set for workbooks that count days from 1904.
 */
export function showNumber(value: number, format: string, from1904 = false): string {
  if (!Number.isFinite(value)) return '';
  const { section, negative } = choose(sections(format), value);
  if (section === undefined) return plain(value);
  const { pattern, before, after } = section;
  // A section of words alone (`"ja"`) shows them and no number
  if (pattern === '') return `${before}${after}`.trim() || plain(value);
  if (/^(?:general|standaard|@)$/iu.test(pattern)) return `${before}${plain(value)}${after}`.trim();
  if (hasDateParts(pattern)) return formatDate(value, pattern, from1904) ?? plain(value);
  return `${before}${digits(negative ? Math.abs(value) : value, pattern)}${after}`.trim();
}

/** As a cell without format shows it: at most eleven digits, with a comma. */
export function plain(value: number): string {
  const short = Number(value.toPrecision(11));
  return String(Math.abs(short) < 1e15 && Number.isInteger(value) ? value : short).replace('.', ',');
}

/** The section for a value: by its own condition, else by sign. `negative` when the section itself shows the minus sign. */
function choose(all: readonly Section[], value: number): { section: Section | undefined; negative: boolean } {
  if (all.some((section) => section.holds !== undefined)) {
    const section = all.find((each) => each.holds === undefined || each.holds(value));
    return { section, negative: false };
  }
  if (value < 0 && all.length > 1) return { section: all[1], negative: true };
  if (value === 0 && all.length > 2) return { section: all[2], negative: false };
  return { section: all[0], negative: false };
}

/** Digits by the places of a pattern (`0`, `#,##0.00`, `(0)`, `0%`); patterns of another kind (fractions, powers of ten) give the plain number. */
function digits(value: number, pattern: string): string {
  const from = pattern.search(/[0#?]/u);
  if (from < 0) return pattern;
  if (/[/eE]/u.test(pattern)) return plain(value);
  let to = pattern.length;
  while (to > from && !'0#?%'.includes(pattern.charAt(to - 1))) to--;
  const shown = places(value, pattern.slice(from, to));
  return shown === undefined ? plain(value) : `${pattern.slice(0, from)}${shown}${pattern.slice(to)}`;
}

function places(value: number, pattern: string): string | undefined {
  const percent = pattern.includes('%');
  const point = pattern.indexOf('.');
  const whole = point < 0 ? pattern : pattern.slice(0, point);
  const after = point < 0 ? '' : pattern.slice(point + 1).replace(/[^0#?]/gu, '');
  const least = whole.replace(/[^0]/gu, '').length;
  const sure = after.replace(/[^0]/gu, '').length;
  let [units = '', decimals = ''] = Math.abs(percent ? value * 100 : value)
    .toFixed(Math.min(20, after.length))
    .split('.');
  if (units.includes('e')) return undefined;
  while (decimals.length > sure && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  units = units.padStart(least, '0');
  if (/[0#?],[0#?]/u.test(whole)) units = grouped(units);
  const sign = value < 0 && /[1-9]/u.test(units + decimals) ? '-' : '';
  return `${sign}${units}${decimals === '' ? '' : `,${decimals}`}${percent ? '%' : ''}`;
}

function grouped(units: string): string {
  const parts: string[] = [];
  for (let end = units.length; end > 0; end -= 3) parts.unshift(units.slice(Math.max(0, end - 3), end));
  return parts.join('.');
}
