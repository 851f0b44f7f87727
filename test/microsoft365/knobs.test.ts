import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withMicrosoft365, type Item, type Running } from './with-microsoft365.ts';

let m365: Running;
let root: string;
beforeEach(async () => {
  m365 = await withMicrosoft365();
  root = `/drives/${m365.drive}/root:/De Eik/Aanvragen`;
});
afterEach(() => m365.end());
const status = async (path: string, init?: RequestInit) => (await m365.call(path, init)).status;
const put = async (name: string) => (await (await m365.call(`${root}/${name}:/content`, { method: 'PUT', body: name })).json()) as Item;

describe('refusing', () => {
  it.each([429, 503, 500])('answers %i with retry-after, for as many calls as asked', async (asked) => {
    await m365.admin('knobs', { refuse: { status: asked, retryAfter: 7, calls: 2 } });
    const first = await m365.call('/sites');
    expect([first.status, first.headers.get('retry-after')]).toEqual([asked, '7']);
    expect(await status('/sites')).toBe(asked);
    expect(await status('/sites')).toBe(200);
  });

  it('touches only the calls whose path holds a text, and does nothing of what was asked', async () => {
    await m365.admin('knobs', { refuse: { status: 503, path: 'PUT /v1.0/drives' } });
    expect(await status(`${root}/x.txt:/content`, { method: 'PUT', body: 'x' })).toBe(503);
    await m365.admin('knobs', { refuse: null });
    expect(await status(`${root}/x.txt`)).toBe(404);
  });

  it('is borne by the client library, which waits as asked', async () => {
    await m365.admin('knobs', { refuse: { status: 429, retryAfter: 0, calls: 1 } });
    expect(await m365.client.api(`/drives/${m365.drive}`).get()).toMatchObject({ id: m365.drive });
  });

  it('of a part of the calls refuses some', async () => {
    await m365.admin('knobs', { refuse: { status: 503, rate: 0.5 } });
    const all = [];
    for (let count = 0; count < 60; count += 1) all.push(await status('/sites'));
    expect(new Set(all)).toEqual(new Set([200, 503]));
  });

  it.each([{ refuse: { status: 200 } }, { slow: -1 }, { onbekend: true }, { notifications: 'soms' }])('does not take %j', async (knobs) => {
    await expect(m365.admin('knobs', knobs)).rejects.toThrow(/knobs: /);
  });

  it('stays after a restart', async () => {
    await m365.admin('knobs', { refuse: { status: 503 } });
    m365 = await m365.restart();
    expect(await status('/sites')).toBe(503);
  });
});

describe('cutting connections', () => {
  it.each([
    ['before', 404],
    ['after', 200],
  ])('%s the work: the caller sees no answer, and the file answers %i', async (when, there) => {
    await m365.token();
    await m365.admin('knobs', { drop: { when, calls: 1, path: 'PUT' } });
    await expect(m365.call(`${root}/y.txt:/content`, { method: 'PUT', body: 'y' })).rejects.toThrow(/fetch failed/);
    expect(await status(`${root}/y.txt`)).toBe(there);
  });
});

describe('a file that is open in Word', () => {
  it.each([
    ['write', [423, 423, 423, 423, 302]],
    ['all', [423, 423, 423, 423, 423]],
  ])('locked for %s', async (lock, expected) => {
    const { id } = await put('open.docx');
    const at = `/drives/${m365.drive}/items/${id}`;
    await m365.admin('lock', { drive: m365.drive, item: id, lock });
    const answers = [
      await status(`${at}/content`, { method: 'PUT', body: 'x' }),
      await status(at, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"name":"z.docx"}' }),
      await status(at, { method: 'DELETE' }),
      await status(`${at}/permanentDelete`, { method: 'POST' }),
      await status(`${at}/content`),
    ];
    expect(answers).toEqual(expected);
    await m365.admin('lock', { drive: m365.drive, item: id, lock: null });
    expect(await status(at, { method: 'DELETE' })).toBe(204);
  });
});

describe('the clock', () => {
  it('moves by months of the calendar, and says so to who owns it', async () => {
    const shifts: number[] = [];
    const moving = await withMicrosoft365({ setClockShift: (milliseconds) => void shifts.push(milliseconds) });
    moving.clock.set('2026-08-31T10:00:00Z');
    await moving.admin('clock', { months: 6 });
    await moving.admin('clock', { days: 1 });
    await moving.admin('clock', { shift: 0 });
    const [months = 0, days = 0, none] = shifts;
    expect(months - days).toBeCloseTo((181 - 1) * 86_400_000, -4);
    expect(none).toBe(0);
    await moving.end();
  });

  it('stays where it is when nobody owns it', async () => {
    await expect(m365.admin('clock', { days: 1 })).rejects.toThrow(/klok/);
  });
});

describe('the admin surface', () => {
  it.each([
    ['another host', { host: 'evil.example' }, 421],
    ['another site in the browser', { origin: 'https://evil.example' }, 403],
  ])('refuses %s', async (_, headers, expected) => {
    const { request } = await import('node:http');
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      const asking = request(`${m365.pageUrl}/_admin/reset`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      });
      asking.on('response', (response) => resolve(response.statusCode)).on('error', reject);
      asking.end('{}');
    });
    expect(answered).toBe(expected);
  });

  it('reset takes everything away, in delta too, and puts the school folders back', async () => {
    const made = await put('weg.txt');
    const start = await m365.json<Record<string, string>>(`/drives/${m365.drive}/root/delta?token=latest`);
    await m365.admin('reset');
    const { value } = await m365.json<{ value: Item[] }>(start['@odata.deltaLink'] ?? '');
    expect(value.find(({ id }) => id === made.id)?.deleted).toBeDefined();
    expect(await status(root)).toBe(200);
    expect(await status(`${root}/weg.txt`)).toBe(404);
  });
});
