import type { App } from '../app.ts';
import { dateOf, plusDays } from '../calendar.ts';
import { closeDossier, isDezelfde, moveDossier } from '../dossier/close.ts';
import { isEigenNaam } from '../dossier/blik.ts';
import { isEigenNaamBijLijst } from '../dossier/eigen-namen.ts';
import { dropInhoud } from '../dossier/inhoud.ts';
import { isOpen } from '../dossier/open.ts';
import { touchDossier, type Place } from '../dossier/touch.ts';
import { isFault } from '../graph/fault.ts';
import { scheduleTermijn } from '../retain/termijn.ts';
import { ifThere } from '../graph/if-there.ts';
import type { School } from '../settings.ts';
import { logUnread } from '../storage/unread.ts';
import type { DossierRecord } from '../storage/records.ts';
import { isToldClosed } from '../tell/index.ts';
import { lookAgainAt } from './look-again.ts';
import { aanvragenNaam, lwooDepth, lwooNaam, Places, type ItemPlace } from './place.ts';

/** Where a dossier stands, which may be where no dossiers stand; undefined where its folder or list, or a folder above it, is gone. */
async function placeOfDossier(app: App, places: Places, { driveId, dossierId, map, lijst }: DossierRecord): Promise<ItemPlace | undefined> {
  try {
    const known = (await app.storage.items.get(driveId, dossierId))?.record;
    const { parentId, name } = known ?? (await app.graph.getItem(driveId, dossierId));
    return await places.of({ itemId: dossierId, name: name ?? map, parentId, folder: lijst !== true });
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return undefined;
    throw error;
  }
}

/** The id of a school's folder; undefined where it is not there. */
async function findFolder(app: App, { drive, pad }: School, naam: string): Promise<string | undefined> {
  const folder = await ifThere(app.graph.getItemByPath(drive, pad === '' ? naam : `${pad}/${naam}`));
  return folder?.id;
}

const stands = (place: ItemPlace | undefined, { lijst }: DossierRecord): place is ItemPlace & { school: School } =>
  lijst === true ? place?.what === 'lijst' : place?.what === 'dossier' && place.depth === 0;

/** So many days after a dossier was closed nobody is told any more that it was: the round after the one that broke off would have. */
const dagenTeMelden = 14;

/** Whether all was said of the closing of a dossier; not asked of one whose destruction has begun, nor long after, when a copy of the tables without messages may have been put back. */
async function isOverVan(app: App, record: DossierRecord): Promise<boolean> {
  if (record.geslotenOp === undefined) return false;
  const laatste = plusDays(dateOf(new Date(record.geslotenOp)), dagenTeMelden);
  return record.vernietigingBegonnen === true || laatste < dateOf(app.clock.now()) || isToldClosed(app, record);
}

/**
 * Makes one of a dossier that is known at another school too, where handing it over broke off and its folder then went where no dossiers stand; returns the
 * school at which it is kept.
 */
async function asOne(app: App, record: DossierRecord): Promise<string> {
  const { schoolId, driveId, dossierId } = record;
  for (const { id, drive } of app.settings.scholen) {
    if (drive !== driveId || id === schoolId) continue;
    const other = (await app.storage.dossiers.get(id, dossierId))?.record;
    if (other === undefined || other.vernietigdOp !== undefined || !isDezelfde(other, record)) continue;
    await moveDossier(app, schoolId, { schoolId: id, dossierId });
    return id;
  }
  return schoolId;
}

/**
 * Closes the dossiers of a school that are not where dossiers stand any more, or says that it did where that broke off, and hands those over that stand at another
 * school now. `seen` are the dossiers of the schools before it: one that is closed and among them may be known twice.
 */
async function reconcileKnown(app: App, driveId: string, places: Places, schoolId: string, seen: Set<string>): Promise<void> {
  for await (const record of app.storage.dossiers.readable(logUnread(app), schoolId)) {
    if (record.driveId !== driveId || record.vernietigdOp !== undefined) continue;
    const isOver = await isOverVan(app, record);
    const isTwice = seen.has(record.dossierId);
    seen.add(record.dossierId);
    // Only what is known of: of one that is gone nothing is asked again
    if (isOver && !isTwice && (await app.storage.items.get(driveId, record.dossierId)) === undefined) continue;
    const place = await placeOfDossier(app, places, record);
    if (isOver && !stands(place, record)) {
      if (isTwice) await asOne(app, record);
    } else if (!stands(place, record))
      await closeDossier(app, await asOne(app, record), record.dossierId, place === undefined ? 'weggehaald' : 'verplaatst');
    else if (place.school.id !== schoolId) await moveDossier(app, schoolId, { schoolId: place.school.id, dossierId: record.dossierId });
    else if (!isOver && 'map' in place && place.map !== record.map) await renamed(app, record, place.map);
  }
}

/** Takes over the name that a folder or list got while what is above it was elsewhere. */
const renamed = (app: App, { schoolId, driveId, dossierId, lijst }: DossierRecord, map: string): Promise<void> =>
  touchDossier(app, { schoolId, driveId, dossierId, map, ...(lijst === true ? { lijst } : {}) }, 'verwijderd');

/** Hands dossiers of a school that left the register, or is called otherwise there now, over to the school where they stand; the others stay known. */
async function reconcileFormer(app: App, driveId: string, places: Places, schoolId: string): Promise<void> {
  for await (const record of app.storage.dossiers.readable(logUnread(app), schoolId)) {
    if (record.driveId !== driveId || record.vernietigdOp !== undefined) continue;
    const place = await placeOfDossier(app, places, record);
    if (stands(place, record)) await moveDossier(app, schoolId, { schoolId: place.school.id, dossierId: record.dossierId });
  }
}

/**
 * Looks at the open dossiers of a school that came back into the register, or whose folder got its name back: what changed meanwhile was seen for no
 * school (2 units per folder).
 */
async function lookAgain(app: App, driveId: string, schoolId: string): Promise<void> {
  for await (const record of app.storage.dossiers.readable(logUnread(app), schoolId)) {
    if (record.driveId !== driveId || !isOpen(record)) continue;
    await dropInhoud(app, record.dossierId);
    // The look that is still to come lists it
    if (record.blik !== undefined) await lookAgainAt(app, record, 'upload');
  }
}

/** Begins a dossier that is not there, or is closed; and the term of keeping of one that a process began that died before it did that too. */
async function beginDossier(app: App, place: Place): Promise<void> {
  const found = (await app.storage.dossiers.get(place.schoolId, place.dossierId))?.record;
  if (found === undefined || found.geslotenOp !== undefined) await touchDossier(app, place, 'upload');
  else if (found.vervaltOp === undefined && found.vernietigdOp === undefined)
    await scheduleTermijn(app, found, dateOf(new Date(found.laatsteUpload)));
}

async function beginFolders(app: App, driveId: string, school: School): Promise<void> {
  const aanvragen = await findFolder(app, school, aanvragenNaam);
  if (aanvragen === undefined) return;
  for await (const { itemId, name, folder } of app.storage.items.list(driveId, `parentId eq '${aanvragen.replaceAll("'", "''")}'`))
    if (folder) await beginDossier(app, { schoolId: school.id, driveId, dossierId: itemId, map: name });
}

/**
 * Walks through the folders of lists as Graph has them, since delta need not list what is in a folder that was brought in. What was not known is
 * kept, so that its removal is seen later.
 */
async function beginLists(app: App, driveId: string, school: School): Promise<void> {
  const lwoo = await findFolder(app, school, lwooNaam);
  const seenAt = app.clock.now().toISOString();
  const walk = async (folderId: string, depth: number): Promise<void> => {
    for (const { id, name = '', folder, parentId, size, hash, onleesbaar } of await app.graph.listChildren(driveId, folderId)) {
      // What makes no sense may be a folder: no dossier is begun with it. The door reported it.
      if (onleesbaar) continue;
      const item = { driveId, itemId: id, name, folder, size, seenAt, ...(parentId && { parentId }), ...(hash && { hash }) };
      await app.storage.items.insert(item);
      if (folder && depth < lwooDepth) await walk(id, depth + 1);
      else if (!folder && !isEigenNaam(name) && !isEigenNaamBijLijst(name))
        await beginDossier(app, { schoolId: school.id, driveId, dossierId: id, map: name, lijst: true });
    }
  };
  if (lwoo !== undefined) await walk(lwoo, 1);
}

/**
 * Holds the dossiers of a drive against the folders that are known, for what delta does not list: a folder above them that was renamed, moved
 * or removed, and a school that came into the register after its files were seen. Closes and moves dossiers, and begins those that are not
 * there yet (2 units per school, 2 per folder of lists). `before` are the schools that the register had at the last round, where there was one. May be repeated.
 */
export async function reconcile(app: App, driveId: string, before?: readonly string[]): Promise<void> {
  const places = new Places(app, driveId);
  const schools = app.settings.scholen.filter(({ drive }) => drive === driveId);
  const now = new Set(schools.map(({ id }) => id));
  for (const id of before ?? []) if (!now.has(id)) await reconcileFormer(app, driveId, places, id);
  const seen = new Set<string>();
  for (const { id } of schools) await reconcileKnown(app, driveId, places, id, seen);
  for (const { id } of schools) if (before?.includes(id) === false) await lookAgain(app, driveId, id);
  for (const school of schools) {
    await beginFolders(app, driveId, school);
    await beginLists(app, driveId, school);
  }
}
