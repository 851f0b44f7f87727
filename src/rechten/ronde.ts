import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';
import { atLeisure } from '../graph/priority.ts';
import type { Message } from '../storage/queues.ts';
import type { ItemRecord, RechtenRondeRecord } from '../storage/records.ts';
import { tellVondsten } from './meld.ts';
import { Plekken, type Plek } from './plek.ts';
import { kringVan, mayRemove, vondstenOp, type Vondst } from './vondst.ts';

/**
 * How a round is spread: so many items at a time (5 resource units each), so many seconds apart: some 2,400 items an hour, a quarter of the day's
 * units of a tenant with 1,000 licences. After `stil` minutes without a step the round is taken up again.
 */
export const spreiding = { items: 100, seconden: 150, stil: 30 } as const;

const roundKey = 'ronde';

/** Begins the weekly round through every drive of the register; one that is still under way goes on instead. Returns how many were begun. */
export async function beginRechten(app: App): Promise<number> {
  const now = app.clock.now().toISOString();
  let count = 0;
  for (const driveId of new Set(app.settings.scholen.map(({ drive }) => drive))) {
    const found = (await app.storage.rechtenRondes.get(roundKey, driveId))?.record;
    if (found !== undefined && found.klaarOp === undefined) continue;
    await app.storage.rechtenRondes.put({ driveId, ronde: now, na: '', stapOp: now });
    await app.storage.send('rechten-nalopen', { driveId, ronde: now, na: '' });
    count += 1;
  }
  return count;
}

/** Takes up rounds whose next message was lost or put aside. Returns how many. */
export async function resumeRechten(app: App): Promise<number> {
  const before = app.clock.now().getTime() - spreiding.stil * 60_000;
  let count = 0;
  for await (const { driveId, ronde, na, stapOp, klaarOp } of app.storage.rechtenRondes.list(roundKey)) {
    if (klaarOp !== undefined || new Date(stapOp).getTime() > before) continue;
    await app.storage.send('rechten-nalopen', { driveId, ronde, na });
    count += 1;
  }
  if (count > 0) app.log('rechten-hervat', { aantal: count });
  return count;
}

const rowOf = (itemId: string, { soort, rechtId = '' }: Vondst): string =>
  createHash('sha256').update(`${itemId}|${rechtId}|${soort}`).digest('hex').slice(0, 40);

/** Takes away one permission; false where Microsoft 365 refuses, which the next round tries again. */
async function remove(app: App, driveId: string, itemId: string, rechtId: string): Promise<boolean> {
  try {
    await app.graph.removePermission(driveId, itemId, rechtId);
    return true;
  } catch (error) {
    if (!isFault(error, 'geen-toegang', 'vergrendeld', 'conflict', 'gewijzigd', 'geweigerd')) throw error;
    app.log('recht-niet-weggehaald', { soort: error.kind, status: error.status });
    return false;
  }
}

/**
 * Writes a finding down and takes away what the setting reaches. That it was taken away is written down first: after a crash in between, what is
 * still there is seen and taken away again, and what is gone is told as such.
 */
async function note(app: App, ronde: string, { driveId, itemId }: ItemRecord, plek: Plek, vondst: Vondst): Promise<void> {
  const now = app.clock.now().toISOString();
  const schoolId = plek.school.id;
  const row = rowOf(itemId, vondst);
  const woorden = await plek.woorden();
  const rechtId = app.settings.RECHTEN_WEGHALEN === 'ja' && mayRemove(vondst.soort) ? vondst.rechtId : undefined;
  await app.storage.rechtenVondsten.change(schoolId, row, (found) => {
    const again = found === undefined || found.weggehaaldOp !== undefined;
    const base = again ? { schoolId, vondst: row, driveId, soort: vondst.soort, gevondenOp: now } : found;
    return { ...base, plek: woorden, ronde, ...(rechtId === undefined ? {} : { weggehaaldOp: now }) };
  });
  if (rechtId === undefined || (await remove(app, driveId, itemId, rechtId))) return;
  await app.storage.rechtenVondsten.change(schoolId, row, (found) => {
    if (found === undefined) return undefined;
    const { weggehaaldOp: _notSo, ...left } = found;
    return left;
  });
}

async function look(app: App, ronde: string, plekken: Plekken, item: ItemRecord): Promise<void> {
  const plek = await plekken.of(item);
  if (plek === undefined) return;
  try {
    const toegang = await app.graph.listPermissions(item.driveId, item.itemId);
    const kring = kringVan(app.settings, plek.school);
    for (const vondst of vondstenOp(kring, toegang, plek)) await note(app, ronde, item, plek, vondst);
  } catch (error) {
    // Gone since it was last seen
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
}

async function itemsAfter(app: App, driveId: string, na: string): Promise<ItemRecord[]> {
  const found: ItemRecord[] = [];
  for await (const item of app.storage.items.list(driveId, `RowKey gt '${na.replaceAll("'", "''")}'`)) {
    found.push(item);
    if (found.length === spreiding.items) break;
  }
  return found;
}

/** Tells what is new, and forgets what was not there any more, so that it is told anew when it comes back. */
async function finish(app: App, driveId: string, ronde: string): Promise<void> {
  for (const school of app.settings.scholen.filter(({ drive }) => drive === driveId)) {
    for await (const { vondst, ronde: seen } of app.storage.rechtenVondsten.list(school.id)) {
      if (seen !== ronde) await app.storage.rechtenVondsten.remove(school.id, vondst);
    }
    await tellVondsten(app, school);
  }
}

/**
 * One step of a round through the permissions in schools' folders: some items, then a message for the next ones, and at the end the cards. Waits
 * behind all work for which somebody waits. May be repeated or broken off anywhere; a message that is not the next one of its round is dropped.
 */
export async function stepRechten(app: App, { driveId, ronde, na }: Message<'rechten-nalopen'>): Promise<void> {
  const stored = await app.storage.rechtenRondes.get(roundKey, driveId);
  if (stored === undefined || stored.record.ronde !== ronde || stored.record.na !== na || stored.record.klaarOp !== undefined) return;
  const items = await itemsAfter(app, driveId, na);
  const plekken = new Plekken(app, driveId);
  let reached = na;
  let wait: number = spreiding.seconden;
  try {
    for (const item of items) {
      await atLeisure(() => look(app, ronde, plekken, item));
      reached = item.itemId;
    }
  } catch (error) {
    if (!isFault(error, 'te-druk', 'onbereikbaar')) throw error;
    wait = Math.max(wait, Math.ceil(error.retryAfter ?? 0));
  }
  const stapOp = app.clock.now().toISOString();
  const last = items.length < spreiding.items && reached === (items.at(-1)?.itemId ?? na);
  if (last) await finish(app, driveId, ronde);
  const next: RechtenRondeRecord = { driveId, ronde, na: reached, stapOp, ...(last ? { klaarOp: stapOp } : {}) };
  // Where another run of this message came first, it sees to the rest.
  if (!(await app.storage.rechtenRondes.replace(next, stored.etag)) || last) return;
  await app.storage.send('rechten-nalopen', { driveId, ronde, na: reached }, wait);
}
