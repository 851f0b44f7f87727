import type { IsoDate } from '../../calendar.ts';
import type { Evidence, Fact } from '../../evidence.ts';
import type { Handelingsplan } from '../facts.ts';
import { findDates, type DateFound } from './dates.ts';
import { evaluationDays } from './evaluatie-dag.ts';
import { findEvaluatie } from './evaluatie.ts';
import { pairsOf } from './pairs.ts';
import { evidence, fact } from './quote.ts';
import type { Reading } from './reading.ts';

const periodLabel =
  /^(?:periode|looptijd|loopt(?: van)?|duur|plan ?periode|geldig(?:heid)?|tijdpad|start(?:datum)?|begin(?:datum)?|van|looptijd (?:van )?(?:het )?plan|periode (?:van )?(?:het )?(?:handelings)?plan|uitvoering(?:speriode)?|periode van uitvoering)$/;
const endLabel = /^(?:eind(?:e|datum)?|tot(?: en met)?|t\/m|eind ?datum|afgesloten(?: op)?)$/;
const behaviour =
  /\b(?:(?:de )?klas uit|(?:loopt|liep|lopen) .{0,30}\b(?:weg|uit)\b|frustratie\w*|gefrustreerd|omgaan met|grenzen|regels|aangesproken|correctie|sociale vaardigheden|zelfvertrouwen|contact met (?:klasgenoten|leeftijdgenoten)|gedrag\w*|sociaal[- ]?(?:en )?emotione\w*|emotie\w*|agressi\w*|boos\w*|boze|buien|woede\w*|driftbui\w*|impuls\w*|spanning\w*|angst\w*|weglopen|loopt .{0,20}weg|verlaat de les|uitbarsting\w*|incident\w*|conflict\w*|opstandig\w*|oppositione\w*|prikkel\w*|overprikkel\w*|zelfregulatie|zelfbeheersing|schorsing\w*|uitgestuurd|time-?out|welbevinden|somber\w*|stemming\w*|faalangst\w*|mutisme|schoolweiger\w*|pest\w*|ruzie\w*|vechten|slaan|schelden|schreeuw\w*)\b/g;
const arrangement =
  /\b(?:\w*arrangement\w*|trajectgroep|trajectklas|trajectvoorziening|trajectbegeleid\w*|traject ?plus|ambulant\w*|extra (?:ondersteuning|begeleiding|inzet|hulp)|intensieve (?:begeleiding|ondersteuning)|individuele begeleiding|\d+ (?:les)?(?:uur|uren) per week|time-?out(?:voorziening|plek|lokaal)|structuurklas|zorgklas|plusklas|rebound|opdc|ondersteuningslokaal|bovenschoolse|schakelklas|begeleider passend onderwijs|bpo|passend onderwijs)\b/;

/** What a handelingsplan says: its period, its evaluation, and whether it is about behaviour and about an arrangement. */
export const findHandelingsplan = (reading: Reading, peildatum: IsoDate): Handelingsplan => {
  const { begin, einde } = findPeriod(reading);
  const looked = findEvaluatie(reading, peildatum);
  const [evaluatie, ...more] = evaluationDays(reading, peildatum);
  const andereEvaluaties = more.filter(({ waarde }) => waarde !== evaluatie?.waarde);
  const gedrag = findBehaviour(reading);
  const shown = looked.bewijs;
  return {
    document: reading.name,
    begin,
    einde,
    evaluatie,
    ...(andereEvaluaties.length > 0 ? { andereEvaluaties } : {}),
    geevalueerd: shown ? { waarde: looked.stand === 'aanwezig', bewijs: shown, zeker: looked.zeker } : undefined,
    gedrag,
    arrangement: findArrangement(reading),
    zeker: evaluatie?.zeker !== false && (looked.stand !== 'aanwezig' || looked.zeker),
  };
};

type Period = { begin: Fact<IsoDate> | undefined; einde: Fact<IsoDate> | undefined };

/** The first period that the plan gives: beside a label, or in a sentence ("loopt van … tot …"). */
const findPeriod = (reading: Reading): Period => {
  const make = (item: { page: number; text: string; weak: boolean }, text: string): Period | undefined => {
    const dates = datesOfPeriod(text);
    if (dates.length < 2) return undefined;
    const [from, to] = [dates[0], dates[1]];
    if (!from || !to || from.waarde > to.waarde) return undefined;
    return { begin: fact(from.waarde, reading.name, item, from.zeker), einde: fact(to.waarde, reading.name, item, to.zeker) };
  };
  const labelled = pairsOf(reading.pairs, periodLabel);
  for (const pair of labelled) {
    const period = make(pair, pair.value);
    if (period) return period;
  }
  for (const sentence of reading.sentences) {
    if (!/\b(?:periode|loopt|looptijd|van|tussen)\b/.test(sentence.folded) || sentence.text.length > 300) continue;
    const period = make(sentence, sentence.text);
    if (period) return period;
  }
  // "Bo Tuinstra 03-04-2012 | 1 september t/m 31 oktober 2025": a cell or a line of its own that is a period and nothing else.
  for (const row of reading.rows.slice(0, 20))
    for (const cell of row.cells) {
      const period = cell.length < 60 && /^\d{1,2}\b.*\b(?:t\/m|tot(?: en met)?|-)\s/.test(cell) ? make(row, cell) : undefined;
      if (period) return period;
    }
  const start = labelled.flatMap((pair) =>
    findDates(pair.value)
      .slice(0, 1)
      .map((date) => fact(date.waarde, reading.name, pair, date.zeker)),
  )[0];
  const end = pairsOf(reading.pairs, endLabel).flatMap((pair) =>
    findDates(pair.value)
      .slice(0, 1)
      .map((date) => fact(date.waarde, reading.name, pair, date.zeker)),
  )[0];
  return { begin: start, einde: end };
};

/** The dates of a period; the first part may leave out its month or year ("13 januari tot 23 mei 2025", "september - december 2025"). */
export const datesOfPeriod = (text: string): DateFound[] => {
  const dates = findDates(text);
  const [last] = dates;
  if (!last) return dates;
  const before = text.slice(0, last.from);
  const year = last.waarde.slice(0, 4);
  const open = /((?:\d{1,2}\s{1,3})?\p{L}{3,9}\.?|\d{1,2}[-/]\d{1,2})\s{0,3}(?:-|–|—|tot(?: en met)?|t\/m|en)\s{0,3}$/u.exec(before);
  const first =
    open?.[1] === undefined
      ? undefined
      : findDates(`${open[1]}${/^\d{1,2}[-/]/.test(open[1]) ? open[1].charAt(open[1].search(/[-/]/)) : ' '}${year}`)[0];
  if (!first) return dates;
  // "november - maart 2026" begins in the year before.
  const waarde = first.waarde > last.waarde ? `${Number(year) - 1}${first.waarde.slice(4)}` : first.waarde;
  return [{ ...first, waarde, zeker: first.zeker && first.waarde <= last.waarde, from: open?.index ?? 0, to: last.from }, last];
};

// In its title or goals, or several times: what the plan is about, not a word in passing.
const findBehaviour = (reading: Reading): Evidence | undefined => {
  const scored = reading.sentences.map((sentence, index) => {
    const words = new Set([...sentence.folded.matchAll(behaviour)].map((match) => match[0]));
    return { sentence, weight: words.size === 0 ? 0 : words.size + (index < 4 ? 3 : 0) + (/\bdoel/.test(sentence.folded) ? 1 : 0) };
  });
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const best = scored.toSorted((a, b) => b.weight - a.weight)[0];
  return best && total >= 2 ? evidence(reading.name, best.sentence) : undefined;
};

const findArrangement = (reading: Reading): Evidence | undefined => {
  const found = reading.sentences.find(
    (sentence) => arrangement.test(sentence.folded) && !/\b(?:geen|zonder|nog niet)\b.{0,30}\barrangement/.test(sentence.folded),
  );
  return found && evidence(reading.name, found, arrangement.exec(found.folded)?.index ?? 0);
};
