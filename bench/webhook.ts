import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startAzurite } from '../local/start/azurite.ts';
import { drives, onlyForged, perSecond, planCalls, secret, type Planned } from './notifying/calls.ts';
import { Looks } from './notifying/looks.ts';
import { startService } from './notifying/service.ts';
import { conclude, verdict } from './watching/verdict.ts';
import type { Load, Outcome } from './webhook-child.ts';

const warmSeconds = 10;
const mostMs = 50;

/** Within so many milliseconds a look must begin: a message is held back for 3 s at most, and the worker asks twice a second. */
const lookWithinMs = 5000;

async function load(url: string, planned: readonly Planned[]): Promise<Outcome[]> {
  const child = fork(fileURLToPath(new URL('./webhook-child.ts', import.meta.url)), []);
  child.send({ url, calls: planned.map(({ due, body }) => ({ due, body })) } satisfies Load);
  const [outcomes] = (await once(child, 'message')) as [Outcome[]];
  return outcomes;
}

const count = (some: readonly Outcome[], ...statuses: number[]): number => some.filter(({ status }) => statuses.includes(status)).length;

const percentile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
};
const shown = (values: readonly number[]): string =>
  [0.5, 0.99, 0.999, 1].map((part) => `${part === 1 ? 'most' : `p${part * 100}`} ${percentile(values, part).toFixed(1)} ms`).join(', ');

type Measured = { planned: Planned[]; outcomes: Outcome[]; looks: Looks };

function tell(seconds: number, { planned, outcomes, looks }: Measured): void {
  const called = planned.map((call, at) => ({ ...call, ...(outcomes[at] ?? { status: 0, ms: Infinity, sent: Infinity }) }));
  const forged = called.filter((call) => call.forged);
  const genuine = called.filter((call) => !call.forged);
  const taken = genuine.filter(({ status }) => status === 202);
  const looked = taken.map(({ drive, sent }) => looks.after(drive, sent));
  console.log(
    `${called.length} calls in ${seconds} s, ${perSecond} a second, after ${warmSeconds} s to warm up: ${shown(outcomes.map(({ ms }) => ms))}`,
  );
  console.log(`genuine: ${taken.length} of ${genuine.length} taken; forged: ${count(forged, 400, 403)} of ${forged.length} refused`);
  console.log(`from a genuine call to a look at its drive: ${shown(looked)}; ${looks.messages} messages, with those of warming up`);
  conclude([
    verdict(
      'ms at p99.9, an unanswered call counted as endless',
      percentile(
        called.map(({ status, ms }) => (status === 0 ? Infinity : ms)),
        0.999,
      ),
      mostMs,
    ),
    verdict('forged calls that were let in', forged.filter(({ status }) => status >= 200 && status < 300).length, 0),
    verdict('forged calls without an answer that refuses them', forged.length - count(forged, 400, 403), 0),
    verdict(
      'drives looked at on the word of forged calls alone',
      [...looks.begun.keys()].filter((drive) => onlyForged.has(drive)).length,
      0,
    ),
    verdict('genuine calls that were not taken', genuine.length - taken.length, 0),
    verdict(
      `genuine calls after which no look at their drive began within ${lookWithinMs / 1000} s`,
      looked.filter((ms) => ms > lookWithinMs).length,
      0,
    ),
  ]);
}

/**
 * The notification address under 200 calls a second of which a tenth is forged, by a load generator in a process of its own whose calls do not wait for
 * each other: time from the moment at which a call was due to the end of its answer, and whether every genuine call led to a look at its drive. Exit code 1
 * where something asked does not hold.
 */
export async function run([given = '60']: string[]): Promise<void> {
  const seconds = Number(given);
  const azurite = await startAzurite();
  const service = await startService(azurite.connectionString, secret, drives);
  const looks = new Looks(azurite.connectionString);
  try {
    await load(service.url, planCalls(warmSeconds));
    console.log(
      `load of this machine before: ${loadavg()
        .map((one) => one.toFixed(1))
        .join(', ')}`,
    );
    const planned = planCalls(seconds);
    const outcomes = await load(service.url, planned);
    console.log(
      `load of this machine after: ${loadavg()
        .map((one) => one.toFixed(1))
        .join(', ')}`,
    );
    await wait(lookWithinMs);
    await looks.stop();
    tell(seconds, { planned, outcomes, looks });
  } finally {
    await service.close();
    await azurite.close();
  }
}
