import { RestError } from '@azure/data-tables';
import { GraphFault, type FaultKind } from '../../../src/graph/fault.ts';
import type { Gate, Wrong } from '../../fakes/gate.ts';
import type { Prng } from '../../fakes/prng.ts';

const graphFaults: readonly [FaultKind, number][] = [
  ['te-druk', 429],
  ['vergrendeld', 423],
  ['conflict', 409],
  ['onbereikbaar', 500],
  ['onbereikbaar', 503],
  ['geen-toegang', 403],
];
/** What asks Graph for nothing but an answer fails as often, but its answer cannot be lost after an effect. */
const changes = new Set(['graph.permanentDelete', 'graph.upload', 'graph.createFolder']);

/** What goes wrong on a day with trouble, in so many of a thousand calls: Microsoft 365 refuses, or an answer is lost; storage is away for a call. */
export function storingen(prng: Prng, perThousand: number): (name: string) => Wrong | undefined {
  return (name) => {
    if (!prng.percent(perThousand / 10)) return undefined;
    const after = prng.percent(30);
    if (!name.startsWith('graph.')) return { error: new RestError('storage is away', { statusCode: 503 }), after };
    const [kind, status] = prng.pick(graphFaults);
    const isLost = after && changes.has(name) && kind === 'onbereikbaar';
    return { error: new GraphFault(kind, { status, operation: name, next: '' }), after: isLost };
  };
}

/** The calls of a destruction between which a kill could leave a half. */
const critical = [
  'graph.permanentDelete',
  'afgeleid.remove',
  'Items.remove',
  'archief.append',
  'Dossiers.replace',
  'Berichten.insert',
  'Vernietigplannen.remove',
  'Vernietigplannen.put',
  'Termijnen.remove',
  'Termijnen.put',
];

/** Kills the process at a call, before or after its effect: any of the first hundred, or one that matters. */
export function dood(prng: Prng, gate: Gate): void {
  const when = prng.percent(50) ? 'before' : 'after';
  if (prng.percent(40)) gate.kill(prng.below(100) + 1, when);
  else gate.kill(prng.below(3) + 1, when, prng.pick(critical));
}
