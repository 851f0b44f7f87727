import type { Bounds, SheetRow } from './sheet.ts';

/** A cell that stands over several rows: its first row as the spreadsheet counts it, its column from 0, and its last row. */
export type Merged = { rij: number; kolom: number; tot: number };

/** Longer texts are explanations beside a table, not a value of each of its rows. */
const longest = 80;

/**
 * Gives each row that holds something what a person sees in it: the value of a cell that was merged downwards ("leerjaar 1" beside six pupils).
 * Rows that hold nothing else stay empty. Each place that is looked at counts for the bounds.
 */
export function spread(rows: readonly SheetRow[], merged: readonly Merged[], bounds: Bounds): void {
  if (merged.length === 0) return;
  const places = new Map(rows.map(({ rij }, place) => [rij, place]));
  for (const { rij, kolom, tot } of merged) {
    const start = places.get(rij);
    const value = start === undefined ? '' : (rows[start]?.cells[kolom] ?? '');
    if (start === undefined || value === '' || value.length > longest) continue;
    for (let place = start + 1; place < rows.length; place++) {
      const row = rows[place];
      if (row === undefined || row.rij > tot) break;
      bounds.cell(kolom);
      if ((row.cells[kolom] ?? '') !== '') continue;
      while (row.cells.length < kolom) {
        bounds.cell(row.cells.length);
        row.cells.push('');
      }
      row.cells[kolom] = value;
      bounds.text(value.length);
    }
  }
}
