import type { ReadDocument, ReadFormat } from '../document.ts';
import { clean, fold } from './fold.ts';
import { boundedLines } from './long-lines.ts';
import { mendLabels } from './mend.ts';
import { findPairs, type Pair } from './pairs.ts';
import { markRunning } from './running.ts';
import { makeSentences, type Sentence } from './sentences.ts';

/** A line of a document, or a part of one longer than `longestRow`, as the finders use it. `folded` is `text` made comparable, of the same length. */
export type Row = {
  index: number;
  page: number;
  text: string;
  folded: string;
  cells: string[];
  /** The same with the empty cells, as the columns stand. */
  columns: string[];
  left: number | undefined;
  /** A header or footer that comes back on other pages. */
  running: boolean;
  /** Stands as a heading above what follows, as far as plain lines tell. */
  heading: boolean;
  /** A label in a table or form whose cell beside it holds nothing. */
  unanswered: boolean;
  /** Recognised on a picture. */
  beeld: boolean;
  /** Recognised on a picture with too little confidence to be certain of. */
  weak: boolean;
  /** Recognised well enough for words, not for figures: those have no spelling that tells a slip. */
  shaky: boolean;
};

/** A document in the forms in which facts are looked for: its lines, its sentences and its labels with values. */
export type Reading = {
  document: ReadDocument;
  name: string;
  rows: Row[];
  sentences: Sentence[];
  pairs: Pair[];
  /** Page texts, folded, for looks at the whole. */
  folded: string;
  /** The latest year of this century that it names, 2024 or later: what lies seven years before it may be a birth date of a pupil. */
  newestYear: number;
  /** The heading above a row. */
  kopOf: (row: number) => string;
};

// Printed text on a scan is recognised at 0.9 and above. Below that it is mostly handwriting: words are still told from each other, but a 1
// may well be a 4.
const weakBelow = 0.8;
const shakyBelow = 0.9;
// Edges, shadows and pen strokes come as a few odd capitals: no words to find anything in.
const noiseBelow = 0.55;
const saysSomething = (text: string): boolean => /\p{Ll}{4}|\d{2}|[☒☑☐]/u.test(text);

/** Prepares a document for the finders. */
export const makeReading = (document: ReadDocument): Reading => {
  const rows: Row[] = [];
  for (const page of document.pages) {
    const weakPage = page.source === 'ocr' && page.confidence < weakBelow;
    for (const line of page.lines.flatMap(boundedLines)) {
      const text = clean(line.text);
      if (text === '' || (line.confidence !== undefined && line.confidence < noiseBelow && !saysSomething(text))) continue;
      const beeld = page.source === 'ocr';
      const plain = fold(text);
      const folded = beeld ? mendLabels(plain) : plain;
      const weak = weakPage || (line.confidence ?? 1) < weakBelow || folded !== plain;
      const columns = line.cells?.map(clean) ?? [text];
      const cells = columns.filter((cell) => cell !== '');
      rows.push({
        index: rows.length,
        page: page.number,
        text,
        folded,
        beeld,
        cells: cells.length > 0 ? cells : [text],
        columns,
        left: line.box?.[0],
        running: false,
        heading: false,
        unanswered: cells.length === 1 && columns.length > 1 && columns[0] !== '',
        weak,
        shaky: page.source === 'ocr' && Math.min(page.confidence, line.confidence ?? 1) < shakyBelow,
      });
    }
  }
  markRunning(rows);
  markHeadings(rows);
  const wraps = linesWrap(document.format, rows);
  const sentences = makeSentences(rows, wraps);
  const folded = rows.map((row) => row.folded).join('\n');
  let heads: Map<number, string> | undefined;
  return {
    document,
    name: document.name,
    rows,
    sentences,
    pairs: findPairs(rows, document.fields, wraps),
    folded,
    newestYear: newestYearIn(folded),
    kopOf(row) {
      heads ??= new Map(sentences.map((sentence) => [sentence.row, sentence.kop]));
      return heads.get(row) ?? '';
    },
  };
};

const newestYearIn = (folded: string): number => {
  let newest = 2024;
  for (const [year] of folded.matchAll(/\b20[1-9]\d\b/g)) if (Number(year) > newest && Number(year) < 2045) newest = Number(year);
  return newest;
};

// Word gives whole paragraphs; a PDF and a picture give lines that run on. Plain text and mails do either, which their lines show.
const linesWrap = (format: ReadFormat, rows: readonly Row[]): boolean => {
  if (format === 'pdf' || format === 'afbeelding') return true;
  if (format !== 'tekst' && format !== 'mail') return false;
  const broken = rows.filter(
    (row, at) => row.text.length > 50 && row.text.length < 100 && !/[.!?:;]$/.test(row.text) && /^\p{Ll}/u.test(rows[at + 1]?.text ?? ''),
  );
  return broken.length >= 2;
};

const markHeadings = (rows: Row[]): void => {
  const lengths = rows.map((row) => row.text.length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.8)] ?? 80;
  const body = rows.filter((row) => !row.running);
  for (const [index, row] of body.entries()) {
    const previous = body[index - 1];
    const next = body[index + 1];
    // The first line of a paragraph runs on in the next one.
    const runsOn =
      next !== undefined &&
      next.page === row.page &&
      next.cells.length === 1 &&
      row.text.length > usual * 0.6 &&
      /^[\p{Ll}(]/u.test(next.text);
    row.heading =
      (hasHeadingShape(row) || isPlainTitle(previous, row, next)) &&
      !runsOn &&
      (previous === undefined ||
        previous.page !== row.page ||
        isCapitals(row) ||
        endsParagraph(previous, usual) ||
        hadRoom(previous, row, usual));
  }
};

const isCapitals = (row: Row): boolean => /\p{Lu}{4}/u.test(row.text) && !/\p{Ll}/u.test(row.text);

const hasHeadingShape = (row: Row): boolean =>
  row.cells.length === 1 &&
  row.text.length <= 90 &&
  row.text.split(' ').length <= 11 &&
  /^(?:[\d\p{Lu}#*]|deel [a-z]\b)/u.test(row.text) &&
  !/[.,;]$/.test(row.text) &&
  /\p{L}{3}/u.test(row.text) &&
  (!/:\s*\S/.test(row.text.slice(1)) || row.text.endsWith('?')) &&
  (row.text.match(/,/g)?.length ?? 0) < 2 &&
  !/\.{5}|_{4}/.test(row.text);

// "wat hebben wij gedaan": a short line in small letters between the end of one paragraph and the beginning of the next.
const isPlainTitle = (previous: Row | undefined, row: Row, next: Row | undefined): boolean =>
  !row.beeld &&
  row.cells.length === 1 &&
  row.text.length <= 45 &&
  row.text.split(' ').length <= 6 &&
  /^\p{Ll}[\p{L} '-]{4,}\??$/u.test(row.text) &&
  previous !== undefined &&
  (/[.!?]["')]?$/.test(previous.text) || /^\p{L}[\p{L} /-]{2,30}: /u.test(previous.text)) &&
  previous.cells.length === 1 &&
  next !== undefined &&
  next.text.length > row.text.length &&
  /^[\p{Lu}"'“]/u.test(next.text);

// Text that runs on would have put the first word of this line at the end of the one before.
const hadRoom = (previous: Row, row: Row, usual: number): boolean =>
  /^\p{Ll}/u.test(row.text) && previous.text.length + (row.text.split(' ')[0] ?? '').length + 1 < usual;

const endsParagraph = (row: Row, usual: number): boolean =>
  row.heading || row.cells.length > 1 || /[.!?:)…]["']?$/.test(row.text) || row.text.length < usual * 0.75;
