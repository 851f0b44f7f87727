import { fold } from './fold.ts';

/**
 * Texts of which at least one stands in every folded text that a pattern matches ("psycholo" for `/\bpsycholo(?:og|ge)\b/`), read off the
 * pattern itself; undefined where there are none that it cannot do without. So a pattern is written as if nothing were read off it.
 */
export const neededWords = (pattern: RegExp): string[] | undefined => {
  const words = needOf(new Parser(pattern.source).whole());
  return words === undefined ? undefined : shortest(words.map(fold));
};

/**
 * What is known of all that a part of a pattern matches: `exact` every text that it can be, as long as these are few, and `words` texts of
 * which one is in it.
 */
type Known = { exact?: readonly string[]; words?: readonly string[] };

const digits = Array.from('0123456789');
const mostExact = 100;
const mostInClass = 12;
const anything: Known = {};
const once = { least: 1, most: 1 };
const nothing: Known = { exact: [''] };

const wordsOf = (exact: readonly string[] | undefined): readonly string[] | undefined => (exact?.includes('') === true ? undefined : exact);
const needOf = ({ exact, words }: Known): readonly string[] | undefined => better(wordsOf(exact), words);

// Long words stand in few texts; of lists alike in that the one with fewer.
const better = (a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  const [ofA, ofB] = [a, b].map((words) => Math.min(6, ...words.map((word) => word.length)));
  if (ofA !== ofB) return (ofA ?? 0) > (ofB ?? 0) ? a : b;
  return a.length <= b.length ? a : b;
};

// A word that holds another of the list adds nothing to it.
const shortest = (words: readonly string[]): string[] => {
  const all = [...new Set(words)];
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
};

const either = (ways: readonly Known[]): Known => {
  const exact = ways.flatMap((way) => way.exact ?? []);
  const needs = ways.map(needOf);
  const words = needs.every((need) => need !== undefined) ? needs.flat() : undefined;
  const every = ways.every((way) => way.exact !== undefined) && exact.length <= mostExact;
  return { ...(every ? { exact } : {}), ...(words === undefined ? {} : { words }) };
};

const times = (one: Known, { least, most }: { least: number; most: number }): Known => {
  if (most === 0) return nothing;
  if (least === 0) return most === 1 && one.exact !== undefined ? { exact: [...one.exact, ''] } : anything;
  if (least === 1 && most === 1) return one;
  const words = needOf(one);
  return words === undefined ? anything : { words };
};

/** Reads the syntax of patterns as they stand in this folder; what it does not know it takes for "may be anything", which is never wrong. */
class Parser {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** One alternative after the other, up to the end or the bracket that closes them. */
  whole(): Known {
    const ways = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at += 1;
      ways.push(this.sequence());
    }
    return ways.length === 1 && ways[0] !== undefined ? ways[0] : either(ways);
  }

  private sequence(): Known {
    let words: readonly string[] | undefined;
    // Parts one behind the other that are known exactly are one text; what may be anything ends it, and the next begins anew.
    let run: readonly string[] = [''];
    let whole = true;
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      const part = this.part();
      const { exact, words: within } = times(part, this.count());
      words = better(words, within);
      if (exact !== undefined && run.length * exact.length <= mostExact) run = run.flatMap((one) => exact.map((other) => one + other));
      else {
        words = better(words, wordsOf(run));
        run = exact ?? [''];
        whole = false;
      }
    }
    if (!whole) words = better(words, wordsOf(run));
    return { ...(whole ? { exact: run } : {}), ...(words === undefined ? {} : { words }) };
  }

  private count(): { least: number; most: number } {
    if (!'*+?{'.includes(this.source[this.at] ?? ' ')) return once;
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 16));
    if (found === null) return once;
    this.at += found[0].length;
    const [, sign, from, comma, to] = found;
    if (sign !== undefined) return { least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const least = Number(from);
    return { least, most: comma === '' ? least : to === '' ? Infinity : Number(to) };
  }

  private part(): Known {
    const sign = this.source[this.at] ?? '';
    if (sign === '(') return this.group();
    if (sign === '[') return this.signs();
    if (sign === '\\') return this.escape();
    this.at += 1;
    if (sign === '^' || sign === '$') return nothing;
    return sign === '.' ? anything : { exact: [sign] };
  }

  private group(): Known {
    const kind = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.source.slice(this.at, this.at + 40))?.[0] ?? '(';
    this.at += kind.length;
    const known = this.whole();
    this.at += 1;
    // What is only looked at beside the place is no part of what is matched, and may lie anywhere or not be there.
    return /^\(\?<?[=!]/.test(kind) ? nothing : known;
  }

  private escape(): Known {
    const letter = this.source[this.at + 1] ?? '';
    this.at += 2;
    if (letter === 'b' || letter === 'B') return nothing;
    if (letter === 'd') return { exact: digits };
    if (letter === 'p' || letter === 'P' || letter === 'u') {
      this.at += /^(?:\{[^}]*\}|[0-9a-fA-F]{4})/.exec(this.source.slice(this.at, this.at + 60))?.[0].length ?? 0;
      return anything;
    }
    return /[a-z0-9]/i.test(letter) ? anything : { exact: [letter] };
  }

  private signs(): Known {
    const from = this.at + 1;
    this.at = from;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    const inside = this.source.slice(from, this.at);
    this.at += 1;
    if (inside.startsWith('^')) return anything;
    const signs: string[] = [];
    const one = /\\([^a-zA-Z0-9])|\\d|\\.|(.)-(.)|(.)/gsu;
    for (const [all, escaped, first, last, plain] of inside.matchAll(one)) {
      if (first !== undefined && last !== undefined)
        for (let code = first.codePointAt(0) ?? 0; code <= (last.codePointAt(0) ?? 0) && signs.length <= mostInClass; code += 1)
          signs.push(String.fromCodePoint(code));
      else if (all === '\\d') signs.push(...digits);
      else if (all.startsWith('\\') && escaped === undefined) return anything;
      else signs.push(escaped ?? plain ?? '');
    }
    return signs.length > mostInClass ? anything : { exact: signs };
  }
}
