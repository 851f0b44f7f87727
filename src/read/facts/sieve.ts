import { neededWords } from './needed-words.ts';

/** A line or sentence as it is looked through; `marks` is kept by the sieves themselves. */
export type Marked = { folded: string; marks?: Marks };

/** Numbers of the things that may show in a text, from low to high, as found by one state of the sieves. */
type Marks = { by: Prepared; text: string; things: readonly number[] };

/** A word that patterns need, how far from its start the three signs stand by which it is looked for, its last sign, and the things it speaks for. */
type Needed = { word: string; from: number; last: number; things: readonly number[] };

type Prepared = {
  always: ReadonlySet<number>;
  short: readonly (readonly [string, readonly number[]])[];
  lists: readonly (readonly Needed[])[];
  table: Uint16Array;
};

// The patterns of each thing of every sieve; a sieve's own things are numbers in a row.
const all: (readonly RegExp[])[] = [];
let ready: Prepared | undefined;

/**
 * A sieve over things with patterns each: gives, for a line, the things of which a pattern may match, in their order; the others certainly
 * do not match. A line is gone through once for all sieves of the program together, for the words that their patterns cannot do without. A
 * thing of which a pattern needs no words is always given, one without patterns never. Make sieves when a module is loaded, not for each document.
 */
export const makeSieve = <T>(things: readonly T[], patternsOf: (thing: T) => readonly RegExp[]): ((line: Marked) => readonly T[]) => {
  const from = all.length;
  for (const thing of things) all.push(patternsOf(thing));
  const to = all.length;
  ready = undefined;
  return (line) => {
    const found: T[] = [];
    for (const at of marksOf(line)) if (at >= from && at < to) found.push(things[at - from] as T);
    return found;
  };
};

/** Whether patterns may match a line: false only where none does. Made when a module is loaded, like a sieve. */
export const makeGate = (...patterns: readonly RegExp[]): ((line: Marked) => boolean) => {
  const at = all.push(patterns) - 1;
  ready = undefined;
  return (line) => marksOf(line).includes(at);
};

/** Looks for one pattern in lines, as `exec` does, but only in those that hold a word that it needs. */
export const makeSeeker = (pattern: RegExp): ((line: Marked) => RegExpExecArray | null) => {
  const may = makeGate(pattern);
  return (line) => (may(line) ? pattern.exec(line.folded) : null);
};

/** Every pattern that sieves look for, for the test that none is ever hidden. */
export const siftedPatterns = (): readonly RegExp[] => all.flat();

const marksOf = (line: Marked): readonly number[] => {
  const by = (ready ??= prepare());
  if (line.marks?.by !== by || line.marks.text !== line.folded) line.marks = { by, text: line.folded, things: sift(by, line.folded) };
  return line.marks.things;
};

const shortest = 3;
const slots = 1 << 15;
const slotOf = (a: number, b: number, c: number): number => ((a << 10) ^ (b << 5) ^ c) & (slots - 1);

const prepare = (): Prepared => {
  const always = new Set<number>();
  const words = new Map<string, number[]>();
  for (const [at, patterns] of all.entries()) {
    const needed = patterns.map(neededWords);
    if (needed.includes(undefined)) always.add(at);
    else
      for (const word of new Set(needed.flatMap((some) => some ?? []))) {
        const things = words.get(word);
        if (things === undefined) words.set(word, [at]);
        else things.push(at);
      }
  }
  const table = new Uint16Array(slots);
  const lists: Needed[][] = [[]];
  for (const [word, things] of words) {
    if (word.length < shortest) continue;
    const from = rarestIn(word);
    const slot = slotOf(word.charCodeAt(from), word.charCodeAt(from + 1), word.charCodeAt(from + 2));
    const needed = { word, from, last: word.charCodeAt(word.length - 1), things };
    const list = table[slot] ?? 0;
    if (list === 0) table[slot] = lists.push([needed]) - 1;
    else lists[list]?.push(needed);
  }
  return { always, short: [...words].filter(([word]) => word.length < shortest), lists, table };
};

// From common to rare in Dutch: words are looked for by their rarest three signs, so that few places of a text need a second look.
const common = ' enatirodslgvhkmubpwjzcfxyq';
const rarity = (signs: string): number => Array.from(signs).reduce((sum, sign) => sum + (common.indexOf(sign) + 1 || common.length), 0);

const rarestIn = (word: string): number => {
  let best = 0;
  for (let from = 1; from + shortest <= word.length; from += 1)
    if (rarity(word.slice(from, from + shortest)) > rarity(word.slice(best, best + shortest))) best = from;
  return best;
};

const sift = ({ always, short, lists, table }: Prepared, folded: string): number[] => {
  const found = [...always];
  for (const [word, things] of short) if (folded.includes(word)) found.push(...things);
  let a = folded.charCodeAt(0);
  let b = folded.charCodeAt(1);
  for (let end = 2; end < folded.length; end += 1) {
    const c = folded.charCodeAt(end);
    const list = table[slotOf(a, b, c)] ?? 0;
    if (list !== 0)
      for (const { word, from, last, things } of lists[list] ?? []) {
        const at = end + 1 - shortest - from;
        if (folded.charCodeAt(at + word.length - 1) === last && folded.startsWith(word, at)) for (const thing of things) found.push(thing);
      }
    a = b;
    b = c;
  }
  return found.length < 2 ? found : [...new Set(found)].sort((x, y) => x - y);
};
