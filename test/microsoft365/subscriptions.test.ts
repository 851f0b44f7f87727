import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withMicrosoft365, type Running } from './with-microsoft365.ts';

type Notification = {
  subscriptionId: string;
  clientState: string;
  changeType?: string;
  lifecycleEvent?: string;
  resource: string;
  resourceData?: Record<string, unknown>;
};
type Listener = {
  url: string;
  got: Notification[];
  posts: number;
  /** What it answers, one after another; then 202. */
  answers: number[];
  validate: (token: string) => { status: number; type: string; text: string };
  server: Server;
};

let m365: Running;
let listener: Listener;

async function listen(): Promise<Listener> {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const token = new URL(request.url ?? '', 'http://x').searchParams.get('validationToken');
      if (token !== null) {
        const { status, type, text: answer } = made.validate(token);
        response.writeHead(status, { 'content-type': type }).end(answer);
        return;
      }
      made.posts += 1;
      const status = made.answers.shift() ?? 202;
      if (status < 300) made.got.push(...(JSON.parse(text) as { value: Notification[] }).value);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}/api/graph/notifications`;
  const made: Listener = {
    url,
    got: [],
    posts: 0,
    answers: [],
    validate: (token) => ({ status: 200, type: 'text/plain', text: token }),
    server,
  };
  return made;
}

beforeEach(async () => {
  m365 = await withMicrosoft365();
  listener = await listen();
});
afterEach(async () => {
  await m365.end();
  listener.server.closeAllConnections();
  await new Promise((resolve) => listener.server.close(resolve));
});

const later = (minutes: number) => new Date(m365.clock.now().getTime() + minutes * 60_000).toISOString();
const subscribe = (change: object = {}) =>
  m365.call('/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      changeType: 'updated',
      notificationUrl: listener.url,
      lifecycleNotificationUrl: listener.url,
      resource: `/drives/${m365.drive}/root`,
      expirationDateTime: later(1000),
      clientState: 'geheim van zestien tekens',
      ...change,
    }),
  });
const idOf = async (answer: Response) => ((await answer.json()) as { id: string }).id;
const drop = (name: string) => m365.call(`/drives/${m365.drive}/root:/De Eik/Aanvragen/${name}:/content`, { method: 'PUT', body: name });
const inTime = { timeout: 5_000, interval: 10 };

describe('making a subscription', () => {
  it('shakes hands, and can be listed, lengthened and ended', async () => {
    const made = await subscribe();
    expect(made.status).toBe(201);
    const id = await idOf(made);
    expect(await m365.json('/subscriptions')).toMatchObject({ value: [{ id, resource: `/drives/${m365.drive}/root` }] });
    const longer = await m365.call(`/subscriptions/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ expirationDateTime: later(2000) }),
    });
    expect(await longer.json()).toMatchObject({ expirationDateTime: later(2000) });
    expect((await m365.call(`/subscriptions/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await m365.call(`/subscriptions/${id}`)).status).toBe(404);
  });

  it.each([
    ['a long clientState', { clientState: 'x'.repeat(129) }],
    ['more than 42,300 minutes', { expirationDateTime: '2026-04-01T09:00:00Z' }],
    ['a moment that is past', { expirationDateTime: '2026-03-02T08:59:00Z' }],
    ['a folder below the root', { resource: '/drives/x/items/y' }],
    ['another changeType', { changeType: 'created' }],
    ['plain http to another machine', { notificationUrl: 'http://example.com/' }],
  ])('refuses %s', async (_, change) => {
    expect((await subscribe(change)).status).toBe(400);
  });

  it.each([
    ['another status', (token: string) => ({ status: 202, type: 'text/plain', text: token })],
    ['another type', (token: string) => ({ status: 200, type: 'application/json', text: token })],
    ['another text', () => ({ status: 200, type: 'text/plain', text: 'hallo' })],
  ])('refuses who answers the handshake with %s', async (_, validate) => {
    m365.wrongOnPurpose();
    listener.validate = validate;
    const answer = await subscribe();
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'ValidationError' } });
  });

  it('refuses a second one on the same resource and changeType', async () => {
    expect((await subscribe()).status).toBe(201);
    expect((await subscribe()).status).toBe(409);
  });
});

describe('notifications', () => {
  it('tell that something changed, with the clientState and without an item', async () => {
    const id = await idOf(await subscribe());
    await drop('a.txt');
    await vi.waitFor(() => expect(listener.got).toHaveLength(1), inTime);
    expect(listener.got[0]).toMatchObject({
      subscriptionId: id,
      clientState: 'geheim van zestien tekens',
      changeType: 'updated',
      resource: `drives/${m365.drive}/root`,
    });
    expect(listener.got[0]?.resourceData).toEqual({ '@odata.type': '#Microsoft.Graph.DriveItem' });
  });

  it('are tried again until they are taken', async () => {
    await subscribe();
    m365.wrongOnPurpose();
    listener.answers.push(500, 404, 503);
    await drop('b.txt');
    await vi.waitFor(() => expect(listener.got).toHaveLength(1), inTime);
    expect(listener.posts).toBe(4);
  });

  it('that were not taken before a stop come after the start', async () => {
    await subscribe();
    await m365.admin('knobs', { notificationDelay: 600_000 });
    await drop('c.txt');
    expect(listener.posts).toBe(0);
    await m365.admin('knobs', { notificationDelay: 0 });
    m365 = await m365.restart();
    await vi.waitFor(() => expect(listener.got).toHaveLength(1), inTime);
  });

  it('are lost by a knob, and twice by another', async () => {
    await subscribe();
    await m365.admin('knobs', { notifications: 'repeat' });
    await drop('d.txt');
    await vi.waitFor(() => expect(listener.posts).toBe(2), inTime);
    await m365.admin('knobs', { notifications: 'lose' });
    await drop('e.txt');
    const caughtUp = async () => (await m365.view<{ subscriptions: { behind: number }[] }>('state')).subscriptions[0]?.behind;
    await vi.waitFor(async () => expect(await caughtUp()).toBe(0), inTime);
    expect(listener.posts).toBe(2);
  });

  it('end with the subscription, whose end is asked about beforehand', async () => {
    const id = await idOf(await subscribe());
    m365.clock.set(later(990));
    await vi.waitFor(() => expect(listener.got).toMatchObject([{ subscriptionId: id, lifecycleEvent: 'reauthorizationRequired' }]), inTime);
    m365.clock.set(later(11));
    expect(await m365.json('/subscriptions')).toMatchObject({ value: [] });
    expect((await m365.call(`/subscriptions/${id}`)).status).toBe(404);
    expect((await subscribe()).status).toBe(201);
  });
});
