import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, NotWhole, Truncated } from '../../src/graph/transfer/content.ts';
import { HastyTime } from './fake-time.ts';
import { graphAnswering, server } from './server.ts';

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));

/** A body that gives the bytes between two places and then breaks off as a connection does. */
const breaking = (from: number, to: number): ReadableStream<Uint8Array> => {
  const parts = from === to ? [] : [bytes.subarray(from, to)];
  return new ReadableStream(
    {
      pull(controller) {
        const part = parts.shift();
        if (part === undefined) controller.error(new TypeError('terminated'));
        else controller.enqueue(part);
      },
    },
    { highWaterMark: 0 },
  );
};
const bodyOf = (content: Buffer | ReadableStream<Uint8Array>): BodyInit =>
  Buffer.isBuffer(content) ? new Uint8Array(content) : (content as BodyInit);
const whole = (content: Buffer | ReadableStream<Uint8Array> = bytes, length: number | undefined = 1000) =>
  new Response(bodyOf(content), length === undefined ? {} : { headers: { 'content-length': String(length) } });
const partFrom = (from: number, content: Buffer | ReadableStream<Uint8Array> = bytes.subarray(from), total: number | '*' = 1000) =>
  new Response(bodyOf(content), { status: 206, headers: { 'content-range': `bytes ${from}-999/${total}` } });

/** Reads a content of which these answers come in turn, the last one for ever; `from` lists where each was asked to begin. */
function reading(...answers: ((from: number) => Response)[]) {
  const from: number[] = [];
  const open = (at: number) => {
    from.push(at);
    const answer = answers[from.length - 1] ?? answers.at(-1);
    if (answer === undefined) throw new Error('no answer was given');
    return Promise.resolve(answer(at));
  };
  const all = async () => {
    const parts: Uint8Array[] = [];
    for await (const part of contentOf({ time: new HastyTime() }, open)) parts.push(part);
    return Buffer.concat(parts);
  };
  return { from, all };
}

describe('a content that breaks off', () => {
  it('goes on where it was', async () => {
    const { from, all } = reading(
      () => whole(breaking(0, 400)),
      () => partFrom(400, breaking(400, 700)),
      () => partFrom(700, bytes.subarray(700), '*'),
    );
    expect((await all()).equals(bytes)).toBe(true);
    expect(from).toEqual([0, 400, 700]);
  });

  it('passes over what it had where the server ignores the range', async () => {
    const { from, all } = reading(
      () => whole(breaking(0, 400)),
      () => whole(breaking(0, 200)),
      () => whole(),
    );
    expect((await all()).equals(bytes)).toBe(true);
    expect(from).toEqual([0, 400, 400]);
  });

  it.each([
    ['sends the whole, and it is another', () => whole(Buffer.alloc(1000, 1))],
    ['sends the whole, and it is shorter than what came in', () => whole(bytes.subarray(0, 300), undefined)],
    ['says that it has another length', () => partFrom(400, bytes.subarray(400, 500), 500)],
    ['sends what comes later', () => partFrom(600)],
    ['sends what comes earlier', () => partFrom(200)],
    ['does not say which part it sends', () => new Response(new Uint8Array(bytes.subarray(400)), { status: 206 })],
  ])('is no file when the server %s', async (_what, second) => {
    await expect(reading(() => whole(breaking(0, 400)), second).all()).rejects.toBeInstanceOf(NotWhole);
  });

  it('is given up after five tries', async () => {
    const { from, all } = reading(
      () => whole(breaking(0, 100)),
      (at) => partFrom(at, breaking(at, at)),
    );
    await expect(all()).rejects.toThrow('terminated');
    expect(from).toEqual([0, 100, 100, 100, 100]);
  });

  it('one that ends before its length is a break too, and one that stays short is no file', async () => {
    const mended = reading(
      () => whole(bytes.subarray(0, 300)),
      () => partFrom(300),
    );
    expect((await mended.all()).equals(bytes)).toBe(true);
    const short = reading(
      () => whole(bytes.subarray(0, 300)),
      () => partFrom(300, Buffer.alloc(0)),
    );
    await expect(short.all()).rejects.toBeInstanceOf(Truncated);
  });

  it('one that is longer than was said is no file', async () => {
    await expect(reading(() => whole(bytes, 900)).all()).rejects.toBeInstanceOf(Truncated);
  });

  it('one of which no length is said is a file when it ends', async () => {
    expect((await reading(() => whole(bytes, undefined)).all()).equals(bytes)).toBe(true);
    expect((await reading(() => whole(Buffer.alloc(0), 0)).all()).length).toBe(0);
  });
});

const away = () => new HttpResponse(null, { status: 302, headers: { location: 'https://swv.sharepoint.com/x?tempauth=1' } });

/** A door to a file of which SharePoint gives these answers in turn. */
function serving(...answers: (() => Response)[]) {
  let count = 0;
  const door = graphAnswering(away);
  server.use(
    http.get('https://swv.sharepoint.com/*', () => {
      count += 1;
      const answer = answers[count - 1] ?? answers.at(-1);
      if (answer === undefined) throw new Error('no answer was given');
      return answer();
    }),
  );
  return door;
}

describe('the server of the bytes', () => {
  it('that is too busy is left alone as long as it asks, by every call', async () => {
    const { graph, time } = serving(
      () => new HttpResponse(null, { status: 503, headers: { 'retry-after': '12' } }),
      () => new HttpResponse(new Uint8Array(bytes)),
    );
    const begun = time.now();
    expect((await graph.download('d', 'i', 5000)).length).toBe(1000);
    expect(time.now() - begun).toBe(12_000);
  });

  it('is not followed to yet another one', async () => {
    const { graph } = serving(() => new HttpResponse(null, { status: 302, headers: { location: 'https://elders.example/x' } }));
    await expect(graph.download('d', 'i', 5000)).rejects.toMatchObject({ kind: 'onbereikbaar' });
  });
});
