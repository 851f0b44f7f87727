import { AsyncLocalStorage } from 'node:async_hooks';

/** Who waits for a call: a school or the loket, or nobody (listing everything, destroying, putting right). */
export type Priority = 'dringend' | 'opruimen';

const current = new AsyncLocalStorage<Priority>();

/**
 * Runs work for which nobody waits: every call to Microsoft 365 in it lets urgent ones pass, and uses only what those leave. It may be put off
 * by a GraphFault `te-druk`, as any work may.
 */
export const atLeisure = <T>(work: () => Promise<T>): Promise<T> => current.run('opruimen', work);

/** The priority of the work that runs here; urgent unless it said otherwise. */
export const priorityNow = (): Priority => current.getStore() ?? 'dringend';
