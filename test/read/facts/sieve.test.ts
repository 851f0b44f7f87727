import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../src/check/check-dossier.ts';
import { fold } from '../../../src/read/facts/fold.ts';
import { neededWords } from '../../../src/read/facts/needed-words.ts';
import { makeGate, makeSeeker, makeSieve, siftedPatterns } from '../../../src/read/facts/sieve.ts';
import { casussen } from '../../dossiers/make/index.ts';

describe('the words that a pattern needs', () => {
  it.each<[RegExp, string[] | undefined]>([
    [/\bpsycholo(?:og|ge)\b/, ['psycholoog', 'psychologe']],
    [/\b(?:iq|intelligentie\w*)\b.{0,60}\b(?:pro|lwoo)\b/, ['pro', 'lwoo']],
    [/\b(?:zeer )?ernstige?\b/, ['ernstig']],
    [/\bniet\b.{0,40}\bte berekenen\b/, ['te berekenen']],
    [/(?<!geen )down(?! town)/, ['down']],
    [/\bgroep [78]\b/, ['groep 7', 'groep 8']],
    [/^[^:]{2,40}:/, [':']],
    [/\bklas(?:sen)?\b|^\d{4}$/, ['klas', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']],
    [/één/, ['een']],
    [/\b\w+\s+\w+\b/, undefined],
    [/(?:school)?/, undefined],
    [/(?:school){0,2}/, undefined],
    [/school|/, undefined],
  ])('of %s are %j', (pattern, words) => {
    expect(neededWords(pattern)?.toSorted()).toEqual(words?.toSorted());
  });
});

const hidden = (line: string): string[] =>
  patterns
    .filter((pattern) => {
      pattern.lastIndex = 0;
      return pattern.test(line) && !givenFor({ folded: line }).includes(pattern);
    })
    .map(({ source }) => source);

const patterns = siftedPatterns();
const givenFor = makeSieve(patterns, (pattern) => [pattern]);

/** Every text in a value, whatever its depth. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value) ? Object.values(value).flatMap(textsIn) : [];
};

describe('a sieve', () => {
  it('has every pattern of the tables of signals, titles, subjects, passages and instruments in it', () => {
    expect(patterns.length).toBeGreaterThan(300);
    expect(patterns.filter((pattern) => neededWords(pattern) === undefined).map(({ source }) => source)).toEqual([]);
  });

  it('hides no pattern that matches in a line of the made dossiers', () => {
    const lines = [...new Set(casussen.flatMap(({ stukken }) => textsIn(stukken)).map(fold))];
    expect(lines.length).toBeGreaterThan(2000);
    expect(lines.flatMap(hidden)).toEqual([]);
  });

  it('hides no pattern that matches in lines of the words that patterns are made of', () => {
    const words = fc.constantFrom(...new Set(patterns.flatMap((pattern) => neededWords(pattern) ?? [])));
    const between = fc.constantFrom(' ', ' ', ' ', '', '-', ': ', ', ', '. ', ' van de ', ' 12 ', ' niet ', ' voor een ', ' wordt nog ');
    const line = fc.array(fc.tuple(words, between), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(line, (text) => {
        expect(hidden(text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('hides no text that a pattern was made to match', () => {
    const plain = patterns
      .map((pattern) => ({ pattern, bare: pattern.source.replaceAll(/\\b|\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, '') }))
      .filter(({ bare }) => !/\(\?<?[=!]/.test(bare));
    expect(plain.length).toBeGreaterThan(300);
    let matched = 0;
    for (const { pattern, bare } of plain)
      for (const text of fc.sample(fc.stringMatching(new RegExp(bare)), { numRuns: 5, seed: 1 })) {
        if (pattern.flags === '' && pattern.test(text)) matched += 1;
        expect(hidden(text)).toEqual([]);
      }
    expect(matched).toBeGreaterThan(300);
  }, 60_000);

  it('gives what may match in the order in which it was made, and each thing once', () => {
    const sieve = makeSieve(['school', 'klas', 'school of klas', 'nooit'], (name) =>
      name === 'nooit' ? [] : [new RegExp(`\\b(?:${name.replace(' of ', '|')})\\b`)],
    );
    expect(sieve({ folded: 'een klas op school, een schoolklas' })).toEqual(['school', 'klas', 'school of klas']);
    expect(sieve({ folded: 'de klas' })).toEqual(['klas', 'school of klas']);
    expect(sieve({ folded: '' })).toEqual([]);
  });

  it('looks again at a line of which the text has changed', () => {
    const namesSchool = makeSeeker(/\bschool\b/);
    const line = { folded: 'de school' };
    expect(namesSchool(line)?.index).toBe(3);
    expect(namesSchool({ ...line, folded: 'de klas' })).toBeNull();
    expect(makeGate(/\bklas\b/)(line)).toBe(false);
  });

  it('always gives a thing of which a pattern needs no words', () => {
    expect(makeSieve([/\w+/, /school/], (pattern) => [pattern])({ folded: 'a' })).toEqual([/\w+/]);
  });
});
