import { fold } from './fold.ts';
import { intervalIn, partOf, plausible, rowTotal } from './iq-namen.ts';
import type { Row } from './reading.ts';

/** A score under the name of its scale: "VBI | VRI | TIQ" above "94 | 85 | 87". `score` undefined where the cell says that there is none. */
export type Kolomscore = { naam: string; totaal: boolean; score: number | undefined; interval?: [number, number]; row: Row };

type Head = { column: number; naam: string; totaal: boolean };

const mostBelow = 8;
const plain = (cell: string): string => fold(cell).replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
const isScore = (cell: string): boolean => /^\s*\d{2,3}(?![\d%])/.test(cell);
// A bare "IQ" or "Totaal" also heads columns of other things.
const bare = /^(?:iq|totaal|totale schaal|totaalscore|totale score)$/;
const ofTests =
  /^(?:tests?|instrumenten?|middel|testdatum|datum\b.*|afname\w*|afgenomen\b.*|onderzoek\w*|onderzocht\b.*|jaar|door|soort test|naam test)$/;
const noScore = /^(?:n\.?v\.?t\.?|n\.?b\.?|geen|(?:kan )?niet\b.*|onbepaald|-+)$/;
// Rows that hold something else than the score itself.
const otherRow =
  /^(?:som|ruwe?|norm\w*|percentiel\w*|pr|bi|b\.i|\d{2} ?%.*|\w*interval\w*|betrouwb\w*|gemiddeld\w*|populatie\w*|sd|rang\w*)\b/;

/** The cells of a row; a line without cells counts as one where it holds nothing but short names or figures. */
const columnsOf = (row: Row): readonly string[] => {
  if (row.cells.length > 1) return row.columns;
  const words = row.text.split(' ');
  const names = words.filter((word) => /^(?:[A-Z]{2}I|TIQ|VIQ|PIQ|FSIQ)$/.test(word)).length;
  return words.length >= 3 && (names === words.length || words.every(isScore)) ? words : [];
};

const headsOf = (columns: readonly string[]): Head[] => {
  if (columns.length < 2 || columns.some(isScore)) return [];
  const heads = columns.flatMap((cell, column): Head[] => {
    const folded = plain(cell);
    if (folded.length > 40) return [];
    if (rowTotal.test(folded)) return [{ column, naam: folded, totaal: true }];
    const naam = partOf(cell);
    return naam === undefined ? [] : [{ column, naam, totaal: false }];
  });
  const parts = heads.filter(({ totaal }) => !totaal).length;
  const tests = columns.some((cell) => ofTests.test(plain(cell)));
  // "Schaal | IQ | Interval" heads rows that bear the names of the scales themselves
  return heads.filter(({ naam, totaal }) => (totaal ? parts >= 2 || (parts >= 1 && !bare.test(naam)) || tests : heads.length >= 2));
};

const none: readonly Kolomscore[] = [];

/** The scores that stand under the names of their scales, in the order in which they stand. */
export const kolomscores = (rows: readonly Row[]): readonly Kolomscore[] => {
  let found: Kolomscore[] | undefined;
  for (const [at, head] of rows.entries()) {
    if (!mayHead.test(head.folded)) continue;
    const columns = columnsOf(head);
    const heads = headsOf(columns);
    if (heads.length > 0) (found ??= []).push(...below(rows, at, columns.length, heads));
  }
  return found ?? none;
};
const mayHead = /iq|vbi|viq|verbaal|totaal|totale|intelligentie/;

const below = (rows: readonly Row[], at: number, width: number, heads: readonly Head[]): Kolomscore[] => {
  const found: Kolomscore[] = [];
  for (const row of rows.slice(at + 1, at + 1 + mostBelow)) {
    if (row.running) continue;
    const columns = columnsOf(row);
    if (columns.length !== width) break;
    const first = plain(columns[0] ?? '');
    // The names of scales before the rows: it is those that the figures are of
    if (partOf(first) !== undefined || rowTotal.test(first)) return [];
    if (otherRow.test(first) && heads.every(({ column }) => column > 0)) continue;
    const scores = heads.flatMap((head) => scoreIn(columns[head.column] ?? '', head, row));
    if (scores.length === 0) continue;
    found.push(...scores);
    // More rows are more tests only where they say which
    if (!columns.some((cell) => /\b20\d\d\b|\p{L}{3}/u.test(cell))) break;
  }
  return found;
};

const scoreIn = (cell: string, { naam, totaal }: Head, row: Row): Kolomscore[] => {
  const figure = /^\s*(\d{2,3})(?![\d.,%]|\s?[-–—]\s?\d)/.exec(cell)?.[1];
  if (figure === undefined) return totaal && noScore.test(plain(cell)) ? [{ naam, totaal, score: undefined, row }] : [];
  const interval = intervalIn(cell.slice(figure.length));
  return plausible(Number(figure)) ? [{ naam, totaal, score: Number(figure), ...(interval ? { interval } : {}), row }] : [];
};
