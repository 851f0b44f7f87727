import { SpanStatusCode, type Link } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followCalls } from '../../src/telemetry/calls.ts';
import { startTelemetry } from '../../src/telemetry/index.ts';
import { parentFrom, parentNow, under } from '../../src/telemetry/parent.ts';
import { RedactingExporter } from '../../src/telemetry/redact.ts';
import { listening } from './server.ts';

const canary = 'Kanarie-Voorbeeld-01-02-2010';
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';
const header = `00-${traceId}-${spanId}-01`;

const memory = new InMemorySpanExporter();
const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(new RedactingExporter(memory))] });
const tracer = provider.getTracer('test');
beforeEach(() => memory.reset());

/** Everything that a span would tell, however it is read. */
const told = (): string =>
  JSON.stringify(
    memory.getFinishedSpans().map((span) => ({
      name: span.name,
      attributes: span.attributes,
      events: span.events,
      links: span.links,
      status: span.status,
      ids: span.spanContext(),
    })),
  );

describe('a span that leaves the process', () => {
  it('keeps nothing that could be personal, whoever made it and wherever it stands', () => {
    const links: Link[] = [{ context: { traceId, spanId, traceFlags: 1 }, attributes: { canary } }];
    const span = tracer.startSpan(`GET /drives/x/root:/${canary}`, { links });
    span.setAttributes({
      'url.full': `https://graph.microsoft.com/v1.0/users/${canary}?$filter=${canary}`,
      'url.path': canary,
      'url.query': canary,
      'server.address': canary,
      'error.type': `${canary} is not found`,
      'http.request.method': canary,
      'http.request.header.authorization': canary,
      'an.unknown.one': canary,
    });
    span.addEvent(canary, { canary });
    span.recordException(new Error(canary));
    span.setStatus({ code: SpanStatusCode.ERROR, message: canary });
    span.end();
    expect(memory.getFinishedSpans()).toHaveLength(1);
    expect(told()).not.toContain('Kanarie');
    expect(memory.getFinishedSpans()[0]).toMatchObject({ name: 'weggelaten', status: { code: SpanStatusCode.ERROR } });
  });

  it('keeps what tells how a call went, its time and its place in the trace', () => {
    const span = tracer.startSpan('GET');
    span.setAttributes({ 'http.request.method': 'GET', 'http.response.status_code': 429, 'server.address': 'graph.microsoft.com' });
    span.end();
    const [kept] = memory.getFinishedSpans();
    expect(kept?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 429,
      'server.address': 'graph.microsoft.com',
    });
    expect(kept?.spanContext()).toEqual(span.spanContext());
    expect(kept?.duration).toHaveLength(2);
  });
});

describe('the span of the host', () => {
  it.each([
    [header, { traceId, spanId, traceFlags: 1 }],
    [undefined, undefined],
    ['', undefined],
    [`01-${traceId}-${spanId}-01`, undefined],
    [`00-${'0'.repeat(32)}-${spanId}-01`, undefined],
    [`00-${traceId}-${spanId}-01-more`, undefined],
  ])('%s is read as it should', (text, wanted) => expect(parentFrom(text)).toEqual(wanted));

  it('holds for all that a function does, and for nothing beside it', async () => {
    const inside = await under(parentFrom(header), async () => {
      await Promise.resolve();
      return parentNow();
    });
    expect(inside?.traceId).toBe(traceId);
    expect(parentNow()).toBeUndefined();
  });
});

describe('calls by fetch', () => {
  let stop: () => void;
  beforeEach(() => void (stop = followCalls(tracer, 'in.example')));
  afterEach(() => stop());

  it('become spans under the function that made them, without path, query, headers or body', async () => {
    const server = await listening(() => ({ status: 404, body: '{}' }));
    const call = () =>
      fetch(`${server.origin}/drives/x/root:/${canary}?$select=${canary}`, { method: 'POST', body: canary, headers: { 'x-name': canary } });
    await (await under(parentFrom(header), call)).text();
    await server.close();
    const [span, ...more] = memory.getFinishedSpans();
    expect(more).toEqual([]);
    expect(span).toMatchObject({ name: 'POST', status: { code: SpanStatusCode.ERROR }, parentSpanContext: { traceId, spanId } });
    expect(span?.attributes).toEqual({
      'http.request.method': 'POST',
      'http.response.status_code': 404,
      'server.address': '127.0.0.1',
      'server.port': Number(new URL(server.origin).port),
    });
    expect(told()).not.toContain('Kanarie');
  });

  it('that reach nobody are told as failed, by kind of error', async () => {
    const server = await listening(() => ({ status: 200, body: '' }));
    await server.close();
    await expect(fetch(`${server.origin}/${canary}`)).rejects.toThrow();
    const [span] = memory.getFinishedSpans();
    expect(span).toMatchObject({ name: 'GET', status: { code: SpanStatusCode.ERROR } });
    expect(span?.attributes['error.type']).toBe('Error');
    expect(told()).not.toContain('Kanarie');
  });

  it('to the place that spans go to are passed over, and none is seen any more once stopped', async () => {
    const server = await listening(() => ({ status: 200, body: '' }));
    stop();
    const host = new URL(server.origin).hostname;
    stop = followCalls(tracer, host);
    await (await fetch(server.origin)).text();
    stop();
    await (await fetch(server.origin)).text();
    await server.close();
    expect(memory.getFinishedSpans()).toEqual([]);
  });
});

describe('telemetry as a whole', () => {
  const ingestion = setupServer();
  const bodies: string[] = [];
  beforeAll(() => ingestion.listen({ onUnhandledFrame: 'bypass' }));
  afterAll(() => ingestion.close());

  const unpacked = (raw: Buffer) => (raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw).toString();

  it('sends to the ingestion of the connection, and no canary with it', async () => {
    ingestion.use(
      http.post('https://in.voorbeeld.example/*', async ({ request }) => {
        bodies.push(unpacked(Buffer.from(await request.arrayBuffer())));
        return HttpResponse.json({ itemsReceived: 1, itemsAccepted: 1, errors: [] });
      }),
    );
    const other = await listening(() => ({ status: 200, body: '{}' }));
    const connection = 'InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://in.voorbeeld.example/';
    const telemetry = await startTelemetry(connection, false);
    await under(parentFrom(header), async () => (await fetch(`${other.origin}/users/${canary}/messages?q=${canary}`)).text());
    await telemetry.end();
    await other.close();
    const sent = bodies.join('\n');
    expect(sent).toContain(traceId);
    expect(sent).toContain('dossierloket');
    expect(sent).toContain('127.0.0.1');
    expect(sent).not.toContain('Kanarie');
    expect(sent).not.toContain('messages');
  });
});
