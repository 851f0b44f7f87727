/** The rows of tables as RTF describes them: which cells stand under a wider one to their left. */
export type Rows = { word(name: string, inner: boolean): void; dropped(inner: boolean): boolean[] };

/** Most cells of one row that are described; Word allows 63. */
const most = 1_000;

export function collectRows(): Rows {
  const rows = [false, true].map(() => ({ merged: false, cells: [] as boolean[] }));
  const rowOf = (inner: boolean) => rows[inner ? 1 : 0];
  return {
    word(name, inner) {
      const row = rowOf(inner);
      if (row === undefined) return;
      if (name === 'trowd') [row.merged, row.cells] = [false, []];
      else if (name === 'clmrg') row.merged = true;
      else if (name === 'cellx' && row.cells.length < most) {
        row.cells.push(row.merged);
        row.merged = false;
      }
    },
    dropped: (inner) => rowOf(inner)?.cells ?? [],
  };
}
