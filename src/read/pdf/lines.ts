import type { Box, Line } from '../document.ts';
import type { Grid } from './grid.ts';
import { around, joinWrapped, type Segment } from '../segments.ts';
import { isBlank } from '../signatures/signing-lines.ts';
import { splitMerged, wordsIn } from './split-cells.ts';
import { segmentOf, toSegments } from './segments.ts';
import { toRows, type Word } from './words.ts';

/** A line with the segments it is made of. */
export type PageLine = Line & { box: Box };

/** The lines of a page in reading order, and every run of words where it stands (cells of a table not joined): what signature places are looked for in. */
export type PageText = { lines: PageLine[]; segments: Segment[] };

/** Puts words in lines: ruled tables row by row with their cells, the rest by baseline with columns as cells. */
export function toLines(words: readonly Word[], grids: readonly Grid[]): PageText {
  const segments: Segment[] = [];
  const lines: PageLine[] = [];
  let free = words;
  // Inner tables first, so that a frame around everything does not take their words
  for (const grid of grids.toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])) {
    const own = wordsIn(free, grid.box);
    const taken = new Set(own);
    free = free.filter((word) => !taken.has(word));
    for (const part of gridLines(grid, own)) {
      lines.push(...part.lines);
      segments.push(...part.segments);
    }
  }
  const rest = freeLines(free);
  lines.push(...rest.lines);
  segments.push(...rest.segments);
  return { lines: lines.toSorted((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]), segments };
}

function gridLines(grid: Grid, words: readonly Word[]): PageText[] {
  const rows = new Map<number, { left: number; right: number; words: Word[] }[]>();
  const taken = new Set<Word>();
  for (const cell of splitMerged(grid, words)) {
    const own = wordsIn(words, cell.box).filter((word) => !taken.has(word));
    for (const word of own) taken.add(word);
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), { left: cell.box[0], right: cell.box[0] + cell.box[2], words: own }]);
  }
  return [...rows.values()].map((cells): PageText => {
    const filled = cells.toSorted((a, b) => a.left - b.left).filter((cell) => cell.words.length > 0);
    if (filled.length === 0) return { lines: [], segments: [] };
    if (filled.length === 1 && cells.length === 1) return freeLines(filled[0]?.words ?? []);
    const parts = cells.map((cell) => toRows(cell.words).map((row) => toSegments(row)));
    const texts = cells.map((cell) => joinCell(toRows(cell.words), cell.right));
    const segments = parts.flat(2);
    while (texts.at(-1) === '' && texts.length > 2) texts.pop();
    return {
      lines: [{ text: texts.filter((text) => text !== '').join('  '), cells: texts, box: around(segments.map((s) => s.box)) }],
      segments,
    };
  });
}

/** At most three letters that are no word of their own. */
const rest =
  /^(?!(?:en|of|de|het|een|in|te|op|om|van|met|aan|bij|die|dat|uit|ook|per|tot|wel|nog|zo|is|er|ik|je|wij|zij|hij|ze|we|na|nu|niet)\b)\p{Ll}{1,3}(?!\p{L})/u;

/** Joins the lines of a cell. A word too long for its column is broken without a hyphen: it fills its line alone, and its last letters follow. */
function joinCell(rows: readonly Word[][], right: number): string {
  const lines: string[] = [];
  let broken = false;
  for (const row of rows) {
    const text = segmentOf(row).text;
    if (broken && rest.test(text)) lines[lines.length - 1] += text;
    else lines.push(text);
    const only = row.length === 1 ? row[0] : undefined;
    broken = only !== undefined && /^\p{L}{10,}$/u.test(only.text) && right - only.right < 0.5 * only.size + 7;
  }
  return joinWrapped(lines);
}

/** A row that is being built: the cells with their left side, open for wrapped lines below. */
type OpenRow = { cells: { left: number; right: number; lines: string[] }[]; boxes: Box[]; bottom: number; size: number };

/** Lines by baseline. A line that has text only under later columns of the row above, close under it, is the wrapped rest of those cells. */
function freeLines(words: readonly Word[]): PageText {
  const segments: Segment[] = [];
  const rows: OpenRow[] = [];
  for (const row of toRows(words)) {
    const parts = toSegments(row);
    segments.push(...parts);
    const above = rows.at(-1);
    const first = parts[0];
    if (first === undefined) continue;
    const into = above === undefined ? undefined : wrapsInto(above, parts);
    if (above !== undefined && into !== undefined) {
      parts.forEach((part, i) => into[i]?.lines.push(part.text));
      above.boxes.push(...parts.map((part) => part.box));
      above.bottom = first.baseline;
      continue;
    }
    rows.push({
      cells: parts.map((part) => ({ left: part.box[0], right: part.box[0] + part.box[2], lines: [part.text] })),
      boxes: parts.map((part) => part.box),
      bottom: first.baseline,
      size: first.size,
    });
  }
  const lines = rows.map((row): PageLine => {
    const cells = row.cells.map((cell) => joinWrapped(cell.lines));
    const box = around(row.boxes);
    return cells.length === 1 ? { text: cells[0] ?? '', box } : { text: cells.join('  '), cells, box };
  });
  return { lines, segments };
}

/** The cells of the row above that these parts are the wrapped rest of, or undefined when they are a row of their own. */
function wrapsInto(above: OpenRow, parts: readonly Segment[]): OpenRow['cells'] | undefined {
  const first = parts[0];
  const [label, ...values] = above.cells;
  if (label === undefined || first === undefined || values.length === 0 || parts.length > values.length) return undefined;
  if (first.baseline - above.bottom > 2 * above.size || parts.some((part) => /^\p{Lu}\p{L}*:/u.test(part.text) || isBlank(part.text)))
    return undefined;
  const targets = parts.map((part) => values.find((cell) => Math.abs(cell.left - part.box[0]) <= 3 && !isBlank(cell.lines.at(-1) ?? '')));
  if (targets.every((target) => target !== undefined)) return targets;
  // A label goes on below only when its next word had no room left before the value
  const word = (first.text.indexOf(' ') + 1 || first.text.length) / first.text.length;
  const full = label.right + word * first.box[2] > (values[0]?.left ?? 0) - 1.6 * above.size;
  const own =
    parts.length === 1 &&
    Math.abs(first.box[0] - label.left) <= 3 &&
    /^[\p{Ll}\d(]/u.test(first.text) &&
    first.box[0] + first.box[2] < (values[0]?.left ?? 0);
  return own && full && first.baseline - above.bottom <= 1.8 * above.size ? [label] : undefined;
}
