import { describe, expect, it } from 'vitest';
import { criteria41 } from '../../src/handboek/criteria/index.ts';
import { finding } from './assess-one.ts';
import { cases } from './cases.ts';

describe('each criterion, given one change in a complete dossier', () => {
  it.each(cases)('%s is %s, given %s', (id, uitkomst, _given, change) => {
    const found = finding(id, change);
    expect(found.uitkomst, found.uitleg).toBe(uitkomst);
    expect(found.uitleg).toMatch(/[.?]$/);
    if (uitkomst === 'voldaan' || uitkomst === 'niet-voldaan') expect(found.bewijs.length).toBeGreaterThan(0);
    if (uitkomst === 'ontbreekt' || uitkomst === 'niet-voldaan')
      expect([found.actie, found.kort]).toEqual([expect.stringMatching(/\.$/), expect.any(String)]);
  });
});

describe('the cases', () => {
  const declared = criteria41.flatMap(({ id, uitkomsten }) => uitkomsten.map((uitkomst) => [id, uitkomst] as const));

  it.each(declared)('hold one in which %s is %s', (id, uitkomst) => {
    expect(cases.filter((one) => one[0] === id && one[1] === uitkomst)).not.toHaveLength(0);
  });

  it('hold no outcome that a criterion does not declare', () => {
    const undeclared = cases.filter(([id, uitkomst]) => !declared.some(([known, able]) => known === id && able === uitkomst));
    expect(undeclared.map(([id, uitkomst]) => `${id} ${uitkomst}`)).toEqual([]);
  });

  it('name criteria with ids that are unique', () => {
    const ids = criteria41.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
