import type { Lijst } from '../../read/lijst/lijst.ts';

/** A row of one of the lists. */
export type Plaats = { lijst: Lijst; rij: number };

const longest = 12;

/** Numbers as people write them: `3`, `3 en 16`, `5 tot en met 44 en 46`; what does not fit is counted. */
function nummers(rijen: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const rij of rijen.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === rij - 1) last[1] = rij;
    else runs.push([rij, rij]);
  }
  const parts = runs.flatMap(([from, to]) =>
    to - from > 1 ? [`${from} tot en met ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
  );
  const kept = parts.slice(0, longest);
  const left = rijen.length - runs.slice(0, kept.length).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  if (parts.length > longest) return `${kept.join(', ')} en nog ${left} rijen`;
  return kept.length === 1 ? (kept[0] ?? '') : `${kept.slice(0, -1).join(', ')} en ${kept.at(-1) ?? ''}`;
}

/** Which rows, as people write it: `rij 3 en 16`; with the file and the sheet where there are several lists. */
export function rijTekst(plaatsen: readonly Plaats[], lijsten: readonly Lijst[]): string {
  const groups = lijsten.flatMap((lijst) => {
    const rijen = plaatsen.filter((plaats) => plaats.lijst === lijst).map(({ rij }) => rij);
    return rijen.length === 0 ? [] : [{ lijst, rijen }];
  });
  return groups.map(({ lijst, rijen }) => `${lijstTekst(lijst, lijsten)}rij ${nummers(rijen)}`).join('; ');
}

/** What stands before a row to tell lists apart; `''` where there is one. */
export function lijstTekst({ document, blad }: Lijst, lijsten: readonly Lijst[]): string {
  const files = new Set(lijsten.map((lijst) => lijst.document));
  const sheets = lijsten.filter((lijst) => lijst.document === document).length;
  return `${files.size > 1 ? `${document}, ` : ''}${sheets > 1 ? `blad ${blad}, ` : ''}`;
}
