import { randomBytes } from 'node:crypto';
import type { Clock } from '../../src/clock.ts';
import type { KnobBoard } from './knobs.ts';
import type { AppRegistration, Microsoft365Options } from './options.ts';
import type { Store } from './store.ts';

/** The origins that this Microsoft 365 answers on; all of this machine only. */
export type Origins = { graph: string; transfer: string; page: string };

/** What every part works with. */
export type Tenant = {
  folder: string;
  options: Microsoft365Options;
  app: AppRegistration;
  store: Store;
  clock: Clock;
  knobs: KnobBoard;
  origins: Origins;
  /** Signs tokens and the URLs of transfers; kept, so that they outlive a restart. */
  key: Buffer;
  workflowSecret: string;
  /** Tells the page, and who delivers notifications, that something changed. */
  changed(): void;
};

/** A secret that is made once and kept. */
export function keptSecret(store: Store, name: string): Buffer {
  const kept = store.setting(name);
  if (kept !== undefined) return Buffer.from(kept, 'base64url');
  const made = randomBytes(32);
  store.setSetting(name, made.toString('base64url'));
  return made;
}

export const now = (tenant: Tenant): string => tenant.clock.now().toISOString();
