import type { App } from '../app.ts';
import { createHash } from 'node:crypto';
import { GraphFault, isFault } from '../graph/fault.ts';
import type { Message } from '../storage/queues.ts';
import { tellLosseBestanden } from '../tell/index.ts';
import { dateOf } from '../calendar.ts';
import type { School } from '../settings.ts';
import { applyPage } from './apply-page.ts';
import { Places } from './place.ts';
import { reconcile } from './reconcile.ts';

/** Seconds after which a look that found nothing is repeated, since delta can lag behind a notification. */
const lagSeconds = [5, 20];

/** Delta does not tell of a folder that was removed and made again while it was followed: after so long everything is listed anew. */
const fullEveryMs = 7 * 86_400_000;

/** Changes when a school on the drive comes, goes or gets another folder. */
const registerOf = (app: App, driveId: string) =>
  createHash('sha256')
    .update(JSON.stringify(app.settings.scholen.filter(({ drive }) => drive === driveId).map(({ id, pad }) => [id, pad])))
    .digest('base64url');

type Round = { changed: number; malformed: number; loose: Map<string, School>; done: string; seen: Set<string> | undefined };

/** Follows delta to its end. With no link it begins anew and remembers which items it saw. */
async function followDelta(app: App, driveId: string, link: string | undefined, onlyPages: boolean): Promise<Round> {
  const places = new Places(app, driveId);
  const seen = onlyPages ? undefined : new Set<string>();
  const round: Round = { changed: 0, malformed: 0, loose: new Map(), done: '', seen };
  const links = new Set<string>();
  for (let next = link; ;) {
    const page = await app.graph.delta(driveId, next);
    const applied = await applyPage(app, driveId, page.items, places);
    round.changed += applied.changed;
    round.malformed += page.malformed;
    for (const school of applied.loose) round.loose.set(school.id, school);
    for (const item of page.items) if (!item.deleted) seen?.add(item.id);
    if (page.done !== undefined) return { ...round, done: page.done };
    if (page.next === undefined || links.has(page.next)) {
      throw new GraphFault('opnieuw-beginnen', { status: 0, operation: 'wijzigingen-lezen', next: 'De bladzijden lopen in een kring.' });
    }
    links.add(page.next);
    next = page.next;
  }
}

/** How many items are asked after at once. */
const askedAtOnce = 100;

/** Those of the items that Graph knows no more. That one was not listed proves nothing: it may have been one that could not be understood. */
async function goneOf(app: App, driveId: string, itemIds: readonly string[]): Promise<string[]> {
  const found = await app.graph.getItems(driveId, itemIds);
  return itemIds.filter((itemId) => found.get(itemId)?.deleted !== false);
}

/** After a full enumeration: what the table still knows and Graph does not was removed unseen (1 unit each, 20 in one call). */
async function removeUnseen(app: App, driveId: string, seen: Set<string>): Promise<number> {
  const places = new Places(app, driveId);
  let removed = 0;
  const remove = async (itemIds: readonly string[]) => {
    for (const id of await goneOf(app, driveId, itemIds)) {
      await applyPage(app, driveId, [{ id, deleted: true, folder: false, file: false, root: false, size: 0 }], places);
      removed += 1;
    }
  };
  let unseen: string[] = [];
  for await (const { itemId } of app.storage.items.list(driveId)) {
    if (!seen.has(itemId)) unseen.push(itemId);
    if (unseen.length < askedAtOnce) continue;
    await remove(unseen);
    unseen = [];
  }
  await remove(unseen);
  return removed;
}

/** Delta from where the last round ended; begun anew where Graph says so (410), at the address that it names where that works. */
async function runRound(app: App, driveId: string): Promise<Round> {
  const state = (await app.storage.drives.get('drive', driveId))?.record;
  const since = app.clock.now().getTime() - new Date(state?.volledigOp ?? 0).getTime();
  const link = since > fullEveryMs ? undefined : state?.deltaLink;
  try {
    return await followDelta(app, driveId, link, link !== undefined);
  } catch (error) {
    // A link that is kept and that Graph refuses or knows no more would be refused for ever.
    if (!isFault(error, 'opnieuw-beginnen') && !(link !== undefined && isFault(error, 'niet-gevonden', 'geweigerd'))) throw error;
    app.log('delta-opnieuw', { driveId });
    if (error.location !== undefined) {
      try {
        return await followDelta(app, driveId, error.location, false);
      } catch (second) {
        if (!isFault(second, 'opnieuw-beginnen', 'onbereikbaar', 'niet-gevonden', 'geweigerd')) throw second;
      }
    }
    return followDelta(app, driveId, undefined, false);
  }
}

/**
 * One look at a drive: what changed since the last one, by delta. One at a time per drive, under a lease that is taken over when its holder
 * dies. A message about a moment that a later round has covered is dropped; a look that found nothing is repeated twice, since delta may lag.
 */
export async function lookAtDrive(app: App, message: Message<'drive-kijken'>): Promise<void> {
  const { driveId, sinds, poging } = message;
  if (!app.settings.scholen.some(({ drive }) => drive === driveId)) return;
  const outcome = await app.storage.underLease(`drive-${driveId}`, async () => {
    const started = app.clock.now().toISOString();
    const before = (await app.storage.drives.get('drive', driveId))?.record;
    if (poging === 0 && before?.lastRound !== undefined && before.lastRound > sinds) return 'gezien';
    const round = await runRound(app, driveId);
    const removed = round.seen === undefined ? 0 : await removeUnseen(app, driveId, round.seen);
    const full = round.seen !== undefined;
    const register = registerOf(app, driveId);
    const now = (await app.storage.drives.get('drive', driveId))?.record;
    if (full || now?.nalopen === true || now?.register !== register) await reconcile(app, driveId);
    await app.storage.drives.change('drive', driveId, (found) => ({
      ...found,
      driveId,
      deltaLink: round.done,
      lastRound: started,
      register,
      nalopen: false,
      ...(full ? { volledigOp: started } : {}),
    }));
    if (round.malformed > 0) app.log('items-onleesbaar', { driveId, aantal: round.malformed });
    for (const school of round.loose.values()) await tellLosseBestanden(app, school, `los-${dateOf(app.clock.now())}`);
    return round.changed + removed > 0 ? 'gewijzigd' : 'niets';
  });
  const delay = outcome === 'busy' ? 3 : outcome === 'niets' ? lagSeconds[poging] : undefined;
  if (delay === undefined) return;
  await app.storage.send('drive-kijken', { driveId, sinds, poging: outcome === 'busy' ? poging : poging + 1 }, delay);
}

/** Asks for a look at every drive that holds a school: the truth, whatever became of the notifications. */
export async function lookAtAllDrives(app: App): Promise<void> {
  const sinds = app.clock.now().toISOString();
  // poging past the repeats: the timer itself comes round again.
  for (const driveId of new Set(app.settings.scholen.map(({ drive }) => drive))) {
    await app.storage.send('drive-kijken', { driveId, sinds, poging: lagSeconds.length });
  }
}
