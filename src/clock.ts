import { readFileSync, statSync } from 'node:fs';

/** Where all time comes from; read it once per piece of work and hand the answer on. */
export type Clock = {
  /** The present moment. */
  now(): Date;
};

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/**
 * A clock that runs ahead of the machine by the number of milliseconds that stands in a file, for the service on one's own
 * machine ("zes maanden later"). The file is read again when it changes; a missing or empty file is no shift.
 */
export function shiftedClock(file: string): Clock {
  let readAt = -1;
  let shift = 0;
  const refresh = () => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (stat.mtimeMs === readAt) return;
    readAt = stat.mtimeMs;
    shift = Number(readFileSync(file, 'utf8')) || 0;
  };
  return {
    now() {
      refresh();
      return new Date(Date.now() + shift);
    },
  };
}

/** A clock that stands still until it is set, for tests. */
export function fixedClock(moment: string | Date): Clock & { set(moment: string | Date): void } {
  let now = new Date(moment);
  return { now: () => new Date(now), set: (next) => void (now = new Date(next)) };
}

/** Moments and waiting for the door to Microsoft 365, where a bound or a pause runs by the machine's own time, whatever the shift of `Clock`. */
export type Time = {
  /** The present moment in milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** A signal that is aborted after so many milliseconds. */
  timeout(ms: number): AbortSignal;
};

/** The time of the machine. */
export const systemTime: Time = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
      if (signal?.aborted === true) done();
      else signal?.addEventListener('abort', done);
    }),
  timeout: (ms) => AbortSignal.timeout(ms),
};
