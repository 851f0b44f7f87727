import { neededWords } from './needed-words.ts';

/** A line or sentence as it is looked through; `marks` is kept by the sieves themselves. */
export type Marked = { folded: string; marks?: Marks };

/** The things that may show in a text, one bit each, as found by one state of the sieves. */
type Marks = { by: Prepared; text: string; things: readonly number[] };

/** A word that patterns need, how far from its start the signs end by which it is looked for, and the things it speaks for. */
type Needed = { word: string; end: number; first: number; things: readonly number[] };

/**
 * `always`: the things of which a pattern needs no words. `tables`: for the last one, two, three and four signs at a place the number of a list
 * of words, 0 where there is none.
 */
type Prepared = { always: readonly number[]; lists: readonly (readonly Needed[])[]; tables: readonly Uint16Array[] };

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
    const marks = marksOf(line);
    for (let word = from >>> 5; word <= (to - 1) >>> 5; word += 1)
      for (let bits = marks[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const at = (word << 5) + 31 - Math.clz32(bits & -bits);
        if (at >= from && at < to) found.push(things[at - from] as T);
      }
    return found;
  };
};

/** Whether patterns may match a line: false only where none does. Made when a module is loaded, like a sieve. */
export const makeGate = (...patterns: readonly RegExp[]): ((line: Marked) => boolean) => {
  const at = all.push(patterns) - 1;
  ready = undefined;
  return (line) => ((marksOf(line)[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0;
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

const most = 4;
// Of one to four signs; what lies further back has been shifted out.
const slots = [1 << 7, 1 << 10, 1 << 15, 1 << 16];
const [one, two, three, four] = [(1 << 7) - 1, (1 << 10) - 1, (1 << 15) - 1, (1 << 16) - 1];
const slotOf = (signs: string): number => {
  let slot = 0;
  const shift = signs.length === most ? 4 : 5;
  for (let at = 0; at < signs.length; at += 1) slot = (slot << shift) ^ signs.charCodeAt(at);
  return slot & ((slots[signs.length - 1] ?? 0) - 1);
};

const prepare = (): Prepared => {
  const always = Array<number>((all.length >>> 5) + 1).fill(0);
  const words = new Map<string, number[]>();
  for (const [at, patterns] of all.entries()) {
    const needed = patterns.map(neededWords);
    if (needed.includes(undefined)) mark(always, at);
    else
      for (const word of new Set(needed.flatMap((some) => some ?? []))) {
        const things = words.get(word);
        if (things === undefined) words.set(word, [at]);
        else things.push(at);
      }
  }
  const lists: Needed[][] = [[]];
  const tables = slots.map((size) => new Uint16Array(size));
  for (const [word, things] of words) {
    const signs = rarestIn(word);
    const table = tables[signs.length - 1];
    if (table === undefined) continue;
    const slot = slotOf(signs);
    const needed = { word, end: word.indexOf(signs) + signs.length - 1, first: word.charCodeAt(0), things };
    const list = table[slot] ?? 0;
    if (list === 0) table[slot] = lists.push([needed]) - 1;
    else lists[list]?.push(needed);
  }
  return { always, lists, tables };
};

const mark = (marks: number[], at: number): void => {
  marks[at >>> 5] = (marks[at >>> 5] ?? 0) | (1 << (at & 31));
};

// From common to rare in Dutch: words are looked for by their rarest four signs, so that few places of a text need a second look.
const common = ' enatirodslgvhkmubpwjzcfxyq';
const rarity = (signs: string): number => Array.from(signs).reduce((sum, sign) => sum + (common.indexOf(sign) + 1 || common.length), 0);

const rarestIn = (word: string): string => {
  let best = word.slice(0, most);
  for (let from = 1; from + most <= word.length; from += 1) {
    const signs = word.slice(from, from + most);
    if (rarity(signs) > rarity(best)) best = signs;
  }
  return best;
};

const sift = ({ always, lists, tables }: Prepared, folded: string): number[] => {
  const marks = always.slice();
  const [ofOne = none, ofTwo = none, ofThree = none, ofFour = none] = tables;
  let last = 0;
  let lastFour = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const sign = folded.charCodeAt(at);
    last = ((last << 5) ^ sign) & three;
    lastFour = ((lastFour << 4) ^ sign) & four;
    let list = ofFour[lastFour] ?? 0;
    if (list !== 0) look(lists[list] ?? [], folded, at, marks);
    list = ofThree[last] ?? 0;
    if (list !== 0) look(lists[list] ?? [], folded, at, marks);
    list = ofTwo[last & two] ?? 0;
    if (list !== 0) look(lists[list] ?? [], folded, at, marks);
    list = ofOne[sign & one] ?? 0;
    if (list !== 0) look(lists[list] ?? [], folded, at, marks);
  }
  return marks;
};
const none = new Uint16Array(0);

const look = (words: readonly Needed[], folded: string, at: number, marks: number[]): void => {
  for (const { word, end, first, things } of words)
    if (folded.charCodeAt(at - end) === first && folded.startsWith(word, at - end)) for (const thing of things) mark(marks, thing);
};
