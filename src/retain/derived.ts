import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';

/** Removes the rows of a folder and of all that stood in it. */
export async function removeItems(app: App, driveId: string, folderId: string): Promise<void> {
  for await (const child of app.storage.items.list(driveId, `parentId eq '${folderId.replaceAll("'", "''")}'`)) {
    if (child.folder) await removeItems(app, driveId, child.itemId);
    await app.storage.ownFiles.remove(driveId, child.itemId);
    await app.storage.items.remove(driveId, child.itemId);
  }
  await app.storage.items.remove(driveId, folderId);
}

/** Destroys what was made from a dossier: texts, reports, messages, votes and the rows that name its files. Returns how many blobs there were. */
export async function destroyDerived(app: App, record: DossierRecord): Promise<number> {
  const blobs = await app.storage.afgeleid.removeAll(`${record.dossierId}/`);
  for await (const bericht of app.storage.berichten.list(record.dossierId))
    await app.storage.berichten.remove(bericht.dossierId, bericht.sleutel);
  for await (const { dossierId, rij } of app.storage.stemmen.list(record.dossierId)) await app.storage.stemmen.remove(dossierId, rij);
  await removeItems(app, record.driveId, record.dossierId);
  return blobs;
}
