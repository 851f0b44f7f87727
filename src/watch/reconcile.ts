import type { App } from '../app.ts';
import { closeDossier, moveDossier } from '../dossier/close.ts';
import { touchDossier } from '../dossier/touch.ts';
import { isFault } from '../graph/fault.ts';
import type { School } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { aanvragenNaam, nowhere, placeOf, Places, type ItemPlace } from './place.ts';

async function placeOfDossier(app: App, places: Places, { driveId, dossierId, map }: DossierRecord): Promise<ItemPlace> {
  try {
    const known = (await app.storage.items.get(driveId, dossierId))?.record;
    const { parentId, name } = known ?? (await app.graph.getItem(driveId, dossierId));
    return await placeOf(places, { itemId: dossierId, name: name ?? map, parentId, folder: true });
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return nowhere;
    throw error;
  }
}

async function findAanvragen(app: App, { drive, pad }: School): Promise<string | undefined> {
  try {
    return (await app.graph.getItemByPath(drive, pad === '' ? aanvragenNaam : `${pad}/${aanvragenNaam}`)).id;
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return undefined;
    throw error;
  }
}

/**
 * Holds the dossiers of a drive against the folders that are known, for what delta does not list: a folder above them that was renamed, moved
 * or removed, and a school that came into the register after its files were seen. Closes and moves dossiers, and begins those that are not
 * there yet (1 unit per school). May be repeated.
 */
export async function reconcile(app: App, driveId: string): Promise<void> {
  const places = new Places(app, driveId);
  const schools = app.settings.scholen.filter(({ drive }) => drive === driveId);
  for (const { id } of schools) {
    for await (const record of app.storage.dossiers.list(id)) {
      if (record.driveId !== driveId || record.geslotenOp !== undefined || record.vernietigdOp !== undefined) continue;
      const place = await placeOfDossier(app, places, record);
      if (place.what !== 'dossier' || place.depth !== 0) await closeDossier(app, id, record.dossierId);
      else if (place.school.id !== id) await moveDossier(app, id, { schoolId: place.school.id, dossierId: record.dossierId });
    }
  }
  for (const school of schools) {
    const aanvragen = await findAanvragen(app, school);
    if (aanvragen === undefined) continue;
    for await (const { itemId, name, folder } of app.storage.items.list(driveId, `parentId eq '${aanvragen.replaceAll("'", "''")}'`)) {
      if (!folder) continue;
      const found = (await app.storage.dossiers.get(school.id, itemId))?.record;
      if (found === undefined || found.geslotenOp !== undefined)
        await touchDossier(app, { schoolId: school.id, driveId, dossierId: itemId, map: name }, 'upload');
    }
  }
}
