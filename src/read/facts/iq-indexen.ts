import type { IndexScore } from '../facts.ts';
import { fold } from './fold.ts';
import { intervalIn } from './iq-totals.ts';
import { looksBack } from './modality.ts';
import { evidence } from './quote.ts';
import type { Reading, Row } from './reading.ts';

// Parts of tests as rows of a table of scores name them, on a folded cell without brackets. The old and the new visual index differ.
const parts: readonly [string, RegExp][] = [
  ['VBI', /^(?:verbaal begrip(?:s?-?index)?|verbale? begripsindex|vbi)\b/],
  ['VRI', /^(?:visueel[- ]ruimtelijk\w*|vri|visueel[- ]ruimtelijke? index)\b/],
  ['FRI', /^(?:fluide? redener\w*|fri|vloeiend redeneren)\b/],
  ['WGI', /^(?:werkgeheugen\w*|wgi)\b/],
  ['VSI', /^(?:verwerkingssnelhei\w*|vsi)\b/],
  ['POI', /^(?:perceptue?le? organisatie\w*|poi)\b/],
  ['PRI', /^(?:perceptue?e?l redeneren\w*|pri)\b/],
  ['VIQ', /^(?:verba(?:al|le)[- ]?iq|viq)\b/],
  ['PIQ', /^(?:performa(?:al|le)[- ]?iq|piq)\b/],
  ['AVI', /^(?:algemene vaardigheids\w*|gai)\b/],
  ['redeneerschaal', /^redeneer(?:schaal|tests?)\b/],
  ['performaalschaal', /^(?:performaal|handelings)(?:schaal|tests?)\b/],
  ['verbaal redeneren', /^verbaal redeneren\b/],
  ['abstract redeneren', /^abstract redeneren\b/],
  ['visuele verwerking', /^visuele verwerking\b/],
  ['langetermijngeheugen', /^langetermijn-?geheugen\b/],
  ['kortetermijngeheugen', /^kortetermijn-?geheugen\b|^auditief kortetermijn\w*/],
  ['gekristalliseerde intelligentie', /^gekristalliseerd\w* (?:intelligentie|iq)\b/],
  ['vloeiende intelligentie', /^(?:vloeiend|fluid)\w* (?:intelligentie|iq)\b/],
];

const partOf = (cell: string): string | undefined => {
  const folded = fold(cell).replace(/\s+/g, ' ').trim();
  return folded.length > 60 ? undefined : parts.find(([, pattern]) => pattern.test(folded))?.[0];
};

/** Scores of the parts of the test that a report is of: rows of a table with a part and its index score, not of an earlier test. */
export const findIndexen = (reading: Reading): IndexScore[] => {
  const found: IndexScore[] = [];
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
