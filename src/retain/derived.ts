import type { App } from '../app.ts';
import type { QueueName } from '../storage/queues.ts';
import type { DossierRecord } from '../storage/records.ts';

/** Asked right before each thing that is removed; false where it may not be any more. */
type Mag = () => Promise<boolean>;

/** Removes the rows of a folder and of all that stood in it. */
export async function removeItems(app: App, driveId: string, folderId: string): Promise<void> {
  for await (const child of app.storage.items.list(driveId, `parentId eq '${folderId.replaceAll("'", "''")}'`)) {
    if (child.folder) await removeItems(app, driveId, child.itemId);
    await app.storage.ownFiles.remove(driveId, child.itemId);
    await app.storage.items.remove(driveId, child.itemId);
  }
  await app.storage.items.remove(driveId, folderId);
}

/** Another process is dealing with what was put aside at this moment, or died while it did: come back. */
export class OpzijBezet extends Error {
  override name = 'OpzijBezet';
}

/** Throws away messages about a dossier that a step failed on; they hold ids only, and would do work on what is gone. */
async function dropPutAside(app: App, dossierId: string): Promise<void> {
  for (const wachtrij of await app.storage.opzij.filled()) {
    const outcome = await app.storage.underLease(leaseVan(wachtrij), () => app.storage.opzij.dropOf(wachtrij, dossierId));
    if (outcome === 'busy' || outcome === 'verborgen') throw new OpzijBezet(wachtrij);
  }
}
const leaseVan = (wachtrij: QueueName): string => `herstel-${wachtrij}`;

/**
 * Destroys what was made from a dossier: texts, pages, reports, messages, drafts of decisions, votes, and the rows that name its files; and messages about it that were put
 * aside. `mag` is asked right before each blob, each message and each vote, and before the names of files, which are nothing without those. Returns how many blobs there were, or undefined where it had to stop.
 */
export async function destroyDerived(app: App, record: DossierRecord, mag: Mag, metOpzij = true): Promise<number | undefined> {
  const { dossierId, driveId } = record;
  const paths = await app.storage.afgeleid.paths(`${dossierId}/`);
  for (const path of paths) {
    if (!(await mag())) return undefined;
    await app.storage.afgeleid.remove(path);
  }
  for await (const { sleutel } of app.storage.berichten.list(dossierId)) {
    if (!(await mag())) return undefined;
    await app.storage.berichten.remove(dossierId, sleutel);
  }
  for await (const { rij } of app.storage.stemmen.list(dossierId)) {
    if (!(await mag())) return undefined;
    await app.storage.stemmen.remove(dossierId, rij);
  }
  if (!(await mag())) return undefined;
  await removeItems(app, driveId, dossierId);
  if (metOpzij) await dropPutAside(app, dossierId);
  return paths.length;
}

/** What still stands of a dossier in the stores of the service itself, by store; empty where nothing does. Read back after everything was removed. */
export async function leftOf({ storage }: App, { dossierId, driveId }: DossierRecord): Promise<string[]> {
  const found: string[] = [];
  if ((await storage.afgeleid.paths(`${dossierId}/`)).length > 0) found.push('afgeleid');
  if (!(await storage.berichten.isEmpty(dossierId))) found.push('berichten');
  if (!(await storage.stemmen.isEmpty(dossierId))) found.push('stemmen');
  if ((await storage.items.get(driveId, dossierId)) !== undefined) found.push('items');
  for await (const _one of storage.items.list(driveId, `parentId eq '${dossierId.replaceAll("'", "''")}'`)) {
    found.push('items');
    break;
  }
  return found;
}
