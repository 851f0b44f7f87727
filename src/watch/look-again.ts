import type { App } from '../app.ts';
import { lookAtDossier, TooLarge } from '../dossier/blik.ts';
import { isOpen } from '../dossier/open.ts';
import { touchDossier, type Change } from '../dossier/touch.ts';
import type { DriveItem } from '../graph/types.ts';
import type { DossierRecord } from '../storage/records.ts';
import { nowhere, placeOf, type ItemPlace, type Places } from './place.ts';

/** Lists a dossier (2 units per folder) and touches it where it stands there other than when it was last looked at. */
export async function lookAgainAt(app: App, record: DossierRecord, change: Change): Promise<void> {
  const { schoolId, driveId, dossierId, map, lijst } = record;
  let mark: string | undefined;
  try {
    mark = (await lookAtDossier(app.graph, record))?.mark;
  } catch (error) {
    // Larger than the service takes: the look once it has come to rest says so.
    if (!(error instanceof TooLarge)) throw error;
    mark = '';
  }
  if (mark !== undefined && mark !== record.blik)
    await touchDossier(app, { schoolId, driveId, dossierId, map, ...(lijst === true ? { lijst } : {}) }, change);
}

/** Where an item stood that went and was not known, by the folder that Graph says it stood in; nowhere where that is not known either (no units). */
export async function placeOfUnknown(app: App, driveId: string, places: Places, { id, parentId }: DriveItem): Promise<ItemPlace> {
  if (parentId === undefined) return nowhere;
  if (places.folder(parentId) === undefined && (await app.storage.items.get(driveId, parentId)) === undefined) return nowhere;
  return placeOf(places, { itemId: id, name: '', parentId, folder: false });
}

/**
 * Looks again at a dossier in which something is gone of which delta told nothing before: it may have been listed, and read. What was last looked at by what
 * delta told did not have it.
 */
export async function lookAfterUnknown(app: App, schoolId: string, dossierId: string): Promise<void> {
  const record = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  if (record === undefined || !isOpen(record) || record.blik === undefined || record.blikRonde !== undefined) return;
  await lookAgainAt(app, record, 'verwijderd');
}
