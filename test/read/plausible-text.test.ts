import { describe, expect, it } from 'vitest';
import { isGoodLayer, isPlausible } from '../../src/read/plausible-text.ts';

const dutch =
  'De leerling heeft moeite met het plannen van zijn werk en vraagt niet om hulp als hij vastloopt. In de klas werkt hij het liefst alleen. ' +
  'Ouders herkennen dit beeld van thuis en zijn het eens met de voorgestelde begeleiding door de mentor en de orthopedagoog.';
const english =
  'The child was referred because of difficulties with attention and reading. His parents report that he is happy at home but gets tired ' +
  'after school. We advise a quiet place to work and extra time for tests.';
const names = Array.from(
  { length: 6 },
  () => 'Joas de Wit, Hanna Merkelbach, Levi Wijngaarden, Tirza Kleinveld, Micha Bredewoud, Sanne Dijkhuizen',
).join('\n');
const abbreviations = Array.from(
  { length: 8 },
  () => 'TLV SWV OPP HGW CITO DLE DL LVS AVI IQ TIQ VSO PrO LWOO BRON IHP MDO GGZ CJG ZAT NPO',
).join('\n');
const numbers = Array.from({ length: 20 }, (_, i) => `${i + 1}-03-2026 ${90 + i} 8,5 IV C 34% DLE ${20 + i}`).join('\n');

/** Every letter so many places further in the alphabet. */
const shifted = (text: string, places: number): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + places) % 26) + first);
  });
/** Every sign so many places lower, as a font gives it that is stored without its table. */
const lowered = (text: string, places: number): string =>
  text.replace(/[!-~]/gu, (sign) => String.fromCharCode(Math.max(33, sign.charCodeAt(0) - places)));
/** UTF-8 read as Windows-1252, in a text with an accent in every other word. */
const misread = 'één überprüfung geïnformeerd coördinator reünie geüpdatet naïef cliënt financiën officiële '.repeat(4);

describe('text that can be words', () => {
  it.each([
    ['Dutch', dutch],
    ['English', english],
    ['Dutch in capitals', dutch.toUpperCase()],
    ['a list of names', names],
    ['a list of abbreviations', abbreviations],
    ['a table of numbers', numbers],
    ['a few odd words', 'Qwrtp xkcd bcdfg'],
    ['nothing', ''],
    ['Dutch with one letter lost', dutch.replace('klas', 'kl\uFFFDs')],
    ['Dutch with a bullet of a strange font on each line', dutch.replaceAll('. ', '.\n\uFFFD ')],
  ])('is text: %s', (_, text) => {
    expect(isPlausible(text)).toBe(true);
  });

  it.each([
    ...[1, 2, 3, 5, 7, 11, 13, 19].map((places): [string, string] => [`letters ${places} places on`, shifted(dutch, places)]),
    ['signs 29 places lower', lowered(dutch, 29)],
    ['signs 31 places lower', lowered(dutch, 31)],
    ['letters that are lost throughout', dutch.replaceAll('e', '\uFFFD')],
    ['accents that are read wrongly throughout', Buffer.from(misread).toString('latin1')],
    ['a run of lost letters', `${dutch} \uFFFD\uFFFD\uFFFD\uFFFD`],
  ])('is garbage: %s', (_, text) => {
    expect(isPlausible(text)).toBe(false);
  });
});

describe('text that a copier laid over its scan', () => {
  it.each([
    ['Dutch', dutch],
    ['English', english],
    ['a table of numbers', numbers],
    ['a list of names', names],
    ['a short one', 'Akkoord 3 mei'],
  ])('is kept when it is good: %s', (_, text) => {
    expect(isGoodLayer(text)).toBe(true);
  });

  it.each([
    ['signs for letters', dutch.replaceAll('e', '€').replaceAll('l', '|')],
    ['digits for letters', dutch.replaceAll('o', '0').replaceAll('i', '1')],
    ['letters apart', dutch.replaceAll(/(\p{L})(?=\p{L})/gu, '$1 ')],
    ['words that are none', dutch.replaceAll('e', 'c').replaceAll('n', 'ri').replaceAll('a', 'o').repeat(2)],
  ])('is recognised anew when it is poor: %s', (_, text) => {
    expect(isGoodLayer(text)).toBe(false);
  });
});
