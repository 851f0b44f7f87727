import type { IndexScore } from '../facts.ts';
import { intervalIn, partOf } from './iq-namen.ts';
import { kolomscores } from './iq-kolommen.ts';
import { looksBack } from './modality.ts';
import { evidence } from './quote.ts';
import type { Reading, Row } from './reading.ts';

/** Scores of the parts of the test that a report is of: rows of a table with a part and its index score, not of an earlier test. */
export const findIndexen = (reading: Reading): IndexScore[] => {
  const found: IndexScore[] = kolomscores(reading.rows)
    .filter(({ row, totaal }) => !totaal && !row.weak && !row.shaky && !looksBack(reading.kopOf(row.index)))
    .flatMap(({ naam, score, interval, row }) =>
      score === undefined ? [] : [{ naam, score, ...(interval ? { interval } : {}), bewijs: evidence(reading.name, row) }],
    );
  for (const row of reading.rows) {
    const naam = row.cells.length > 1 && !row.weak ? partOf(row.cells[0] ?? '') : undefined;
    if (naam === undefined || found.some((known) => known.naam === naam)) continue;
    const score = scoreIn(row);
    if (score === undefined || row.shaky || looksBack(reading.kopOf(row.index))) continue;
    const interval = row.cells.map(intervalIn).find((one) => one !== undefined);
    found.push({ naam, score, ...(interval ? { interval } : {}), bewijs: evidence(reading.name, row) });
  }
  return found;
};

// The first figure of an index (40 to 160) right beside the name; a subtest has its name there, a sum of norm scores is told by its interval.
const scoreIn = (row: Row): number | undefined => {
  const interval = row.cells.map(intervalIn).find((one) => one !== undefined);
  const numbers = row.cells
    .slice(1)
    .filter((cell) => /^\s*\d{2,3}(?!\d|\s?%|[.,]\d)(?:\s*[([].*)?$/.test(cell))
    .map((cell) => Number.parseInt(cell, 10));
  const beside = row.cells[1] ?? '';
  if (!/^\s*\d/.test(beside)) return undefined;
  return numbers.find(
    (number) => number >= 40 && number <= 160 && (interval === undefined || (number >= interval[0] && number <= interval[1])),
  );
};
