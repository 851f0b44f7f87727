import { z } from 'zod';
import type { App } from '../app.ts';
import type { DriveItem } from '../graph/types.ts';
import type { DossierRecord, DriveRecord } from '../storage/records.ts';
import { dossierLimits, lookAt, lookAtDossier, type Blik } from './blik.ts';
import { dropOfDestroyed } from './destroyed.ts';
import { inhoudPath } from './paths.ts';

const entrySchema = z.object({
  id: z.string(),
  name: z.string().optional(),
  parentId: z.string().optional(),
  size: z.number(),
  folder: z.boolean(),
  file: z.boolean(),
  hash: z.string().optional(),
  childCount: z.number().optional(),
});
type Entry = z.infer<typeof entrySchema>;
type Inhoud = Map<string, Entry>;

/** More items than this are not kept: a look then lists the folder, and says that it is too large. */
const mostItems = dossierLimits.files * 4;

async function load(app: App, dossierId: string): Promise<Inhoud | undefined> {
  const blob = await app.storage.afgeleid.read(inhoudPath(dossierId));
  if (blob === undefined) return undefined;
  return new Map(
    z
      .array(entrySchema)
      .parse(JSON.parse(blob.toString()))
      .map((entry) => [entry.id, entry]),
  );
}

function entryOf({ id, name, parentId, size, folder, file, hash, childCount }: DriveItem): Entry {
  return {
    id,
    size,
    folder,
    file,
    ...(name === undefined ? {} : { name }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(hash === undefined ? {} : { hash }),
    ...(childCount === undefined ? {} : { childCount }),
  };
}

/** Takes an item out, and with a folder whatever stood in it. */
function takeOut(inhoud: Inhoud, id: string): void {
  const wasFolder = inhoud.get(id)?.folder === true;
  inhoud.delete(id);
  if (wasFolder) for (const entry of inhoud.values()) if (entry.parentId === id) takeOut(inhoud, entry.id);
}

const textOf = (inhoud: Inhoud): string => JSON.stringify([...inhoud.values()]);

/**
 * Keeps what delta tells of the items of a dossier, its folder included; undefined for one that is not in it any more. By one at a time: the round
 * through the drive, under its lease. May be repeated.
 */
export async function noteInhoud(
  app: App,
  dossier: { schoolId: string; dossierId: string },
  items: ReadonlyMap<string, DriveItem | undefined>,
): Promise<void> {
  const { dossierId } = dossier;
  const before = await load(app, dossierId);
  const inhoud: Inhoud = new Map(before);
  for (const [id, item] of items) {
    if (item === undefined) takeOut(inhoud, id);
    else inhoud.set(id, entryOf(item));
  }
  // The tail of a dossier that was destroyed begins nothing
  if (before === undefined ? inhoud.size === 0 : textOf(before) === textOf(inhoud)) return;
  if (inhoud.size > mostItems) return dropInhoud(app, dossierId);
  await app.storage.afgeleid.write(inhoudPath(dossierId), textOf(inhoud));
  await dropOfDestroyed(app, dossier);
}

/** Forgets what delta told of a dossier: it may have changed where nobody looked, or be other than what was told. The next looks list its folder. */
export async function dropInhoud(app: App, dossierId: string): Promise<void> {
  await app.storage.afgeleid.removeAll(inhoudPath(dossierId));
}

/**
 * The children of each folder of a dossier by what delta told; undefined where that is not certain to be all: each folder must hold as many items as
 * SharePoint says, and each file have a content with a hash.
 */
function foldersOf(inhoud: Inhoud, dossierId: string): Map<string, DriveItem[]> | undefined {
  const children = Map.groupBy(inhoud.values(), ({ parentId }) => parentId);
  const folders = new Map<string, DriveItem[]>();
  const open = [dossierId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const within = children.get(id) ?? [];
    if (folders.has(id) || inhoud.get(id)?.childCount !== within.length) return undefined;
    for (const { name, folder, size, hash } of within)
      if (name === undefined || (!folder && (size === 0 || hash === undefined))) return undefined;
    folders.set(
      id,
      within.map((entry) => ({ ...entry, deleted: false, root: false })),
    );
    open.push(...within.filter(({ folder }) => folder).map((entry) => entry.id));
  }
  return folders;
}

/** Whether delta's word on a drive can be taken: it came to its end, and all that it told could be understood. */
const isToldWhole = (drive: DriveRecord | undefined): boolean =>
  drive?.lastRound !== undefined && drive.lopend === undefined && drive.onleesbaarOp === undefined;

/**
 * Looks at a dossier as it stood at the last round through its drive, by what delta told (no units); where that is not certain to be all of it, as it stands
 * now, by `lookAtDossier`. Both give the same `mark`. Undefined where it is gone. Throws TooLarge.
 */
export async function lookByDelta(app: App, dossier: DossierRecord): Promise<Blik | undefined> {
  const { driveId, dossierId, lijst } = dossier;
  if (lijst === true || !isToldWhole((await app.storage.drives.get('drive', driveId))?.record)) return lookAtDossier(app.graph, dossier);
  const inhoud = await load(app, dossierId);
  const folders = inhoud === undefined ? undefined : foldersOf(inhoud, dossierId);
  if (folders === undefined) return lookAtDossier(app.graph, dossier);
  const blik = await lookAt({ listChildren: async (_drive, folderId) => folders.get(folderId) ?? [] }, driveId, dossierId);
  return blik === undefined ? undefined : { ...blik, doorDelta: true };
}
