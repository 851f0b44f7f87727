import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { padenmaker } from '../../src/bundel/namen.ts';

describe('a path in a zip', () => {
  it.each([
    [['Stukken', 'OPP.pdf'], 'Stukken/OPP.pdf'],
    [['Stukken', 'map/verslag: 2026?.docx'], 'Stukken/map/verslag- 2026-.docx'],
    [['..', '../../etc/passwd'], '_/_/_/etc/passwd'],
    [['a', 'C:\\Windows\\x.dll'], 'a/C--Windows-x.dll'],
    [['a', 'con.txt'], 'a/_con.txt'],
    [['a', 'verslag\u202efdp.exe'], 'a/verslagfdp.exe'],
    [['a', '   '], 'a/_'],
  ])('of %j is %s', (delen, pad) => expect(padenmaker()(...delen)).toBe(pad));

  it('is given once, whatever its capitals', () => {
    const pad = padenmaker();
    expect([pad('a', 'OPP.pdf'), pad('a', 'opp.PDF'), pad('a', 'OPP.pdf')]).toEqual(['a/OPP.pdf', 'a/opp (2).PDF', 'a/OPP (3).pdf']);
  });

  it('can be unpacked everywhere whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 150 }), { minLength: 1, maxLength: 4 }), (delen) => {
        const pad = padenmaker()('map', ...delen);
        for (const deel of pad.split('/')) {
          expect(deel).not.toMatch(/^\.|[. ]$|[\p{Cc}"*:<>?|\\]/u);
          expect(deel.length).toBeGreaterThan(0);
          expect(deel.length).toBeLessThanOrEqual(101);
        }
      }),
    );
  });
});
