import { fold } from '../fold.ts';

/** Longer texts are no label. */
const longest = 120;

/** Only letters and digits, so that spaces, dots and frames that were misread do not count. */
const bare = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');

/** How alike two folded texts are as letters and digits: 1 where they are the same, 0 where nothing is, or less than `least`. */
export function likeness(one: string, other: string, least = 0): number {
  const [a, b] = [bare(one), bare(other)];
  const most = Math.max(a.length, b.length);
  if (most === 0 || most > longest || Math.abs(a.length - b.length) > most * Math.min(0.5, 1 - least)) return 0;
  const score = 1 - changes(a, b) / most;
  return score < least ? 0 : score;
}

/** The fewest letters to change, put in or leave out to make one text the other. */
function changes(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1)
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    above = row;
  }
  return above[b.length] ?? 0;
}

/** How alike the first words of a line are to a folded label, where they fit best, and what follows them; a score of 0 where that is less than `least`. */
export function wordsAfter(text: string, label: string, least: number): { score: number; rest: string } {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const count = label.split(' ').length;
  let best = { score: 0, rest: text };
  for (const take of [count, count - 1, count + 1]) {
    const score = take < 1 ? 0 : likeness(fold(words.slice(0, take).join(' ')), label, least);
    if (score > best.score) best = { score, rest: words.slice(take).join(' ') };
  }
  return best;
}
