import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { quickXorHash } from '../../src/graph/quick-xor-hash.ts';
import { partBytes } from '../../src/graph/transfer/session.ts';
import { broken, graphAnswering, json, refused, server } from './server.ts';

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const stored = (content: Buffer, name = 'een.pdf', more: object = {}) => ({
  id: 'i1',
  name,
  eTag: '"{a},1"',
  size: content.length,
  file: { hashes: { quickXorHash: quickXorHash(content) } },
  ...more,
});
const small = Buffer.from('een kleine inhoud');
const served = (content: Buffer) => () => new HttpResponse(new Uint8Array(content));
const noHash = { file: { hashes: {} } };

describe('a small upload', () => {
  it('is one PUT and one look at what is stored', async () => {
    const { graph, calls } = graphAnswering(json(stored(small)));
    expect(await graph.upload('d', 'p', 'een.pdf', small, 'replace')).toMatchObject({ id: 'i1', hash: quickXorHash(small) });
    expect(calls.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'PUT /v1.0/drives/d/items/p:/een.pdf:/content',
      'GET /v1.0/drives/d/items/i1',
    ]);
  });

  it('may be a stream, and only over the eTag that was seen', async () => {
    const { graph, calls } = graphAnswering(json(stored(small)));
    const stream = async function* () {
      yield small.subarray(0, 5);
      yield small.subarray(5);
    };
    await graph.upload('d', 'p', 'een.pdf', { size: small.length, stream: stream() }, 'replace', '"{a},1"');
    expect([await calls[0]?.text(), calls[0]?.headers.get('if-match')]).toEqual([small.toString(), '"{a},1"']);
  });

  it('a stream of another length than it says is not uploaded', async () => {
    const { graph, calls } = graphAnswering(json(stored(small)));
    const stream = async function* () {
      yield small;
    };
    await expect(graph.upload('d', 'p', 'een.pdf', { size: 3, stream: stream() }, 'replace')).rejects.toThrow('more than the 3 bytes');
    await expect(graph.upload('d', 'p', 'een.pdf', { size: 99, stream: stream() }, 'replace')).rejects.toThrow('17 of 99 bytes');
    expect(calls).toEqual([]);
  });

  it('whose hash is not made yet is downloaded and held against what was sent', async () => {
    const { graph, calls } = graphAnswering(json(stored(small)), json(stored(small, 'een.pdf', noHash)), served(small));
    expect((await graph.upload('d', 'p', 'een.pdf', small, 'replace')).id).toBe('i1');
    expect(calls.length).toBe(3);
  });

  it.each([
    ['other bytes', json(stored(Buffer.from('iets heel anders!'))), served(Buffer.from('iets heel anders!'))],
    ['fewer bytes', json(stored(small.subarray(0, 4))), served(small.subarray(0, 4))],
    ['nothing', refused(404), refused(404)],
  ])('of which SharePoint holds %s is a fault, not a file', async (_what, item, content) => {
    const { graph } = graphAnswering(json(stored(small)), item, content);
    await expect(graph.upload('d', 'p', 'een.pdf', small, 'replace')).rejects.toMatchObject({ kind: 'gewijzigd' });
  });

  it('of Office, into which SharePoint wrote, must come back whole as it says that it is stored', async () => {
    const promoted = Buffer.concat([small, Buffer.from('eigenschappen')]);
    const fine = graphAnswering(json(stored(promoted, 'lijst.xlsx')), json(stored(promoted, 'lijst.xlsx')), served(promoted));
    expect((await fine.graph.upload('d', 'p', 'lijst.xlsx', small, 'replace')).hash).toBe(quickXorHash(promoted));
    const torn = graphAnswering(json(stored(promoted, 'lijst.xlsx')), json(stored(promoted, 'lijst.xlsx')), served(promoted.subarray(3)));
    await expect(torn.graph.upload('d', 'p', 'lijst.xlsx', small, 'replace')).rejects.toMatchObject({ kind: 'gewijzigd' });
  });
});

describe('a large upload', () => {
  const large = Buffer.alloc(2 * partBytes + 1000, 7);
  const whole = stored(large);
  const session = 'https://swv.sharepoint.com/upload/1';
  type Part = { method: string; range: string | null; length: number; authorization: string | null };

  /** A door to a session that answers as SharePoint does, unless `by` says otherwise for a call (counted from 1). */
  function sessionAnswering(by: (count: number, session: { received: number }) => Response | 'lost' | undefined = () => undefined) {
    const parts: Part[] = [];
    const held = { received: 0 };
    const first = graphAnswering(json({ uploadUrl: session }), json(whole));
    server.use(
      http.all('https://swv.sharepoint.com/upload/*', async ({ request }) => {
        const body = Buffer.from(await request.arrayBuffer());
        const range = request.headers.get('content-range');
        parts.push({ method: request.method, range, length: body.length, authorization: request.headers.get('authorization') });
        const said = by(parts.length, held);
        if (said instanceof Response) return said;
        if (request.method === 'DELETE') return new HttpResponse(null, { status: 204 });
        if (request.method === 'PUT') {
          const [, from] = /^bytes (\d+)-/.exec(range ?? '') ?? [];
          if (Number(from) !== held.received) return HttpResponse.json({ error: { code: 'invalidRange', message: '-' } }, { status: 416 });
          held.received += body.length;
        }
        if (said === 'lost') return HttpResponse.error();
        if (held.received === large.length) {
          return request.method === 'PUT' ? HttpResponse.json(whole, { status: 201 }) : new HttpResponse(null, { status: 404 });
        }
        return HttpResponse.json({ nextExpectedRanges: [`${held.received}-`] }, { status: request.method === 'PUT' ? 202 : 200 });
      }),
    );
    return { ...first, parts, puts: () => parts.filter(({ method }) => method === 'PUT').map(({ range }) => range) };
  }

  const ranges = [
    `bytes 0-${partBytes - 1}/${large.length}`,
    `bytes ${partBytes}-${2 * partBytes - 1}/${large.length}`,
    `bytes ${2 * partBytes}-${large.length - 1}/${large.length}`,
  ];

  it('goes in parts, one after the other, without a token, and is looked at after', async () => {
    const { graph, calls, parts, puts } = sessionAnswering();
    expect((await graph.upload('d', 'p', 'een.pdf', large, 'fail', '"{a},1"')).id).toBe('i1');
    expect(puts()).toEqual(ranges);
    expect(partBytes % (320 * 1024)).toBe(0);
    expect(parts.every(({ authorization }) => authorization === null)).toBe(true);
    expect(calls.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /v1.0/drives/d/items/p:/een.pdf:/createUploadSession',
      'GET /v1.0/drives/d/items/i1',
    ]);
    expect([await calls[0]?.json(), calls[0]?.headers.get('if-match')]).toEqual([
      { item: { '@microsoft.graph.conflictBehavior': 'fail' } },
      '"{a},1"',
    ]);
  });

  it('of a stream needs no more than two parts of it at once', async () => {
    const { graph, puts } = sessionAnswering();
    let given = 0;
    let ahead = 0;
    const stream = async function* () {
      for (; given < large.length; given += 1000) {
        ahead = Math.max(ahead, given - puts().length * partBytes);
        yield large.subarray(given, given + 1000);
      }
    };
    await graph.upload('d', 'p', 'een.pdf', { size: large.length, stream: stream() }, 'replace');
    expect(puts()).toEqual(ranges);
    expect(ahead).toBeLessThanOrEqual(2 * partBytes);
  });

  it('after a part that was lost on the way asks what the session has, and goes on there', async () => {
    const { graph, parts } = sessionAnswering((count) => (count === 2 ? HttpResponse.error() : undefined));
    await graph.upload('d', 'p', 'een.pdf', large, 'replace');
    expect(parts.map(({ method, range }) => range ?? method)).toEqual([ranges[0], ranges[1], 'GET', ranges[1], ranges[2]]);
  });

  it('after an answer that was lost does not send that part again', async () => {
    const { graph, parts } = sessionAnswering((count) => (count === 2 ? 'lost' : undefined));
    await graph.upload('d', 'p', 'een.pdf', large, 'replace');
    expect(parts.map(({ method, range }) => range ?? method)).toEqual([ranges[0], ranges[1], 'GET', ranges[2]]);
  });

  it('after the last answer was lost finds what it became by its name', async () => {
    const { graph, calls } = sessionAnswering((count) => (count === 3 ? 'lost' : undefined));
    expect((await graph.upload('d', 'p', 'een.pdf', large, 'replace')).id).toBe('i1');
    expect(calls.map(({ method, url }) => `${method} ${new URL(url).pathname}`).slice(1)).toEqual([
      'GET /v1.0/drives/d/items/p:/een.pdf:',
      'GET /v1.0/drives/d/items/i1',
    ]);
  });

  it('sends only what is left of a part that was taken in half', async () => {
    const kept = 320 * 1024;
    const { graph, parts } = sessionAnswering((count, session) => {
      if (count !== 2) return undefined;
      session.received += kept;
      return HttpResponse.error();
    });
    await graph.upload('d', 'p', 'een.pdf', large, 'replace');
    const rest = `bytes ${partBytes + kept}-${2 * partBytes - 1}/${large.length}`;
    expect(parts.map(({ method, range }) => range ?? method)).toEqual([ranges[0], ranges[1], 'GET', rest, ranges[2]]);
  });

  it.each([
    ['a conflict', 409, 'conflict'],
    ['another eTag', 412, 'gewijzigd'],
    ['a lock', 423, 'vergrendeld'],
    ['no room', 507, 'geweigerd'],
  ])('%s at the end is told as such, and the session is ended', async (_what, status, kind) => {
    const { graph, parts } = sessionAnswering((count) => (count === 3 ? HttpResponse.json({}, { status }) : undefined));
    await expect(graph.upload('d', 'p', 'een.pdf', large, 'fail')).rejects.toMatchObject({ kind, status });
    expect(parts.at(-1)?.method).toBe('DELETE');
  });

  it('waits as long as the session asks, and gives up after five tries', async () => {
    const waiting = sessionAnswering((count) =>
      count === 1 ? new HttpResponse(null, { status: 503, headers: { 'retry-after': '11' } }) : undefined,
    );
    const begun = waiting.time.now();
    await waiting.graph.upload('d', 'p', 'een.pdf', large, 'replace');
    expect(waiting.time.now() - begun).toBe(11_000);
    const dead = sessionAnswering((_count, { received }) => (received > 0 ? HttpResponse.error() : undefined));
    await expect(dead.graph.upload('d', 'p', 'een.pdf', large, 'replace')).rejects.toMatchObject({ kind: 'onbereikbaar' });
    expect(dead.puts().filter((range) => range === ranges[1]).length).toBe(5);
    expect(dead.lines).toContainEqual({ event: 'uploadsessie-niet-opgeruimd', details: { fout: 'TypeError' } });
  });

  it('goes to no other host than the settings name', async () => {
    const { graph } = graphAnswering(json({ uploadUrl: 'https://elders.example/upload/1' }));
    await expect(graph.upload('d', 'p', 'een.pdf', large, 'replace')).rejects.toMatchObject({
      kind: 'geweigerd',
      message: expect.stringContaining('GRAPH_DOWNLOAD_HOSTS') as string,
    });
  });

  it('that cannot begin sends nothing', async () => {
    const { graph, calls } = graphAnswering(broken, refused(409));
    await expect(graph.upload('d', 'p', 'een.pdf', large, 'fail')).rejects.toMatchObject({ kind: 'conflict' });
    expect(calls.length).toBe(2);
  });
});
