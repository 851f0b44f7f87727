import type { App } from './app.ts';
import { isFault } from './graph/fault.ts';
import type { Message, QueueName } from './storage/queues.ts';

/** Seconds after which work that Microsoft 365 had no room for begins again: what it asked, within these bounds. */
const uitstelSeconds = { least: 30, most: 3600 } as const;

/**
 * Does the work of a queue message; where Microsoft 365 is too busy (GraphFault `te-druk`) puts the message back for later, as often as that takes. Left to the
 * queue itself, work would be set aside after five tries within minutes, while a busy tenant can take hours. Throws what else the work throws.
 */
export async function orLater<Q extends QueueName>(
  app: Pick<App, 'storage' | 'log'>,
  queue: Q,
  message: Message<Q>,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isFault(error, 'te-druk')) throw error;
    const seconds = Math.min(Math.max(Math.ceil(error.retryAfter ?? 0), uitstelSeconds.least), uitstelSeconds.most);
    await app.storage.send(queue, message, seconds);
    app.log('uitgesteld', { wachtrij: queue, handeling: error.operation, seconden: seconds });
  }
}
