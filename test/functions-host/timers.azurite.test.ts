import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, inject, test } from 'vitest';
import { endTestHosts, startTestHost, type TestHost } from './start-test-host.ts';

const azurite = inject('azurite');
const fresh = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}`;
const year = 367 * 86_400_000;

afterEach(endTestHosts);

function clockFile(): { file: string; ahead(ms: number): void } {
  const file = join(mkdtempSync(join(tmpdir(), 'klok-')), 'klok');
  return { file, ahead: (ms) => writeFileSync(file, String(ms)) };
}
const of = (host: TestHost, event: string) => host.told.filter((told) => told.event === event);

/** Waits for three looks of the host at its timers. */
async function threeTicks(host: TestHost): Promise<void> {
  for (let tick = 0; tick < 3; tick += 1) await host.next('tick');
}

test('a timer that falls due while the clock jumps runs once, past due', async () => {
  const clock = clockFile();
  const host = await startTestHost(azurite, fresh('jump'), { env: { KLOK_BESTAND: clock.file } });
  await threeTicks(host);
  expect(of(host, 'yearly')).toEqual([]);
  clock.ahead(3 * year);
  expect(await host.next('yearly')).toMatchObject({ isPastDue: true });
  host.told.length = 0;
  await threeTicks(host);
  expect(of(host, 'yearly')).toEqual([]);
});

test('a timer that fell due while no host ran is made up for by the next host, once', async () => {
  const clock = clockFile();
  const prefix = fresh('missed');
  const options = { env: { KLOK_BESTAND: clock.file } };
  const first = await startTestHost(azurite, prefix, options);
  await threeTicks(first);
  expect(await first.end()).toBe(0);
  clock.ahead(year);
  const second = await startTestHost(azurite, prefix, options);
  expect(await second.next('yearly')).toMatchObject({ isPastDue: true });
  expect(await second.end()).toBe(0);
  const third = await startTestHost(azurite, prefix, options);
  await threeTicks(third);
  expect(of(third, 'yearly')).toEqual([]);
});

test('of two hosts one runs the timers, and the other takes over when it is killed', async () => {
  const prefix = fresh('two');
  const first = await startTestHost(azurite, prefix);
  await first.next('tick');
  const second = await startTestHost(azurite, prefix);
  await threeTicks(first);
  expect(of(second, 'tick')).toEqual([]);
  await first.end('SIGKILL');
  await second.next('tick');
});

test('a timer with runOnStartup runs at the start', async () => {
  const host = await startTestHost(azurite, fresh('startup'));
  await host.next('at-start');
  await threeTicks(host);
  expect(of(host, 'at-start')).toHaveLength(1);
});

test('a timer can be run by hand from this machine, and is tried again by its retry policy', async () => {
  const host = await startTestHost(azurite, fresh('hand'));
  const answer = await fetch(`${host.url}/admin/functions/by-hand`, { method: 'POST', body: '{"input":""}' });
  expect(answer.status).toBe(202);
  expect([await host.next('by-hand'), await host.next('by-hand'), await host.next('by-hand')].map(({ retry }) => retry)).toEqual([0, 1, 2]);
});

test('a web page of another server cannot run a function by hand', async () => {
  const host = await startTestHost(azurite, fresh('origin'));
  const headers = { origin: 'https://elders.example' };
  expect((await fetch(`${host.url}/admin/functions/by-hand`, { method: 'POST', headers })).status).toBe(403);
});
