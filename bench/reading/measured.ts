/** One measurement against what is asked of it; without `right` it was not measured and `shown` says why. */
export type Measured = { name: string; shown: string; required: string; right?: boolean };

/** Prints measurements as one table; sets exit code 1 when one was taken and is not what is asked. */
export function table(rows: readonly Measured[]): void {
  const verdict = ({ right }: Measured) => (right === undefined ? 'not measured' : right ? 'ok' : 'NOT MET');
  const cells = [['what', 'measured', 'required', ''], ...rows.map((row) => [row.name, row.shown, row.required, verdict(row)])];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  for (const row of cells) console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('   ').trimEnd());
  if (rows.some(({ right }) => right === false)) process.exitCode = 1;
} // prettier-ignore
