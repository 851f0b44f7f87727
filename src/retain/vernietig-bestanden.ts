import type { App } from '../app.ts';
import type { Blik } from '../dossier/blik.ts';
import { isNaamBijLijstVan } from '../dossier/eigen-namen.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import type { DossierRecord } from '../storage/records.ts';
import { mark, type Doel } from './doel.ts';
import { naastGeslotenLijst } from './naast-lijst.ts';
import { redenen } from './redenen.ts';

/**
 * How a destruction ended: done; changed since it fell due (left alone); held, by a hold or an objection (left alone from that moment on); or kept by something, with
 * what, in Dutch.
 */
export type Outcome = { is: 'vernietigd' } | { is: 'gewijzigd' } | { is: 'gehouden' } | { is: 'geblokkeerd'; reden: string };

/** How many of the school's files went; `misschien`: one more may have, whose deletion was asked and not answered. */
export type Telling = { bestanden: number; misschien: boolean };

type ItemOutcome = 'vernietigd' | 'gewijzigd' | 'gehouden' | 'label' | 'vergrendeld';

/** What else there is to an item: when it may go, and where it is counted. */
type Bij = { mits?: () => Promise<boolean>; telling?: Telling };

/**
 * Destroys one item while it is as it was seen, nothing holds it and `mits` says that it may go; both are asked right before. `vernietigd` too where it was gone already.
 */
async function destroyItem({ app, record: { driveId }, mag }: Doel, item: DriveItem, { mits, telling }: Bij = {}): Promise<ItemOutcome> {
  try {
    // Without an eTag nothing says that it is still what was seen.
    if (item.eTag === undefined) return 'gewijzigd';
    const { deleteAllowed } = await app.graph.retentionLabel(driveId, item.id);
    if (!deleteAllowed) return 'label';
    if (mits !== undefined && !(await mits())) return 'gewijzigd';
    const antwoord = await mag();
    if (antwoord !== 'ja') return antwoord;
    if (telling !== undefined) telling.misschien = true;
    await app.graph.permanentDelete(driveId, item.id, item.eTag);
  } catch (error) {
    const isKept = isFault(error, 'vergrendeld', 'geen-toegang', 'conflict', 'geweigerd');
    if (!isKept && !isFault(error, 'gewijzigd', 'niet-gevonden')) throw error;
    if (telling !== undefined) telling.misschien = false;
    if (isKept) return 'vergrendeld';
    if (isFault(error, 'gewijzigd')) return 'gewijzigd';
  }
  // Counted before anything else can break
  if (telling !== undefined) {
    telling.bestanden += 1;
    telling.misschien = false;
  }
  if (!item.folder) await app.storage.ownFiles.remove(driveId, item.id);
  return 'vernietigd';
}

/** A folder goes only when it is empty. Its eTag does not tell what came into it: that is looked at last of all. */
async function destroyFolder(doel: Doel, folderId: string): Promise<ItemOutcome> {
  const { graph } = doel.app;
  const { driveId } = doel.record;
  try {
    const isEmpty = async () => (await graph.listChildren(driveId, folderId)).length === 0;
    return await destroyItem(doel, await graph.getItem(driveId, folderId), { mits: isEmpty });
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return 'vernietigd';
    throw error;
  }
}

/** One item after the other. */
type Step = { doe: () => Promise<ItemOutcome> };

/** What the service wrote beside a list, known by the kenmerk in its name; other lists of the folder have their own. */
async function besideLijst(app: App, { driveId, kenmerk }: DossierRecord, { files }: Blik): Promise<DriveItem[]> {
  const parentId = files[0]?.parentId;
  const children = parentId === undefined ? [] : await app.graph.listChildren(driveId, parentId);
  return children.filter(({ folder, name }) => !folder && isNaamBijLijstVan(name, kenmerk));
}

/** A list is taken away with what was written beside it, and nothing else: folders of lists are the school's own. */
async function lijstSteps(doel: Doel, blik: Blik, telling: Telling): Promise<Step[]> {
  const { app, record } = doel;
  const own = (await besideLijst(app, record, blik)).map((item): Step => ({ doe: () => destroyItem(doel, item) }));
  const list = blik.files.map((item): Step => {
    const doe = async () => {
      // Written down first, as for a folder; where the list stays after all, it is the school that may take it away.
      await mark(doel, (found) => ({ ...found, leeggemaakt: true }));
      const outcome = await destroyItem(doel, item, { telling });
      if (outcome !== 'vernietigd') await mark(doel, ({ leeggemaakt: _not, ...found }) => found);
      return outcome;
    };
    return { doe };
  });
  return [...own, ...list];
}

function folderSteps(doel: Doel, blik: Blik, telling: Telling): Step[] {
  const { record } = doel;
  const emptyFolder = async () => {
    // Written down first: watching must not take it for the school's own doing that the folder is gone.
    await mark(doel, (found) => ({ ...found, leeggemaakt: true }));
    return destroyFolder(doel, record.dossierId);
  };
  return [
    ...blik.files.map((item): Step => ({ doe: () => destroyItem(doel, item, { telling }) })),
    ...blik.own.map((item): Step => ({ doe: () => destroyItem(doel, item) })),
    ...blik.folders.map(({ id }): Step => ({ doe: () => destroyFolder(doel, id) })),
    { doe: emptyFolder },
  ];
}

/** Does one step after the other, until something keeps one. */
async function destroyAll(steps: readonly Step[]): Promise<Outcome> {
  for (const { doe } of steps) {
    const outcome = await doe();
    if (outcome === 'gewijzigd' || outcome === 'gehouden') return { is: outcome };
    if (outcome !== 'vernietigd') return { is: 'geblokkeerd', reden: redenen[outcome].reden };
  }
  return { is: 'vernietigd' };
}

/** Destroys what stands of a dossier in SharePoint, one item after the other, until something keeps one; counts in `telling` each file of the school that went, also where it throws. */
export async function vernietigBestanden(doel: Doel, blik: Blik, telling: Telling): Promise<Outcome> {
  return destroyAll(doel.record.lijst === true ? await lijstSteps(doel, blik, telling) : folderSteps(doel, blik, telling));
}

/** Destroys what still stands of what was written beside a list that the school took away itself; it names the pupils of that list. */
export async function vernietigNaastLijst(doel: Doel): Promise<Outcome> {
  const standing = await naastGeslotenLijst(doel.app, doel.record);
  return destroyAll(standing.map((item): Step => ({ doe: () => destroyItem(doel, item) })));
}
