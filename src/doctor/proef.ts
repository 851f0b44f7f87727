import type { Clock } from '../clock.ts';
import { GraphFault } from '../graph/fault.ts';
import type { SetupGraph } from '../graph/setup.ts';
import type { Graph } from '../graph/types.ts';
import type { Settings } from '../settings.ts';
import type { Storage } from '../storage/index.ts';
import type { StoredNames } from '../storage/names.ts';

/** What trying out is given: the settings and the doors. `vragen` is fetch. `vlaggen` allow what other people see. */
export type Proef = {
  settings: Settings;
  graph: Graph & SetupGraph;
  token: () => Promise<string>;
  storedNames: () => Promise<StoredNames>;
  storage: () => Promise<Storage>;
  clock: Clock;
  vragen: typeof fetch;
  newId: () => string;
  vlaggen: { kaart: boolean; mail: boolean; zonderOpslag: boolean };
};

/** How long an answer may take, in seconds: Microsoft waits 10 for the address of notifications. */
export const geduld = 10;

/** The refusal of Microsoft 365 in `work`, or what it gave. Every other error is thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<{ gaf: T } | { weigerde: GraphFault }> {
  try {
    return { gaf: await work() };
  } catch (error) {
    if (error instanceof GraphFault) return { weigerde: error };
    throw error;
  }
}

/** The network's own word for why nothing came back; no address. */
export function networkReason(error: unknown): string | undefined {
  if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    return `geen antwoord binnen ${geduld} seconden`;
  if (!(error instanceof TypeError)) return undefined;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  return code === undefined ? 'niet te bereiken' : `niet te bereiken (${code})`;
}
