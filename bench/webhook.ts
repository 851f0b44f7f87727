import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startAzurite } from '../local/start/azurite.ts';
import { drives, onlyForged, perSecond, planCalls, secret, type Planned } from './notifying/calls.ts';
import { Looks } from './notifying/looks.ts';
import { startService } from './notifying/service.ts';
import { conclude, verdict, type Verdict } from './watching/verdict.ts';
import type { Load, Outcome } from './webhook-child.ts';

const warmSeconds = 10;
const mostMs = 50;

/** How long looks are followed after that, in seconds. */
const followedSeconds = 20;

/** A message stands for calls up to two seconds after the one that caused it: so long after its answer, in milliseconds, one may ask for the look. */
const askedWithinMs = 2000;

/** Within so many milliseconds after its answer a look must begin: a message is held back for 3 s, and a busy worker asks every now and then. */
const lookWithinMs = 15_000;

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

type Called = Planned & Outcome;
const makeCalls = async (url: string, seconds: number): Promise<Called[]> => {
  const planned = planCalls(seconds);
  const outcomes = await load(url, planned);
  return planned.map((call, at) => ({ ...call, ...(outcomes[at] ?? { status: 0, ms: Infinity, sent: Infinity, answered: Infinity }) }));
};
const taken = (calls: readonly Called[]): Called[] => calls.filter(({ forged, status }) => !forged && status === 202);
const busy = () => loadavg().map((one) => one.toFixed(1));

function judgeAnswers(calls: readonly Called[]): Verdict[] {
  const forged = calls.filter((call) => call.forged);
  const genuine = calls.length - forged.length;
  console.log(`${calls.length} calls, ${perSecond} a second, after ${warmSeconds} s to warm up: ${shown(calls.map(({ ms }) => ms))}`);
  console.log(`genuine: ${taken(calls).length} of ${genuine} taken; forged: ${count(forged, 400, 403)} of ${forged.length} refused`);
  const lateness = calls.map(({ ms, sent, answered }) => ms - (answered - sent));
  console.log(`of that the load generator came late by itself, as far as this machine had other work: ${shown(lateness)}`);
  const times = calls.map(({ status, ms }) => (status === 0 ? Infinity : ms));
  return [
    verdict('ms at p99.9, an unanswered call counted as endless', percentile(times, 0.999), mostMs),
    verdict('forged calls that were let in', forged.filter(({ status }) => status >= 200 && status < 300).length, 0),
    verdict('forged calls without an answer that refuses them', forged.length - count(forged, 400, 403), 0),
    verdict('genuine calls that were not taken', genuine - taken(calls).length, 0),
  ];
}

function judgeLooks(calls: readonly Called[], followed: readonly Called[], looks: Looks): Verdict[] {
  const unasked = taken(calls).filter(({ drive, sent, answered }) => !looks.askedBetween(drive, sent, answered + askedWithinMs));
  const unseen = taken(followed).filter(({ drive, sent, answered }) => !(looks.lookAfter(drive, sent) <= answered + lookWithinMs));
  const waits = taken(followed).map(({ drive, sent }) => looks.lookAfter(drive, sent) - sent);
  console.log(`${looks.messages} messages for ${taken([...calls, ...followed]).length} genuine calls and those of warming up`);
  console.log(`${followed.length} calls more, with a worker: from a genuine call to a look at its drive ${shown(waits)}`);
  return [
    verdict('genuine calls on the word of which no message asks for a look', unasked.length, 0),
    verdict(`genuine calls after which no look began within ${lookWithinMs / 1000} s`, unseen.length, 0),
    verdict('drives looked at on the word of forged calls alone', looks.drives().filter((drive) => onlyForged.has(drive)).length, 0),
  ];
}

/**
 * The notification address under 200 calls a second of which a tenth is forged, by a load generator in a process of its own whose calls do not wait for
 * each other: time from the moment at which a call was due to the end of its answer, and whether every genuine call leads to a look at its drive. Exit code 1
 * where something asked does not hold. A worker takes messages only after the time was measured: Azurite sorts all that is stored for each taking.
 */
export async function run([given = '60']: string[]): Promise<void> {
  const azurite = await startAzurite();
  const service = await startService(azurite.connectionString, secret, drives);
  try {
    await load(service.url, planCalls(warmSeconds));
    const before = busy();
    const calls = await makeCalls(service.url, Number(given));
    console.log(`load of this machine (1, 5, 15 minutes) before ${before.join(' ')}, after ${busy().join(' ')}`);
    const answers = judgeAnswers(calls);
    const looks = new Looks(azurite.connectionString);
    await looks.takeAll();
    looks.start();
    const followed = await makeCalls(service.url, followedSeconds);
    await wait(lookWithinMs);
    await looks.stop();
    conclude([...answers, ...judgeLooks(calls, followed, looks)]);
  } finally {
    await service.close();
    await azurite.close();
  }
}
