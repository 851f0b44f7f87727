import type { FlowPicture } from '../flow/blocks.ts';
import { plainSpaces } from '../flow/plain-spaces.ts';
import type { ReadLimits } from '../limits.ts';
import { pastLimit } from '../unread.ts';

/** A row as the spreadsheet counts it (from 1), with what its cells show from column A on; empty cells are `''` or absent. */
export type SheetRow = { rij: number; cells: string[] };

/** One sheet: rows that hold something, in order, texts that stand beside the cells (text boxes), and pictures. */
export type Sheet = { name: string; hidden: boolean; rows: SheetRow[]; beside: string[]; pictures: FlowPicture[] };

/** Counts rows, cells and characters over all sheets of a file; each method throws `te-groot` when a bound is met. */
export type Bounds = { row(): void; cell(column: number): void; text(characters: number): void };

export function countedBounds(limits: ReadLimits): Bounds {
  let rows = 0;
  let cells = 0;
  let characters = 0;
  return {
    row() {
      if (++rows > limits.sheetRows) throw pastLimit('sheetRows', limits);
    },
    cell(column) {
      if (column >= limits.sheetColumns) throw pastLimit('sheetColumns', limits);
      if (++cells > limits.sheetCells) throw pastLimit('sheetCells', limits);
    },
    // Counted while reading: many cells may share one long text
    text(more) {
      characters += more;
      if (characters > limits.characters) throw pastLimit('characters', limits);
    },
  };
}

/** Makes a row of values by column, with `''` between them; undefined when nothing stands in it. */
export function rowOf(rij: number, values: Iterable<readonly [column: number, text: string]>, bounds: Bounds): SheetRow | undefined {
  const cells: string[] = [];
  for (const [column, raw] of values) {
    const text = plainSpaces(raw);
    if (text === '') continue;
    bounds.cell(column);
    bounds.text(text.length);
    while (cells.length < column) {
      bounds.cell(cells.length);
      cells.push('');
    }
    cells[column] = text;
  }
  if (cells.length === 0) return undefined;
  bounds.row();
  return { rij, cells };
}
