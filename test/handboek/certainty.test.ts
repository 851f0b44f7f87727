import { describe, expect, it } from 'vitest';
import type { DossierFacts } from '../../src/read/facts.ts';
import { assess } from './assess-one.ts';
import { gpNieuw, gpVerlenging } from './facts-builder.ts';

/** Every object in the facts that says how certain it is. */
function certainties(value: unknown): { zeker: boolean }[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'zeker' in value && typeof value.zeker === 'boolean' ? [value as { zeker: boolean }] : [];
  return [...own, ...Object.values(value).flatMap(certainties)];
}
const claimed = (change: Parameters<typeof assess>[0]) =>
  assess(change).rapport.bevindingen.filter(
    ({ uitkomst, soort }) => soort !== 'aandacht' && (uitkomst === 'voldaan' || uitkomst === 'niet-voldaan'),
  );

describe.each([
  ['a new application', false, gpNieuw],
  ['a renewal', true, gpVerlenging],
] as const)('in %s', (_name, verlenging, build) => {
  it('nothing is claimed where nothing was read for certain', () => {
    const doubt = (facts: DossierFacts) => certainties(facts).forEach((one) => (one.zeker = false));
    expect(claimed({ verlenging }).length).toBeGreaterThan(10);
    expect(claimed({ verlenging, facts: doubt }).map(({ id }) => id)).toEqual([]);
  });

  it('making any one fact doubtful never makes a claim of something that was none', () => {
    const sure = new Set(claimed({ verlenging }).map(({ id, uitkomst }) => `${id} ${uitkomst}`));
    const count = certainties(build()).length;
    expect(count).toBeGreaterThan(20);
    for (let index = 0; index < count; index += 1) {
      const now = claimed({ verlenging, facts: (facts) => (certainties(facts)[index]!.zeker = false) });
      expect(now.map(({ id, uitkomst }) => `${id} ${uitkomst}`).filter((claim) => !sure.has(claim))).toEqual([]);
    }
  });
});

it('a required document taken out of a complete dossier never leaves its criterion voldaan', () => {
  const names = gpNieuw().documenten.map(({ naam }) => naam);
  const changed = names.map((naam) => {
    const { bevindingen } = assess({ facts: (f) => (f.documenten = f.documenten.filter((one) => one.naam !== naam)) }).rapport;
    return [naam, bevindingen.filter(({ uitkomst, soort }) => uitkomst === 'ontbreekt' && soort === 'vereist').map(({ id }) => id)];
  });
  expect(Object.fromEntries(changed)).toEqual({
    'formulier.pdf': [],
    'onderzoek.pdf': ['gp.onderzoeksverslag'],
    'hulp.pdf': [],
    'opp.pdf': ['gp.opp', 'gp.extra-ondersteuning'],
    'onderbouwing.docx': ['gp.onderbouwing', 'gp.instrumenten'],
    'handelingsplan.docx': ['gp.handelingsplannen'],
    'adviezen.pdf': ['alg.deskundigen'],
  });
});
