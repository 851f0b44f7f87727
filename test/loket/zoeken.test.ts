import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, zoekIn } from '../../src/loket/zoeken/woorden.ts';

describe('searching in many texts', () => {
  const namen = constantFrom('Anna', 'Ann', 'de', 'Wit', 'Élodie', 'Müller', 'D-1', 'D-10', '’s', 'van den Berg', '\n', 'É');
  it('finds the rows in which every word stands, each once and in their order, as looking through each would', () => {
    assert(
      property(array(array(namen, { maxLength: 4 }), { maxLength: 12 }), array(namen, { maxLength: 3 }), (rows, words) => {
        const rijen = rows.map((row, at) => ({ at, zoek: folded(row.join(' ')) }));
        const asked = folded(words.join(' '))
          .split(' ')
          .filter((word) => word !== '');
        const wanted = rijen.filter(({ zoek }) => asked.every((word) => zoek.includes(word)));
        expect(zoekIn(rijen, words.join(' '))).toEqual(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('takes any text, however long, in time that grows with it alone', () => {
    const rijen = Array.from({ length: 20_000 }, (_, at) => ({ zoek: folded(`Leerling ${at} van den Berg D-${at}`) }));
    zoekIn(rijen, 'leerling');
    const begun = performance.now();
    for (let turn = 0; turn < 20; turn += 1) zoekIn(rijen, 'berg 19999');
    expect(performance.now() - begun).toBeLessThan(2_000);
    assert(
      property(tuple(string({ unit: 'binary' }), string({ unit: 'binary' })), ([a, b]) => zoekIn([{ zoek: folded(a) }], b).length <= 1),
    );
    expect(zoekIn(rijen, 'x'.repeat(100_000))).toEqual([]);
  });
});
