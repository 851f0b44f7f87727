import { HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sendBatch, type BatchRequest } from '../../src/graph/batch.ts';
import { operation, permissions } from '../../src/graph/operation.ts';
import { broken, doorAnswering, graphAnswering, json, refused, server } from './server.ts';

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

type Asked = { requests: { id: string; method: string; url: string; headers?: object; body?: object; dependsOn?: string[] }[] };
type Inner = { status: number; headers?: Record<string, string>; body?: unknown };

/** A batch answer for whatever is asked, in reverse order; `by` says what each gets. */
const answering =
  (by: (id: string) => Inner, asked: Asked[] = []) =>
  async (request: Request) => {
    const body = (await request.json()) as Asked;
    asked.push(body);
    return HttpResponse.json({ responses: body.requests.map(({ id }) => ({ id, ...by(id) })).toReversed() });
  };

const lezen = operation({ name: 'proef-lezen', permission: permissions.lezen, units: 1, purpose: 'proef' });
const maken = operation({ name: 'proef-maken', permission: permissions.schrijven, units: 2, purpose: 'proef', repeatable: false });
const get = (id: string, more: Partial<BatchRequest> = {}): BatchRequest => ({
  id,
  operation: lezen,
  method: 'GET',
  path: `/x/${id}`,
  ...more,
});
const post = (id: string, more: Partial<BatchRequest> = {}): BatchRequest => ({
  id,
  operation: maken,
  method: 'POST',
  path: `/x/${id}`,
  body: { name: id },
  ...more,
});
const ok: Inner = { status: 200, body: { fine: true } };

describe('a batch', () => {
  it('goes 20 at a time; answers in another order find their questions', async () => {
    const asked: Asked[] = [];
    const { door } = doorAnswering(answering((id) => ({ status: 200, body: { id } }), asked));
    const answers = await sendBatch(
      door,
      Array.from({ length: 45 }, (_, index) => get(String(index))),
    );
    expect(asked.map(({ requests }) => requests.length)).toEqual([20, 20, 5]);
    expect([...answers].every(([id, answer]) => (answer.body as { id: string }).id === id)).toBe(true);
    expect(answers.size).toBe(45);
  });

  it('a body goes with its Content-Type', async () => {
    const asked: Asked[] = [];
    const { door } = doorAnswering(answering(() => ({ status: 201, body: {} }), asked));
    await sendBatch(door, [post('a', { headers: { 'If-Match': '"1"' } }), get('b')]);
    expect(asked[0]?.requests).toEqual([
      { id: 'a', method: 'POST', url: '/x/a', headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' }, body: { name: 'a' } },
      { id: 'b', method: 'GET', url: '/x/b' },
    ]);
  });

  it('only what failed goes again, after the longest time that was asked', async () => {
    const asked: Asked[] = [];
    const first: Record<string, Inner> = {
      b: { status: 429, headers: { 'retry-after': '4' } },
      c: { status: 503, headers: { 'Retry-After': '9' } },
    };
    const { door, time } = doorAnswering(
      answering((id) => first[id] ?? ok, asked),
      answering(() => ok, asked),
    );
    const begun = time.now();
    const answers = await sendBatch(door, [get('a'), get('b'), get('c')]);
    expect(asked.map(({ requests }) => requests.map(({ id }) => id))).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
    expect([...answers.values()].every(({ refusal }) => refusal === undefined)).toBe(true);
    expect(time.now() - begun).toBe(9000);
  });

  it('a 424 goes again with the one that it depends on, and alone where that was done', async () => {
    const asked: Asked[] = [];
    const { door } = doorAnswering(
      answering((id) => (id === 'a' ? { status: 429, headers: { 'retry-after': '0' } } : { status: 424 }), asked),
      answering((id) => (id === 'b' ? { status: 429, headers: { 'retry-after': '0' } } : ok), asked),
      answering(() => ok, asked),
    );
    const answers = await sendBatch(door, [post('a'), post('b', { dependsOn: ['a'] })]);
    expect(asked.map(({ requests }) => requests.map(({ id, dependsOn }) => [id, dependsOn]))).toEqual([
      [
        ['a', undefined],
        ['b', ['a']],
      ],
      [
        ['a', undefined],
        ['b', ['a']],
      ],
      [['b', undefined]],
    ]);
    expect(answers.get('b')).toEqual({ body: { fine: true } });
  });

  it('a 424 behind one that was refused for good stays, and is not asked again', async () => {
    const asked: Asked[] = [];
    const refusal = { status: 409, body: { error: { code: 'nameAlreadyExists', message: '-' } } };
    const { door } = doorAnswering(answering((id) => (id === 'a' ? refusal : { status: 424 }), asked));
    const answers = await sendBatch(door, [post('a'), post('b', { dependsOn: ['a'] }), post('c', { dependsOn: ['b'] })]);
    expect(asked.length).toBe(1);
    expect(answers.get('a')?.refusal).toMatchObject({ status: 409, code: 'nameAlreadyExists' });
    expect([answers.get('b')?.refusal?.status, answers.get('c')?.refusal?.status]).toEqual([424, 424]);
  });

  it('what may not be done twice goes again only where nothing was done', async () => {
    const asked: Asked[] = [];
    const inner: Record<string, Inner> = { a: { status: 502 }, b: { status: 429, headers: { 'retry-after': '0' } }, c: { status: 502 } };
    const { door } = doorAnswering(
      answering((id) => inner[id] ?? ok, asked),
      answering(() => ok, asked),
    );
    const answers = await sendBatch(door, [post('a'), post('b'), get('c')]);
    expect(asked[1]?.requests.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(answers.get('a')?.refusal?.status).toBe(502);
  });

  it('is bounded: five tries, and none where one asks for more than half a minute', async () => {
    const asked: Asked[] = [];
    const busy = doorAnswering(answering(() => ({ status: 503, headers: { 'retry-after': '0' } }), asked));
    expect((await sendBatch(busy.door, [get('a')])).get('a')?.refusal?.status).toBe(503);
    expect(asked.length).toBe(5);
    const long = doorAnswering(answering(() => ({ status: 429, headers: { 'retry-after': '40' } }), asked));
    expect((await sendBatch(long.door, [get('a')])).get('a')?.refusal?.headers.get('retry-after')).toBe('40');
    expect(asked.length).toBe(6);
  });

  it('a refused item is a pause for every other call', async () => {
    const { door, time, calls } = doorAnswering(
      answering(() => ({ status: 429, headers: { 'retry-after': '40' } })),
      json({ fine: true }),
    );
    await sendBatch(door, [get('a')]);
    const begun = time.now();
    await door.gates.graph.enter(1, 'dringend');
    expect([time.now() - begun, calls.length]).toEqual([40_000, 1]);
  });

  it('what an answer in it says is left is all that goes, for every other call too', async () => {
    const left = { 'ratelimit-limit': '1250', 'ratelimit-remaining': '1', 'ratelimit-reset': '12' };
    const { door, time } = doorAnswering(answering((id) => ({ status: 200, headers: id === 'a' ? left : {} })));
    await sendBatch(door, [get('a'), get('b')]);
    const begun = time.now();
    (await door.gates.graph.enter(1, 'dringend'))();
    expect(time.now() - begun).toBe(0);
    (await door.gates.graph.enter(1, 'dringend'))();
    expect(time.now() - begun).toBe(12_000);
  });

  it('costs the units of what is in it', async () => {
    const { door, time } = doorAnswering(answering(() => ok));
    const begun = time.now();
    // 112.5 at once, then 16.875 a second: 100 + 15 are 2.5 too many.
    await sendBatch(
      door,
      Array.from({ length: 23 }, (_, index) => get(String(index), { operation: { ...lezen, units: 5 } })),
    );
    expect(time.now() - begun).toBe(Math.ceil((2.5 / 1012.5) * 60_000));
  });

  it('a batch that is cut off goes again only where all of it may', async () => {
    const some = doorAnswering(
      broken,
      answering(() => ok),
    );
    expect((await sendBatch(some.door, [get('a')])).get('a')).toEqual({ body: { fine: true } });
    const once = doorAnswering(
      broken,
      answering(() => ok),
    );
    await expect(sendBatch(once.door, [get('a'), post('b')])).rejects.toMatchObject({ kind: 'onbereikbaar' });
    expect(once.calls.length).toBe(1);
  });

  it('an answer that leaves one out, or makes no sense, is a fault', async () => {
    await expect(sendBatch(doorAnswering(json({ responses: [] })).door, [get('a')])).rejects.toMatchObject({ kind: 'onbereikbaar' });
    await expect(sendBatch(doorAnswering(json({ value: [] })).door, [get('a')])).rejects.toMatchObject({ kind: 'onbereikbaar' });
    await expect(sendBatch(doorAnswering(refused(403)).door, [get('a')])).rejects.toMatchObject({ kind: 'geen-toegang' });
  });
});

describe('many items by id', () => {
  const item = (id: string) => ({ id, name: `${id}.pdf`, size: 1, file: {} });

  it('come in one call for 20; those that are gone are left out', async () => {
    const asked: Asked[] = [];
    const { graph } = graphAnswering(
      answering(
        (id) => (id === '1' ? { status: 404, body: { error: { code: 'itemNotFound', message: '-' } } } : { status: 200, body: item(id) }),
        asked,
      ),
    );
    const found = await graph.getItems('d', ['a#', 'b', 'c', 'a#']);
    expect([...found.keys()]).toEqual(['a#', 'c']);
    expect(asked[0]?.requests[0]?.url).toMatch(/^\/drives\/d\/items\/a%23\?\$select=id,name,/);
    expect(asked.flatMap(({ requests }) => requests).length).toBe(3);
  });

  it('one that makes no sense is there all the same, and reported', async () => {
    const { graph, lines } = graphAnswering(
      answering((id) => ({ status: 200, body: id === '0' ? { id: 'a', size: 'groot' } : item('b') })),
    );
    const found = await graph.getItems('d', ['a', 'b']);
    expect([...found.values()].map(({ id, onleesbaar, deleted }) => [id, onleesbaar, deleted])).toEqual([
      ['a', true, false],
      ['b', undefined, false],
    ]);
    expect(lines).toEqual([{ event: 'item-onleesbaar', details: { handeling: 'item-lezen', item: 'a' } }]);
  });

  it('none asks nothing', async () => {
    const { graph, calls } = graphAnswering(json({}));
    expect([(await graph.getItems('d', [])).size, calls.length]).toEqual([0, 0]);
  });

  it('any other refusal is thrown as for one item', async () => {
    const { graph } = graphAnswering(
      answering((id) => (id === '1' ? { status: 403, headers: { 'request-id': '7a1c3f60-0001' } } : { status: 200, body: item(id) })),
    );
    await expect(graph.getItems('d', ['a', 'b'])).rejects.toMatchObject({
      kind: 'geen-toegang',
      operation: 'item-lezen',
      requestId: '7a1c3f60-0001',
    });
  });
});
