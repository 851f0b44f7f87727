import type { Box } from '../document.ts';
import type { Rule } from './drawings.ts';

/** A cell of a ruled table; cells that no line parts are one. */
export type Cell = { row: number; column: number; box: Box };

/** A ruled table: at least two cells, in rows from top to bottom. */
export type Grid = { box: Box; cells: Cell[] };

const near = 2.5;
const mostLines = 250;

/** Puts pieces of one line together (borders are often drawn per cell, and twice). */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const rule of rules.toSorted((a, b) => Number(a.flat) - Number(b.flat) || a.at - b.at || a.from - b.from)) {
    let joined = false;
    for (let i = merged.length - 1; i >= 0; i--) {
      const other = merged[i];
      if (other === undefined || other.flat !== rule.flat || rule.at - other.at > 1.2) break;
      if (rule.from <= other.to + near && rule.to >= other.from - near) {
        other.from = Math.min(other.from, rule.from);
        other.to = Math.max(other.to, rule.to);
        joined = true;
        break;
      }
    }
    if (!joined) merged.push({ ...rule });
  }
  return merged;
}

const crosses = (a: Rule, b: Rule): boolean =>
  a.flat !== b.flat && a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near;

/** Groups lines that cross or touch. */
function groups(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  const seen = new Set<Rule>();
  for (const rule of rules) {
    if (seen.has(rule)) continue;
    seen.add(rule);
    const group = [rule];
    for (const member of group)
      for (const other of rules)
        if (!seen.has(other) && crosses(member, other)) {
          seen.add(other);
          group.push(other);
        }
    found.push(group);
  }
  return found;
}

/** Places of lines, close ones taken together. */
function stops(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) if (places.length === 0 || value - (places.at(-1) ?? 0) > near) places.push(value);
  return places;
}

const covers = (rules: readonly Rule[], at: number, from: number, to: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= near && Math.min(rule.to, to) - Math.max(rule.from, from) > 0.5 * (to - from));

/** Finds the ruled tables of a page. Lines that cross nothing are left out: they may be signature lines. A page with more than 250 lines each way has no table. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  if (rules.length > 2 * mostLines) return [];
  return groups(rules).flatMap((group) => {
    const flat = group.filter((rule) => rule.flat);
    const upright = group.filter((rule) => !rule.flat);
    const ys = stops(flat.map((rule) => rule.at));
    const xs = stops(upright.map((rule) => rule.at));
    // Tables without outer side lines: the ends of the flat lines are their sides
    const sides = stops([...xs, Math.min(...flat.map((rule) => rule.from)), Math.max(...flat.map((rule) => rule.to))]);
    if (flat.length < 2 || upright.length < 1 || ys.length < 2 || sides.length < 2 || ys.length * sides.length > 20_000) return [];
    const cells = cellsOf(ys, sides, flat, upright);
    return cells.length < 2
      ? []
      : [{ box: [sides[0] ?? 0, ys[0] ?? 0, (sides.at(-1) ?? 0) - (sides[0] ?? 0), (ys.at(-1) ?? 0) - (ys[0] ?? 0)] as const, cells }];
  });
}

function cellsOf(ys: readonly number[], xs: readonly number[], flat: readonly Rule[], upright: readonly Rule[]): Cell[] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const owner = Array.from({ length: rows * columns }, (_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (owner[at] !== at) at = owner[at] ?? at;
    return at;
  };
  const y = (i: number) => ys[i] ?? 0;
  const x = (i: number) => xs[i] ?? 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column + 1 < columns && !covers(upright, x(column + 1), y(row), y(row + 1))) owner[find(here + 1)] = find(here);
      if (row + 1 < rows && !covers(flat, y(row + 1), x(column), x(column + 1))) owner[find(here + columns)] = find(here);
    }
  const cells = new Map<number, { row: number; column: number; bottom: number; right: number }>();
  for (let i = 0; i < rows * columns; i++) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const cell = cells.get(find(i));
    if (cell === undefined) cells.set(find(i), { row, column, bottom: row + 1, right: column + 1 });
    else {
      cell.row = Math.min(cell.row, row);
      cell.column = Math.min(cell.column, column);
      cell.bottom = Math.max(cell.bottom, row + 1);
      cell.right = Math.max(cell.right, column + 1);
    }
  }
  return [...cells.values()].map((c) => ({
    row: c.row,
    column: c.column,
    box: [x(c.column), y(c.row), x(c.right) - x(c.column), y(c.bottom) - y(c.row)],
  }));
}

/** Flat lines that belong to no table. */
export const freeRules = (rules: readonly Rule[], grids: readonly Grid[]): Box[] =>
  rules
    .filter(
      (rule) =>
        rule.flat &&
        !grids.some(
          ({ box }) => rule.at >= box[1] - 3 && rule.at <= box[1] + box[3] + 3 && rule.from >= box[0] - 3 && rule.to <= box[0] + box[2] + 3,
        ),
    )
    .map((rule): Box => [rule.from, rule.at, rule.to - rule.from, 0]);

/** Lines down, those of tables included. */
export const uprightRules = (rules: readonly Rule[]): Box[] =>
  rules.filter((rule) => !rule.flat).map((rule): Box => [rule.at, rule.from, 0, rule.to - rule.from]);
