import { describe, expect, it } from 'vitest';
import { literalPatterns, literalsOf } from '../../bench/regex/collect.ts';
import { mostRatio, probe } from '../../bench/regex/probe.ts';

describe('the measurement of patterns', () => {
  it('finds the literals of a source and takes no division, text or remark for one', () => {
    const source = [
      'const a = b / c / d; // /no/',
      "const e = 'x/y/z'; /* /no/ */",
      'const f = `${g / 2} /no/ ${h.test(/in [/] it/u)}`;',
      'if (/^a\\/b$/i.test(e)) return /c/gu;',
      'const k = (l + m) / 2 / n;',
    ].join('\n');
    expect(literalsOf(source)).toEqual([
      { text: 'in [/] it', flags: 'u', line: 3 },
      { text: '^a\\/b$', flags: 'i', line: 4 },
      { text: 'c', flags: 'gu', line: 4 },
    ]);
  });

  it('finds every literal pattern of the service', () => {
    expect(literalPatterns().length).toBeGreaterThan(500);
  });

  it.each([/(?:a+)+b/u, /\s+$/u, /\w*teken\w*!/u])('finds that %s grows with more than the length', (pattern) => {
    expect(probe(pattern, 64 * 1024)?.ratio).toBeGreaterThan(mostRatio);
  });

  it.each([/[a-z]+/gu, /^\s+/u, /(?:ja|nee)\b/giu])('finds nothing wrong with %s', (pattern) => {
    expect(probe(pattern, 64 * 1024)?.ratio ?? 0).toBeLessThanOrEqual(mostRatio);
  });
});
