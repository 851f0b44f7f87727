import { z } from 'zod';
import type { Store } from './store.ts';

const refuse = z.strictObject({
  status: z.number().int().min(400).max(599),
  /** Seconds in the header `retry-after`; without it the header is left out. */
  retryAfter: z.number().int().min(0).max(3600).optional(),
  /** For the next so many calls; without it until it is taken away. */
  calls: z.number().int().min(1).optional(),
  /** The part of the calls that is refused, 0 to 1. */
  rate: z.number().min(0).max(1).default(1),
  /** Only calls whose `METHOD /path` holds this text. */
  path: z.string().max(200).optional(),
});

const drop = z.strictObject({
  /** The connection is cut before the work is done, or after it, when the caller cannot know. */
  when: z.enum(['before', 'after']),
  calls: z.number().int().min(1).optional(),
  path: z.string().max(200).optional(),
});

/** Everything about this Microsoft 365 that can be made to go wrong. */
export const knobsSchema = z.strictObject({
  refuse: refuse.nullable(),
  drop: drop.nullable(),
  /** Milliseconds that every answer of Graph waits. */
  slow: z.number().int().min(0).max(60_000),
  notifications: z.enum(['deliver', 'lose', 'repeat']),
  /** Milliseconds between a change and its notification. */
  notificationDelay: z.number().int().min(0).max(600_000),
  /** SharePoint writes properties into Office files on upload, so that size and hash differ from what was sent. */
  promotion: z.boolean(),
  /** Every changed item stands twice in delta, an older state first. */
  deltaTwice: z.boolean(),
  /** The next so many calls of delta with a token answer that nothing changed yet. */
  deltaEmpty: z.number().int().min(0).max(1000),
  /** Every page of delta holds an item without sense first. */
  deltaMalformed: z.boolean(),
  /** The link to the next page of delta leads to the same page. */
  deltaLoops: z.boolean(),
  /** The next so many pages in the middle of delta answer 404. */
  deltaLost: z.number().int().min(0).max(1000),
  /** Where a 410 of delta sends the caller: to the beginning, or to an address that answers 500. */
  resyncLocation: z.enum(['works', 'fails']),
  /** Whether delta tells of what changes; what it keeps silent about it never tells, and a full listing shows. */
  deltaSilent: z.boolean(),
  /** Whether delta lists what was in a deleted folder, or the folder only. */
  deletedFolders: z.enum(['all', 'folder']),
  /** Items on a page of delta or children, where the caller does not ask for fewer. */
  pageSize: z.number().int().min(1).max(1000),
});
export type Knobs = z.infer<typeof knobsSchema>;

const settingName = 'knobs';

/** How everything goes well. */
const initial: Knobs = {
  refuse: null,
  drop: null,
  slow: 0,
  notifications: 'deliver',
  notificationDelay: 200,
  promotion: true,
  deltaTwice: false,
  deltaEmpty: 0,
  deltaMalformed: false,
  deltaLoops: false,
  deltaLost: 0,
  resyncLocation: 'works',
  deltaSilent: false,
  deletedFolders: 'all',
  pageSize: 200,
};

/** The knobs as they stand, kept on disk. */
export class KnobBoard {
  private readonly store: Store;
  private readonly changed: () => void;
  private current: Knobs;

  /** `changed` is called whenever a knob turned, also when it counted off by itself. */
  constructor(store: Store, changed: () => void) {
    this.store = store;
    this.changed = changed;
    this.current = knobsSchema.parse({ ...initial, ...(JSON.parse(store.setting(settingName) ?? '{}') as object) });
  }

  get now(): Knobs {
    return this.current;
  }

  /** Turns the knobs that are named and leaves the others. */
  turn(given: Partial<Knobs>): Knobs {
    return this.keep({ ...this.current, ...given });
  }

  reset(): void {
    this.keep(initial);
  }

  /** Whether this call is to be refused, and how; counts it off. */
  refusal(call: string): { status: number; retryAfter: number | undefined } | undefined {
    const { refuse } = this.current;
    if (refuse === null || !call.includes(refuse.path ?? '') || Math.random() >= refuse.rate) return undefined;
    this.keep({ ...this.current, refuse: countedOff(refuse) });
    return { status: refuse.status, retryAfter: refuse.retryAfter };
  }

  /** Whether the connection of this call is to be cut, and when; counts it off. */
  cut(call: string): 'before' | 'after' | undefined {
    const { drop } = this.current;
    if (drop === null || !call.includes(drop.path ?? '')) return undefined;
    this.keep({ ...this.current, drop: countedOff(drop) });
    return drop.when;
  }

  /** Whether this call of delta is to answer that nothing changed; counts it off. */
  emptyDelta(): boolean {
    const { deltaEmpty } = this.current;
    if (deltaEmpty > 0) this.keep({ ...this.current, deltaEmpty: deltaEmpty - 1 });
    return deltaEmpty > 0;
  }

  /** Whether this page of delta is to be lost; counts it off. */
  lostPage(): boolean {
    const { deltaLost } = this.current;
    if (deltaLost > 0) this.keep({ ...this.current, deltaLost: deltaLost - 1 });
    return deltaLost > 0;
  }

  private keep(knobs: Knobs): Knobs {
    this.current = knobs;
    this.store.setSetting(settingName, JSON.stringify(knobs));
    this.changed();
    return knobs;
  }
}

const countedOff = <T extends { calls?: number | undefined }>(knob: T): T | null => {
  if (knob.calls === undefined) return knob;
  return knob.calls > 1 ? { ...knob, calls: knob.calls - 1 } : null;
};
