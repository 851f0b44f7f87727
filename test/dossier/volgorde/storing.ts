import { RestError } from '@azure/data-tables';
import { GraphFault, type FaultKind } from '../../../src/graph/fault.ts';
import { Killed } from '../../fakes/crash.ts';
import { Gate } from '../../fakes/gate.ts';
import type { Prng } from '../../fakes/prng.ts';

/** What goes wrong with one call: the host dies at it, it fails, or it is done twice since the client of storage asked again after a lost answer; before or after its effect. */
export type Storing = { wat: 'dood' | 'fout'; wanneer: 'voor' | 'na'; error: Error } | { wat: 'tweemaal' };

/** What Microsoft 365 answers where it did nothing, and where nobody knows. */
const refused: readonly [FaultKind, number][] = [
  ['te-druk', 429],
  ['onbereikbaar', 503],
  ['onbereikbaar', 500],
  ['onbereikbaar', 0],
];
const unknown: readonly [FaultKind, number][] = [
  ['onbereikbaar', 500],
  ['onbereikbaar', 0],
];

function faultOf(prng: Prng, name: string, isAfter: boolean): Error {
  if (!name.startsWith('graph.')) return new RestError('storage is away', { statusCode: 503 });
  if (name === 'graph.delta' && prng.percent(20)) return new GraphFault('opnieuw-beginnen', { status: 410, operation: name, next: '' });
  if (name === 'graph.upload' && !isAfter && prng.percent(20))
    return new GraphFault('vergrendeld', { status: 423, operation: name, next: '' });
  const [kind, status] = prng.pick(isAfter ? unknown : refused);
  return new GraphFault(kind, { status, operation: name, next: '', ...(kind === 'te-druk' ? { retryAfter: 5 } : {}) });
}

/** Calls of storage that its client makes again by itself where the answer is lost. */
const isRetried = (name: string): boolean => /\.(?:insert|put|replace|remove|transaction|write|send)$/.test(name);

/** Something that goes wrong in so many of a thousand calls. */
export function storing(prng: Prng, name: string, perThousand: number): Storing | undefined {
  if (!prng.percent(perThousand / 10)) return undefined;
  if (isRetried(name) && prng.percent(30)) return { wat: 'tweemaal' };
  const isAfter = prng.percent(50);
  return { wat: prng.percent(35) ? 'dood' : 'fout', wanneer: isAfter ? 'na' : 'voor', error: faultOf(prng, name, isAfter) };
}

/** What a host is surrounded by: who goes first, what goes wrong, what was done. */
export type Omgeving = { before(name: string): Promise<void>; storing(name: string): Storing | undefined };

/** The gate of a host to which things happen by chance. */
export class WankelePoort extends Gate {
  private readonly omgeving: Omgeving;
  /** Nothing happens until it is open: while a host starts. */
  open = false;
  constructor(omgeving: Omgeving) {
    super();
    this.omgeving = omgeving;
  }

  override async cross<T>(name: string, effect: () => T | Promise<T>): Promise<T> {
    if (!this.open) return effect();
    await this.omgeving.before(name);
    if (this.dead) throw new Killed(`dood: ${name}`);
    const wrong = this.omgeving.storing(name);
    if (wrong === undefined) return effect();
    if (wrong.wat === 'tweemaal') {
      await effect();
      return effect();
    }
    if (wrong.wat === 'dood') this.dead = true;
    if (wrong.wanneer === 'na') await effect();
    throw wrong.wat === 'dood' ? new Killed(`${wrong.wanneer} ${name}`) : wrong.error;
  }
}
