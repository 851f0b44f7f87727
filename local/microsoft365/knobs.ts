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
  refuse: refuse.nullable().default(null),
  drop: drop.nullable().default(null),
  /** Milliseconds that every answer of Graph waits. */
  slow: z.number().int().min(0).max(60_000).default(0),
  notifications: z.enum(['deliver', 'lose', 'repeat']).default('deliver'),
  /** Milliseconds between a change and its notification. */
  notificationDelay: z.number().int().min(0).max(600_000).default(200),
  /** SharePoint writes properties into Office files on upload, so that size and hash differ from what was sent. */
  promotion: z.boolean().default(true),
  /** Every changed item stands twice in delta, an older state first. */
  deltaTwice: z.boolean().default(false),
  /** Whether delta lists what was in a deleted folder, or the folder only. */
  deletedFolders: z.enum(['all', 'folder']).default('all'),
  /** Items on a page of delta or children, where the caller does not ask for fewer. */
  pageSize: z.number().int().min(1).max(1000).default(200),
});
export type Knobs = z.infer<typeof knobsSchema>;

const settingName = 'knobs';
const part = knobsSchema.partial();

/** The knobs as they stand, kept on disk. */
export class KnobBoard {
  private readonly store: Store;
  private current: Knobs;

  constructor(store: Store) {
    this.store = store;
    this.current = knobsSchema.parse(JSON.parse(store.setting(settingName) ?? '{}'));
  }

  get now(): Knobs {
    return this.current;
  }

  /** Turns the knobs that are named and leaves the others; throws a ZodError on anything unknown. */
  turn(given: unknown): Knobs {
    const named = part.parse(given);
    const asked = Object.keys(typeof given === 'object' && given !== null ? given : {});
    const changed = Object.fromEntries(Object.entries(named).filter(([name]) => asked.includes(name)));
    return this.keep(knobsSchema.parse({ ...this.current, ...changed }));
  }

  reset(): void {
    this.keep(knobsSchema.parse({}));
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

  private keep(knobs: Knobs): Knobs {
    this.current = knobs;
    this.store.setSetting(settingName, JSON.stringify(knobs));
    return knobs;
  }
}

const countedOff = <T extends { calls?: number | undefined }>(knob: T): T | null => {
  if (knob.calls === undefined) return knob;
  return knob.calls > 1 ? { ...knob, calls: knob.calls - 1 } : null;
};
