import type { Rule } from '../pdf/drawings.ts';
import type { Bits } from './bits.ts';
import { lineBits } from './line-bits.ts';

/** A straight line on the picture, in pixels: for a flat one rows `low` to `high` (inclusive), for an upright one columns; from and to along it. */
export type Stroke = { flat: boolean; low: number; high: number; from: number; to: number };

/** In inches: shortest piece of a line, shortest line, thickest line, widest gap between two pieces of one. */
const [piece, shortest, thickest, gap] = [0.15, 0.5, 0.045, 0.04];
/** Most white pixels within a piece: the feet of letters in small print stand farther apart. */
const mostWhite = 1;
/** Least share of a line's length on which it is darker than both sides, and by how many levels. */
const [clearShare, mostNoise] = [0.82, 8];
/** An upright line with less of the ink of the flat ones that it meets is no side of a table. */
const leastInk = 0.45;
/** An upright line as low as one row of a table counts only between two flat ones. */
const shortestUpright = { alone: 0.5, between: 0.17 };

/**
 * Finds the straight lines of a page that stands straight: borders of tables, lines to write on, lines under words. `all` holds folds and dirt too,
 * that are no `rules` but no text either.
 */
export function findStrokes(bits: Bits, gray: Uint8Array): { rules: Stroke[]; all: Stroke[] } {
  const flat = strokesOf(lineBits(gray, bits, true), true).filter(
    (line) => line.to - line.from >= shortest * bits.dpi && standsOut(gray, bits, line),
  );
  const near = 0.04 * bits.dpi;
  const touches = (x: number, y: number) =>
    flat.some((line) => y >= line.low - near && y <= line.high + near && x >= line.from - near && x <= line.to + near);
  // A fold, or dirt on the glass, runs through a table: it is fainter, or ends nowhere on it
  const inks = new Map(flat.map((line) => [line, inkOf(gray, bits, line)]));
  const isBorder = (upright: Stroke) => {
    const { low, high, from, to } = upright;
    const x = (low + high) / 2;
    const met = flat.filter((line) => line.high > from - near && line.low < to + near && x >= line.from - near && x <= line.to + near);
    if (met.length === 0) return true;
    const usual = met.map((line) => inks.get(line) ?? 0).toSorted((a, b) => a - b)[met.length >> 1] ?? 0;
    return (touches(x, from) || touches(x, to)) && inkOf(gray, bits, upright) >= leastInk * usual;
  };
  const upright = strokesOf(lineBits(gray, bits, false), false).filter((line) => {
    const length = line.to - line.from;
    const x = (line.low + line.high) / 2;
    return (
      (length >= shortestUpright.alone * bits.dpi ||
        (length >= shortestUpright.between * bits.dpi && touches(x, line.from) && touches(x, line.to))) &&
      standsOut(gray, bits, line)
    );
  });
  return {
    rules: [...flat, ...upright.filter((line) => isBorder(line))].filter((line) => !isStreak(line, bits)),
    all: [...flat, ...upright],
  };
}

/** A line over the whole length of the sheet is dirt on the glass or its edge. */
const isStreak = (line: Stroke, bits: Bits): boolean => {
  const length = line.flat ? bits.width : bits.height;
  const edge = 0.02 * length;
  return line.from <= edge && line.to >= length - edge;
};

/** The lines of one direction: long runs of black, put together where they lie side by side or go on after a gap. */
function strokesOf(bits: Bits, flat: boolean): Stroke[] {
  const { width, height, at, dpi } = bits;
  const [rows, length] = flat ? [height, width] : [width, height];
  const [rowStep, step] = flat ? [width, 1] : [1, width];
  const [least, mostGap, mostHigh] = [piece * dpi, Math.max(1, Math.round(gap * dpi)), thickest * dpi];
  const done: Stroke[] = [];
  let open: Stroke[] = [];
  for (let row = 0; row < rows; row++) {
    const runs: Stroke[] = [];
    for (let i = 0, place = row * rowStep; i < length; i++, place += step) {
      if (at[place] === 0) continue;
      const from = i;
      let end = i;
      for (let skipped = 0; i < length && skipped <= mostWhite; i++, place += step)
        if (at[place] === 1) [end, skipped] = [i, 0];
        else skipped++;
      if (end - from >= least) runs.push({ flat, low: row, high: row, from, to: end });
      if (i < length && at[place] === 1) [i, place] = [i - 1, place - step];
    }
    const next: Stroke[] = [];
    for (const run of runs) {
      let into = run;
      for (const line of open) {
        if (line === into || run.from > line.to + mostGap || run.to < line.from - mostGap) continue;
        line.from = Math.min(line.from, into.from);
        line.to = Math.max(line.to, into.to);
        line.low = Math.min(line.low, into.low);
        line.high = row;
        if (into !== run) next.splice(next.indexOf(into), 1);
        into = line;
        if (!next.includes(line)) next.push(line);
      }
      if (into === run) next.push(run);
    }
    for (const line of open) if (!next.includes(line)) done.push(line);
    open = next.filter((line, i) => next.indexOf(line) === i);
  }
  done.push(...open);
  return done.filter((line) => line.high - line.low < Math.max(mostHigh, 0.012 * (line.to - line.from)));
}

/** How dark a line is, 0 to 255: the mean along it of its darkest row. */
function inkOf(gray: Uint8Array, { width }: Bits, { flat, low, high, from, to }: Stroke): number {
  const [step, along] = flat ? [width, 1] : [1, width];
  let [sum, count] = [0, 0];
  for (let i = from; i <= to; i += 3, count++) {
    let darkest = 255;
    for (let row = low; row <= high; row++) darkest = Math.min(darkest, gray[row * step + i * along] ?? 255);
    sum += 255 - darkest;
  }
  return sum / Math.max(1, count);
}

/** Whether paper runs along both sides of the line: a row of letters, or the edge of a dark area, is darker on one side. */
function standsOut(gray: Uint8Array, { width, height, dpi }: Bits, { flat, low, high, from, to }: Stroke): boolean {
  const [step, along, rows, length] = flat ? [width, 1, height, width] : [1, width, width, height];
  const off = Math.max(2, Math.round(0.018 * dpi));
  const level = (row: number, i: number): number => {
    if (row < 0 || row >= rows) return 255;
    let [sum, count] = [0, 0];
    for (let k = Math.max(0, i - 2); k <= Math.min(length - 1, i + 2); k++, count++) sum += gray[row * step + k * along] ?? 255;
    return sum / count;
  };
  let [clear, all] = [0, 0];
  for (let i = from; i <= to; i += 2, all++) {
    let own = 255;
    for (let row = low; row <= high; row++) own = Math.min(own, level(row, i));
    if (own + mostNoise < Math.min(level(low - off, i), level(high + off, i))) clear++;
  }
  return clear >= clearShare * all;
}

/** The lines in points. */
export const toRules = (strokes: readonly Stroke[], dpi: number): Rule[] =>
  strokes.map(({ flat, low, high, from, to }) => ({
    flat,
    at: (((low + high + 1) / 2) * 72) / dpi,
    from: (from * 72) / dpi,
    to: ((to + 1) * 72) / dpi,
  }));

/** Wipes lines out of the gray picture; letters that cross a line keep their strokes. */
export function wipeStrokes(gray: Uint8Array, bits: Bits, strokes: readonly Stroke[]): void {
  const { width, height, at, dpi } = bits;
  const margin = Math.max(1, Math.round(0.006 * dpi));
  const most = thickest * dpi;
  for (const { flat, low, high, from, to } of strokes) {
    const [step, along, rows] = flat ? [width, 1, height] : [1, width, width];
    for (let i = from; i <= to; i++)
      for (let row = low; row <= high; row++) {
        if (at[row * step + i * along] === 0) {
          // A faint line is not black, but gray it is
          gray[row * step + i * along] = 255;
          continue;
        }
        let [top, end] = [row, row];
        while (top > 0 && row - top < most && at[(top - 1) * step + i * along] === 1) top--;
        while (end + 1 < rows && end - row < most && at[(end + 1) * step + i * along] === 1) end++;
        if (end - top + 1 <= most)
          for (let k = Math.max(0, top - margin); k <= Math.min(rows - 1, end + margin); k++) gray[k * step + i * along] = 255;
        row = end;
      }
  }
}
