import { geenFormule, schoon, type Cel } from './cel.ts';

/** An ISO date as Dutch Excel reads one. */
const datum = (dag: string): string => `${dag.slice(8)}-${dag.slice(5, 7)}-${dag.slice(0, 4)}`;

const cel = (value: Cel): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return datum(value.dag);
  return `"${geenFormule(schoon(value)).replaceAll('"', '""')}"`;
};

/** Rows as a CSV file that Dutch Excel opens by itself: a mark for UTF-8, semicolons, CRLF. No cell can be taken for a formula. */
export const maakCsv = (rijen: readonly (readonly Cel[])[]): Buffer =>
  Buffer.from(`\uFEFF${rijen.map((rij) => `${rij.map(cel).join(';')}\r\n`).join('')}`);
