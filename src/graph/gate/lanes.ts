import type { Lane } from '../operation.ts';
import type { Bucket } from './bucket.ts';

/** The bounds of one lane in this process. `chunk` is what is drawn at once from what all instances share. */
export type LaneLimits = { bucket: Bucket; concurrent: number; chunk: number };

/**
 * How long a call waits at most for its turn or for a pause to pass, in milliseconds; then it is a GraphFault `te-druk`, and its piece of work
 * is done later. A function may run ten minutes.
 */
export const patienceMs = { dringend: 180_000, opruimen: 240_000 } as const;

/** Microsoft's bound on a day is so many of its minutes. */
const minutesOfDay = 960;

/**
 * What each lane may spend. Of the tenant's resource units a minute the service uses `share` percent: nine parts flow in evenly and one part may
 * be spent at once, so that no minute, wherever it begins, sees more. A mailbox takes 30 mails a minute and 4 calls at a time, a
 * Teams channel 4 cards a second; other instances share these too.
 */
export const laneLimits = (unitsPerMinute: number, share: number): Record<Lane, LaneLimits> => {
  const usable = (unitsPerMinute * share) / 100;
  return {
    graph: {
      bucket: { capacity: usable / 10, perMinute: (usable * 9) / 10, perDay: usable * minutesOfDay },
      concurrent: 16,
      chunk: 20,
    },
    postbus: { bucket: { capacity: 4, perMinute: 24 }, concurrent: 2, chunk: 1 },
    teams: { bucket: { capacity: 1, perMinute: 120 }, concurrent: 2, chunk: 1 },
  };
};
