import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

/** What may be told of a call, and how it must look; everything else may hold a name, a path or a secret. */
const allowed: Readonly<Record<string, RegExp>> = {
  'http.request.method': /^[A-Z]{3,7}$/,
  'http.response.status_code': /^\d{3}$/,
  'server.address': /^[a-z0-9.-]{1,253}$/,
  'server.port': /^\d{1,5}$/,
  'error.type': /^[A-Za-z_][A-Za-z0-9_]{0,60}$/,
};

/** Names of spans are methods or operations of ours; anything else may be an address. */
const name = /^(?:[A-Z]{3,7}|[a-z][a-z-]{1,40})$/;

/**
 * A span as it may leave the process: of its attributes only those that are known to be free of personal data and look as they should, no
 * events (an exception's text), no links, no text with its status, and no name that could be an address.
 */
export function redacted(span: ReadableSpan): ReadableSpan {
  const kept = Object.entries(span.attributes).filter(([key, value]) => allowed[key]?.test(String(value)) === true);
  const safe = {
    name: name.test(span.name) ? span.name : 'weggelaten',
    attributes: Object.fromEntries(kept),
    events: [],
    links: [],
    status: { code: span.status.code },
  };
  // A span has methods beside its fields: those stay, whatever version made it.
  return Object.create(span, Object.getOwnPropertyDescriptors(safe)) as ReadableSpan;
}

/** An exporter that sees spans only as `redacted` leaves them, whoever made them. */
export class RedactingExporter implements SpanExporter {
  private readonly inner: SpanExporter;
  constructor(inner: SpanExporter) {
    this.inner = inner;
  }
  export(spans: ReadableSpan[], done: Parameters<SpanExporter['export']>[1]): void {
    this.inner.export(spans.map(redacted), done);
  }
  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }
  forceFlush(): Promise<void> {
    return this.inner.forceFlush?.() ?? Promise.resolve();
  }
}
