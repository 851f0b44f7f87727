import type { App } from './app.ts';
import { isFault } from './graph/fault.ts';
import type { Message, QueueName } from './storage/queues.ts';

/** Seconds after which work that Microsoft 365 had no room for begins again: what it asked, within these bounds. */
const uitstelSeconds = { least: 60, most: 3600 } as const;

/** No new work is begun when a question would wait longer than this for its turn, in seconds: it would break off half-way, and its units be lost. */
const crowdedFrom = 15;

/**
 * Does the work of a queue message, or puts the message back for later: where the gate to Microsoft 365 is crowded already, before anything is asked, and
 * where Microsoft 365 turns out too busy under way (GraphFault `te-druk`); as often as that takes. Left to the queue itself, work would be set
 * aside after five tries within minutes, while a busy tenant can take hours. Throws what else the work throws.
 */
export async function orLater<Q extends QueueName>(
  app: { graph: Pick<App['graph'], 'crowdedSeconds'>; storage: Pick<App['storage'], 'send'>; log: App['log'] },
  queue: Q,
  message: Message<Q>,
  work: () => Promise<unknown>,
): Promise<void> {
  const later = async (asked: number, handeling: string) => {
    const seconds = Math.min(Math.max(Math.ceil(asked), uitstelSeconds.least), uitstelSeconds.most);
    await app.storage.send(queue, message, seconds);
    app.log('uitgesteld', { wachtrij: queue, handeling, seconden: seconds });
  };
  const crowded = app.graph.crowdedSeconds();
  if (crowded > crowdedFrom) return later(crowded, 'nog-niet-begonnen');
  try {
    await work();
  } catch (error) {
    if (!isFault(error, 'te-druk')) throw error;
    await later(error.retryAfter ?? 0, error.operation);
  }
}
