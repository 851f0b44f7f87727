import { AsyncLocalStorage } from 'node:async_hooks';

/** The span of the host under which a function runs, as the header `traceparent` names it. */
export type Parent = { traceId: string; spanId: string; traceFlags: number };

const running = new AsyncLocalStorage<Parent | undefined>();

/** Reads a `traceparent` (W3C Trace Context, version 00); undefined for anything else. */
export function parentFrom(header: string | undefined): Parent | undefined {
  const [, traceId, spanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header ?? '') ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) };
}

/** Runs work under the host's span, so that calls made by it are shown beneath it. */
export const under = <T>(parent: Parent | undefined, work: () => T): T => running.run(parent, work);

/** The host's span that the code at hand runs under. */
export const parentNow = (): Parent | undefined => running.getStore();
