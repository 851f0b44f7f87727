import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { lookAtDossier, type Blik } from '../dossier/blik.ts';
import { isNaamBijLijstVan } from '../dossier/eigen-namen.ts';
import { opmerkingenGeheugen, rapportGeheugen } from '../dossier/paths.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import { wetWaarden41 } from '../handboek/wet-waarden.ts';
import type { DossierRecord, VernietigplanRecord } from '../storage/records.ts';
import { tellVernietigd } from '../tell/index.ts';
import { standingOwnFile } from '../tell/own-file.ts';
import { look } from './bereid-voor.ts';
import { leesBewijs } from './bewijs/keten.ts';
import { destroyDerived, leftOf } from './derived.ts';
import { magVernietigen } from './houd.ts';
import { leeg } from './leeg.ts';
import { recordVernietiging } from './record.ts';
import { redenen } from './redenen.ts';
import { bewaarMaandenOp } from './termijn.ts';
import { dropList, isInList } from './te-vernietigen.ts';

/**
 * How a destruction ended: done; changed since it fell due (left alone); held, by a hold or an objection (left alone from that moment on); or kept by something, with
 * what, in Dutch.
 */
export type Outcome = { is: 'vernietigd' } | { is: 'gewijzigd' } | { is: 'gehouden' } | { is: 'geblokkeerd'; reden: string };

/** What is destroyed, and the question asked right before each deletion. */
type Antwoord = 'ja' | 'gewijzigd' | 'gehouden';
type Doel = { app: App; record: DossierRecord; mag: () => Promise<Antwoord> };

function doelVan(app: App, record: DossierRecord): Doel {
  return {
    app,
    record,
    async mag() {
      const antwoord = await magVernietigen(app, record);
      if (antwoord.mag) return 'ja';
      return antwoord.reden === 'houd' || antwoord.reden === 'bezwaar' ? 'gehouden' : 'gewijzigd';
    },
  };
}

/** On what ground: the handbook's own term, or another that the partnership set. */
function grondVan(maanden: number): string {
  const eigen = maanden !== wetWaarden41.bewaarMaanden.reeks[0].waarde;
  const bron = eigen ? 'Eigen regel van het samenwerkingsverband' : 'Handboek Ondersteuningstoewijzing 4.1, hoofdstuk 3';
  return `${bron}: dossiers worden ${maanden} maanden bewaard`;
}

type ItemOutcome = 'vernietigd' | 'gewijzigd' | 'gehouden' | 'label' | 'vergrendeld';

/** Destroys one item while it is as it was seen and nothing holds it. `vernietigd` too where it was gone already. */
async function destroyItem({ app, record: { driveId }, mag }: Doel, item: DriveItem): Promise<ItemOutcome> {
  try {
    // Without an eTag nothing says that it is still what was seen.
    if (item.eTag === undefined) return 'gewijzigd';
    const { deleteAllowed } = await app.graph.retentionLabel(driveId, item.id);
    if (!deleteAllowed) return 'label';
    const antwoord = await mag();
    if (antwoord !== 'ja') return antwoord;
    await app.graph.permanentDelete(driveId, item.id, item.eTag);
  } catch (error) {
    if (isFault(error, 'gewijzigd')) return 'gewijzigd';
    if (isFault(error, 'vergrendeld', 'geen-toegang', 'conflict', 'geweigerd')) return 'vergrendeld';
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
  if (!item.folder) await app.storage.ownFiles.remove(driveId, item.id);
  return 'vernietigd';
}

/** A folder's eTag changes with what is taken out of it: read again right before; destroyed only when it is empty. */
async function destroyFolder(doel: Doel, folderId: string): Promise<ItemOutcome> {
  const { app, record } = doel;
  try {
    if ((await app.graph.listChildren(record.driveId, folderId)).length > 0) return 'gewijzigd';
    return await destroyItem(doel, await app.graph.getItem(record.driveId, folderId));
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

type Step = () => Promise<ItemOutcome>;

/** What the service wrote beside a list, known by the kenmerk in its name; other lists of the folder have their own. */
async function besideLijst(app: App, { driveId, kenmerk }: DossierRecord, { files }: Blik): Promise<DriveItem[]> {
  const parentId = files[0]?.parentId;
  const children = parentId === undefined ? [] : await app.graph.listChildren(driveId, parentId);
  return children.filter(({ folder, name }) => !folder && isNaamBijLijstVan(name, kenmerk));
}

/** What still stands of what was written beside a list that the school took away itself; it names the pupils of that list. */
async function closedLijstSteps(doel: Doel): Promise<Step[]> {
  const { app, record } = doel;
  const standing = [rapportGeheugen(record.dossierId), opmerkingenGeheugen(record.dossierId)].map((memory) =>
    standingOwnFile({ app, dossier: record, memory }),
  );
  return (await Promise.all(standing)).flatMap((item) => (item === undefined ? [] : [() => destroyItem(doel, item)]));
}

/** A list is taken away with what was written beside it, and nothing else: folders of lists are the school's own. */
async function lijstSteps(doel: Doel, blik: Blik): Promise<Step[]> {
  const { app, record } = doel;
  const own = (await besideLijst(app, record, blik)).map((item) => () => destroyItem(doel, item));
  const list = blik.files.map((item): Step => async () => {
    // Written down first, as for a folder; where the list stays after all, it is the school that may take it away.
    await mark(app, record, (found) => ({ ...found, leeggemaakt: true }));
    const outcome = await destroyItem(doel, item);
    if (outcome !== 'vernietigd') await mark(app, record, ({ leeggemaakt: _not, ...found }) => found);
    return outcome;
  });
  return [...own, ...list];
}

function folderSteps(doel: Doel, blik: Blik): Step[] {
  const { app, record } = doel;
  return [
    ...[...blik.files, ...blik.own].map((item) => () => destroyItem(doel, item)),
    ...blik.folders.map(
      ({ id }) =>
        () =>
          destroyFolder(doel, id),
    ),
    async () => {
      // Written down first: watching must not take it for the school's own doing that the folder is gone.
      await mark(app, record, (found) => ({ ...found, leeggemaakt: true }));
      return destroyFolder(doel, record.dossierId);
    },
  ];
}

async function destroyAll(steps: readonly Step[]): Promise<Outcome> {
  for (const step of steps) {
    const outcome = await step();
    if (outcome === 'gewijzigd' || outcome === 'gehouden') return { is: outcome };
    if (outcome !== 'vernietigd') return { is: 'geblokkeerd', reden: redenen[outcome].reden };
  }
  return { is: 'vernietigd' };
}

/**
 * Destroys what was approved of a dossier beyond the recycle bin, each file under its eTag and only as long as nothing holds it, and with them all that was made from
 * them; verifies by reading back; adds it to the record of destructions; tells school and loket. Letters and register stay. May be repeated or broken off
 * anywhere. A file that was not on the approved list stops it: `gewijzigd`. Throws BewijsKapot before anything of it goes where the record of destructions is broken. Of a dossier that the school closed only what was made from it is destroyed:
 * the school took its files away, and where they are now is not for the service to reach; what was written beside a list goes as well.
 */
export async function destroyDossier(app: App, record: DossierRecord, plan: VernietigplanRecord): Promise<Outcome> {
  const doel = doelVan(app, record);
  const antwoord = await doel.mag();
  if (antwoord !== 'ja') return { is: antwoord };
  // Where what goes could not be recorded, nothing goes
  await leesBewijs(app);
  if (plan.goedkeuring === undefined) return { is: 'gewijzigd' };
  if (record.geslotenOp !== undefined) {
    const outcome = record.lijst === true ? await destroyAll(await closedLijstSteps(doel)) : ({ is: 'vernietigd' } as const);
    return outcome.is === 'vernietigd' ? finish(doel, plan) : outcome;
  }
  const blik = await look(app, record);
  if (blik === 'te-groot') return { is: 'geblokkeerd', reden: redenen.teGroot.reden };
  if (blik === undefined && record.leeggemaakt !== true) return { is: 'gewijzigd' };
  if (blik !== undefined) {
    if (!(await isInList(app, record, blik, plan.lijst))) return { is: 'gewijzigd' };
    const count = blik.files.length;
    const isBegun = await mark(app, record, (found) => ({
      ...found,
      vernietigingBegonnen: true,
      teVernietigen: found.teVernietigen ?? count,
    }));
    if (!isBegun) return { is: 'gewijzigd' };
    const outcome = await destroyAll(record.lijst === true ? await lijstSteps(doel, blik) : folderSteps(doel, blik));
    if (outcome.is !== 'vernietigd') return outcome;
  }
  if ((await lookAtDossier(app.graph, record)) !== undefined) return { is: 'gewijzigd' };
  return finish(doel, plan);
}

/** Destroys what was made from it until nothing is found when it is read back; how many blobs there were, or why it had to stop. */
async function destroyMade({ app, record, mag }: Doel): Promise<number | 'gewijzigd' | 'gehouden'> {
  const asked: { last: Antwoord } = { last: 'ja' };
  const ask = async () => {
    asked.last = await mag();
    return asked.last === 'ja';
  };
  let count = 0;
  // What a step wrote that was at work meanwhile goes the second time
  for (let round = 0; round < 3; round += 1) {
    const removed = await destroyDerived(app, record, ask);
    if (removed === undefined) return asked.last === 'gehouden' ? 'gehouden' : 'gewijzigd';
    count += removed;
    if ((await leftOf(app, record)).length === 0) return count;
  }
  throw new Error('something of a destroyed dossier is still there when it is read back');
}

/** What no destruction reaches, as the record and the declaration say it; docs/bewaren.md says more of each. */
const ookBuitenBereik =
  'reservekopieën en wettelijke bewaring (Preservation Hold) van de Microsoft 365-omgeving; mails en kaarten die al verstuurd zijn; beelden van bladzijden, hoogstens tien minuten in het geheugen van de dienst';

async function finish(doel: Doel, plan: VernietigplanRecord): Promise<Outcome> {
  const { app, record } = doel;
  const antwoord = await doel.mag();
  if (antwoord !== 'ja') return { is: antwoord };
  const isClosed = record.geslotenOp !== undefined;
  await dropList(app, record);
  const derived = await destroyMade(doel);
  if (typeof derived !== 'number') return { is: derived };
  const now = app.clock.now().toISOString();
  const current = (await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record ?? record;
  await recordVernietiging(app, {
    sleutel: `${record.kenmerk}_${record.vervaltOp ?? ''}`,
    kenmerk: record.kenmerk,
    schoolId: record.schoolId,
    dossierId: record.dossierId,
    driveId: record.driveId,
    ...(record.lijst === true ? { lijst: true } : {}),
    bestanden: isClosed ? 0 : (current.teVernietigen ?? 0),
    afgeleid: derived,
    grond: plan.grond ?? grondVan(bewaarMaandenOp(app, dateOf(new Date(record.laatsteUpload)))),
    laatsteUpload: record.laatsteUpload,
    vervaltOp: record.vervaltOp ?? '',
    ...(record.aangezegdOp === undefined ? {} : { aangezegdOp: record.aangezegdOp }),
    ...(plan.rondeId === undefined ? {} : { rondeId: plan.rondeId }),
    ...(plan.lijst === undefined ? {} : { bestandenlijst: plan.lijst }),
    ...(plan.goedkeuring === undefined ? {} : { goedkeuring: plan.goedkeuring }),
    vernietigdOp: now,
    wijze: isClosed
      ? 'de school had de bestanden zelf weggehaald; afgeleide gegevens verwijderd; nagelezen'
      : 'permanent verwijderd uit SharePoint voorbij de prullenbak, met alle versies; afgeleide gegevens verwijderd; nagelezen',
    buitenBereik: isClosed
      ? `de bestanden waar de school ze heeft gezet, en de prullenbak van SharePoint; ${ookBuitenBereik}`
      : `wat de school eerder zelf weggooide (hoogstens 93 dagen in de prullenbak van SharePoint); ${ookBuitenBereik}`,
  });
  const emptied = leeg(current, now);
  // The loket heard it when the school closed it; the message would say that the service destroyed files.
  if (!isClosed) await tellVernietigd(app, emptied);
  // What came in meanwhile began anew
  await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) =>
    found === undefined || found.laatsteUpload === record.laatsteUpload ? emptied : undefined,
  );
  // Who was reading it until now kept what it read; who looks from here on sees that it is destroyed
  await app.storage.afgeleid.removeAll(`${record.dossierId}/`);
  return { is: 'vernietigd' };
}
