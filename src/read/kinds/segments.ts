import { datesOf, type DateFound } from '../facts/dates.ts';
import type { Reading, Row } from '../facts/reading.ts';
import { pageCountOf, type PageCount } from './page-count.ts';
import { headNounOf } from './titles.ts';

/** A stretch of pages that is one piece: a scan of several pieces has several. */
export type Segment = { van: number; tot: number; rows: Row[] };

/** A piece as far as its pages were seen, with its head. */
type Begun = Segment & { top: Row[] };

/** A page with what tells whether a piece begins on it. */
type Sheet = { page: number; rows: Row[]; top: Row[]; count: PageCount | undefined; short: boolean; newest: number };

const aboutPupil = /\b(?:naam|leerling|betreft|onderwerp|inzake|patient|jeugdige|client|kind|over)\b/;
const bornLabel = /\b(?:geboortedatum|geb\.? ?datum|geboren|geb\.|geb)\b/;
const ofSchool = /^(?:(?:aanvragende |huidige |naam )?school|klas|groep|leerjaar|brin|opgesteld door|ingevuld door|datum|periode)\b/;
const letterhead =
  /\b\d{4} ?[a-z]{2}\b|\btel(?:efoon|\.)?:? ?[\d(+]|\b0\d{2,3} ?- ?\d{2}|@[a-z]|\bwww\.|\bpostbus\b|(?:straat|laan|weg|plein|kade|singel|dijk|gracht)\s?\d{1,4}[a-z]?\b/;
const opening =
  /^(?:geachte|beste|l\.s\.?|aan:|aan de|van:|betreft\b|onderwerp\b|kenmerk\b|uw kenmerk|ons kenmerk|(?:de )?ondergetekenden?\b|hierbij\b)/;
// "Veenburg, 3 maart 2026" as letters begin.
const placeAndDay = /^\p{Lu}[\p{L}' -]{2,30}, (?:de )?\d{1,2}[ -][\p{L}\d]{1,10}[ -]\d{4}$/u;
const closing =
  /\b(?:met vriendelijke groet\w*|hoogachtend|handtekening\w*|ondertekening|getekend|w\.g\.|voor akkoord|opgemaakt (?:te|op|door)|aldus)\b|\.{8}|_{6}|…{3}/;

// What it takes to begin a new piece.
const enough = 5;

/**
 * The pieces that a document consists of. A piece begins on a page whose count starts over, or that has the head of another piece: a
 * title, the pupil's name and birth date, a letterhead, a salutation; not on one that goes on counting or goes on in the middle of a
 * sentence.
 */
export const findSegments = (reading: Reading): Segment[] => {
  const segments: Begun[] = [];
  let before: Sheet | undefined;
  const pages = Map.groupBy(reading.rows, (row) => row.page);
  const fullest = [...pages.values()].reduce((most, rows) => Math.max(most, lettersIn(rows)), 0);
  for (const [page, rows] of pages) {
    const sheet: Sheet = {
      page,
      rows,
      top: topOf(rows),
      count: pageCountOf(rows),
      short: lettersIn(rows) < fullest * 0.5,
      newest: reading.newestYear,
    };
    const current = segments.at(-1);
    if (current && before && beginning(sheet, before, current) < enough) {
      current.tot = page;
      for (const row of rows) current.rows.push(row);
      if (current.top.length < topRows) current.top = topOf(current.rows);
    } else segments.push({ van: page, tot: page, rows: [...rows], top: sheet.top });
    before = sheet;
  }
  return segments;
};

const lettersIn = (rows: Row[]): number => rows.reduce((sum, { text }) => sum + Math.max(60, text.length), 0);

// The head of a page: its first lines, running ones too where they say more than a number.
const topRows = 14;
const topOf = (rows: Row[]): Row[] => {
  const top: Row[] = [];
  for (const row of rows) {
    if (/\p{L}{3}/u.test(row.text)) top.push(row);
    if (top.length === topRows) break;
  }
  return top;
};

/** How much a page looks like the first of a piece; negative where it goes on with the piece before it. */
const beginning = (sheet: Sheet, before: Sheet, current: Begun): number => {
  const counted = weighCount(sheet, before, current);
  if (counted !== undefined) return counted;
  const head = titleRow(sheet.top.slice(0, 7));
  const known = titleRow(current.top);
  const title = head && titleOf(head);
  // "Deskundigenadvies 2" after "Deskundigenadvies 1", "tweede deskundige" after "eerste deskundige".
  const next = head !== undefined && known !== undefined && ordinalIn(head) !== undefined && ordinalIn(head) !== ordinalIn(known);
  // A title that the page before did not bear is no running head: the same title again begins a piece of the same kind.
  const again = before.page > current.van && titleRow(before.top.slice(0, 7)) === undefined && pupilLines(sheet) >= 2;
  const other = title !== (known && titleOf(known)) || next || again;
  const first = sheet.top[0];
  const comesBack = first !== undefined && first.folded === before.top[0]?.folded;
  const opened = sheet.top.slice(0, 12).some((row) => opening.test(row.folded));
  const letterheaded = sheet.top.slice(0, 8).some(isLetterhead) && !sameLetterhead(sheet, before);
  const signals = [
    title === undefined ? 0 : other ? 3 : closes(before) ? 2 : -3,
    title !== undefined && sheet.top.slice(0, 2).some((row) => titleOf(row) !== undefined && !row.running) ? 1 : 0,
    Math.min(3, pupilLines(sheet) * 1.5),
    letterheaded ? 2 : 0,
    sheet.top.slice(0, 3).some((row) => row.heading) && pupilLines(sheet) >= 2 ? 1 : 0,
    opened ? 2 : 0,
    sheet.top.slice(0, 4).some((row) => placeAndDay.test(row.text)) ? 1.5 : 0,
    closes(before) ? 1.5 : before.short ? 1 : 0,
    runsOn(before, sheet) ? -4 : 0,
    // A head that stands on each page begins no piece on each, unless what was before it is signed and all begins anew under it.
    comesBack && !(closes(before) && (opened || pupilLines(sheet) >= 2)) ? -4 : 0,
  ];
  return signals.reduce((sum, signal) => sum + signal, 0);
};

// "Pagina 1 van 3" begins, "pagina 2 van 3" after "pagina 1 van 3" goes on, whatever stands on top.
const weighCount = (sheet: Sheet, before: Sheet, current: Segment): number | undefined => {
  const { count } = sheet;
  if (!count) return undefined;
  const headed = sheet.top.slice(0, 8).some((row) => titleOf(row) !== undefined || isLetterhead(row)) || pupilLines(sheet) > 0;
  if (count.at === 1) return before.count && before.page >= current.van ? enough : headed ? enough : undefined;
  if (before.count && count.at === before.count.at + 1 && (count.of ?? before.count.of) === (before.count.of ?? count.of)) return -enough;
  // The count of the whole scan, or of a piece whose first pages bear none.
  return headed && before.count && count.at <= before.count.at ? enough : undefined;
};

const titleRow = (rows: Row[]): Row | undefined => rows.find((row) => titleOf(row) !== undefined);
const ordinals: Record<string, string> = { eerste: '1', '1e': '1', i: '1', tweede: '2', '2e': '2', ii: '2', derde: '3', '3e': '3' };
const ordinalIn = ({ folded }: Row): string | undefined => {
  const word = /\b(eerste|tweede|derde|1e|2e|3e)\b/.exec(folded)?.[1] ?? /\b([1-9]|i{1,2})\)?$/.exec(folded)?.[1];
  return word === undefined ? undefined : (ordinals[word] ?? word);
};

const pupilLines = ({ top, newest }: Sheet): number => {
  const said = top.filter(({ text }) => text.length < 160);
  const named = said.some((row) => aboutPupil.test(row.folded) && /\p{Lu}\p{L}*\.? (?:\p{Ll}{2,3} ){0,2}\p{Lu}\p{L}+/u.test(row.text));
  const born = said.some(
    (row) =>
      (bornLabel.test(row.folded) && /\d{4}|\d{1,2}[-/.]\d/.test(row.text)) ||
      datesOf(row).some((date) => besideName(row.text, date, newest)),
  );
  const besides = said.filter((row) => row.cells.length > 1 || row.text.includes(':')).some((row) => ofSchool.test(row.folded));
  return Number(named || born) + Number(born) + Number(besides) * 0.5;
};

// "Bo Tuinstra, 3 april 2012": someone of school age by the day beside the name.
const besideName = (text: string, { from, waarde, precision }: DateFound, newest: number): boolean =>
  precision === 'dag' &&
  newest - Number(waarde.slice(0, 4)) >= 7 &&
  newest - Number(waarde.slice(0, 4)) <= 25 &&
  /\p{Lu}\p{L}+ (?:\p{L}{2,4} ){0,2}\p{Lu}[\p{L}-]+\.?[ ,(–-]{1,4}(?:geb\S{0,8} )?$/u.test(text.slice(Math.max(0, from - 60), from));

const isLetterhead = (row: Row): boolean => row.text.length < 130 && letterhead.test(row.folded);
const sameLetterhead = (sheet: Sheet, before: Sheet): boolean => {
  const own = new Set(
    before.top
      .slice(0, 8)
      .filter(isLetterhead)
      .map(({ folded }) => folded),
  );
  return sheet.top
    .slice(0, 8)
    .filter(isLetterhead)
    .some(({ folded }) => own.has(folded));
};

const closes = ({ rows }: Sheet): boolean => rows.slice(-9).some((row) => closing.test(row.folded));

// The last sentence of the page before goes on here.
const runsOn = (before: Sheet, sheet: Sheet): boolean => {
  const last = before.rows.findLast((row) => !row.running && pageCountOf([row]) === undefined);
  const first = sheet.rows.find((row) => !row.running && pageCountOf([row]) === undefined);
  return (
    last !== undefined &&
    first !== undefined &&
    last.cells.length === 1 &&
    last.text.length > 40 &&
    !/[.!?:;…]["')]?$/.test(last.text) &&
    /^\p{Ll}/u.test(first.text)
  );
};

/** The kind that a line names as a title, when it stands like one. */
const titleOf = (row: Row): string | undefined => {
  if (row.text.length > 110 || row.cells.length > 2 || /[.;]$/.test(row.text)) return undefined;
  const noun = headNounOf(row);
  return noun && noun.at <= 30 && (row.heading || noun.at <= 3 || /^(?:betreft|onderwerp|inzake)/.test(row.folded)) ? noun.kind : undefined;
};
