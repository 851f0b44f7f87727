import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GraphFault } from '../../src/graph/fault.ts';
import { itemLezen } from '../../src/graph/operations/get-item.ts';
import { atLeisure } from '../../src/graph/priority.ts';
import { quickXorHash } from '../../src/graph/quick-xor-hash.ts';
import { thrownFault } from '../../src/graph/refusal.ts';
import { attempt } from '../../src/graph/traffic.ts';
import type { Graph } from '../../src/graph/types.ts';
import { broken, doorAnswering, graphAnswering, json, refused, server, tokens } from './server.ts';

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
    const { graph, calls } = graphAnswering(refused(status, { 'request-id': '7a1c3f60-0007' }));
    const fault = await faultOf(graph.getItemByPath('drive-1', 'De Esdoorn/Aanvragen/Jan Geheim'));
    expect(fault).toMatchObject({ kind, status, operation: 'item-op-pad', code: 'refused', requestId: '7a1c3f60-0007' });
    expect(fault.message).toMatch(
      /^item-op-pad: \S+ \(\d{3} refused\)\. .+ \[request-id 7a1c3f60-0007, client-request-id [0-9a-f-]{36}\]$/,
    );
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

describe('a refusal', () => {
  it.each([
    [403, { code: 'accessDenied', innerError: { code: 'resourceLocked' } }, 'vergrendeld'],
    [409, { code: 'resourceLocked' }, 'vergrendeld'],
    [400, { code: 'resyncChangesApplyDifferences' }, 'opnieuw-beginnen'],
    [507, { code: 'quotaLimitReached' }, 'geweigerd'],
    [501, { code: 'notSupported' }, 'onbereikbaar'],
    [503, { code: 'serviceNotAvailable' }, 'te-druk'],
  ] as const)('%i %j is %s', async (status, error, kind) => {
    const { graph } = graphAnswering(json({ error: { message: 'De map van Jan', ...error } }, { status }));
    const fault = await faultOf(graph.getItem('d', 'i'));
    expect(fault).toMatchObject({ kind, status });
    expect(fault.message).not.toContain('Jan');
  });

  it('that will not pass is not tried again', async () => {
    const { graph, calls } = graphAnswering(refused(507));
    expect((await faultOf(graph.getItem('d', 'i'))).message).toContain('De site in SharePoint is vol');
    expect(calls.length).toBe(1);
  });

  it('whose body makes no sense, or is no word of Graph, is told by its status', async () => {
    const html = graphAnswering(() => new HttpResponse('<html>Jan', { status: 404 }));
    expect(await faultOf(html.graph.getItem('d', 'i'))).toMatchObject({ kind: 'niet-gevonden', code: undefined });
    const named = graphAnswering(json({ error: { code: 'De map van Jan' } }, { status: 404 }));
    expect((await faultOf(named.graph.getItem('d', 'i'))).code).toBeUndefined();
  });

  it('an answer without sense is tried again later, and says where', async () => {
    const cut = graphAnswering(() => new HttpResponse('{"id":', { headers: { 'content-type': 'application/json' } }));
    expect((await faultOf(cut.graph.getItem('d', 'i'))).kind).toBe('onbereikbaar');
    const other = graphAnswering(json({ id: 7 }));
    const fault = await faultOf(other.graph.getItem('d', 'i'));
    expect([fault.kind, String(fault.cause)]).toEqual(['onbereikbaar', expect.stringContaining('at id')]);
  });

  it('a call that gets no answer in time is tried again, and then unreachable', async () => {
    const late = () => {
      throw new DOMException('too late', 'TimeoutError');
    };
    const { gates, time } = doorAnswering().door;
    let tries = 0;
    const call = attempt({ gates, time }, { operation: itemLezen, units: 1, priority: 'dringend' }, () => {
      tries += 1;
      return late();
    });
    await expect(call).rejects.toThrow('too late');
    expect([tries, thrownFault(itemLezen, new DOMException('', 'TimeoutError'))]).toEqual([
      5,
      expect.objectContaining({ kind: 'onbereikbaar' }),
    ]);
  });

  it('a pause that is longer than a call may wait is told at once, with how long', async () => {
    const { graph, calls, time } = graphAnswering(refused(429, { 'retry-after': '300' }), json(item));
    await faultOf(graph.getItem('d', 'i1'));
    expect(await faultOf(graph.getItem('d', 'i1'))).toMatchObject({ kind: 'te-druk', retryAfter: 300, status: 0 });
    expect([calls.length, graph.crowdedSeconds()]).toEqual([1, 300]);
    await time.advance(300_000);
    expect((await graph.getItem('d', 'i1')).id).toBe('i1');
  });

  it('calls of work for which nobody waits stop where Graph is near its limit; urgent ones go on', async () => {
    const near = json(item, { headers: { 'RateLimit-Limit': '1250', 'RateLimit-Remaining': '200', 'RateLimit-Reset': '50' } });
    const { graph, time } = graphAnswering(near, json(item));
    const begun = time.now();
    await graph.getItem('d', 'i1');
    await graph.getItem('d', 'i1');
    expect(time.now()).toBe(begun);
    await atLeisure(() => graph.getItem('d', 'i1'));
    expect(time.now() - begun).toBe(50_000);
  });

  it('mails stay under 30 a minute', async () => {
    const { graph, time } = graphAnswering(() => new HttpResponse(null, { status: 202 }));
    const sent: number[] = [];
    for (let mail = 0; mail < 40; mail += 1) {
      await graph.sendMail({ to: 'zorg@school.example', subject: 'S', html: '<p>x</p>', sleutel: 'k' });
      sent.push(time.now());
    }
    expect(Math.max(...sent.map((begin) => sent.filter((at) => at >= begin && at < begin + 60_000).length))).toBeLessThan(30);
  });
});

describe('a listing', () => {
  const next = 'https://graph.microsoft.com/v1.0/drives/d/items/f/children?$skiptoken=2';

  it('keeps a child that makes no sense, by its id, so that the folder does not seem emptier; it is reported', async () => {
    const odd = { id: 'odd', name: 'raar.pdf', size: 'groot' };
    const { graph, lines } = graphAnswering(
      json({ value: [item, odd], '@odata.nextLink': next }),
      json({ value: [{ ...item, id: 'i2' }] }),
    );
    const children = await graph.listChildren('d', 'f');
    expect(children.map(({ id, onleesbaar }) => [id, onleesbaar])).toEqual([
      ['i1', undefined],
      ['odd', true],
      ['i2', undefined],
    ]);
    expect(children[1]).toMatchObject({ name: 'raar.pdf', size: 0, file: false, folder: false, deleted: false });
    expect(lines).toEqual([{ event: 'item-onleesbaar', details: { handeling: 'map-lezen', item: 'odd' } }]);
  });

  it('that cannot be known whole is none', async () => {
    const nameless = graphAnswering(json({ value: [item, { size: 3 }] }));
    expect((await faultOf(nameless.graph.listChildren('d', 'f'))).kind).toBe('geweigerd');
    const circle = graphAnswering(json({ value: [item], '@odata.nextLink': next }));
    expect((await faultOf(circle.graph.listChildren('d', 'f'))).kind).toBe('onbereikbaar');
    expect(circle.calls.length).toBe(2);
  });

  it('of subscriptions leaves out the one that makes no sense', async () => {
    const fine = { id: 's', resource: '/drives/d/root', expirationDateTime: '2026-03-05T09:00:00Z' };
    const { graph, lines } = graphAnswering(json({ value: [{ id: 7 }, fine] }));
    expect((await graph.listSubscriptions()).map(({ id }) => id)).toEqual(['s']);
    expect(lines.map(({ event }) => event)).toEqual(['abonnement-onleesbaar']);
  });
});

describe('delta', () => {
  it('sets a malformed item aside, goes on with the rest, and follows the links as given', async () => {
    const next = 'https://graph.microsoft.com/v1.0/drives/d/root/delta?$skiptoken=abc';
    const done = 'https://graph.microsoft.com/v1.0/drives/d/root/delta?token=xyz';
    const { graph, calls, lines } = graphAnswering(
      json({
        value: [item, { name: 'no id' }, { id: 'odd', size: {} }, { id: 'x', deleted: { state: 'deleted' } }],
        '@odata.nextLink': next,
      }),
      json({ value: [], '@odata.deltaLink': done }),
    );
    const first = await graph.delta('d');
    expect(lines.map(({ details }) => details['item'])).toEqual(['onbekend', 'odd']);
    expect([first.items.map(({ id, deleted }) => [id, deleted]), first.malformed, first.malformedIds, first.next]).toEqual([
      [
        ['i1', false],
        ['x', true],
      ],
      2,
      ['odd'],
      next,
    ]);
    expect((await graph.delta('d', first.next)).done).toBe(done);
    expect(new URL(calls[1]?.url ?? '').searchParams.get('$skiptoken')).toBe('abc');
  });

  it.each([
    ['value', {}],
    ['value', { value: { id: 'i1' } }],
    ['value', [item]],
    ['@odata.nextLink', { value: [item], '@odata.nextLink': 7 }],
    ['@odata.deltaLink', { value: [item], '@odata.deltaLink': null }],
  ])('a page without sense at %s is none: nothing of it is taken in', async (field, page) => {
    const { graph } = graphAnswering(json(page));
    const fault = await faultOf(graph.delta('d'));
    expect([fault.kind, String(fault.cause)]).toEqual(['onbereikbaar', expect.stringContaining(`at ${field}`)]);
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

  it('a mail says which one it answers, by the id that was looked up', async () => {
    const { graph, calls } = graphAnswering(
      json({ value: [{ id: 'm', internetMessageId: '<eerste@swv.example>' }] }),
      json({ value: [] }),
      () => new HttpResponse(null, { status: 202 }),
    );
    const antwoordOp = await graph.messageIdOf('rapport-1-mail');
    expect([antwoordOp, await graph.messageIdOf('ander')]).toEqual(['<eerste@swv.example>', undefined]);
    await graph.sendMail({ to: 'zorg@school.example', subject: 'S', html: '<p>x</p>', sleutel: 'rapport-2-mail', antwoordOp: antwoordOp! });
    const sent = (await calls[2]?.json()) as { message: { singleValueExtendedProperties: { id: string; value: string }[] } };
    expect(sent.message.singleValueExtendedProperties.slice(1)).toEqual([
      { id: 'String 0x1042', value: '<eerste@swv.example>' },
      { id: 'String 0x1039', value: '<eerste@swv.example>' },
    ]);
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
