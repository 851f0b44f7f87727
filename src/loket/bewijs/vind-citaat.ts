/** Where a quote stands among the words of a page: the places of its words, how much of it was found (0 to 1), and how often it stands there. */
export type Gevonden = { woorden: ReadonlySet<number>; deel: number; keren: number };

/** What reading leaves out or puts in a quote: words between, figures of a BSN. */
const breaks = /…|•+|⟦BSN⟧/u;
/** Shorter than this, in letters and figures, a quote may stand in several places: all are marked, up to so many. */
const short = { letters: 14, places: 12 } as const;
/** A run of words by itself tells something from this many letters and figures. */
const leastRun = 10;

/** Letters and figures alone, without accents: what is left of a word however it was typeset, hyphenated or spaced. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}☒☐]/gu, '');

/** The words in one string of letters and figures, with for every sign the word that it is of. */
type Row = { text: string; word: number[]; starts: Set<number>; ends: Set<number> };

function rowOf(words: readonly string[]): Row {
  const row: Row = { text: '', word: [], starts: new Set(), ends: new Set() };
  const parts: string[] = [];
  let length = 0;
  for (const [index, word] of words.entries()) {
    const letters = bare(word);
    if (letters === '') continue;
    row.starts.add(length);
    for (let i = 0; i < letters.length; i++) row.word.push(index);
    length += letters.length;
    row.ends.add(length);
    parts.push(letters);
  }
  row.text = parts.join('');
  return row;
}

type Run = { text: string; openStart: boolean; openEnd: boolean };

/** Where a run stands, from a place on: at whole words, but where the quote was cut. -1 where it does not. */
function find({ text, starts, ends }: Row, run: Run, from: number): number {
  for (let at = text.indexOf(run.text, from); at >= 0; at = text.indexOf(run.text, at + 1)) {
    if ((run.openStart || starts.has(at)) && (run.openEnd || ends.has(at + run.text.length))) return at;
  }
  return -1;
}

/** Takes the words from the one that a sign stands in to the one that another does, with what stands between (a dash). */
const take = ({ word }: Row, at: number, length: number, into: Set<number>): void => {
  const last = word[at + length - 1] ?? 0;
  for (let i = word[at] ?? 0; i <= last; i++) into.add(i);
};

/** The longest runs of a quote's words that stand on the page, where it does not stand there as a whole. */
function inParts(row: Row, words: readonly string[], into: Set<number>): number {
  let found = 0;
  for (let from = 0; from < words.length;) {
    let [to, run, place] = [from, '', -1];
    while (to < words.length) {
      const longer = run + (words[to] ?? '');
      const at = find(row, { text: longer, openStart: false, openEnd: false }, 0);
      if (at < 0) break;
      [run, place, to] = [longer, at, to + 1];
    }
    if (run.length >= leastRun) {
      take(row, place, run.length, into);
      found += run.length;
    }
    from = Math.max(to, from + 1);
  }
  return found;
}

/**
 * Finds a quote among the words of a page, in the order in which they are given: white space, hyphens at the end of a line, accents and punctuation do not count, and
 * what the quote leaves out (` … `) may stand between. A quote that does not stand there as a whole is found by its longest parts.
 */
export function vindCitaat(words: readonly string[], citaat: string): Gevonden {
  const pieces = citaat.split(breaks);
  const runs = pieces
    .map((text, i): Run => ({ text: bare(text), openStart: i > 0, openEnd: i < pieces.length - 1 }))
    .filter(({ text }) => text !== '');
  const total = runs.reduce((sum, { text }) => sum + text.length, 0);
  const woorden = new Set<number>();
  if (total === 0) return { woorden, deel: 0, keren: 0 };
  const row = rowOf(words);
  const [only] = runs;
  if (runs.length === 1 && only !== undefined && total < short.letters) {
    let keren = 0;
    for (let at = find(row, only, 0); at >= 0 && keren < short.places; at = find(row, only, at + 1)) {
      take(row, at, only.text.length, woorden);
      keren += 1;
    }
    return { woorden, deel: keren > 0 ? 1 : 0, keren };
  }
  let [found, from] = [0, 0];
  for (const run of runs) {
    const after = find(row, run, from);
    const at = after >= 0 ? after : find(row, run, 0);
    if (at < 0) continue;
    take(row, at, run.text.length, woorden);
    found += run.text.length;
    from = at + run.text.length;
  }
  if (found === 0) {
    const parts = citaat
      .split(/\s+/u)
      .map(bare)
      .filter((word) => word !== '');
    found = inParts(row, parts, woorden);
  }
  return { woorden, deel: Math.min(1, found / total), keren: found > 0 ? 1 : 0 };
}
