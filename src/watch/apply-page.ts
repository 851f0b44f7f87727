import type { App } from '../app.ts';
import { rapportNaam } from '../dossier/blik.ts';
import { closeDossier, moveDossier } from '../dossier/close.ts';
import { touchDossier, type Change, type Place } from '../dossier/touch.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import type { School } from '../settings.ts';
import type { ItemRecord } from '../storage/records.ts';
import type { ItemPlace, Places } from './place.ts';

const nowhere: ItemPlace = { what: 'elders' };

/** What a page comes to: dossiers to touch, to close and to move, and schools with loose files. */
class Work {
  readonly touched = new Map<string, { place: Place; change: Change }>();
  readonly closed = new Map<string, { schoolId: string; dossierId: string }>();
  readonly moved: { from: string; to: { schoolId: string; dossierId: string } }[] = [];
  readonly loose = new Map<string, School>();

  touch(driveId: string, place: ItemPlace, change: Change): void {
    if (place.what !== 'dossier') return;
    const key = `${place.school.id}/${place.dossierId}`;
    const earlier = this.touched.get(key)?.change;
    this.touched.set(key, {
      place: { schoolId: place.school.id, driveId, dossierId: place.dossierId, map: place.map },
      change: earlier === 'upload' ? 'upload' : change,
    });
  }
}

/** Where an item is or was; a folder above it that is gone means that it is nowhere any more. */
async function placeOf(places: Places, item: Parameters<Places['of']>[0]): Promise<ItemPlace> {
  try {
    return await places.of(item);
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return nowhere;
    throw error;
  }
}

const isContentChanged = (before: ItemRecord | undefined, item: DriveItem) =>
  before === undefined || (item.hash === undefined || before.hash === undefined ? item.size !== before.size : item.hash !== before.hash);

const isDossierFolder = (place: ItemPlace) => place.what === 'dossier' && place.depth === 0;

async function weigh(
  app: App,
  driveId: string,
  places: Places,
  work: Work,
  item: DriveItem,
  before: ItemRecord | undefined,
): Promise<void> {
  const gone = item.deleted;
  const folder = gone ? before?.folder === true : item.folder;
  const was = before === undefined ? nowhere : await placeOf(places, { ...before, parentId: before.parentId });
  const is = gone
    ? nowhere
    : await placeOf(places, { itemId: item.id, name: item.name ?? before?.name ?? '', parentId: item.parentId, folder });

  if (folder) {
    if (
      isDossierFolder(was) &&
      was.what === 'dossier' &&
      !(isDossierFolder(is) && is.what === 'dossier' && is.school.id === was.school.id)
    ) {
      if (is.what === 'dossier' && is.depth === 0)
        work.moved.push({ from: was.school.id, to: { schoolId: is.school.id, dossierId: item.id } });
      else work.closed.set(item.id, { schoolId: was.school.id, dossierId: item.id });
    }
    // A new, renamed or moved folder: its name or its school may matter; what is in it comes as items of its own.
    const renamed = before !== undefined && (before.name !== item.name || before.parentId !== item.parentId);
    if (is.what === 'dossier' && is.depth === 0 && (before === undefined || renamed))
      work.touch(driveId, is, before === undefined ? 'upload' : 'verwijderd');
    else if (renamed && (was.what === 'dossier' || is.what === 'dossier')) {
      work.touch(driveId, was, 'verwijderd');
      work.touch(driveId, is, 'upload');
    }
    return;
  }

  const place = gone ? was : is;
  if (place.what === 'los') work.loose.set(place.school.id, place.school);
  if (await isOwn(app, driveId, item, place)) return;
  if (gone) return work.touch(driveId, was, 'verwijderd');
  const moved = before !== undefined && before.parentId !== item.parentId;
  if (moved) work.touch(driveId, was, 'verwijderd');
  if (moved || isContentChanged(before, item)) return work.touch(driveId, is, 'upload');
  if (before !== undefined && before.name !== item.name) work.touch(driveId, is, 'verwijderd');
}

async function isOwn(app: App, driveId: string, item: DriveItem, place: ItemPlace): Promise<boolean> {
  if (place.what === 'dossier' && place.depth === 1 && item.name === rapportNaam) return true;
  return (await app.storage.ownFiles.get(driveId, item.id)) !== undefined;
}

async function keep(app: App, driveId: string, item: DriveItem, seenAt: string): Promise<void> {
  if (item.deleted) return void (await app.storage.items.remove(driveId, item.id));
  await app.storage.items.put({
    driveId,
    itemId: item.id,
    ...(item.root || item.parentId === undefined ? {} : { parentId: item.parentId }),
    name: item.name ?? '',
    folder: item.folder,
    size: item.size,
    ...(item.hash === undefined ? {} : { hash: item.hash }),
    seenAt,
  });
}

/**
 * Takes in one page of delta: touches the dossiers in which something changed, then keeps the items. In that order, so that a crash in
 * between shows the same changes again. Returns how many items were truly new, changed or gone.
 */
export async function applyPage(
  app: App,
  driveId: string,
  items: DriveItem[],
  places: Places,
): Promise<{ changed: number; loose: School[] }> {
  const work = new Work();
  // The last occurrence of an item wins.
  const latest = new Map(items.map((item) => [item.id, item]));
  for (const item of latest.values()) if (!item.deleted) places.note(item);
  const seenAt = app.clock.now().toISOString();
  const before = new Map<string, ItemRecord | undefined>();
  await eachOf(latest.values(), async (item) => void before.set(item.id, (await app.storage.items.get(driveId, item.id))?.record));
  let changed = 0;
  for (const item of latest.values()) {
    const old = before.get(item.id);
    const same =
      old !== undefined &&
      !item.deleted &&
      old.name === item.name &&
      old.parentId === (item.root ? undefined : item.parentId) &&
      !isContentChanged(old, item);
    if (same || (item.deleted && old === undefined)) continue;
    changed += 1;
    await weigh(app, driveId, places, work, item, old);
  }
  for (const { from, to } of work.moved) await moveDossier(app, from, to);
  for (const { place, change } of work.touched.values()) if (!work.closed.has(place.dossierId)) await touchDossier(app, place, change);
  for (const { schoolId, dossierId } of work.closed.values()) await closeDossier(app, schoolId, dossierId);
  await eachOf(latest.values(), (item) => keep(app, driveId, item, seenAt));
  return { changed, loose: [...work.loose.values()] };
}

/** Does something for each, sixteen at a time. */
async function eachOf<T>(values: Iterable<T>, act: (value: T) => Promise<void>): Promise<void> {
  const queue = [...values];
  const worker = async () => {
    for (let value = queue.pop(); value !== undefined; value = queue.pop()) await act(value);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}
