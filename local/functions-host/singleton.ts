import type { ContainerClient } from '@azure/storage-blob';
import { createPause } from './backoff.ts';
import { describe } from './invoke.ts';
import { writeLog } from './log.ts';
import { statusOf } from './storage-account.ts';

export type Singleton = {
  /** Whether this host holds the lock now. */
  held(): boolean;
  /** Counts how often the lock was taken; a change means that another host may have worked in between. */
  term(): number;
  stop(): Promise<void>;
};

const leaseSeconds = 15;

/**
 * Keeps trying to hold a lease on a blob, so that of all hosts on one storage account one runs the timers. When its holder dies another
 * has it within 15 seconds. Time is measured on the machine's monotonic clock, never on the shifted one.
 */
export function holdSingleton(container: ContainerClient, name: string): Singleton {
  const blob = container.getBlockBlobClient(`locks/${name}`);
  const lease = blob.getBlobLeaseClient();
  const pause = createPause();
  let until = 0;
  let term = 0;
  const ending = new AbortController();

  const obtain = async (): Promise<void> => {
    const asked = performance.now();
    if (asked < until) await lease.renewLease();
    else {
      await lease.acquireLease(leaseSeconds);
      term += 1;
    }
    until = asked + leaseSeconds * 1000;
  };
  const take = async (): Promise<void> => {
    try {
      await obtain();
    } catch (error) {
      const status = statusOf(error);
      if (status === 404) {
        await make();
        return take();
      }
      if (status !== 409 && status !== 412) writeLog('warning', 'host', `the lock for timers cannot be had: ${describe(error)}`);
    }
  };
  const make = async (): Promise<void> => {
    await container.createIfNotExists();
    try {
      await blob.upload('', 0, { conditions: { ifNoneMatch: '*' } });
    } catch (error) {
      if (statusOf(error) !== 409 && statusOf(error) !== 412) throw error; // another host was first: just as well
    }
  };
  const loop = async () => {
    while (!ending.signal.aborted) {
      const missing = performance.now() >= until;
      // Storage that cannot be reached is tried again; it was logged by whoever noticed
      await take().catch((error: unknown) => writeLog('warning', 'host', `the lock for timers cannot be made: ${describe(error)}`));
      if (missing && performance.now() >= until) await pause.wait(2000);
      else if (performance.now() < until) await pause.wait((leaseSeconds * 1000) / 3);
    }
    if (performance.now() < until) {
      until = 0;
      await lease
        .releaseLease()
        .catch((error: unknown) => writeLog('warning', 'host', `the lock for timers was not given back: ${describe(error)}`));
    }
  };
  const done = loop();
  return {
    held: () => performance.now() < until,
    term: () => term,
    stop() {
      ending.abort();
      pause.cut();
      return done;
    },
  };
}
