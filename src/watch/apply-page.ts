import type { App } from '../app.ts';
import { isEigenNaam } from '../dossier/blik.ts';
import { isEigenNaamBijLijst } from '../dossier/eigen-namen.ts';
import { closeDossier, moveDossier } from '../dossier/close.ts';
import { dropInhoud, noteInhoud } from '../dossier/inhoud.ts';
import { touchDossier, type Change, type Place } from '../dossier/touch.ts';
import type { DriveItem } from '../graph/types.ts';
import type { School } from '../settings.ts';
import { removeItems } from '../retain/derived.ts';
import type { ItemRecord } from '../storage/records.ts';
import type { RedenGesloten } from '../tell/index.ts';
import { noteAbove } from './note-above.ts';
import { eachOf } from './each-of.ts';
import { KnownItems } from './known-items.ts';
import { lookAfterUnknown, placeOfUnknown } from './look-again.ts';
import { nowhere, placeOf, schoolsIn, type ItemPlace, type Places } from './place.ts';

/** How an item differed from what was known of it. */
export type Verschil = { itemId: string; wat: 'nieuw' | 'veranderd' | 'weg' };

/** What a page comes to: dossiers to touch, to close and to move, and schools with loose files. */
class Work {
  readonly touched = new Map<string, { place: Place; change: Change }>();
  readonly closed = new Map<string, { schoolId: string; dossierId: string; reden: RedenGesloten }>();
  readonly moved: { from: string; to: { schoolId: string; dossierId: string } }[] = [];
  readonly loose = new Map<string, School>();
  /** Dossiers whose folder comes from where what changed in it was not followed. */
  readonly fromElsewhere = new Set<string>();
  /** By dossier what delta tells of its items; undefined for one that left it. */
  readonly inhoud = new Map<string, { schoolId: string; dossierId: string; items: Map<string, DriveItem | undefined> }>();
  /** A folder outside the dossiers got another name or place, or is gone: whole dossiers may stand elsewhere now, unlisted. */
  above = false;
  /** The schools below such a folder that stand where the register has them now: files may have changed while they did not, seen for no school. */
  readonly unseen = new Set<string>();

  /** Dossiers from which something went that was not known, with their schools. */
  readonly unknownGone = new Map<string, string>();

  async noteUnknownGone(app: App, driveId: string, places: Places, item: DriveItem): Promise<void> {
    const place = await placeOfUnknown(app, driveId, places, item);
    if (place.what === 'dossier') this.unknownGone.set(place.dossierId, place.school.id);
  }

  note(place: ItemPlace, id: string, item: DriveItem | undefined): void {
    if (place.what !== 'dossier') return;
    const { dossierId, school } = place;
    const known = this.inhoud.get(dossierId) ?? { schoolId: school.id, dossierId, items: new Map<string, DriveItem | undefined>() };
    this.inhoud.set(dossierId, { ...known, schoolId: school.id });
    known.items.set(id, item);
  }

  touch(driveId: string, place: ItemPlace, change: Change): void {
    if (place.what !== 'dossier' && place.what !== 'lijst') return;
    const key = `${place.school.id}/${place.dossierId}`;
    const earlier = this.touched.get(key)?.change;
    const at = { schoolId: place.school.id, driveId, dossierId: place.dossierId, map: place.map };
    this.touched.set(key, {
      place: place.what === 'lijst' ? { ...at, lijst: true } : at,
      change: earlier === 'upload' ? 'upload' : change,
    });
  }

  /** A dossier is not where it was: it belongs to another school now, or is gone from where dossiers are. */
  left(was: { school: School; dossierId: string }, is: { school: School } | undefined, gone: boolean): void {
    const { dossierId } = was;
    const reden = gone ? 'weggehaald' : 'verplaatst';
    if (is === undefined) this.closed.set(dossierId, { schoolId: was.school.id, dossierId, reden });
    else this.moved.push({ from: was.school.id, to: { schoolId: is.school.id, dossierId } });
  }
}

// A hash that appears where there was none counts as a change: what was read before it may be older than what it stands for.
const isContentChanged = (before: ItemRecord | undefined, item: DriveItem) =>
  before === undefined || (item.hash === undefined ? item.size !== before.size : item.hash !== before.hash);

/** How an item differs from what was known of it; undefined where it does not. */
function verschilOf(item: DriveItem, before: ItemRecord | undefined): Verschil['wat'] | undefined {
  if (before === undefined) return item.deleted ? undefined : 'nieuw';
  if (item.deleted) return 'weg';
  const parentId = item.root ? undefined : item.parentId;
  return before.name === item.name && before.parentId === parentId && !isContentChanged(before, item) ? undefined : 'veranderd';
}

/** What the service writes beside lists is none, whichever folder it stands in. */
const asList = (place: ItemPlace): ItemPlace =>
  place.what === 'lijst' && (isEigenNaam(place.map) || isEigenNaamBijLijst(place.map)) ? nowhere : place;

const isOfDossier = ({ what }: ItemPlace) => what === 'dossier' || what === 'lijst';

const isDossierFolder = (place: ItemPlace) => place.what === 'dossier' && place.depth === 0;

/** Whether a file that was not known stands where nothing of it matters; most of a large library does. */
const isElsewhere = (places: Places, { id, name = '', parentId, folder, deleted }: DriveItem) =>
  !folder && !deleted && places.ofKnown({ itemId: id, name, parentId, folder })?.what === 'elders';

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
  const was = before === undefined ? nowhere : asList(await placeOf(places, { ...before, parentId: before.parentId }));
  const is = gone
    ? nowhere
    : asList(await placeOf(places, { itemId: item.id, name: item.name ?? before?.name ?? '', parentId: item.parentId, folder }));

  work.note(was, item.id, undefined);
  if (!gone) work.note(is, item.id, item);

  if (folder) {
    if (isDossierFolder(was) && was.what === 'dossier') {
      const still = is.what === 'dossier' && is.depth === 0 ? is : undefined;
      if (still?.school.id !== was.school.id) work.left(was, still, gone);
    }
    // A new, renamed or moved folder: its name or its school may matter; what is in it comes as items of its own.
    const renamed = before !== undefined && (before.name !== item.name || before.parentId !== item.parentId);
    if (is.what === 'dossier' && is.depth === 0 && (before === undefined || renamed)) {
      // From elsewhere, or out of another dossier, it begins a dossier, whose files need not be listed.
      if (!isDossierFolder(was)) work.touch(driveId, was, 'verwijderd');
      if (!isDossierFolder(was) && before !== undefined) work.fromElsewhere.add(is.dossierId);
      work.touch(driveId, is, isDossierFolder(was) ? 'verwijderd' : 'upload');
    } else if (renamed && (was.what === 'dossier' || is.what === 'dossier')) {
      work.touch(driveId, was, 'verwijderd');
      work.touch(driveId, is, 'upload');
    }
    // Lists below it, or dossiers, may have come, gone or moved, unlisted
    const isAbove = renamed && is.what === 'elders' && was.what === 'elders';
    if (is.what === 'lijstmap' || was.what === 'lijstmap' || isAbove) work.above = true;
    if (isAbove && !gone) for (const id of await schoolsIn(places, item)) work.unseen.add(id);
    return;
  }

  const place = gone ? was : is;
  if (!gone && place.what === 'los') work.loose.set(place.school.id, place.school);
  if (!isOfDossier(was) && !isOfDossier(is)) return;
  if (await isOwn(app, driveId, item, item.name ?? before?.name, place)) return;
  if (was.what === 'lijst') {
    const still = is.what === 'lijst' ? is : undefined;
    if (still?.school.id !== was.school.id) work.left(was, still, gone);
    if (still !== undefined) return work.touch(driveId, still, isContentChanged(before, item) ? 'upload' : 'verwijderd');
  }
  if (gone) return work.touch(driveId, was, 'verwijderd');
  const moved = before !== undefined && before.parentId !== item.parentId;
  if (moved) work.touch(driveId, was, 'verwijderd');
  // What bore a name of the service until now was no list: as one it is new
  const begins = is.what === 'lijst' && was.what !== 'lijst';
  if (moved || begins || isContentChanged(before, item)) return work.touch(driveId, is, 'upload');
  if (before !== undefined && before.name !== item.name) work.touch(driveId, is, 'verwijderd');
}

/**
 * In a dossier only the report and the list with remarks at its top are the service's own, as in a look at it: a letter that a school puts there belongs
 * to it. Among lists a name tells (`asList`): what the service wrote and a school gave a name of its own is the school's.
 */
async function isOwn(app: App, driveId: string, item: DriveItem, name: string | undefined, place: ItemPlace): Promise<boolean> {
  if (place.what === 'dossier') return place.depth === 1 && isEigenNaam(name);
  if (place.what === 'lijst') return false;
  return (await app.storage.ownFiles.get(driveId, item.id)) !== undefined;
}

/** Takes away what is known of a deleted item; the rows of what stood in a folder as well, since Graph need not list that. */
async function forget(app: App, driveId: string, { id }: DriveItem, before: ItemRecord | undefined): Promise<void> {
  if (before?.folder === true) await removeItems(app, driveId, id);
  else await app.storage.items.remove(driveId, id);
}

function recordOf(driveId: string, item: DriveItem, before: ItemRecord | undefined, seenAt: string): ItemRecord {
  // A content that has no hash yet does not wipe out the one before: the next hash is held against that.
  const hash = item.hash ?? before?.hash;
  const record: ItemRecord = { driveId, itemId: item.id, name: item.name ?? '', folder: item.folder, size: item.size, seenAt };
  if (!item.root && item.parentId !== undefined) record.parentId = item.parentId;
  if (hash !== undefined) record.hash = hash;
  return record;
}

/**
 * Keeps the folder of a dossier that a file in it begins, where delta did not tell of the folder yet: should it be told where no dossiers stand, the
 * dossier is known to have left.
 */
async function keepFolders(app: App, driveId: string, work: Work, places: Places, seenAt: string): Promise<void> {
  for (const { place } of work.touched.values()) {
    const node = places.folder(place.dossierId);
    if (place.lijst === true || node?.parentId === undefined) continue;
    await app.storage.items.insert({ driveId, ...node, parentId: node.parentId, folder: true, size: 0, seenAt });
  }
}

/**
 * Takes in one page of delta: touches the dossiers in which something changed, then keeps the items. In that order, so that a crash in
 * between shows the same changes again; what the school did meanwhile may undo them, so that the turn after it holds the dossiers against what stands there (`onderweg`). Returns which items were truly new, changed or gone.
 */
export async function applyPage(
  app: App,
  driveId: string,
  items: DriveItem[],
  places: Places,
  known = KnownItems.of(app, driveId),
): Promise<{ changed: Verschil[]; loose: School[] }> {
  const work = new Work();
  // The last occurrence of an item wins.
  const latest = new Map<string, DriveItem>();
  for (const item of items) latest.set(item.id, item);
  for (const item of latest.values()) if (!item.deleted) places.note(item);
  const seenAt = app.clock.now().toISOString();
  const before = await known.get(latest.values());
  const changed: Verschil[] = [];
  const records: ItemRecord[] = [];
  const elsewhere: ItemRecord[] = [];
  for (const item of latest.values()) {
    const old = before.get(item.id);
    const wat = verschilOf(item, old);
    if (wat !== undefined) changed.push({ itemId: item.id, wat });
    // How many items stand in a folder may be other than before
    else if (old !== undefined && item.folder) work.note(await placeOf(places, { ...old, parentId: old.parentId }), item.id, item);
    if (old === undefined && isElsewhere(places, item)) {
      elsewhere.push(recordOf(driveId, item, old, seenAt));
      continue;
    }
    if (wat !== undefined) await weigh(app, driveId, places, work, item, old);
    else if (old === undefined && item.deleted) await work.noteUnknownGone(app, driveId, places, item);
    if (!item.deleted) records.push(recordOf(driveId, item, old, seenAt));
  }
  if (work.touched.size + work.closed.size + work.moved.length > 0)
    await app.storage.drives.change('drive', driveId, (found) =>
      found?.onderweg === true ? undefined : { ...found, driveId, onderweg: true },
    );
  await keepFolders(app, driveId, work, places, seenAt);
  for (const { from, to } of work.moved) await moveDossier(app, from, to);
  for (const { place, change } of work.touched.values()) if (!work.closed.has(place.dossierId)) await touchDossier(app, place, change);
  for (const [dossierId, schoolId] of work.unknownGone) await lookAfterUnknown(app, schoolId, dossierId);
  for (const dossierId of work.fromElsewhere) await dropInhoud(app, dossierId);
  await eachOf(work.inhoud.values(), ({ items: told, ...dossier }) => noteInhoud(app, dossier, told));
  for (const { schoolId, dossierId, reden } of work.closed.values()) await closeDossier(app, schoolId, dossierId, reden);
  // Written down before the items are kept, so that a crash in between does not lose it.
  if (work.above) await noteAbove(app, driveId, work.unseen);
  await eachOf(
    [...latest.values()].filter(({ deleted }) => deleted),
    (item) => forget(app, driveId, item, before.get(item.id)),
  );
  await known.put(records, elsewhere);
  return { changed, loose: [...work.loose.values()] };
}
