import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GraphFault } from '../../src/graph/fault.ts';
import { quickXorHash } from '../../src/graph/quick-xor-hash.ts';
import type { Graph } from '../../src/graph/types.ts';
import { broken, graphAnswering, json, refused, server, tokens } from './server.ts';

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const item = { id: 'i1', name: 'een.pdf', size: 3, file: { hashes: { quickXorHash: 'h' } }, parentReference: { id: 'p' } };
const faultOf = async (call: Promise<unknown>): Promise<GraphFault> => {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof GraphFault) return error;
  throw new Error(`no GraphFault but ${String(error)}`);
};

describe('a call to Graph', () => {
  it('carries the token, the name of the service and a number of its own', async () => {
    const { graph, calls } = graphAnswering(json(item));
    expect(await graph.getItem('d', 'i1')).toMatchObject({
      id: 'i1',
      name: 'een.pdf',
      size: 3,
      hash: 'h',
      parentId: 'p',
      folder: false,
      file: true,
    });
    const [call] = calls;
    expect(call?.headers.get('authorization')).toBe('Bearer token-1');
    expect(call?.headers.get('user-agent')).toBe('NONISV|Samenwerkingsverband VO De Waarden|Dossierloket/1.0');
    expect(call?.headers.get('client-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('parallel calls share one token', async () => {
    const { graph } = graphAnswering(json(item));
    await Promise.all([graph.getItem('d', 'a'), graph.getItem('d', 'b'), graph.getItem('d', 'c')]);
    expect(tokens.given).toBe(1);
  });

  it('a 401 is tried once with a fresh token, not more', async () => {
    const once = graphAnswering(refused(401), json(item));
    await once.graph.getItem('d', 'i1');
    expect(once.calls.map((call) => call.headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
    const always = graphAnswering(refused(401));
    expect((await faultOf(always.graph.getItem('d', 'i1'))).kind).toBe('geen-toegang');
    expect(always.calls.length).toBe(2);
  });

  it.each([429, 500, 502, 503, 504])('a %i is tried again when the server says so', async (status) => {
    const { graph, calls } = graphAnswering(refused(status, { 'retry-after': '0' }), refused(status, { 'Retry-After': '0' }), json(item));
    expect((await graph.getItem('d', 'i1')).id).toBe('i1');
    expect(calls.length).toBe(3);
  });

  it('gives up after five tries, and at once where the server asks for more than half a minute', async () => {
    const patient = graphAnswering(refused(503, { 'retry-after': '0' }));
    expect((await faultOf(patient.graph.getItem('d', 'i1'))).kind).toBe('te-druk');
    expect(patient.calls.length).toBe(5);
    const long = graphAnswering(refused(429, { 'retry-after': '120' }));
    expect(await faultOf(long.graph.getItem('d', 'i1'))).toMatchObject({ kind: 'te-druk', retryAfter: 120 });
    expect(long.calls.length).toBe(1);
  });

  it('a broken connection is tried again, writes too', async () => {
    const stored = { ...item, file: { hashes: { quickXorHash: quickXorHash(Buffer.from('abc')) } } };
    const { graph, calls } = graphAnswering(broken, json(stored));
    await graph.upload('d', 'p', 'een.pdf', Buffer.from('abc'), 'replace');
    expect(calls.map(({ method }) => method)).toEqual(['PUT', 'PUT', 'GET']);
    expect(await calls[1]?.text()).toBe('abc');
  });

  it.each([
    ['a lost answer', broken, 1],
    ['a 502', refused(502), 1],
    ['a 503', refused(503, { 'retry-after': '0' }), 2],
    ['a 429', refused(429, { 'retry-after': '0' }), 2],
  ])('a mail is sent again after %s only where it cannot have gone out', async (_what, first, tries) => {
    const { graph, calls } = graphAnswering(first, () => new HttpResponse(null, { status: 202 }));
    const sent = graph.sendMail({ to: 'zorg@school.example', subject: 'S', html: '<p>x</p>', sleutel: 'k' });
    if (tries === 1) expect((await faultOf(sent)).kind).toBe('onbereikbaar');
    else await sent;
    expect(calls.length).toBe(tries);
  });

  it.each([
    [404, 'niet-gevonden'],
    [409, 'conflict'],
    [412, 'gewijzigd'],
    [423, 'vergrendeld'],
    [403, 'geen-toegang'],
    [400, 'geweigerd'],
  ] as const)('a %i is told apart as %s, with what to do and no path', async (status, kind) => {
    const { graph, calls } = graphAnswering(refused(status, { 'request-id': 'req-7' }));
    const fault = await faultOf(graph.getItemByPath('drive-1', 'De Esdoorn/Aanvragen/Jan Geheim'));
    expect(fault).toMatchObject({ kind, status, operation: 'item-op-pad', code: 'refused', requestId: 'req-7' });
    expect(fault.message).toMatch(/^item-op-pad: \S+ \(\d{3} refused\)\. .+ \[request-id req-7, client-request-id [0-9a-f-]{36}\]$/);
    expect(fault.clientRequestId).toBe(calls[0]?.headers.get('client-request-id'));
    expect(fault.message).not.toMatch(/Geheim|Esdoorn|drive-1/);
  });

  it('a forbidden call names the permission that is missing', async () => {
    const { graph } = graphAnswering(refused(403));
    expect((await faultOf(graph.permanentDelete('d', 'i', '"1"'))).message).toContain('Nodig: Sites.Selected (fullcontrol)');
  });

  it('a refusal by Entra ID says which settings to look at', async () => {
    const { graph, calls } = graphAnswering(json(item));
    tokens.refuse = true;
    expect((await faultOf(graph.getItem('d', 'i1'))).message).toContain('GRAPH_CLIENT_SECRET');
    expect(calls).toEqual([]);
  });

  it('names with # % & and quotes reach Graph whole', async () => {
    const empty = { ...item, size: 0, file: { hashes: { quickXorHash: quickXorHash(Buffer.from('')) } } };
    const { graph, calls } = graphAnswering(json(empty));
    await graph.getItemByPath('d', "a#b/50% & 'c'?");
    await graph.upload('d', 'p', 'x#y%z.pdf', Buffer.from(''), 'fail');
    const paths = calls.map(({ url }) => decodeURIComponent(new URL(url).pathname));
    expect(paths.slice(0, 2)).toEqual(["/v1.0/drives/d/root:/a#b/50% & 'c'?", '/v1.0/drives/d/items/p:/x#y%z.pdf:/content']);
    expect(new URL(calls[1]?.url ?? '').searchParams.get('@microsoft.graph.conflictBehavior')).toBe('fail');
    expect(calls[1]?.headers.get('content-type')).toBe('application/octet-stream');
  });
});

describe('delta', () => {
  it('sets a malformed item aside, goes on with the rest, and follows the links as given', async () => {
    const next = 'https://graph.microsoft.com/v1.0/drives/d/root/delta?$skiptoken=abc';
    const done = 'https://graph.microsoft.com/v1.0/drives/d/root/delta?token=xyz';
    const { graph, calls } = graphAnswering(
      json({ value: [item, { name: 'no id' }, { id: 'x', deleted: { state: 'deleted' } }], '@odata.nextLink': next }),
      json({ value: [], '@odata.deltaLink': done }),
    );
    const first = await graph.delta('d');
    expect([first.items.map(({ id, deleted }) => [id, deleted]), first.malformed, first.next]).toEqual([
      [
        ['i1', false],
        ['x', true],
      ],
      1,
      next,
    ]);
    expect((await graph.delta('d', first.next)).done).toBe(done);
    expect(new URL(calls[1]?.url ?? '').searchParams.get('$skiptoken')).toBe('abc');
  });

  it('a 410 gives the address to begin anew', async () => {
    const location = 'https://graph.microsoft.com/v1.0/drives/d/root/delta?token=new';
    const { graph } = graphAnswering(refused(410, { location }));
    expect(await faultOf(graph.delta('d', 'https://graph.microsoft.com/v1.0/drives/d/root/delta?token=old'))).toMatchObject({
      kind: 'opnieuw-beginnen',
      location,
    });
  });

  it('a link to another host gets no token', async () => {
    const { graph, calls } = graphAnswering(json({ value: [] }));
    await expect(graph.delta('d', 'https://elders.example/v1.0/drives/d/root/delta?token=old')).rejects.toThrow(
      'only go to the Graph host',
    );
    expect(calls).toEqual([]);
  });
});

describe('downloads', () => {
  const away = (location: string) => () => new HttpResponse(null, { status: 302, headers: { location } });
  const serve = (host: string, body: string, seen: Request[] = []) => {
    server.use(
      http.get(`https://${host}/*`, ({ request }) => {
        seen.push(request);
        return new HttpResponse(body);
      }),
    );
    return seen;
  };

  it('follow to the SharePoint of the tenant, without the token', async () => {
    const { graph } = graphAnswering(away('https://swv.sharepoint.com/x?tempauth=1'));
    const seen = serve('swv.sharepoint.com', 'inhoud');
    expect((await graph.download('d', 'i', 100)).toString()).toBe('inhoud');
    expect(seen.map(({ headers }) => headers.get('authorization'))).toEqual([null]);
  });

  it('take the bytes where Graph gives them itself', async () => {
    const { graph } = graphAnswering(() => new HttpResponse('direct'));
    expect((await graph.download('d', 'i', 100)).toString()).toBe('direct');
  });

  it.each(['https://elders.example/x', 'http://swv.sharepoint.com/x', 'https://sharepoint.com.elders.example/x'])(
    'do not follow to %s',
    async (location) => {
      const { graph } = graphAnswering(away(location));
      const fault = await faultOf(graph.download('d', 'i', 100));
      expect([fault.kind, fault.message]).toEqual(['geweigerd', expect.stringContaining('GRAPH_DOWNLOAD_HOSTS')]);
    },
  );

  it('stop at the bound', async () => {
    const { graph } = graphAnswering(away('https://swv.sharepoint.com/x'));
    serve('swv.sharepoint.com', 'x'.repeat(101));
    expect((await faultOf(graph.download('d', 'i', 100))).kind).toBe('te-groot');
  });
});

describe('columns, labels, mail and cards', () => {
  it('columns are tried again when SharePoint says that somebody came in between, five times at most', async () => {
    const some = graphAnswering(refused(409), refused(412), json({}));
    await some.graph.setFields('d', 'i', { Status: 'ontvangen' });
    expect(some.calls.length).toBe(3);
    const always = graphAnswering(refused(412));
    expect((await faultOf(always.graph.setFields('d', 'i', {}))).kind).toBe('gewijzigd');
    expect(always.calls.length).toBe(5);
  });

  it.each([
    [
      { name: 'Bewaren', retentionSettings: { isDeleteAllowed: false } },
      { name: 'Bewaren', deleteAllowed: false },
    ],
    [
      { name: 'Record', retentionSettings: { isDeleteAllowed: true, isRecordLocked: true } },
      { name: 'Record', deleteAllowed: false },
    ],
    [{ name: null }, { name: undefined, deleteAllowed: true }],
  ])('a retention label %j means %j', async (answer, expected) => {
    const { graph } = graphAnswering(json(answer));
    expect(await graph.retentionLabel('d', 'i')).toEqual(expected);
  });

  it('a file is destroyed only under the eTag that was seen', async () => {
    const { graph, calls } = graphAnswering(() => new HttpResponse(null, { status: 204 }));
    await graph.permanentDelete('d', 'i', '"{a},4"');
    expect([calls[0]?.method, new URL(calls[0]?.url ?? '').pathname, calls[0]?.headers.get('if-match')]).toEqual([
      'POST',
      '/v1.0/drives/d/items/i/permanentDelete',
      '"{a},4"',
    ]);
  });

  it('a mail is kept in the sent items with its key, and found again by it', async () => {
    const { graph, calls } = graphAnswering(
      () => new HttpResponse(null, { status: 202 }),
      json({ value: [{ id: 'm' }] }),
      json({ value: [] }),
    );
    await graph.sendMail({ to: 'zorg@school.example', subject: 'S', html: '<p>x</p>', sleutel: "rapport-3-mail'x" });
    const sent = (await calls[0]?.json()) as { saveToSentItems: boolean; message: { singleValueExtendedProperties: { value: string }[] } };
    expect([sent.saveToSentItems, sent.message.singleValueExtendedProperties[0]?.value]).toEqual([true, "rapport-3-mail'x"]);
    expect([await graph.wasMailSent("rapport-3-mail'x"), await graph.wasMailSent('ander')]).toEqual([true, false]);
    expect(new URL(calls[1]?.url ?? '').searchParams.get('$filter')).toContain("ep/value eq 'rapport-3-mail''x'");
  });

  it.each([
    ['destroying', (graph: Graph) => graph.permanentDelete('d', 'i', '"{a},4"')],
    ['writing columns', (graph: Graph) => graph.setFields('d', 'i', { Status: 'ontvangen' })],
    ['sending a mail', (graph: Graph) => graph.sendMail({ to: 'zorg@school.example', subject: 'S', html: '<p>x</p>', sleutel: 'k' })],
    ['a download', (graph: Graph) => graph.download('d', 'i', 100)],
  ])('%s is not done by an answer that points elsewhere and says not where', async (_, call) => {
    const { graph } = graphAnswering(() => new HttpResponse(null, { status: 302 }));
    expect(await faultOf(call(graph))).toMatchObject({ kind: 'geweigerd', status: 302 });
  });

  it('a file counts as destroyed by no page that Graph points to instead', async () => {
    const { graph, calls } = graphAnswering(
      () => new HttpResponse(null, { status: 302, headers: { location: 'https://graph.microsoft.com/aanmelden' } }),
      () => new HttpResponse('Meld u aan'),
    );
    expect((await faultOf(graph.permanentDelete('d', 'i', '"{a},4"'))).kind).toBe('geweigerd');
    expect(calls.length).toBe(1);
  });

  it('a card goes to the webhook alone, without a token', async () => {
    const { graph } = graphAnswering(json({}));
    const seen: Request[] = [];
    server.use(
      http.post('https://prod-01.westeurope.logic.azure.com/*', ({ request }) => {
        seen.push(request);
        return new HttpResponse(null, { status: seen.length === 1 ? 202 : 404 });
      }),
    );
    await graph.postCard({ type: 'AdaptiveCard' });
    expect([seen[0]?.headers.get('authorization'), await seen[0]?.json()]).toEqual([null, expect.objectContaining({ type: 'message' })]);
    expect((await faultOf(graph.postCard({}))).kind).toBe('niet-gevonden');
  });
});
