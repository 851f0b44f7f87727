import { compareFacts, compareKinds, comparePages, compareSignatures, type Gelezen, type Lezing } from './read-score.ts';

/** How much of one kind or fact was expected and found. `foutZeker`: found wrongly and said to be certain. */
export type Telling = { naam: string; verwacht: number; gevonden: number; goed: number; foutZeker: number };

const count = (naam: string, some: readonly Lezing[]): Telling => ({
  naam,
  verwacht: some.filter(({ verwacht }) => verwacht !== undefined).length,
  gevonden: some.filter(({ gevonden }) => gevonden !== undefined).length,
  goed: some.filter(({ goed }) => goed).length,
  foutZeker: some.filter(({ goed, gevonden, onzeker }) => !goed && gevonden !== undefined && !onzeker).length,
});

/** The counts of each name, by name, with a total first. */
export function tally(readings: readonly Lezing[]): Telling[] {
  const names = [...new Set(readings.map(({ naam }) => naam))].toSorted();
  return [
    count('alles', readings),
    ...names.map((naam) =>
      count(
        naam,
        readings.filter((reading) => reading.naam === naam),
      ),
    ),
  ];
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(2));

function table(title: string, readings: readonly Lezing[]): string[] {
  if (readings.length === 0) return [];
  const head = [title, 'verwacht', 'gevonden', 'goed', 'precisie', 'volledigheid', 'fout en zeker'];
  const rows = tally(readings).map(({ naam, verwacht, gevonden, goed, foutZeker }) =>
    [naam, verwacht, gevonden, goed, share(goed, gevonden), share(goed, verwacht), foutZeker].map(String),
  );
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [line(head), ...rows.map(line), ''];
}

const difference = ({ caseId, naam, document, verwacht, gevonden, onzeker, oorzaak }: Lezing): string =>
  `  ${caseId}  ${document === '' ? '' : `${document}  `}${naam}: verwacht ${verwacht ?? 'niets'}, gelezen ${gevonden ?? 'niets'}${onzeker ? ' (onzeker)' : ''}${oorzaak === '' ? '' : `; ${oorzaak}`}`;

const differences = (title: string, readings: readonly Lezing[]): string[] => {
  const wrong = readings.filter(({ goed }) => !goed);
  return readings.length === 0 ? [] : [`${title}: verschillen`, ...(wrong.length === 0 ? ['  geen'] : wrong.map(difference)), ''];
};

/** What was read of all cases against their labels: a table per kind, per stretch of pages, per fact and per signature, and every difference. */
export function readScoreText(all: readonly Gelezen[]): string {
  const parts = [
    ['soort document', all.flatMap(compareKinds)],
    ['bladzijden', all.flatMap(comparePages)],
    ['feit', all.flatMap(compareFacts)],
    ['handtekening', all.flatMap(compareSignatures)],
  ] as const;
  return [
    `casussen: ${all.length}`,
    '',
    ...parts.flatMap(([title, readings]) => table(title, readings)),
    ...parts.flatMap(([title, readings]) => differences(title, readings)),
  ].join('\n');
}
