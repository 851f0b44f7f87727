import type { Log } from '../log.ts';
import type { Onleesbaar } from './table.ts';

/** Writes down which row cannot be read, for who keeps the service running; docs/beheer.md says what to do about it. */
export const logUnread =
  ({ log }: { log: Log }) =>
  (error: Onleesbaar): void =>
    log('rij-onleesbaar', error.plaats);
