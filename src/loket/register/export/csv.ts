import { setImmediate as nextTurn } from 'node:timers/promises';
import { geenFormule, schoon, type Cel, type Kolom, type Tabel } from './cel.ts';

/** Rows that are written between two turns of other work: a few milliseconds. */
const perStuk = 1000;

/** An ISO date as Dutch Excel reads one. */
const datum = (dag: string): string => `${dag.slice(8)}-${dag.slice(5, 7)}-${dag.slice(0, 4)}`;

const cel = (value: Cel): string => {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return datum(value.dag);
  return `"${geenFormule(schoon(value)).replaceAll('"', '""')}"`;
};

const regel = (cellen: readonly Cel[]): string => `${cellen.map(cel).join(';')}\r\n`;

/** A table as a CSV file that Dutch Excel opens by itself: a mark for UTF-8, semicolons, CRLF. No cell can be taken for a formula. Written in pieces, between which other work of the process has its turn. */
export async function maakCsv({ kolommen, rijen }: Pick<Tabel, 'rijen'> & { kolommen: readonly Pick<Kolom, 'naam'>[] }): Promise<Buffer> {
  const stukken: Buffer[] = [];
  let [stuk, inStuk] = [`\uFEFF${regel(kolommen.map(({ naam }) => naam))}`, 0];
  for (const cellen of rijen) {
    stuk += regel(cellen);
    inStuk += 1;
    if (inStuk === perStuk) {
      stukken.push(Buffer.from(stuk));
      [stuk, inStuk] = ['', 0];
      await nextTurn();
    }
  }
  return Buffer.concat([...stukken, Buffer.from(stuk)]);
}
