import { z } from 'zod';
import type { App } from '../app.ts';
import { GraphFault, isFault } from '../graph/fault.ts';
import type { DossierRecord } from '../storage/records.ts';

/** What was last uploaded: what it says and where it stood, and as which item. */
const uploadedSchema = z.object({ mark: z.string(), itemId: z.string() });
type Uploaded = z.infer<typeof uploadedSchema>;

/** Which file of the service's own: of which dossier, and the blob that remembers what was last uploaded. */
export type OwnFile = { app: App; dossier: Pick<DossierRecord, 'dossierId' | 'driveId' | 'lijst'>; memory: string };

async function lastUploaded({ app, memory }: Pick<OwnFile, 'app' | 'memory'>): Promise<Uploaded | undefined> {
  const kept = await app.storage.afgeleid.read(memory);
  return kept === undefined ? undefined : uploadedSchema.parse(JSON.parse(kept.toString()));
}

/** The item that was last uploaded; undefined where none was. */
export const ownItem = async (app: App, memory: string): Promise<string | undefined> => (await lastUploaded({ app, memory }))?.itemId;

async function isThere(app: App, driveId: string, itemId: string): Promise<boolean> {
  try {
    return !(await app.graph.getItem(driveId, itemId)).deleted;
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return false;
    throw error;
  }
}

async function removeItem(app: App, driveId: string, itemId: string): Promise<void> {
  try {
    const { eTag } = await app.graph.getItem(driveId, itemId);
    if (eTag !== undefined) await app.graph.permanentDelete(driveId, itemId, eTag);
  } catch (error) {
    if (!isFault(error, 'niet-gevonden', 'vergrendeld', 'gewijzigd')) throw error;
  }
}

/** The folder that the service writes into: the dossier's own, or the one that a list stands in now. Throws GraphFault `niet-gevonden`. */
async function folderOf({ app, dossier }: OwnFile): Promise<string> {
  if (dossier.lijst !== true) return dossier.dossierId;
  const { parentId } = await app.graph.getItem(dossier.driveId, dossier.dossierId);
  if (parentId === undefined) throw new GraphFault('niet-gevonden', { status: 0, operation: 'map-van-lijst', next: '' });
  return parentId;
}

/** Takes away what was last uploaded, which does not hold any more. A file that somebody has open or changed stays. */
export async function removeOwnFile(file: OwnFile): Promise<void> {
  const last = await lastUploaded(file);
  if (last !== undefined) await removeItem(file.app, file.dossier.driveId, last.itemId);
}

/**
 * Puts a file into the dossier's folder, or beside a list, unless the one that is there says the same (`mark`). It is recorded as the service's own
 * right after; watching knows it by its name as well, so that it never counts as an upload. Under another name or in another folder than before
 * the earlier one goes. `vergrendeld` where somebody has it open.
 */
export async function putOwnFile(
  file: OwnFile,
  mark: string,
  make: () => Promise<{ naam: string; bytes: Buffer }>,
): Promise<'klaar' | 'vergrendeld'> {
  const { app, memory } = file;
  const { dossierId, driveId } = file.dossier;
  const folder = await folderOf(file);
  const said = folder === dossierId ? mark : `${mark} ${folder}`;
  const last = await lastUploaded(file);
  if (last?.mark === said && (await isThere(app, driveId, last.itemId))) return 'klaar';
  const { naam, bytes } = await make();
  try {
    const item = await app.graph.upload(driveId, folder, naam, bytes, 'replace');
    await app.storage.ownFiles.put({ driveId, itemId: item.id, hash: item.hash, what: 'controlerapport', dossierId });
    await app.storage.afgeleid.write(memory, JSON.stringify({ mark: said, itemId: item.id }));
    if (last !== undefined && last.itemId !== item.id) await removeItem(app, driveId, last.itemId);
    return 'klaar';
  } catch (error) {
    if (isFault(error, 'vergrendeld')) return 'vergrendeld';
    throw error;
  }
}
