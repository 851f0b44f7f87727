import type { FormField } from '../document.ts';
import { findDates } from './dates.ts';
import { fold } from './fold.ts';
import { mendLabels } from './mend.ts';
import type { Row } from './reading.ts';
import { spaces, trimEndOf } from './trim-end.ts';

/**
 * A label with what stands beside (`naast`), below it in a table (`kolom`) or on the next line (`onder`). `label` is folded, without
 * numbering and colon. `text` is the quote.
 */
export type Pair = {
  label: string;
  value: string;
  page: number;
  row: number;
  text: string;
  weak: boolean;
  shaky: boolean;
  how: 'naast' | 'kolom' | 'onder' | 'veld';
};

const longestLabel = 90;
const inline = /^(?:[\d.a-zA-Z]{1,4}[.)]\s+|[•▪●◦*-]\s+)?([\p{L}(][^:]{1,70}?)\s*:\s*(.*)$/u;

// Words above columns. Two cells are a label with its value, unless both are such words.
const headCell =
  /\b(?:\w*doel\w*|aanpak|eval\w*|eind|eindstand|bevinding\w*|streefdoel|resulta\w+|terugblik|hoe\b|wat\b|wie\b|wanneer|actie\w*|interventie\w*|werkwijze|uitkomst|score\w*|gebied|functie|advies|datum|naam|begrip|betekenis|belemmer\w*|bevorder\w*|bescherm\w*|stimuler\w*|compenser\w*|vak\w*|domein|onderdeel|inhoud|periode|stand|bereikt|behaald|voortgang|plus|min|sterk\w*|zwak\w*)\b/;

// A question of a form with its answer behind it.
const question = /^(?:[\d.a-zA-Z]{1,4}[.)]\s+|[•▪●◦*-]\s+)?(\p{Lu}[^?]{6,150}\?)\s*:?\s*(\S.*)?$/u;

/** A label as it is compared: folded, without numbering, bullets, dotted leaders and closing colon. */
export const foldLabel = (text: string): string =>
  trimEndOf(fold(text).replace(/^(?:[\d.]{1,5}[a-z]?[.)]?\s+|[a-z]\d{0,2}[.)]\s+|[^\p{L}(]+)/u, ''), `${spaces}.:_…*?`).trim();

/** All labels with values that the lines and form fields hold. */
export const findPairs = (rows: Row[], fields: FormField[], wraps: boolean): Pair[] => {
  const pairs: Pair[] = [];
  const body = rows.filter((row) => !row.running);
  for (let at = 0; at < body.length; at += 1) {
    const row = body[at];
    if (!row) continue;
    if (row.cells.length > 1) pairs.push(...pairsOfCells(body, at, row));
    else pairs.push(...pairsOfLine(body, at, row, wraps));
    if (row.unanswered) pairs.push(make(row, row.text, '', 'naast'));
  }
  for (const field of fields) {
    const value = field.kind === 'checkbox' ? (field.checked ? field.value || field.label : '') : field.value;
    const label = foldLabel(field.label || field.name);
    if (label !== '')
      pairs.push({
        label,
        value,
        page: field.page,
        row: rowOfField(rows, field),
        text: `${field.label || field.name}: ${value}`,
        weak: false,
        shaky: false,
        how: 'veld',
      });
  }
  return pairs;
};

const rowOfField = (rows: Row[], field: FormField): number => {
  const label = fold(field.label).slice(0, 30);
  return (
    (
      rows.find((row) => row.page === field.page && label !== '' && row.folded.includes(label)) ??
      rows.find((row) => row.page === field.page)
    )?.index ?? 0
  );
};

const make = (row: Row, label: string, value: string, how: Pair['how'], text = row.text, also: readonly Row[] = []): Pair => ({
  label: row.beeld ? mendLabels(foldLabel(label)).trim() : foldLabel(label),
  value: value.trim(),
  page: row.page,
  row: row.index,
  text,
  weak: row.weak || also.some(({ weak }) => weak),
  shaky: row.shaky || also.some(({ shaky }) => shaky),
  how,
});

// "4 | soort TLV | GP": a rubric's number is no label.
const rubricNumber = /^(?:\d{1,2}[a-z]?|[IVX]{1,4}|[a-zA-Z])[.)]?$/;
const withoutNumber = (cells: string[]): string[] => (rubricNumber.test(cells[0] ?? '') ? cells.slice(1) : cells);

const pairsOfCells = (body: Row[], at: number, row: Row): Pair[] => {
  const pairs: Pair[] = [];
  const [first = '', second = '', ...rest] = withoutNumber(row.cells);
  if (second === '') return [make(row, first, '', 'naast')];
  if (first.length <= longestLabel && !labelBeforeDate(row, first)) {
    const more = continuation(body, at);
    const value = [second, ...rest, ...more.map(({ text }) => text)].join(' ');
    pairs.push(make(row, first, rest.length === 0 ? value : second, 'naast', `${first} ${value}`, more));
    if (rest.length > 0) pairs.push(make(row, first, [second, ...rest].join(' '), 'naast'));
  }
  // Two labels with values side by side.
  for (let cell = 2; cell + 1 < row.cells.length; cell += 2) {
    const label = row.cells[cell] ?? '';
    // "Ingaand | 01.08.2026 | Eind | 31.07.2028": labels without figures, values with a day.
    const dated = row.cells.length === 4 && !/\d/.test(`${first}${label}`) && findDates(row.cells[cell + 1] ?? '').length > 0;
    if (label.endsWith(':') || first.endsWith(':') || dated) pairs.push(make(row, label, row.cells[cell + 1] ?? '', 'naast'));
  }
  for (const cell of row.cells) {
    const match = inline.exec(cell);
    if (match?.[2]) pairs.push(make(row, match[1] ?? '', match[2], 'naast', cell));
    const dated = labelBeforeDate(row, cell);
    if (dated) pairs.push(dated);
  }
  // A head row with the values under it.
  if (
    row.cells.every((cell) => cell.length <= 45 && (!/\d{2}/.test(cell) || headCell.test(fold(cell)))) &&
    !/\d{2}/.test(row.cells[0] ?? '') &&
    (row.cells.length > 2 || row.cells.every((cell) => headCell.test(fold(cell))))
  ) {
    for (let next = at + 1; next <= at + 12; next += 1) {
      const below = body[next];
      if (below?.cells.length !== row.cells.length || below.page > row.page + 1) break;
      below.cells.forEach((value, column) => pairs.push(make(below, row.cells[column] ?? '', value, 'kolom', below.text, [row])));
    }
  }
  return pairs;
};

// The rest of a long value: lines of one cell that stand further to the right than the label does.
const continuation = (body: Row[], at: number): Row[] => {
  const start = body[at];
  const more: Row[] = [];
  for (let next = at + 1; next <= at + 25; next += 1) {
    const row = body[next];
    if (
      !start ||
      !row ||
      row.cells.length > 1 ||
      row.page !== start.page ||
      start.left === undefined ||
      row.left === undefined ||
      row.left < start.left + 30
    )
      break;
    more.push(row);
  }
  return more;
};

// "Gewenste einddatum 31 juli 2029" in one cell: the words before the date are its label.
const labelBeforeDate = (row: Row, cell: string): Pair | undefined => {
  if (cell.length > 90 || !/\d{4}\W?$/.test(cell)) return undefined;
  const date = findDates(cell)[0];
  const label = date === undefined ? '' : cell.slice(0, date.from).trim();
  return date === undefined || label.length < 3 || /\d/.test(label) || date.to < cell.length - 1
    ? undefined
    : make(row, label, cell.slice(date.from), 'naast', cell);
};

// "Test: WISC-V. Datum: 20 september 2018", "Naam: Bo Tuinstra; geboren: 3 april 2012": labels further on in a line.
const within = /[.;,]\s+(\p{L}[\p{L} ]{2,30}):\s*([^:;]{2,120})/gu;
const labelsWithin = (row: Row, value: string): Pair[] =>
  value.length > 300
    ? []
    : [...value.matchAll(within)].map((match) =>
        make(row, match[1] ?? '', (match[2] ?? '').replace(/[.,]\s+\p{L}[\p{L} ]{2,30}$/u, ''), 'naast'),
      );

const pairsOfLine = (body: Row[], at: number, row: Row, wraps: boolean): Pair[] => {
  const match = inline.exec(row.text) ?? question.exec(row.text);
  const next = body[at + 1];
  if (match?.[1] && match[2] && !(match[1].endsWith('?') && match[2].endsWith('?'))) {
    const value = [match[2]];
    let last = row;
    const until = wraps ? at + 12 : at;
    for (let line = at + 1; line <= until; line += 1) {
      const more = body[line];
      if (!more || more.cells.length > 1 || more.heading || inline.test(more.text) || /\.{5}|_{4}/.test(more.text)) break;
      if (last.text.length < 45 || (/[.!?]$/.test(last.text) && last.text.length < 70)) break;
      value.push(more.text);
      last = more;
    }
    return [
      make(row, match[1], value.join(' '), 'naast', [row.text, ...value.slice(1)].join(' '), body.slice(at + 1, at + value.length)),
      ...labelsWithin(row, match[2]),
    ];
  }
  const label = trimEndOf(row.text, `${spaces}:`);
  if ((label.length > 60 && !label.endsWith('?')) || label.length > 170 || /[.!;,]$/.test(label) || !next) return [];
  const value = next.cells.length > 1 ? (next.cells[0] ?? '') : label.endsWith('?') && wraps ? answerBelow(body, at) : next.text;
  return [make(row, label, value, label.endsWith('?') ? 'naast' : 'onder', `${row.text} ${value}`, [next])];
};

// The lines of an answer under a question, up to the next question, label, heading or row.
const answerBelow = (body: Row[], at: number): string => {
  const lines: string[] = [];
  for (const row of body.slice(at + 1, at + 13)) {
    if (
      row.cells.length > 1 ||
      /[?:]$/.test(row.text) ||
      /\.{5}|_{4}/.test(row.text) ||
      (lines.length > 0 && (row.heading || inline.test(row.text)))
    )
      break;
    lines.push(row.text);
  }
  return lines.join(' ');
};

/** Pairs whose whole label fits the pattern; those with a value beside them come first, values on the next line last. */
export const pairsOf = (pairs: Pair[], label: RegExp): Pair[] => {
  const order = { veld: 0, naast: 1, kolom: 2, onder: 3 };
  return pairs.filter((pair) => label.test(pair.label)).sort((a, b) => order[a.how] - order[b.how] || a.row - b.row);
};
