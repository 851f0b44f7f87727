import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { QueueServiceClient } from '@azure/storage-queue';
import { startAzurite } from '../local/start/azurite.ts';
import { shipped } from '../src/root.ts';
import { conclude, verdict } from './watching/verdict.ts';
import { exampleSettings } from './watching/example-settings.ts';
import type { Load, Outcome } from './webhook-child.ts';

const perSecond = 200;
const warmSeconds = 10;
const mostMs = 50;
const forgedPart = 10;

const secret = 'geheim-van-deze-meting-0123456789';
const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The Functions host with the function alone: on Flex Consumption HTTP functions have instances of their own, beside those of the queues. */
async function startHost(azurite: string): Promise<{ child: ChildProcess; url: string }> {
  const { Values } = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
  const settings = { ...Values, AzureWebJobsStorage: azurite, SCHOLEN_BESTAND: 'scholen.voorbeeld.json', MELDING_GEHEIM: secret };
  const child = fork(file('../local/functions-host/main.ts'), ['--main', 'functions/graph-notifications.ts', '--port', '0'], {
    cwd: file('..'),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [ready] = (await once(child, 'message')) as [{ port?: number; failed?: string }];
  if (ready.port === undefined) throw new Error(ready.failed ?? 'the host did not start');
  return { child, url: `http://127.0.0.1:${ready.port}/api/graph/notifications` };
}

const notification = (drive: string, clientState: unknown) => ({
  subscriptionId: '5a1f0c5e-6f0f-4c5e-9a57-0d8f1f7c2b11',
  subscriptionExpirationDateTime: '2026-12-01T11:00:00.0000000Z',
  changeType: 'updated',
  resource: `drives/${drive}/root`,
  resourceData: { '@odata.type': '#Microsoft.Graph.DriveItem' },
  ...(clientState === undefined ? {} : { clientState }),
  tenantId: '11111111-2222-3333-4444-555555555555',
});

/** Ways to forge: no secret, none of ours, almost ours, ours in another case, as another type. */
const forgeries: (() => unknown)[] = [
  () => undefined,
  () => randomBytes(24).toString('base64url'),
  () => secret.slice(0, -1),
  () => `${secret}x`,
  () => secret.toUpperCase(),
  () => [secret],
  () => null,
];

type Planned = { forged: boolean; due: number; body: string };

/** Arrivals at fixed moments, jittered the same way in every run, so that none of them waits for another. */
function plan(seconds: number, drives: readonly string[]): Planned[] {
  return Array.from({ length: seconds * perSecond }, (_, at) => {
    const mark = createHash('sha256').update(String(at)).digest();
    const forged = at % forgedPart === forgedPart - 1;
    const forge = forgeries[Math.floor(at / forgedPart) % forgeries.length];
    const state = forged ? forge?.() : secret;
    const body = JSON.stringify({ value: [notification(drives[at % drives.length] ?? '', state)] });
    return { forged, due: ((at + (mark[0] ?? 0) / 256) * 1000) / perSecond, body };
  });
}

async function load(url: string, planned: readonly Planned[]): Promise<Outcome[]> {
  const child = fork(file('./webhook-child.ts'), []);
  child.send({ url, calls: planned.map(({ due, body }) => ({ due, body })) } satisfies Load);
  const [outcomes] = (await once(child, 'message')) as [Outcome[]];
  return outcomes;
}

const count = (some: readonly Outcome[], ...statuses: number[]): number => some.filter(({ status }) => statuses.includes(status)).length;

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;

/**
 * The notification address under 200 calls a second of which a tenth is forged, by a load generator in a process of its own whose calls do not wait for
 * each other: time from the moment at which a call was due to the end of its answer. Exit code 1 where something asked does not hold.
 */
export async function run([given = '60']: string[]): Promise<void> {
  const seconds = Number(given);
  const azurite = await startAzurite();
  const { child, url } = await startHost(azurite.connectionString);
  try {
    const drives = [...new Set(exampleSettings().scholen.map(({ drive }) => drive))];
    const queue = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient('drive-kijken');
    await load(url, plan(warmSeconds, drives));
    await queue.clearMessages();
    const planned = plan(seconds, drives);
    const outcomes = await load(url, planned);
    const answered = (forged: boolean) => outcomes.filter((_, at) => planned[at]?.forged === forged);
    const [genuine, forged] = [answered(false), answered(true)];
    const sorted = outcomes.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const { approximateMessagesCount: stored = 0 } = await queue.getProperties();
    const shown = [0.5, 0.99, 0.999, 1].map(
      (part) => `${part === 1 ? 'most' : `p${part * 100}`} ${percentile(sorted, part).toFixed(1)} ms`,
    );
    console.log(`${outcomes.length} calls in ${seconds} s, ${perSecond} a second, after ${warmSeconds} s to warm up: ${shown.join(', ')}`);
    console.log(
      `genuine: ${count(genuine, 202)} of ${genuine.length} taken; forged: ${count(forged, 400, 403)} of ${forged.length} refused; ${stored} messages stored`,
    );
    conclude([
      verdict(
        'ms at p99.9, an unanswered call counted as endless',
        percentile(
          outcomes.map(({ status, ms }) => (status === 0 ? Infinity : ms)).toSorted((a, b) => a - b),
          0.999,
        ),
        mostMs,
      ),
      verdict('forged calls that were let in', forged.filter(({ status }) => status >= 200 && status < 300).length, 0),
      verdict('forged calls without an answer that refuses them', forged.length - count(forged, 400, 403), 0),
      verdict('genuine calls that were not taken', genuine.length - count(genuine, 202), 0),
      verdict('messages stored more or fewer than calls that were taken', Math.abs(stored - count(genuine, 202)), 0),
    ]);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    await azurite.close();
  }
}
