import type { IsoDate } from '../../calendar.ts';
import type { Fact } from '../../evidence.ts';
import type { Domein } from '../../handboek/domeinen.ts';
import type { DidactischeToets } from '../facts.ts';
import { domeinenIn, domeinOf } from './domein.ts';
import { firstDate } from './dates.ts';
import { fold } from './fold.ts';
import { isPromise, looksBack } from './modality.ts';
import type { Pair } from './pairs.ts';
import { evidence, fact } from './quote.ts';
import type { Reading, Row } from './reading.ts';
import { makeSeeker } from './sieve.ts';

type Column = 'dl' | 'dle' | 'toets' | 'versie' | 'datum' | 'ruwe' | 'vaardigheid' | 'achterstand';
const columns: readonly [Column, RegExp][] = [
  ['dle', /^(?:dle\b|(?:behaalde )?didactische leeftijds|leeftijdsequivalent)/],
  ['dl', /^(?:dl\b|didactische leeftijd\b)/],
  ['versie', /^(?:versie|toetsversie|niveau ?\/ ?versie|normering|uitgave)\b/],
  ['datum', /^(?:(?:afname|toets|test)?-?datum|afname(?:moment)?|afgenomen(?: op)?|wanneer|periode|moment|toetsmoment)\b/],
  ['toets', /^(?:(?:naam )?(?:van de )?(?:toets|test)(?:naam|en)?|instrument|gebruikte (?:toets|test))\b/],
  ['ruwe', /^(?:ruwe?\b|rs\b|r ?sc|aantal goed)/],
  ['vaardigheid', /^(?:vaardig\w*|vaard\b|vs\b|vh? ?sc)/],
  ['achterstand', /^(?:leer-?achterst|achterst|la\b)/],
];
// What a scan makes of the letters of DL and DLE.
const misread: readonly [Column, RegExp][] = [
  ['dle', /^(?:[do0][l1i|] ?[ef]|d l e|dl e)$/],
  ['dl', /^(?:[do0][l1i|]|d l)$/],
];

const columnOf = (cell: string): { column: Column; mended: boolean } | undefined => {
  // "D.L.E.", "Vh.score": points of a shortened word.
  const folded = fold(cell).replaceAll('.', '').trim();
  const [found] = columns.find(([, pattern]) => pattern.test(folded)) ?? [];
  if (found) return { column: found, mended: false };
  const [mended] = misread.find(([, pattern]) => pattern.test(folded)) ?? [];
  return mended && { column: mended, mended: true };
};

type Head = { places: Map<Column, number>; mended: boolean; row: Row; width: number };

// Two narrow columns whose heads stand so close that they were read as one: "Vaardigheid DL".
const headCells = (row: Row): string[] =>
  row.columns.flatMap((cell, place) => {
    const [, first, second] = /^(\p{L}.{1,30}?[\p{Ll}.]) ?(D\.?L\.?(?:E\.?)?)$/u.exec(cell) ?? [];
    if (first !== undefined && second !== undefined && columnOf(first)) return [first, second];
    // The place that the second head left empty.
    return cell === '' && joined.test(row.columns[place - 1] ?? '') ? [] : [cell];
  });
const joined = /\p{Ll} ?D\.?L\.?(?:E\.?)?$/u;

// A row of heads names the DLE, and something beside it.
const headOf = (row: Row): Head | undefined => {
  if (row.columns.length < 3) return undefined;
  const cells = headCells(row);
  const found = cells.map(columnOf);
  const places = new Map<Column, number>();
  for (const [place, one] of found.entries()) if (one && !places.has(one.column)) places.set(one.column, place);
  return places.has('dle') && places.size >= 2 ? { places, mended: found.some((one) => one?.mended), row, width: cells.length } : undefined;
};

const months = (cell: string | undefined): number | undefined => {
  const match = /^\D{0,3}?(?<![<>≤≥\d])(\d{1,2})(?:[.,]\d)?(?!\d)/.exec((cell ?? '').trim());
  return match?.[1] === undefined || /^[<>≤≥]/.test((cell ?? '').trim()) ? undefined : Number(match[1]);
};
const score = (cell: string | undefined): number | undefined => {
  const match = /^(\d{1,3}(?:[.,]\d)?)(?!\d|[-/])/.exec((cell ?? '').trim());
  return match?.[1] === undefined ? undefined : Number(match[1].replace(',', '.'));
};
const delayPattern = /(?<![\d.,])(?:([01][.,]\d{1,2})|(\d{1,2}) ?%)(?!\d)/;
/** A delay as it is printed (`0,48`, `48%`), 0 to 1. */
const delay = (text: string | undefined): number | undefined => {
  const match = delayPattern.exec(text ?? '');
  const value = match?.[1] === undefined ? Number(match?.[2] ?? Number.NaN) / 100 : Number(match[1].replace(',', '.'));
  return value >= 0 && value <= 1 ? value : undefined;
};
const words = (cell: string | undefined): string | undefined => (/[\p{L}\d]/u.test(cell ?? '') ? cell : undefined);

type Scores = Pick<DidactischeToets, 'toets' | 'versie' | 'ruweScore' | 'vaardigheidsscore' | 'dl' | 'dle' | 'achterstand'>;

/** What the columns of a test say, wherever the layout puts them. */
const scoresFrom = (at: (column: Column) => string | undefined): Scores => ({
  toets: words(at('toets')),
  versie: words(at('versie')),
  ruweScore: score(at('ruwe')),
  vaardigheidsscore: score(at('vaardigheid')),
  dl: months(at('dl')),
  dle: months(at('dle')),
  achterstand: delay(at('achterstand')),
});

/**
 * The tests of what was learned that a piece gives with DL, DLE or a printed delay: from tables with domains down or across, and from
 * sentences. Each row is one; nothing is computed.
 */
export const findToetsen = (reading: Reading): DidactischeToets[] => {
  const found: DidactischeToets[] = [...fromTables(reading), ...fromTurnedTables(reading), ...fromBlocks(reading)].slice(0, most);
  for (const one of fromSentences(reading)) {
    const known = found.find((other) => other.domein === one.domein && (one.dle === undefined || other.dle === one.dle));
    if (!known && found.length < most) found.push(one);
    else if (known) known.achterstand ??= one.achterstand;
  }
  return found;
};

// A dossier has some tens of them; a document with more is no such piece.
const most = 400;

const fromTables = (reading: Reading): DidactischeToets[] => {
  const found: DidactischeToets[] = [];
  let head: Head | undefined;
  for (const row of reading.rows) {
    const next = headOf(row);
    if (next) head = next;
    else if (head && (row.index - head.row.index > 60 || row.page > head.row.page + 1)) head = undefined;
    else if (head && row.columns.length === head.width) {
      const domein = row.columns
        .slice(0, 2)
        .map((cell) => domeinOf(fold(cell)))
        .find((one) => one !== undefined);
      if (domein) found.push(fromRow(reading, head, row, domein));
    }
  }
  return found;
};

// Said not to be there, not read wrongly.
const noFigure = /^(?:[-–]|n\.?v\.?t\.?)$/i;

const fromRow = (reading: Reading, head: Head, row: Row, domein: Domein): DidactischeToets => {
  const cell = (column: Column): string | undefined => {
    const place = head.places.get(column);
    return place === undefined ? undefined : row.columns[place];
  };
  const scores = scoresFrom(cell);
  const own = head.places.has('dl');
  const dl = own ? scores.dl : dlOfAll(reading);
  return {
    ...scores,
    domein,
    toets: head.places.has('toets') ? scores.toets : besideDomain(row),
    datum: dateOf(reading, row, cell('datum')) ?? dateAbove(reading, head.row),
    dl,
    bewijs: evidence(reading.name, row),
    zeker:
      !row.weak &&
      !row.shaky &&
      !head.row.weak &&
      !head.mended &&
      (own || dl === undefined) &&
      (scores.dle !== undefined || noFigure.test(cell('dle') ?? '')) &&
      !looksBack(reading.kopOf(row.index)),
  };
};

// "DL van alle toetsen: 56" above or under a table without that column: that it holds for each row is not certain.
const dlOfAll = ({ sentences }: Reading): number | undefined => {
  for (const { folded, text } of sentences) {
    const said = folded.length < 300 && domeinenIn(text, folded).length === 0 ? dlTold.exec(folded) : null;
    if (said?.[1] !== undefined) return Number(said[1]);
  }
  return undefined;
};
const dlTold = /\bdl\b(?: (?:van|voor|bij|op) (?:alle|elke) \w+)?(?: (?:is|was|bedraagt))? ?[:=]? ?(\d{2})(?!\d|[.,]\d|%)/;

// "Technisch lezen: DMT 2018", "DMT (technisch lezen)": the test stands in the cell of its domain.
const besideDomain = (row: Row): string | undefined =>
  row.columns.slice(0, 2).find((cell) => {
    const folded = fold(cell);
    return domeinOf(folded) !== undefined && (/^[^:]{4,30}: ?\S{2}/.test(folded) || tests.test(folded));
  });
const tests = /\b(?:cito|lvs|lovs|dmt|avi|pi-?dictee|dia\w{3,}|boom|iep|tto|3\.0|klepel|schoolvaardigheidstoets)\b/;

const dateOf = (reading: Reading, row: Row, cell: string | undefined): Fact<IsoDate> | undefined => {
  const date = cell === undefined ? undefined : firstDate(cell);
  return date && fact(date.waarde, reading.name, row, date.zeker);
};
// "Didactische gegevens (groep 8, januari 2026)" above the table: that all were taken then is not certain.
const dateAbove = (reading: Reading, head: Row): Fact<IsoDate> | undefined => {
  for (const row of reading.rows.slice(Math.max(0, head.index - 2), head.index).toReversed()) {
    const date = firstDate(row.text);
    if (date && !/\bgeb/.test(row.folded)) return fact(date.waarde, reading.name, row, false);
  }
  return undefined;
};

// The domains stand above the columns, DL and DLE before the rows.
const fromTurnedTables = (reading: Reading): DidactischeToets[] => {
  const found: DidactischeToets[] = [];
  for (const head of reading.rows) {
    // Beside the first column two domains at least
    if (head.columns.length < 3) continue;
    const across = head.columns.map((cell, place) => ({ domein: place === 0 ? undefined : domeinOf(fold(cell)), place }));
    const named = across.flatMap(({ domein, place }) => (domein ? [{ domein, place }] : []));
    if (named.length < 2) continue;
    const below = reading.rows.slice(head.index + 1, head.index + 12);
    const rows = new Map<Column, Row>();
    for (const row of below) {
      const one = row.columns.length === head.columns.length ? columnOf(row.columns[0] ?? '') : undefined;
      if (one && !one.mended && !rows.has(one.column)) rows.set(one.column, row);
    }
    const dleRow = rows.get('dle');
    if (!dleRow) continue;
    for (const { domein, place } of named) {
      const at = (column: Column) => rows.get(column)?.columns[place];
      const scores = scoresFrom(at);
      const dates = rows.get('datum');
      found.push({
        ...scores,
        domein,
        datum: (dates && dateOf(reading, dates, at('datum'))) ?? dateAbove(reading, head),
        bewijs: evidence(reading.name, dleRow),
        zeker: !dleRow.weak && !dleRow.shaky && !head.weak && scores.dle !== undefined,
      });
    }
  }
  return found;
};

// The domain as a heading, and under it a label with its value per line.
const fromBlocks = (reading: Reading): DidactischeToets[] => {
  const heads = reading.rows.flatMap((row) => {
    const domein = row.cells.length === 1 && row.text.length <= 60 && !/[.,;:?]\S/.test(row.text) ? domeinOf(row.folded) : undefined;
    return domein ? [{ row, domein }] : [];
  });
  return heads.flatMap(({ row, domein }, index) => {
    const end = Math.min(heads[index + 1]?.row.index ?? Infinity, row.index + 15);
    const values = new Map<Column, Pair>();
    for (const pair of reading.pairs) {
      const one = pair.row > row.index && pair.row < end && pair.how === 'naast' ? columnOf(pair.label) : undefined;
      if (one && !one.mended && !values.has(one.column)) values.set(one.column, pair);
    }
    const scores = scoresFrom((column) => values.get(column)?.value);
    const shown = values.get('dle');
    if (shown === undefined) return [];
    const date = values.get('datum');
    const dated = date && firstDate(date.value);
    return [
      {
        ...scores,
        domein,
        datum: dated && fact(dated.waarde, reading.name, date, dated.zeker),
        bewijs: evidence(reading.name, shown),
        zeker: !row.weak && [...values.values()].every(({ weak, shaky }) => !weak && !shaky) && scores.dle !== undefined,
      },
    ];
  });
};

const namesDelay = makeSeeker(/\bdle\b|achterst/);
const dleSaid = /\bdle\b(?: ?(?:van|is|:|=|bedraagt|was)){0,2} ?(\d{1,2})(?!\d|[.,]\d|%)/;
const dlSaid = /\bdl\b(?: ?(?:van|is|:|=|bedraagt|was)){0,2} ?(\d{1,2})(?!\d|[.,]\d|%)/;

// "Begrijpend lezen: DL 55, DLE 28" and "leerachterstand 0,55 (begrijpend lezen) en 0,52 (inzichtelijk rekenen)".
const fromSentences = (reading: Reading): DidactischeToets[] => {
  const found: DidactischeToets[] = [];
  for (const sentence of reading.sentences) {
    if (sentence.text.length > 600 || namesDelay(sentence) === null || isPromise(sentence.folded)) continue;
    const named = domeinenIn(sentence.text, sentence.folded);
    for (const [index, { domein, from, to }] of named.entries()) {
      const after = sentence.folded.slice(to, named[index + 1]?.from ?? sentence.folded.length);
      const before = sentence.folded.slice(named[index - 1]?.to ?? 0, from);
      const dle = dleSaid.exec(after)?.[1];
      const said = /achterst/.test(sentence.folded) ? delayOf(before, after) : undefined;
      if (dle === undefined && said === undefined) continue;
      const dl = (dlSaid.exec(after) ?? (named.length === 1 ? dlSaid.exec(sentence.folded) : null))?.[1];
      const date = dle === undefined ? undefined : firstDate(after);
      found.push({
        domein,
        toets: undefined,
        versie: undefined,
        datum: date && fact(date.waarde, reading.name, sentence, false, from),
        ruweScore: undefined,
        vaardigheidsscore: undefined,
        dl: dl === undefined ? undefined : Number(dl),
        dle: dle === undefined ? undefined : Number(dle),
        achterstand: said,
        bewijs: evidence(reading.name, sentence, from),
        zeker: false,
      });
    }
  }
  return found;
};

// Behind the domain ("BL 0,5; SP 0,4"), or before it with the domain in brackets.
const delayOf = (before: string, after: string): number | undefined => {
  const behind = /^[^;,()]{0,25}?(?<![\d.,])([01][.,]\d{1,2}|\d{1,2} ?%)(?!\d)/.exec(after)?.[1];
  const ahead = /(?<![\d.,])([01][.,]\d{1,2}|\d{1,2} ?%) ?(?:\(|op |bij |voor )$/.exec(before)?.[1];
  return delay(ahead ?? behind);
};
