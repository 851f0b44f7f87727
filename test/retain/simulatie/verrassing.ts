import type { App } from '../../../src/app.ts';
import type { Prng } from '../../fakes/prng.ts';
import type { Mensen } from './handelingen.ts';
import type { Dossier } from './model.ts';
import type { Verrassing } from './wereld.ts';

/**
 * What a person does with a dossier while it is on the way to its destruction, by a process of its own. A hold comes before the service asks what holds it; a file
 * that changes may do so up to the very moment of its deletion.
 */
export function verras(prng: Prng, mensen: Mensen, dossier: Dossier, besides: App): Verrassing {
  const keer = prng.below(4) + 1;
  const asking = prng.pick(['graph.listChildren', 'graph.retentionLabel']);
  const changing = prng.pick(['graph.listChildren', 'graph.retentionLabel', 'graph.permanentDelete', 'Houden.list']);
  const { call, act } = prng.pick<Pick<Verrassing, 'call' | 'act'>>([
    { call: asking, act: () => mensen.houd(dossier, besides) },
    { call: asking, act: () => mensen.houd(dossier, besides) },
    { call: asking, act: () => mensen.bezwaar(dossier, 'loopt', besides) },
    { call: changing, act: async () => mensen.verander(dossier) },
    { call: 'graph.listChildren', act: async () => mensen.upload(dossier, 'erbij.pdf') },
  ]);
  return { call, keer, act };
}
