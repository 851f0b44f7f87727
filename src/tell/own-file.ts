import { z } from 'zod';
import type { App } from '../app.ts';
import { isEigenNaam } from '../dossier/blik.ts';
import { isEigenNaamBijLijst } from '../dossier/eigen-namen.ts';
import { GraphFault, isFault } from '../graph/fault.ts';
import { itemIfThere } from '../graph/if-there.ts';
import type { DriveItem } from '../graph/types.ts';
import type { DossierRecord } from '../storage/records.ts';
import { noteOwnWrite } from './own-write.ts';

/** What was last uploaded: what it says, as which item, and the folder that it was put into. */
const uploadedSchema = z.object({ mark: z.string(), itemId: z.string(), folder: z.string().optional() });
type Uploaded = z.infer<typeof uploadedSchema>;

/** Which file of the service's own: of which dossier, and the blob that remembers what was last uploaded. */
export type OwnFile = { app: App; dossier: Pick<DossierRecord, 'dossierId' | 'driveId' | 'lijst'>; memory: string };

async function lastUploaded({ app, memory }: Pick<OwnFile, 'app' | 'memory'>): Promise<Uploaded | undefined> {
  const kept = await app.storage.afgeleid.read(memory);
  return kept === undefined ? undefined : uploadedSchema.parse(JSON.parse(kept.toString()));
}

/** The item that was last uploaded; undefined where none was. */
export const ownItem = async (app: App, memory: string): Promise<string | undefined> => (await lastUploaded({ app, memory }))?.itemId;

/** Whether an item is there, by what delta told last; of what it did not tell yet, by asking (1 unit). */
async function isThere(app: App, driveId: string, itemId: string): Promise<boolean> {
  const told = await app.storage.items.get(driveId, itemId);
  return told !== undefined || (await itemIfThere(app.graph, driveId, itemId)) !== undefined;
}

/** Whether an item is still the service's: under a name that it gives, in the folder that it was put into or the one that is written into now. */
const isOurs = ({ name, parentId }: DriveItem, folders: readonly (string | undefined)[]): boolean =>
  (isEigenNaam(name) || isEigenNaamBijLijst(name)) && parentId !== undefined && folders.includes(parentId);

async function removeItem(app: App, driveId: string, { itemId, folder }: Uploaded, now?: string): Promise<void> {
  try {
    const item = await app.graph.getItem(driveId, itemId);
    if (item.eTag !== undefined && isOurs(item, [folder, now])) await app.graph.permanentDelete(driveId, itemId, item.eTag);
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

/** Takes away what was last uploaded, which does not hold any more. A file that somebody has open, renamed or moved stays. */
export async function removeOwnFile(file: OwnFile): Promise<void> {
  const last = await lastUploaded(file);
  if (last !== undefined) await removeItem(file.app, file.dossier.driveId, last);
}

/** What was last uploaded as it stands there now; undefined where it is gone, or where somebody renamed or moved it, so that it is theirs. */
export async function standingOwnFile({ app, dossier, memory }: OwnFile): Promise<DriveItem | undefined> {
  const last = await lastUploaded({ app, memory });
  if (last === undefined) return undefined;
  const item = await itemIfThere(app.graph, dossier.driveId, last.itemId);
  return item !== undefined && isOurs(item, [last.folder]) ? item : undefined;
}

/**
 * Puts a file into the dossier's folder, or beside a list, unless the one that is there says the same (`mark`). It is recorded as the service's own
 * right after; watching knows it by its name as well, so that it never counts as an upload. Under another name or in another folder than before
 * the earlier one goes, unless somebody gave it a name or a place of their own: then it is theirs. `vergrendeld` where somebody has it open.
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
    await noteOwnWrite(app, driveId);
    const item = await app.graph.upload(driveId, folder, naam, bytes, 'replace');
    await app.storage.ownFiles.put({ driveId, itemId: item.id, hash: item.hash, what: 'controlerapport', dossierId });
    await app.storage.afgeleid.write(memory, JSON.stringify({ mark: said, itemId: item.id, folder } satisfies Uploaded));
    if (last !== undefined && last.itemId !== item.id) await removeItem(app, driveId, last, folder);
    return 'klaar';
  } catch (error) {
    if (isFault(error, 'vergrendeld')) return 'vergrendeld';
    throw error;
  }
}
