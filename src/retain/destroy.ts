import type { App } from '../app.ts';
import { lookAt, type Blik } from '../dossier/blik.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import type { DossierRecord } from '../storage/records.ts';
import { tellGeblokkeerd, tellVernietigd } from '../tell/index.ts';
import { destroyDerived } from './derived.ts';
import { recordVernietiging } from './record.ts';

/** How a destruction ended: done; changed since it fell due (left alone, the term begins anew by itself); or kept by something. */
export type Outcome = 'vernietigd' | 'gewijzigd' | 'geblokkeerd';

const grond = 'Handboek Ondersteuningstoewijzing 4.1, hoofdstuk 3: dossiers worden 6 maanden bewaard';

/** Destroys one item while it is as it was seen. `weg` where it was gone already. */
async function destroyItem(app: App, driveId: string, item: DriveItem): Promise<'vernietigd' | 'gewijzigd' | 'label' | 'vergrendeld'> {
  try {
    const { deleteAllowed } = await app.graph.retentionLabel(driveId, item.id);
    if (!deleteAllowed) return 'label';
    await app.graph.permanentDelete(driveId, item.id, item.eTag ?? '');
    return 'vernietigd';
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return 'vernietigd';
    if (isFault(error, 'gewijzigd')) return 'gewijzigd';
    if (isFault(error, 'vergrendeld', 'geen-toegang', 'conflict')) return 'vergrendeld';
    throw error;
  }
}

/** A folder's eTag changes with what is taken out of it: read again right before; destroyed only when it is empty. */
async function destroyFolder(app: App, driveId: string, folderId: string): Promise<'vernietigd' | 'gewijzigd' | 'label' | 'vergrendeld'> {
  try {
    if ((await app.graph.listChildren(driveId, folderId)).length > 0) return 'gewijzigd';
    return await destroyItem(app, driveId, await app.graph.getItem(driveId, folderId));
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return 'vernietigd';
    throw error;
  }
}

async function destroyAll(app: App, record: DossierRecord, blik: Blik): Promise<Outcome> {
  const steps = [
    ...[...blik.files, ...blik.own].map((item) => () => destroyItem(app, record.driveId, item)),
    ...[...blik.folders.map(({ id }) => id), record.dossierId].map((id) => () => destroyFolder(app, record.driveId, id)),
  ];
  for (const step of steps) {
    const outcome = await step();
    if (outcome === 'gewijzigd') return 'gewijzigd';
    if (outcome === 'vernietigd') continue;
    await tellGeblokkeerd(app, record, outcome === 'label' ? 'bewaarlabel' : 'vergrendeld of geen recht');
    return 'geblokkeerd';
  }
  return 'vernietigd';
}

/** Whether what stands there is what fell due: nothing added or changed since it was last read, apart from what a broken-off run took. */
function isAsRead(record: DossierRecord, blik: Blik): boolean {
  if (record.vernietigingBegonnen === true || blik.mark === record.gelezenBlik) return true;
  // A dossier that was never read through (nothing in it, or all of it refused) is held against the last look.
  return record.gelezenBlik === undefined && blik.mark === record.blik;
}

/**
 * Destroys the uploads of a dossier beyond the recycle bin, each under its eTag, and with them all that was made from them; verifies by
 * reading back; adds it to the record of destructions; tells school and loket. Letters and register stay. May be repeated or broken off
 * anywhere. A file that came in meanwhile stops it: `gewijzigd`.
 */
export async function destroyDossier(app: App, record: DossierRecord): Promise<Outcome> {
  const blik = await lookAt(app.graph, record.driveId, record.dossierId);
  if (blik !== undefined) {
    if (!isAsRead(record, blik)) return 'gewijzigd';
    await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) =>
      found === undefined ? undefined : { ...found, vernietigingBegonnen: true, teVernietigen: found.teVernietigen ?? blik.files.length },
    );
    const outcome = await destroyAll(app, record, blik);
    if (outcome !== 'vernietigd') return outcome;
  }
  if ((await lookAt(app.graph, record.driveId, record.dossierId)) !== undefined) return 'gewijzigd';
  return finish(app, record);
}

async function finish(app: App, record: DossierRecord): Promise<Outcome> {
  const now = app.clock.now().toISOString();
  const derived = await destroyDerived(app, record);
  const current = (await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record ?? record;
  await recordVernietiging(app, {
    sleutel: `${record.kenmerk}_${record.vervaltOp ?? ''}`,
    kenmerk: record.kenmerk,
    schoolId: record.schoolId,
    bestanden: current.teVernietigen ?? 0,
    afgeleid: derived,
    grond,
    laatsteUpload: record.laatsteUpload,
    vervaltOp: record.vervaltOp ?? '',
    ...(record.aangezegdOp === undefined ? {} : { aangezegdOp: record.aangezegdOp }),
    vernietigdOp: now,
    wijze: 'permanent verwijderd uit SharePoint voorbij de prullenbak, met alle versies; afgeleide gegevens verwijderd; nagelezen',
    buitenBereik: 'reservekopieën en wettelijke bewaring (Preservation Hold) van de Microsoft 365-omgeving zelf',
  });
  const emptied: DossierRecord = {
    schoolId: record.schoolId,
    dossierId: record.dossierId,
    driveId: record.driveId,
    kenmerk: record.kenmerk,
    map: '',
    status: 'vernietigd',
    ontvangenOp: record.ontvangenOp,
    laatsteUpload: record.laatsteUpload,
    gewijzigdOp: record.gewijzigdOp,
    versie: record.versie,
    vernietigdOp: now,
    ...(record.soort === undefined ? {} : { soort: record.soort }),
    ...(record.besluitId === undefined ? {} : { besluitId: record.besluitId }),
  };
  await tellVernietigd(app, emptied);
  await app.storage.dossiers.put(emptied);
  return 'vernietigd';
}
