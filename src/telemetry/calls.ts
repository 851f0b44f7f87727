import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { context, SpanKind, SpanStatusCode, trace, type Span, type Tracer } from '@opentelemetry/api';
import { parentNow } from './parent.ts';

/** What Node tells of a call by fetch; of its address only the server is ever looked at. */
type Told = { request: { origin?: string | URL; method: string }; response?: { statusCode: number }; error?: unknown };

const parentContext = () => {
  const parent = parentNow();
  return parent === undefined ? context.active() : trace.setSpanContext(context.active(), { ...parent, isRemote: true });
};

/**
 * Makes a span of every call by `fetch` (Microsoft 365, the Teams workflow): server, method, status and time, never a path, query, header or
 * body. Calls to `notThis` host are passed over. Returns how to stop. Calls by other means (storage, tokens) are not seen.
 */
export function followCalls(tracer: Tracer, notThis: string): () => void {
  const open = new WeakMap<object, Span>();

  const created = (message: unknown) => {
    const { request } = message as Told;
    const origin = String(request.origin ?? '');
    if (!URL.canParse(origin)) return;
    const { hostname, port, protocol } = new URL(origin);
    if (hostname === notThis) return;
    const attributes = {
      'http.request.method': request.method,
      'server.address': hostname,
      'server.port': Number(port || (protocol === 'http:' ? 80 : 443)),
    };
    open.set(request, tracer.startSpan(request.method, { kind: SpanKind.CLIENT, attributes }, parentContext()));
  };

  const answered = (message: unknown) => {
    const { request, response } = message as Told;
    const status = response?.statusCode ?? 0;
    const span = open.get(request);
    span?.setAttribute('http.response.status_code', status);
    if (status >= 400) span?.setStatus({ code: SpanStatusCode.ERROR });
  };

  const ended = (message: unknown) => {
    const { request } = message as Told;
    open.get(request)?.end();
    open.delete(request);
  };

  const failed = (message: unknown) => {
    const { request, error } = message as Told;
    const span = open.get(request);
    span?.setStatus({ code: SpanStatusCode.ERROR });
    span?.setAttribute('error.type', error instanceof Error ? error.name : 'Error');
    ended(message);
  };

  const channels = [
    ['undici:request:create', created],
    ['undici:request:headers', answered],
    ['undici:request:trailers', ended],
    ['undici:request:error', failed],
  ] as const;
  for (const [channel, heard] of channels) subscribe(channel, heard);
  return () => {
    for (const [channel, heard] of channels) unsubscribe(channel, heard);
  };
}
