import { z } from 'zod';
import type { App } from '../app.ts';
import { isFault, type FaultKind, type GraphFault } from '../graph/fault.ts';
import type { DriveRecord } from '../storage/records.ts';
import { tellDrift, type Drift } from '../tell/index.ts';
import { applyPage, type Verschil } from './apply-page.ts';
import { Places } from './place.ts';
import { idsSince, walk, type Tally, type Walking } from './walk.ts';

/** A round that goes on in the next turn. */
export type Lopend = Omit<NonNullable<DriveRecord['lopend']>, 'gewijzigd'>;

/** A full listing under way: where it stands, and for a weekly one the delta link from before it. */
export type Listing = { next?: string | undefined; begonnenOp: string; vergelijk?: string | undefined };

/** What a listing found so far, kept in a blob between two turns: the ids that it saw, and of a weekly one what it found different. */
const gezienSchema = z.object({
  ids: z.array(z.string()),
  verschillen: z.array(z.object({ itemId: z.string(), wat: z.enum(['nieuw', 'veranderd', 'weg']) })),
});
const gezienPath = (driveId: string) => `drive-${driveId}/gezien.json`;

async function loadGezien(app: App, driveId: string): Promise<{ ids: Set<string>; verschillen: Verschil[] } | undefined> {
  const blob = await app.storage.afgeleid.read(gezienPath(driveId));
  if (blob === undefined) return undefined;
  const { ids, verschillen } = gezienSchema.parse(JSON.parse(blob.toString()));
  return { ids: new Set(ids), verschillen };
}

/** A link that is kept and that Graph refuses or knows no more would be refused for ever. */
const refusedLink: FaultKind[] = ['opnieuw-beginnen', 'niet-gevonden', 'geweigerd'];
/** Whether delta must be begun anew. */
export const isRefusedLink = (error: unknown): error is GraphFault => isFault(error, ...refusedLink);

/** How often a listing is begun anew in one turn, when Graph loses the way in the middle of it. */
const anew = 2;

/** How many items are asked after at once. */
const askedAtOnce = 100;

/** Those of the items that Graph knows no more. That one was not listed proves nothing: it may have been one that could not be understood. */
async function goneOf(app: App, driveId: string, itemIds: readonly string[]): Promise<string[]> {
  const found = await app.graph.getItems(driveId, itemIds);
  return itemIds.filter((itemId) => found.get(itemId)?.deleted !== false);
}

/**
 * After a full listing: what the table still knows and Graph does not was removed unseen (1 unit each, 20 in one call). Returns those whose folder
 * is still there: what stood in a removed folder is gone with it.
 */
async function removeUnseen(app: App, driveId: string, seen: Set<string>): Promise<Verschil[]> {
  const places = new Places(app, driveId);
  const removed: Verschil[] = [];
  const remove = async (unseen: Map<string, string | undefined>) => {
    const gone = await goneOf(app, driveId, [...unseen.keys()]);
    // Together, so that a folder and what stood in it are one change.
    const items = gone.map((id) => ({ id, deleted: true, folder: false, file: false, root: false, size: 0 }));
    await applyPage(app, driveId, items, places);
    for (const itemId of gone) {
      const parentId = unseen.get(itemId);
      if (parentId === undefined || seen.has(parentId)) removed.push({ itemId, wat: 'weg' });
    }
  };
  let unseen = new Map<string, string | undefined>();
  for await (const { itemId, parentId } of app.storage.items.list(driveId)) {
    if (!seen.has(itemId)) unseen.set(itemId, parentId);
    if (unseen.size < askedAtOnce) continue;
    await remove(unseen);
    unseen = new Map();
  }
  await remove(unseen);
  return removed;
}

const count = (verschillen: Verschil[], wanted: Verschil['wat']) => verschillen.filter(({ wat }) => wat === wanted).length;

/** Counts and reports what a weekly listing found and delta, asked once more from before it, still does not tell. */
async function reportDrift(app: App, driveId: string, vergelijk: string, verschillen: Verschil[]): Promise<void> {
  let told: Set<string>;
  try {
    told = await idsSince(app, driveId, vergelijk);
  } catch (error) {
    if (!isRefusedLink(error)) throw error;
    // Delta itself begins anew: what it would have told is not known.
    return app.log('drift-onbekend', { driveId, verschillen: verschillen.length });
  }
  const missed = verschillen.filter(({ itemId }) => !told.has(itemId));
  const drift: Drift = { nieuw: count(missed, 'nieuw'), veranderd: count(missed, 'veranderd'), weg: count(missed, 'weg') };
  app.log('drift', { driveId, ...drift });
  await tellDrift(app, driveId, drift);
}

/**
 * Lists everything in a drive, over as many turns as it takes, and takes in what differs from what is known. A listing with `vergelijk` is the
 * weekly check on delta: its drift is counted, mended and reported. `elsewhere` says that `next` is an address that Graph named, which may not
 * work. Returns the delta link to keep, or where the next turn goes on.
 */
export async function listAll(
  app: App,
  driveId: string,
  listing: Listing,
  tally: Tally,
  stop: Walking['stop'],
  elsewhere = false,
): Promise<{ deltaLink: string } | { lopend: Lopend }> {
  const { begonnenOp, vergelijk } = listing;
  const kept = elsewhere || listing.next === undefined ? undefined : await loadGezien(app, driveId);
  // What was seen before is lost: all must be seen again.
  let from = elsewhere || kept !== undefined ? listing.next : undefined;
  const { ids, verschillen } = kept ?? { ids: new Set<string>(), verschillen: [] };
  const note: Walking['note'] = (items, malformedIds, changed) => {
    for (const { id, deleted } of items) if (!deleted) ids.add(id);
    for (const id of malformedIds) ids.add(id);
    if (vergelijk !== undefined) verschillen.push(...changed);
  };
  for (let times = 0; ; times += 1) {
    try {
      const end = await walk(app, driveId, from, tally, { stop, note });
      if ('next' in end) {
        await app.storage.afgeleid.write(gezienPath(driveId), JSON.stringify({ ids: [...ids], verschillen }));
        const going = { soort: 'volledig' as const, next: end.next, begonnenOp };
        return { lopend: vergelijk === undefined ? going : { ...going, vergelijk } };
      }
      const removed = await removeUnseen(app, driveId, ids);
      tally.changed += removed.length;
      if (vergelijk !== undefined) await reportDrift(app, driveId, vergelijk, [...verschillen, ...removed]);
      await app.storage.afgeleid.removeAll(gezienPath(driveId));
      return { deltaLink: end.done };
    } catch (error) {
      const lost = isRefusedLink(error) || (elsewhere && times === 0 && isFault(error, 'onbereikbaar'));
      if (!lost || times >= anew) throw error;
      app.log('delta-opnieuw', { driveId });
      from = undefined;
      ids.clear();
    }
  }
}
