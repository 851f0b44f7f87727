import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { dossierLimits, lookAtDossier, TooLarge, type Blik } from '../dossier/blik.ts';
import { isNaamBijLijstVan } from '../dossier/eigen-namen.ts';
import { opmerkingenGeheugen, rapportGeheugen } from '../dossier/paths.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import { wetWaarden41 } from '../handboek/wet-waarden.ts';
import type { DossierRecord } from '../storage/records.ts';
import { tellGeblokkeerd, tellVernietigd } from '../tell/index.ts';
import { standingOwnFile } from '../tell/own-file.ts';
import { destroyDerived } from './derived.ts';
import { recordVernietiging } from './record.ts';
import { bewaarMaandenOp } from './termijn.ts';
import { dropList, isInList, keepList } from './te-vernietigen.ts';

/** How a destruction ended: done; changed since it fell due (left alone); or kept by something, of which the loket was told. */
export type Outcome = 'vernietigd' | 'gewijzigd' | 'geblokkeerd';

/** On what ground: the handbook's own term, or another that the partnership set. */
function grondVan(maanden: number): string {
  const eigen = maanden !== wetWaarden41.bewaarMaanden.reeks[0].waarde;
  const bron = eigen ? 'Eigen regel van het samenwerkingsverband' : 'Handboek Ondersteuningstoewijzing 4.1, hoofdstuk 3';
  return `${bron}: dossiers worden ${maanden} maanden bewaard`;
}

/** Destroys one item while it is as it was seen. `weg` where it was gone already. */
async function destroyItem(app: App, driveId: string, item: DriveItem): Promise<'vernietigd' | 'gewijzigd' | 'label' | 'vergrendeld'> {
  try {
    // Without an eTag nothing says that it is still what was seen.
    if (item.eTag === undefined) return 'gewijzigd';
    const { deleteAllowed } = await app.graph.retentionLabel(driveId, item.id);
    if (!deleteAllowed) return 'label';
    await app.graph.permanentDelete(driveId, item.id, item.eTag);
    return 'vernietigd';
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return 'vernietigd';
    if (isFault(error, 'gewijzigd')) return 'gewijzigd';
    if (isFault(error, 'vergrendeld', 'geen-toegang', 'conflict', 'geweigerd')) return 'vergrendeld';
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

/** Changes the record as long as no upload came in, nobody objected and the school did not close the dossier; false where any did. */
async function mark(app: App, record: DossierRecord, change: (found: DossierRecord) => DossierRecord): Promise<boolean> {
  let isSame = false;
  await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) => {
    isSame =
      found?.laatsteUpload === record.laatsteUpload &&
      found.vervaltOp === record.vervaltOp &&
      found.geslotenOp === undefined &&
      found.bezwaarId === undefined;
    return found !== undefined && isSame ? change(found) : undefined;
  });
  return isSame;
}

type Step = () => ReturnType<typeof destroyItem>;

/** What the service wrote beside a list, known by the kenmerk in its name; other lists of the folder have their own. */
async function besideLijst(app: App, { driveId, kenmerk }: DossierRecord, { files }: Blik): Promise<DriveItem[]> {
  const parentId = files[0]?.parentId;
  const children = parentId === undefined ? [] : await app.graph.listChildren(driveId, parentId);
  return children.filter(({ folder, name }) => !folder && isNaamBijLijstVan(name, kenmerk));
}

const ownStep =
  (app: App, driveId: string, item: DriveItem): Step =>
  async () => {
    const outcome = await destroyItem(app, driveId, item);
    if (outcome === 'vernietigd') await app.storage.ownFiles.remove(driveId, item.id);
    return outcome;
  };

/** What still stands of what was written beside a list that the school took away itself; it names the pupils of that list. */
async function closedLijstSteps(app: App, record: DossierRecord): Promise<Step[]> {
  const { dossierId, driveId } = record;
  const standing = [rapportGeheugen(dossierId), opmerkingenGeheugen(dossierId)].map((memory) =>
    standingOwnFile({ app, dossier: record, memory }),
  );
  return (await Promise.all(standing)).flatMap((item) => (item === undefined ? [] : [ownStep(app, driveId, item)]));
}

/** A list is taken away with what was written beside it, and nothing else: folders of lists are the school's own. */
async function lijstSteps(app: App, record: DossierRecord, blik: Blik): Promise<Step[]> {
  const { driveId } = record;
  const own = (await besideLijst(app, record, blik)).map((item) => ownStep(app, driveId, item));
  const list = blik.files.map((item): Step => async () => {
    // Written down first, as for a folder; where the list stays after all, it is the school that may take it away.
    await mark(app, record, (found) => ({ ...found, leeggemaakt: true }));
    const outcome = await destroyItem(app, driveId, item);
    if (outcome !== 'vernietigd') await mark(app, record, ({ leeggemaakt: _not, ...found }) => found);
    return outcome;
  });
  return [...own, ...list];
}

function folderSteps(app: App, record: DossierRecord, blik: Blik): Step[] {
  return [
    ...[...blik.files, ...blik.own].map((item) => () => destroyItem(app, record.driveId, item)),
    ...blik.folders.map(
      ({ id }) =>
        () =>
          destroyFolder(app, record.driveId, id),
    ),
    async () => {
      // Written down first: watching must not take it for the school's own doing that the folder is gone.
      await mark(app, record, (found) => ({ ...found, leeggemaakt: true }));
      return destroyFolder(app, record.driveId, record.dossierId);
    },
  ];
}

async function destroyAll(app: App, record: DossierRecord, steps: readonly Step[]): Promise<Outcome> {
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
async function isAsRead(app: App, record: DossierRecord, blik: Blik): Promise<boolean> {
  if (record.vernietigingBegonnen === true) return isInList(app, record, blik);
  if (blik.mark === record.gelezenBlik) return true;
  // A dossier that was never read through (nothing in it, or all of it refused) is held against the last look.
  return record.gelezenBlik === undefined && blik.mark === record.blik;
}

/**
 * Destroys the uploads of a dossier beyond the recycle bin, each under its eTag, and with them all that was made from them; verifies by
 * reading back; adds it to the record of destructions; tells school and loket. Letters and register stay. May be repeated or broken off
 * anywhere. A file that came in meanwhile stops it: `gewijzigd`. Of a dossier that the school closed only what was made from it is destroyed:
 * the school took its files away, and where they are now is not for the service to reach; what was written beside a list goes as well.
 */
export async function destroyDossier(app: App, record: DossierRecord): Promise<Outcome> {
  if (await inBezwaar(app, record)) return 'gewijzigd';
  if (record.geslotenOp !== undefined) {
    const outcome = record.lijst === true ? await destroyAll(app, record, await closedLijstSteps(app, record)) : 'vernietigd';
    return outcome === 'vernietigd' ? finish(app, record) : outcome;
  }
  let blik: Blik | undefined;
  try {
    blik = await lookAtDossier(app.graph, record);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    await tellGeblokkeerd(app, record, `meer dan ${dossierLimits.files} bestanden of ${dossierLimits.depth} mappen diep`);
    return 'geblokkeerd';
  }
  // Gone, and not by us: watching closes it.
  if (blik === undefined && record.leeggemaakt !== true) return 'gewijzigd';
  if (blik !== undefined) {
    if (!(await isAsRead(app, record, blik))) return 'gewijzigd';
    if (record.vernietigingBegonnen !== true) await keepList(app, record, blik);
    const count = blik.files.length;
    const isBegun = await mark(app, record, (found) => ({
      ...found,
      vernietigingBegonnen: true,
      teVernietigen: found.teVernietigen ?? count,
    }));
    if (!isBegun) return 'gewijzigd';
    const steps = record.lijst === true ? await lijstSteps(app, record, blik) : folderSteps(app, record, blik);
    const outcome = await destroyAll(app, record, steps);
    if (outcome !== 'vernietigd') return outcome;
  }
  if ((await lookAtDossier(app.graph, record)) !== undefined) return 'gewijzigd';
  return finish(app, record);
}

/** Whether an objection was recorded since the record was read. */
const inBezwaar = async (app: App, { schoolId, dossierId }: DossierRecord): Promise<boolean> =>
  (await app.storage.dossiers.get(schoolId, dossierId))?.record.bezwaarId !== undefined;

async function finish(app: App, record: DossierRecord): Promise<Outcome> {
  if (await inBezwaar(app, record)) return 'gewijzigd';
  const now = app.clock.now().toISOString();
  const isClosed = record.geslotenOp !== undefined;
  await dropList(app, record);
  const derived = await destroyDerived(app, record);
  const current = (await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record ?? record;
  await recordVernietiging(app, {
    sleutel: `${record.kenmerk}_${record.vervaltOp ?? ''}`,
    kenmerk: record.kenmerk,
    schoolId: record.schoolId,
    bestanden: isClosed ? 0 : (current.teVernietigen ?? 0),
    afgeleid: derived,
    grond: grondVan(bewaarMaandenOp(app, dateOf(new Date(record.laatsteUpload)))),
    laatsteUpload: record.laatsteUpload,
    vervaltOp: record.vervaltOp ?? '',
    ...(record.aangezegdOp === undefined ? {} : { aangezegdOp: record.aangezegdOp }),
    vernietigdOp: now,
    wijze: isClosed
      ? 'de school had de bestanden zelf weggehaald; afgeleide gegevens verwijderd'
      : 'permanent verwijderd uit SharePoint voorbij de prullenbak, met alle versies; afgeleide gegevens verwijderd; nagelezen',
    buitenBereik: isClosed
      ? 'de bestanden waar de school ze heeft gezet, en de prullenbak van SharePoint'
      : 'reservekopieën en wettelijke bewaring (Preservation Hold) van de Microsoft 365-omgeving zelf',
  });
  const emptied: DossierRecord = {
    schoolId: record.schoolId,
    dossierId: record.dossierId,
    driveId: record.driveId,
    ...(record.lijst === true ? { lijst: true } : {}),
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
    ...(record.laatsteBesluit === undefined ? {} : { laatsteBesluit: record.laatsteBesluit }),
    // A TLV may be revoked while its dossier is destroyed
    ...(record.teTekenen === undefined ? {} : { teTekenen: record.teTekenen }),
  };
  // The loket heard it when the school closed it; the message would say that the service destroyed files.
  if (!isClosed) await tellVernietigd(app, emptied);
  await app.storage.dossiers.put(emptied);
  // Who was reading it until now kept what it read; who looks from here on sees that it is destroyed
  await app.storage.afgeleid.removeAll(`${record.dossierId}/`);
  return 'vernietigd';
}
