import { findDates } from '../dates.ts';
import { foldLabel, type Pair } from '../pairs.ts';
import type { Reading } from '../reading.ts';

/** What a label asks for: the day it begins, the day it ends, or both at once (`reeks`: "van - tot", "begin- en einddatum", "looptijd"). */
export type PeriodeLabel = 'begin' | 'eind' | 'reeks';

const begins = /^(?:ingang\w*|ingaan\w*|ingaat|start\w*|begin\w*|aanvang\w*|vanaf|per|miv|instroom\w*)$/;
const endings = /^(?:eind|einde|einddat\w+|eindigt|tot|tm|afloop\w*)$/;
const spans = /^(?:duur|looptijd|periode|termijn|tijdvak|geldig\w*)$/;
const fillers =
  /^(?:de|het|een|van|voor|op|in|is|en|te|tlv|vso|pro|toelaatbaarheidsverklaring|verklaring|beschikking|plaatsing\w*|aanvraag|aangevraagde?|gewenste?|gevraagde?|beoogde?|verzochte?|voorgestelde?|nieuwe?|datum|loopt|gaat|verlenen|waarvoor|wordt|geldt|gelden)$/;

/**
 * What a folded label asks for, where each of its words belongs to a period that is asked for. Undefined where it has another word ("begin
 * begeleiding", "van - tot therapie"), where it names no day ("plaatsing") and for a bare "van".
 */
export const periodeLabel = (label: string): PeriodeLabel | undefined => {
  if (label.length > 80) return undefined;
  const words = label
    .replace(/\bt\/m\b|\btot(?: en |\/)met\b/g, 'tm')
    .replace(/\bm\.?i\.?v\b\.?|\bmet ingang van\b/g, 'miv')
    .replace(/\bgaat in\b/g, 'ingaan')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const has = (kind: RegExp) => words.some((word) => kind.test(word));
  if (words.some((word) => ![begins, endings, spans, fillers].some((kind) => kind.test(word)))) return undefined;
  const ends = has(endings);
  if ((has(begins) || words.includes('van')) && ends && (has(begins) || /^van\b/.test(label))) return 'reeks';
  if (ends) return 'eind';
  return has(spans) ? 'reeks' : has(begins) ? 'begin' : undefined;
};

// The stop of a short form as "m.i.v." ends nothing.
const clauseEnd = /\(|[;,)](?=\s|$)|(?<=[\p{L}\d]{2})\.(?=\s|$)/u;
/** Words that make a label of what stands before a date without a colon too: no other date of an application is called so. */
const telling = /\b(?:ingangs|eind|start|begin)dat\w+|\blooptijd\b|\bm\.?i\.?v\b|\bmet ingang van\b/;

/**
 * Labels with a date that follow each other in running text ("Ingang: 1 augustus 2026. Geldig t/m: 31 juli 2029."): what stands between the last
 * stop, comma or date and the date, where a colon closes it or its word tells of itself. Only those of which `periodeLabel` knows what is asked.
 */
export const runningPeriode = (reading: Reading): Pair[] =>
  reading.sentences.flatMap((sentence) => {
    if (sentence.text.length > 500) return [];
    let before = 0;
    return findDates(sentence.text).flatMap(({ from, to }) => {
      const clause = sentence.text.slice(before, from).split(clauseEnd).at(-1) ?? '';
      before = to;
      const label = foldLabel(clause.replace(/[\s=]+$/u, ''));
      const closed = /[:=]\s*$/.test(clause) || telling.test(label);
      if (!closed || periodeLabel(label) === undefined) return [];
      const rest = sentence.text.slice(to);
      const value = sentence.text.slice(from, to) + rest.slice(0, clauseEnd.exec(rest)?.index ?? rest.length);
      const { page, row, text, weak, shaky } = sentence;
      return [{ label, value, page, row, text, weak, shaky, how: 'naast' as const }];
    });
  });

const otherSubject =
  /\b(?:\w*plan|\w*begeleiding|\w*onderzoek|\w*tests?|test\w*|toets\w*|afname|afgenomen|jeugd(?:hulp|zorg)|hulp(?:verlening)?|therapie|behandel\w+|traject|opname|stage|evalu\w+|arrangement|schors\w+|indicatie|medicatie|gemeente|wlz|wmo|pgb|dagbesteding|verzuim)\b/;
const ofTlv = /\b(?:tlv|toelaatbaar\w*|verklaring|plaatsing\w*|aanvra\w+|vso|praktijkonderwijs|pro)\b/;

/** Whether the line of a date speaks, before its first date, of something else that has a period (a plan, a test, care) and not of the TLV. */
export const isOfOther = (reading: Reading, at: number): boolean => {
  const row = reading.rows[at];
  if (!row) return false;
  const said = row.folded.slice(0, findDates(row.text)[0]?.from ?? row.folded.length);
  return otherSubject.test(said) && !ofTlv.test(said);
};
