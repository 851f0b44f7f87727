import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import type { BerichtRecord } from '../storage/records.ts';

/** A message that was given up, as the loket sees it. */
export type Mislukt = { op: string; kanaal: 'kaart' | 'mail'; reden: string; kenmerk?: string };

/** Beside the messages themselves: those given up of the last days, so that the page of the loket need not look through all. */
const partition = 'mislukt';
const shownDays = 14;

const rowOf = (moment: string, name: string): string =>
  `${moment.replaceAll(/\D/g, '')}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
const before = (app: App): string => new Date(app.clock.now().getTime() - shownDays * 86_400_000).toISOString();

/** Notes that a message was given up. May be repeated: it is kept once per message. What is older than 14 days goes. */
export async function noteMislukt(app: App, record: BerichtRecord, reden: string, kenmerk: string | undefined): Promise<void> {
  const name = `${record.dossierId}.${record.sleutel}`;
  await app.storage.berichten.insert({
    dossierId: partition,
    sleutel: rowOf(record.gemaaktOp, name),
    kanaal: record.kanaal,
    inhoud: '',
    gemaaktOp: app.clock.now().toISOString(),
    pogingen: record.pogingen,
    mislukt: reden,
    ...(kenmerk === undefined ? {} : { kenmerk }),
  });
  for await (const old of app.storage.berichten.list(partition))
    if (old.gemaaktOp < before(app)) await app.storage.berichten.remove(partition, old.sleutel);
}

/** Messages that were given up in the last 14 days, the newest first. */
export async function recentMislukt(app: App): Promise<Mislukt[]> {
  const found: Mislukt[] = [];
  for await (const { gemaaktOp, kanaal, mislukt, kenmerk } of app.storage.berichten.list(partition)) {
    if (mislukt === undefined || gemaaktOp < before(app)) continue;
    found.push({ op: gemaaktOp, kanaal, reden: mislukt, ...(kenmerk === undefined ? {} : { kenmerk }) });
  }
  return found.toSorted((a, b) => (a.op < b.op ? 1 : -1));
}
