import { checkCriterium } from '../../src/check/check-criterium.ts';
import { leegDossier } from '../../src/formulieren/leeg-dossier.ts';
import { algIndientermijn } from '../../src/handboek/criteria/alg-indientermijn.ts';
import { algIqActueel } from '../../src/handboek/criteria/alg-iq-actueel.ts';
import { algPlaatsingsdatum } from '../../src/handboek/criteria/alg-plaatsingsdatum.ts';
import type { Dossier } from '../../src/handboek/dossier.ts';
import { handboekOp } from '../../src/handboek/handboek.ts';
import { waardenOp } from '../../src/handboek/waarden.ts';
import type { DossierFacts } from '../../src/read/facts.ts';
import { cpu } from './cpu.ts';
import { factsOf, makeEngine } from './engine-rules.ts';

const criteria = [algIqActueel, algIndientermijn, algPlaatsingsdatum];

const day = (waarde: string, zeker = true) => ({ waarde, bewijs: { document: 'a.pdf', pagina: 1, citaat: waarde }, zeker });
const test = (datum: string, zeker = true) => ({
  tiq: 98,
  instrument: 'WISC-V-NL',
  datum: day(datum, zeker),
  aangehaald: false,
  bewijs: day('98').bewijs,
  zeker,
});

function make(peildatum: string, iq: DossierFacts['iq'], aanvraag: Partial<DossierFacts['aanvraag']>): Dossier {
  const base = leegDossier({ soort: 'tlv-lz', variant: 'nieuw' }, waardenOp(handboekOp(peildatum).waarden, peildatum), peildatum);
  return { ...base, feiten: { ...base.feiten, iq, aanvraag: { ...base.feiten.aanvraag, ...aanvraag } } };
}

/** Dossiers that come to every outcome that the criteria give: each as it should be, late and too old, nothing found, nothing certain, another day. */
const dossiers = (): Dossier[] => [
  make('2026-04-15', [test('2025-02-11')], { plaatsing: day('2026-08-01') }),
  make('2026-06-02', [test('2023-02-11')], { plaatsing: day('2026-08-01') }),
  make('2026-04-15', [], {}),
  make('2026-04-15', [test('2025-02-11', false)], { plaatsing: day('2026-08-01', false) }),
  make('2026-04-15', [test('2025-02-11')], { plaatsing: day('2026-10-05') }),
  make('2026-04-15', [test('2024-04-15')], { plaatsing: day('2026-10-05'), overlegDatum: day('2026-03-03').bewijs }),
  make('2026-04-15', [test('2026-04-16')], { geldigVan: day('2026-08-01') }),
];

const own = (dossier: Dossier) => criteria.map((criterium) => checkCriterium(criterium, dossier).bevinding);

/**
 * CPU time that json-rules-engine takes for one criterion, as so many times ours, over dossiers of which both first come to the same outcomes. Ours
 * has its explanation, evidence and step for the school with it; the engine's facts are laid out before the clock runs.
 */
export async function perRule(): Promise<number> {
  const engine = makeEngine();
  const sides = dossiers().map((dossier) => ({ dossier, facts: factsOf(dossier) }));
  const theirs = async (facts: Record<string, unknown>) => (await engine.run(facts)).events;
  for (const { dossier, facts } of sides) {
    const ours = own(dossier).map(({ id, uitkomst }) => `${id} ${uitkomst}`);
    const peer = (await theirs(facts)).map(({ type, params }) => `${type} ${String(params?.['uitkomst'])}`);
    if (ours.toSorted().join() !== peer.toSorted().join()) throw new Error(`Not the same outcomes: ${ours.join()} and ${peer.join()}`);
  }
  // Both warm, each over as many rounds as it takes to come to a steady pace and to be told from nothing.
  const ownTime = (rounds: number): number => {
    const begin = cpu();
    for (let round = 0; round < rounds; round++) for (const { dossier } of sides) own(dossier);
    return (cpu() - begin) / rounds;
  };
  const theirTime = async (rounds: number): Promise<number> => {
    const begin = cpu();
    for (let round = 0; round < rounds; round++) for (const { facts } of sides) await theirs(facts);
    return (cpu() - begin) / rounds;
  };
  ownTime(10_000);
  await theirTime(300);
  return (await theirTime(600)) / ownTime(10_000);
}
