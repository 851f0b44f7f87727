import { inject } from 'vitest';
import type { App } from '../../src/app.ts';
import { fixedClock } from '../../src/clock.ts';
import type { Message, QueueName } from '../../src/storage/queues.ts';
import { notificationUrlOf } from '../../src/graph/subscription.ts';
import type { Storage } from '../../src/storage/index.ts';
import type { School, Settings } from '../../src/settings.ts';
import { readSettings } from '../../src/settings.ts';
import { readFileSync } from 'node:fs';
import { shipped } from '../../src/root.ts';
import { MemoryGraph } from './memory-graph.ts';
import { storageFor } from './storage.ts';

const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };

/** The shipped example settings, with two schools on one drive. */
export function testSettings(driveId: string): Settings {
  const settings = readSettings({ ...example.Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json', RUSTTIJD_SECONDEN: '10' });
  // Approval by a person and the brake have tests of their own; the others go on by themselves, on a storage that all share
  const vernietigen = { VERNIETIGEN_GOEDKEURING: 'automatisch', VERNIETIGEN_REM_AANTAL: 100_000 } as const;
  return { ...settings, ...vernietigen, scholen: settings.scholen.map((school): School => ({ ...school, drive: driveId })) };
}

/** A message that was put on a queue. */
export type Sent = { [Q in QueueName]: { queue: Q; message: Message<Q>; delay: number } }[QueueName];

let drives = 0;
let opened: Promise<Storage> | undefined;

/**
 * An app on storage in memory (on Azurite where the test's file is named so) and Microsoft 365 in memory, with a clock that stands still. Each has a drive of its own, so that tests do not
 * meet; queue messages are kept in `sent` instead of sent.
 */
export async function testApp(
  now: string,
): Promise<App & { graph: MemoryGraph; clock: ReturnType<typeof fixedClock>; sent: Sent[]; driveId: string; events: string[] }> {
  drives += 1;
  const mark = `${process.pid}-${drives}`;
  const driveId = `drive-${mark}`;
  const clock = fixedClock(now);
  const azurite = inject('azurite') as string | undefined;
  const storage = await (azurite === undefined ? storageFor() : (opened ??= storageFor(azurite)));
  const sent: Sent[] = [];
  const send: Storage['send'] = async (queue, message, delay = 0) => void sent.push({ queue, message, delay } as Sent);
  const events: string[] = [];
  const settings = testSettings(driveId);
  const scholen = settings.scholen.map((school) => ({ ...school, id: `${school.id}-${mark}`, mail: `${mark}-${school.mail}` }));
  const graph = new MemoryGraph(`item-${mark}-`);
  graph.notificationUrl = notificationUrlOf(settings);
  return {
    settings: { ...settings, scholen },
    clock,
    graph,
    storage: { ...storage, send },
    log: (event) => void events.push(event),
    sent,
    events,
    driveId,
  };
}
