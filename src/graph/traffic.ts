import type { Time } from '../clock.ts';
import type { Gate } from './gate/gate.ts';
import { retryAfterOf } from './gate/headers.ts';
import type { Lane, Operation } from './operation.ts';
import type { Priority } from './priority.ts';

/** How often a call is tried again, and how long Microsoft 365 may ask to wait within one call, in seconds. Longer waits are left to the queue. */
export const retryLimits = { tries: 4, waitSeconds: 30 } as const;

/** What every call passes: the gates of this process, and time. */
export type Traffic = { gates: Record<Lane, Gate>; time: Time };

/** Whether fetch failed by the network or by its time limit: it reports every network failure as a TypeError. */
export const isNetwork = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError'));

/** Whether a refusal with this status says for certain that nothing was done. */
const isUndone = (status: number) => status === 429 || status === 503;

/** Whether a refusal may pass by itself; 501, 505, 507 (no room left) and the like do not. */
export const isPassing = (status: number): boolean => status === 429 || [500, 502, 503, 504, 509].includes(status);

/** Seconds before the try after this one, where the server does not say: 0.5, 1, 2, 4. */
export const backoffSeconds = (attempt: number): number => 2 ** (attempt - 2);

/** What is asked: the operation, its units where they are not those of the operation, and who waits for it. */
export type Asked = { operation: Operation; units: number; priority: Priority };

/**
 * Sends a call when its lane has room, and again after 429, 5xx and network errors: as long after as the server asks, which then holds for every call of
 * its lane, else after 0.5, 1, 2 and 4 seconds. What may not be repeated is sent again only where nothing can have been done: whether its
 * work was done is for the caller to find out. Returns the last answer; throws what the last try threw, or NoTurn.
 */
export async function attempt(
  { gates, time }: Traffic,
  { operation, units, priority }: Asked,
  once: (signal: AbortSignal) => Promise<Response>,
): Promise<Response> {
  const gate = gates[operation.lane];
  for (let tried = 1; ; tried += 1) {
    const last = tried > retryLimits.tries;
    const leave = await gate.enter(units, priority);
    let asked: number | undefined;
    try {
      const response = await once(time.timeout(operation.seconds * 1000));
      await gate.heard(response.status, response.headers, backoffSeconds(tried));
      asked = retryAfterOf(response.headers, time.now());
      const again = isPassing(response.status) && (operation.repeatable || isUndone(response.status));
      if (!again || last || (asked ?? 0) > retryLimits.waitSeconds) return response;
      await response.body?.cancel();
    } catch (error) {
      if (last || !operation.repeatable || !isNetwork(error)) throw error;
    } finally {
      leave();
    }
    // Where the server said how long, or that it is too busy, the gate is closed that long.
    if (asked === undefined) await time.wait(backoffSeconds(tried) * 1000);
    else if (asked > 0) await time.wait(asked * 1000);
  }
}
