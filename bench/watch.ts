import { dossierUnits } from './watching/dossier-units.ts';
import { firstDelta } from './watching/first-delta.ts';
import { rush } from './watching/rush.ts';
import { conclude } from './watching/verdict.ts';

/**
 * What watching costs: a first listing, a dossier, an idle round and a rush. `npm run bench -- watch [items]`, or one part of it by `lijst`, `dossier`; exit
 * code 1 where something asked does not hold.
 */
export async function run([given = '100000']: string[]): Promise<void> {
  const listing = given === 'dossier' ? [] : await firstDelta(Number(given === 'lijst' ? 100_000 : given));
  if (given === 'lijst') return conclude(listing);
  const { verdicts, firstCalls } = await dossierUnits();
  conclude([...listing, ...verdicts, ...(await rush(firstCalls))]);
}
