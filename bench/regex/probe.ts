/** What a pattern did with text made to hurt it: how many times longer twice as much text took, at the worst. */
export type Probe = { ratio: number; length: number; milliseconds: number; text: string };

/** Doubling the text may cost this many times more. */
export const mostRatio = 2.5;
/** Times below this are noise, in milliseconds. */
const noise = 3;
/** What is quick in so many characters does not grow with their square: that would take seconds. */
const enough = 64 * 1024;
/** Microseconds of processor over which a precise time is taken. */
const counted = 80_000;
/** A short text that takes this long grows without measure. */
const hopeless = 200;

const classes: Record<string, string> = {
  s: ' ',
  d: '1',
  w: 'a',
  S: 'x',
  D: 'x',
  W: '.',
  b: ' ',
  B: 'a',
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
};

/** Characters that this pattern knows, and the words in it. */
export function alphabetOf(source: string): { characters: string[]; words: string[] } {
  const plain = source
    .replaceAll(/\\p\{[^}]*\}/giu, 'e')
    .replaceAll(/\\u\{?([0-9a-f]{1,6})\}?/giu, (_, code: string) => String.fromCodePoint(Math.min(0x10_ffff, Number.parseInt(code, 16))))
    .replaceAll(/\\x([0-9a-f]{2})/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\(\?(?:<[^>=!]{0,40}>|[:=!]|<[=!])/gu, '(')
    .replaceAll(/\{\d*,?\d*\}/gu, '+')
    .replaceAll(/\\(.)/gu, (_, char: string) => classes[char] ?? char);
  // Signs first: of letters there are enough in the words
  const signs = [...source.matchAll(/\\([^\w\s])/gu), ...plain.matchAll(/\[\^?([^\]]*)\]/gu)].map(([, sign = '']) => sign).join('');
  const characters = new Set(signs.replaceAll(/[\w^]/gu, '') + plain.replaceAll(/[()[\]{}|*+?^$]/gu, ''));
  const words = new Set(plain.split(/[()[\]{}|*+?^$.]/u).filter((word) => word.length > 1));
  return { characters: [...characters].slice(0, 14), words: [...words].slice(0, 12) };
}

/** Makers of text of any length from what the pattern knows, each ending in something that it does not. */
export function textsFor(source: string): ((length: number) => string)[] {
  const { characters, words } = alphabetOf(source);
  const pieces = new Set([...characters, ...words, 'a', ' ', '1', '\n', words.join(' '), words.join(''), characters.join('')]);
  for (const one of characters.slice(0, 8)) for (const other of characters.slice(0, 8)) pieces.add(one + other);
  for (const word of words.slice(0, 6)) for (const one of characters.slice(0, 4)) pieces.add(word + one);
  const repeated = [...pieces].filter((piece) => piece !== '').map((piece) => (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + '\u0000');
  // A beginning that fits, and then one thing without end
  const begun = words.flatMap((word) => characters.slice(0, 8).map((char) => (length: number) => word + char.repeat(Math.max(0, length - word.length)) + '\u0000'));
  return [...repeated, ...begun];
} // prettier-ignore

function findAll(pattern: RegExp, text: string): void {
  pattern.lastIndex = 0;
  for (let from = -1; pattern.test(text) && pattern.lastIndex > 0; from = pattern.lastIndex) {
    // A match of nothing would be found for ever
    if (pattern.lastIndex === from) pattern.lastIndex++;
  }
}

/** Milliseconds that finding every match takes by the clock, once: quick to measure, and rough on a busy machine. */
function once(pattern: RegExp, text: string): number {
  const began = performance.now();
  findAll(pattern, text);
  return performance.now() - began;
}

/** Milliseconds of processor that it takes, of this thread alone; over so many times that the coarse count of the machine does not matter. */
function precise(pattern: RegExp, text: string): number {
  const began = process.threadCpuUsage();
  for (let times = 1; ; times++) {
    findAll(pattern, text);
    const { user, system } = process.threadCpuUsage(began);
    if (user + system > counted) return (user + system) / 1000 / times;
  }
}

/** Whether a pattern stays linear in texts of up to `most` characters; the worst that was found, or `undefined` when all of it was quick. */
export function probe(pattern: RegExp, most: number): Probe | undefined {
  let worst: Probe | undefined;
  for (const make of textsFor(pattern.source)) {
    const found = grows(pattern, make, most);
    if (found !== undefined && found.ratio > (worst?.ratio ?? 0)) worst = found;
    if ((worst?.ratio ?? 0) > mostRatio) return worst;
  }
  return worst;
}

function grows(pattern: RegExp, make: (length: number) => string, most: number): Probe | undefined {
  // Short texts one step at a time: what doubles with every character shows before it takes for ever
  for (let length = 12; length < 256; length += 4) {
    const milliseconds = once(pattern, make(length));
    if (milliseconds > hopeless) return { ratio: Number.POSITIVE_INFINITY, length, milliseconds, text: make(24) };
  }
  let before = 0;
  let worst: Probe | undefined;
  for (let length = 1024; length <= most; length *= 2) {
    const text = make(length);
    const milliseconds = once(pattern, text);
    if (before >= noise) {
      let ratio = milliseconds / before;
      if (ratio > mostRatio) ratio = surely(pattern, make, length);
      if (ratio > (worst?.ratio ?? 0)) worst = { ratio, length, milliseconds, text: make(24) };
      if (ratio > mostRatio) return worst;
    }
    before = milliseconds;
    if (length >= enough && milliseconds < noise) return worst;
  }
  return worst;
}

/** The same in seconds of processor, over two doublings where that does not take for ever. */
function surely(pattern: RegExp, make: (length: number) => string, length: number): number {
  const [half, whole] = [precise(pattern, make(length / 2)), precise(pattern, make(length))];
  return whole > hopeless ? whole / half : Math.min(whole / half, Math.sqrt(precise(pattern, make(length * 2)) / half));
}
