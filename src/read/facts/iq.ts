import { daysBetween, isIsoDate, type IsoDate } from '../../calendar.ts';
import type { Fact } from '../../evidence.ts';
import type { IqTest } from '../facts.ts';
import { type DateFound, datesOf, findDates } from './dates.ts';
import { findIndexen } from './iq-indexen.ts';
import { fold } from './fold.ts';
import { readTotals } from './iq-totals.ts';
import { instrumentsIn } from './instrumenten.ts';
import { clauseAround, looksBack } from './modality.ts';
import { pairsOf } from './pairs.ts';
import { evidence, fact } from './quote.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { makeSeeker, type Marked } from './sieve.ts';

const testLabel =
  /^(?:datum (?:van )?(?:de |het )?(?:\w+ )?(?:afname|onderzoek|test(?:afname)?|testonderzoek|intelligentieonderzoek|testing|capaciteitenonderzoek)|(?:data|datums?) (?:van )?(?:afname|onderzoek|testafname)|afname(?:datum|data)?|test ?-?(?:datum|data|afname)|onderzoeks ?-?(?:datum|data|dag|dagen)|onderzoek(?:sdatum)?|onderzocht(?: op)?|afgenomen(?: op| d\.d)?|getest op|datum iq-?(?:onderzoek|test))$/;
const taken =
  /\b(?:toegepast|afgenomen|afname|afn\b|onderzocht|getest|testonderzoek|testafname|vond plaats|heeft plaatsgevonden|test\b|(?:geweest|kwam|gezien|gekomen) (?:bij (?:mij|ons) )?voor (?:een )?(?:\w+ )?\w*onderzoek)/;
const saysTaken = makeSeeker(taken);

// A sentence that is a label with its day: "Datum van onderzoek: 6 mei 2025."
const dated =
  /^(?:datum (?:van )?(?:het |de )?(?:onderzoek|afname|test\w*)|onderzoeksdatum|testdatum|afnamedatum|onderzocht op|afgenomen op)\b/;

/**
 * The total IQs in a document, each with its instrument and the day of the test. In a report of a test the values are its own, but for
 * what stands under a history heading or is said of earlier; in every other document they are quoted.
 */
export const findIq = (reading: Reading, ownReport: boolean, datum: Fact<IsoDate> | undefined): IqTest[] => {
  const day = ownReport ? testDay(reading) : undefined;
  const tests: IqTest[] = [];
  const totals = readTotals(reading);
  for (const total of totals) {
    // "Waar in 2023 nog 68 werd gevonden, komt zij nu tot 74": each total in its own clause
    const several = totals.filter(({ sentence }) => sentence === total.sentence).length > 1;
    const said = several ? { ...total.sentence, folded: clauseAround(total.sentence.folded, total.at) } : total.sentence;
    const past = looksBack(total.sentence.kop) || saysEarlier(said, day);
    const quoted = !ownReport || past;
    const close = nearDate(total.sentence, total.at);
    const near = close && fact(close.waarde, reading.name, total.sentence, close.zeker, total.at);
    const own = quoted ? near : (day ?? near ?? (datum ? { ...datum, zeker: false } : undefined));
    tests.push({
      tiq: total.tiq,
      ...(total.interval ? { interval: total.interval } : {}),
      ...(total.ratio ? { ratio: true } : {}),
      instrument: instrumentOf(total.sentence, reading, quoted),
      datum: own,
      aangehaald: quoted,
      bewijs: evidence(reading.name, total.sentence, total.at),
      zeker: total.zeker && !total.sentence.weak && !total.sentence.shaky,
    });
  }
  const merged = mergeWithin(tests);
  const own = merged.filter((test) => !test.aangehaald);
  const indexen = ownReport ? findIndexen(reading) : [];
  // Of two tests in one report the parts are not told apart.
  if (indexen.length > 0 && own.length === 1 && own[0]) own[0].indexen = indexen;
  return merged;
};

// Several places in one report that give the same total are one test; own places that disagree are none of them certain.
const mergeWithin = (tests: IqTest[]): IqTest[] => {
  const merged: IqTest[] = [];
  for (const test of tests) {
    const same = merged.find(
      (other) =>
        other.aangehaald === test.aangehaald &&
        (other.tiq === test.tiq || (test.tiq === undefined && !test.aangehaald)) &&
        agree(other, test),
    );
    if (!same) merged.push({ ...test });
    else {
      if (test.interval && !same.interval) same.interval = test.interval;
      if (!same.zeker && test.zeker) [same.bewijs, same.zeker] = [test.bewijs, true];
      same.instrument ??= test.instrument;
      same.datum ??= test.datum;
    }
  }
  const own = merged.filter((test) => !test.aangehaald && test.tiq !== undefined);
  if (new Set(own.map((test) => test.tiq)).size > 1 && new Set(own.map((test) => test.datum?.waarde)).size === 1)
    for (const test of own) test.zeker = false;
  return merged;
};

const agree = (a: IqTest, b: IqTest): boolean =>
  (a.instrument === undefined || b.instrument === undefined || a.instrument === b.instrument) &&
  (a.datum === undefined || b.datum === undefined || Math.abs(daysBetween(a.datum.waarde, b.datum.waarde)) < 100);

// Where the days of the whole research are several, the sentence that tells when this test was taken tells more than the head.
const testDay = (reading: Reading): Fact<IsoDate> | undefined => {
  const headed = labelledDay(reading);
  const told = toldDay(reading, headed?.several ?? false);
  return headed && !(headed.several && told) ? headed.day : (told ?? soleDay(reading));
};

const labelledDay = (reading: Reading): { day: Fact<IsoDate>; several: boolean } | undefined => {
  for (const pair of pairsOf(reading.pairs, testLabel)) {
    const date = findDates(pair.value)[0];
    if (!date || pair.value.length >= 140) continue;
    // "5 en 12 november 2025 (SON-R 6-40 op 12 november 2025)".
    const value = fold(pair.value);
    const test = instrumentsIn({ folded: value }).find(({ instrument }) => instrument.soort === 'intelligentie');
    const own = test && findDates(pair.value).find(({ from, precision }) => precision === 'dag' && from > test.at && from - test.at < 60);
    // "6 oktober 2025 (SON-R 2-8) en 13 oktober 2025 (ESSEON-R)"
    const before = test && findDates(pair.value).find(({ to, precision }) => precision === 'dag' && test.at >= to && test.at - to < 6);
    if (before) return { day: fact(before.waarde, reading.name, pair, before.zeker), several: false };
    if (own && own !== date) return { day: fact(own.waarde, reading.name, pair, own.zeker), several: false };
    const first = firstOfDays(pair.value, date);
    return { day: fact(first, reading.name, pair, date.zeker), several: first !== date.waarde || findDates(pair.value).length > 1 };
  }
  return undefined;
};

// "de WISC-V-NL (3 september 2024, mw. drs. Bos)".
const inBrackets = (sentence: Sentence): DateFound | undefined => {
  const tests = instrumentsIn(sentence).filter(({ instrument }) => instrument.soort === 'intelligentie');
  if (tests.length === 0) return undefined;
  const dates = datesOf(sentence).filter(({ precision }) => precision === 'dag');
  return dates.find(({ from }) => tests.some(({ at }) => from > at && /^[^()]{2,30}\([^()]{0,12}$/.test(sentence.text.slice(at, from))));
};

const toldDay = (reading: Reading, exact: boolean): Fact<IsoDate> | undefined => {
  for (const sentence of reading.sentences) {
    if (sentence.text.length > 600) continue;
    const date = inBrackets(sentence);
    if (date && !looksBack(sentence.kop) && !looksBack(sentence.folded))
      return fact(date.waarde, reading.name, sentence, date.zeker, date.from);
  }
  for (const sentence of reading.sentences) {
    if ((saysTaken(sentence) === null && !dated.test(sentence.folded)) || looksBack(sentence.kop) || looksBack(sentence.folded)) continue;
    const tests =
      dated.test(sentence.folded) ||
      instrumentsIn(sentence).some(({ instrument }) => instrument.soort === 'intelligentie') ||
      /\bintelligentie|\b(?:onderzocht|getest)(?: op\b|:)/.test(sentence.folded);
    // A birth date stands before the words that tell of the test.
    const dates = datesOf(sentence);
    const said = taken.exec(sentence.folded)?.index ?? 0;
    const after = dates.filter(({ from }) => from >= said);
    // "Onderzocht in juni (afname: 9 juni)": the day tells more than its month.
    const [first] = after;
    const day = after.find(({ precision, waarde }) => precision === 'dag' && waarde.slice(0, 7) === first?.waarde.slice(0, 7));
    // "Bo, geboren 3 april 2012, werd op 9 juni 2025 onderzocht".
    const before = dates.filter(
      ({ from }) => from < said && !/(?:\bgeb(?:oren|\.)?:? (?:op )?|[a-z] \()$/.test(sentence.folded.slice(0, from)),
    );
    const date = day ?? first ?? (before.length === 1 ? before[0] : undefined);
    if (exact && (date?.precision !== 'dag' || !named(sentence)[0] || dates.length > 1)) continue;
    if (tests && date && !/\b(?:zal|wordt|gepland|geldig|niet afgenomen)\b/.test(sentence.folded))
      return fact(firstOfDays(sentence.text, date), reading.name, sentence, date.zeker, date.from);
  }
  return undefined;
};

// A report with one date in its head and no other label for the day of the test.
const soleDay = (reading: Reading): Fact<IsoDate> | undefined => {
  const pair = pairsOf(
    reading.pairs.filter((other) => other.row < 25),
    /^datum$/,
  )[0];
  const date = pair && findDates(pair.value)[0];
  return pair && date ? fact(date.waarde, reading.name, pair, date.zeker) : undefined;
};

// "8 en 15 oktober 2025": which of the days the test was on is not said; the first of them makes it no younger than it is.
const firstOfDays = (text: string, date: DateFound): IsoDate => {
  const before = /(?<!\d)(\d{1,2})(?: ?, ?\d{1,2})? ?(?:,|en|&) ?$/.exec(text.slice(Math.max(0, date.from - 14), date.from))?.[1];
  const waarde = `${date.waarde.slice(0, 8)}${(before ?? '').padStart(2, '0')}`;
  return date.precision === 'dag' && before !== undefined && isIsoDate(waarde) && waarde < date.waarde ? waarde : date.waarde;
};

const saysEarlier = (sentence: Sentence, day: Fact<IsoDate> | undefined): boolean => {
  if (
    /\b(?:eerder|destijds|voorheen|vorige|in groep [1-8]|toen|oude?r? (?:gegeven\w*|onderzoek\w*|test\w*|iq|uitslag\w*|meting\w*|resulta\w*|verslag\w*))\b/.test(
      sentence.folded,
    )
  )
    return true;
  if (!day) return false;
  const years = [
    ...sentence.folded.matchAll(
      /(?:\b(?:in|uit|van|d\.d\.)|\(|\b(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)) ?(?:\w+ )?(20\d\d)\b/g,
    ),
  ].map((match) => Number(match[1]));
  return years.length > 0 && years.every((year) => year < Number(day.waarde.slice(0, 4)));
};

const nearDate = (sentence: Sentence, at: number): { waarde: IsoDate; zeker: boolean } | undefined => {
  const dates = datesOf(sentence).filter((date) => Math.abs(date.from - at) < 160);
  return dates.toSorted((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0];
};

const named = (line: Marked) =>
  instrumentsIn(line)
    .filter(({ instrument }) => instrument.soort === 'intelligentie')
    .map(({ instrument }) => instrument.naam);

const instrumentOf = (sentence: Sentence, reading: Reading, quoted: boolean): string | undefined => {
  const here = named(sentence)[0];
  if (here !== undefined || quoted)
    return here ?? (quoted ? named(reading.sentences.find((near) => near.row === sentence.row - 1) ?? { folded: '' })[0] : undefined);
  const counts = new Map<string, number>();
  for (const other of reading.sentences) {
    const names = named(other);
    if (names.length === 0 || looksBack(other.kop) || looksBack(other.folded) || saysEarlier(other, undefined)) continue;
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

/** All tests of a dossier, newest first; a quoted test that only repeats a report in the dossier is left out. */
export const orderIq = (tests: IqTest[]): IqTest[] => {
  const own = tests.filter((test) => !test.aangehaald);
  const kept = tests.filter((test) => !test.aangehaald || !own.some((report) => repeats(test, report)));
  return kept.toSorted((a, b) =>
    (a.datum?.waarde ?? '0') < (b.datum?.waarde ?? '0')
      ? 1
      : (a.datum?.waarde ?? '0') > (b.datum?.waarde ?? '0')
        ? -1
        : Number(a.aangehaald) - Number(b.aangehaald),
  );
};

const repeats = (quoted: IqTest, report: IqTest): boolean =>
  quoted.tiq === report.tiq &&
  (quoted.datum === undefined || report.datum === undefined || Math.abs(daysBetween(quoted.datum.waarde, report.datum.waarde)) < 200);
