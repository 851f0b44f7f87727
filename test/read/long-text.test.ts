import { describe, expect, it } from 'vitest';
import { resolveControls } from '../../src/read/controls.ts';
import { isPlausible } from '../../src/read/plausible-text.ts';
import { joinWrapped } from '../../src/read/segments.ts';
import { findSignatures } from '../../src/read/signatures/find-signatures.ts';

const work: Record<string, (text: string) => unknown> = {
  'finding tick boxes': (text) => resolveControls([{ text }], [], 1),
  'judging words': (text) => isPlausible(text),
  'joining lines': (text) => joinWrapped([text, text]),
  'finding signatures': (text) =>
    findSignatures([
      {
        number: 1,
        width: 595,
        height: 842,
        running: true,
        segments: [{ text, box: [70, 100, 400, 12], baseline: 110, size: 10 }],
        rules: [],
        marks: [],
      },
    ]),
};
const texts: Record<string, string> = {
  colons: ':',
  dots: '.',
  spaces: ' ',
  brackets: '( ',
  boxes: '☐ a',
  words: 'handtekening ouder ',
  initials: 'A.',
  hyphens: 'a-',
};

/** Milliseconds of processor time. */
function cost(run: () => unknown): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

describe('a line of half a million characters', () => {
  const cases = Object.keys(work).flatMap((what) => Object.keys(texts).map((kind) => [what, kind] as const));
  it.each(cases)('costs %s of %s at most what its length asks', (what, kind) => {
    const piece = texts[kind] ?? '';
    const long = `x${piece.repeat(Math.ceil(500_000 / piece.length))}x`;
    // A pattern that walks back again and again would take minutes
    expect(cost(() => work[what]?.(long))).toBeLessThan(2_000);
  });
});

const dutch = 'Het plan is met ouders besproken en de doelen zijn daarna per stuk beoordeeld door de mentor van de klas van de leerling';

/** Every letter three places on, as fonts do that keep their own table of letters to themselves. */
const shifted = (text: string): string =>
  text.replace(/[a-z]/gu, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 97 + 3) % 26) + 97));

describe('words that can be words', () => {
  it.each([
    ['prose', dutch, true],
    [
      'a table of scores',
      'TIQ 94 VBI 97 VRI 106 FRI 100 WGI 85 VSI 80 GGZ NIP NVO DSM CBCL TRF YSR SRS ADOS WISC-V-NL SCOL LVS DMT AVI DLE DL',
      true,
    ],
    ['letters moved on', shifted(dutch), false],
    ['signs', '¤§¶¤ þ¤þ¤þ ÿ¶ÿ¶ÿ ¤¤¤¤xkrt ¶¶¶¶pqrt þ§þ§þð qxzt bcdf ghjk lmnp qrst vwxz bcdf ghjk lmnp qrst vwxz bcdf ghjk', false],
    ['letters without meaning', 'a \uFFFD\uFFFD\uFFFD\uFFFD b', false],
    ['a few words', 'kort', true],
  ])('%s', (_, text, plausible) => {
    expect(isPlausible(text)).toBe(plausible);
  });
});
