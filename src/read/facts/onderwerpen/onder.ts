import { fold } from '../fold.ts';
import type { Sentence } from '../sentences.ts';
import type { Zoek } from './zoek.ts';

const longestHead = 60;
const shortestCell = 4;

/** Follows the columns of a table: what stands under a head ("Belemmerend | Beschermend") shows its subject. */
export function columnHeads(): (sentence: Sentence, columns: readonly string[], subjects: readonly Zoek[]) => Zoek[] {
  let heads: { zoek: Zoek; column: number }[] = [];
  return (sentence, columns, subjects) => {
    if (!sentence.table) {
      heads = [];
      return [];
    }
    const cells = columns.map((cell) => (cell.length <= longestHead ? fold(cell) : undefined));
    const named = subjects.flatMap((zoek) =>
      zoek.onder === undefined
        ? []
        : cells.flatMap((cell, column) => (cell !== undefined && zoek.onder?.test(cell) === true ? [{ zoek, column }] : [])),
    );
    // A row with one such cell and a long one beside it is a label with its value, no head
    if (named.length > 0 && columns.every((cell) => cell.length <= longestHead)) heads = named;
    return heads
      .filter(({ column }) => !named.some((head) => head.column === column) && (columns[column] ?? '').length >= shortestCell)
      .map(({ zoek }) => zoek);
  };
}

const answers = 4;
const mostHeadWords = 4;
/** A line that is no sentence: a title or a label on a line of its own. */
const titleLike = /^[^.;,!?]{5,60}:?$/u;

/** Follows questions ("Waarom kan het hier niet?") and lines that are titles: the sentences right after one speak of its subject. */
export function openQuestions(): (sentence: Sentence, subjects: readonly Zoek[]) => Zoek[] {
  let open: { zoek: Zoek; left: number }[] = [];
  return ({ folded, kop, text, table }, subjects) => {
    // An item of a list may look like a heading; a real one is of a few words
    if (folded === kop && folded.split(' ').length <= mostHeadWords) open = [];
    const asks = text.endsWith('?') && text.length <= 2 * longestHead;
    const asked = table || !(asks || titleLike.test(text)) ? [] : subjects.filter(({ onder }) => onder?.test(folded) === true);
    if (asked.length > 0) {
      open = asked.map((zoek) => ({ zoek, left: answers }));
      return [];
    }
    const answered = open.filter(({ left }) => left > 0).map(({ zoek }) => zoek);
    for (const one of open) one.left -= 1;
    return answered;
  };
}

const shortestAnswer = 8;
const none = /^(?:geen|nee|neen|n\.?v\.?t\.?|niet|nog niet|onbekend|volgt|zie)\b/;

/** A row of a table whose first cell names a subject, with the answer in the cells beside it. */
export function besideLabel({ table }: Sentence, columns: readonly string[], subjects: readonly Zoek[]): Zoek[] {
  if (!table) return [];
  const [label = '', ...answers] = columns.filter((cell) => cell !== '');
  const answer = answers.join(' ');
  if (label.length > longestHead || answer.length < shortestAnswer || none.test(fold(answer))) return [];
  return subjects.filter(({ onder }) => onder?.test(fold(label)) === true);
}
