import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import type { DossierRecord, Goedkeuring } from '../storage/records.ts';
import { tellGeblokkeerd } from '../tell/index.ts';
import { look } from './bereid-voor.ts';
import { leesBewijs } from './bewijs/keten.ts';
import type { Inhoud } from './bewijs/regel.ts';
import { destroyDossier } from './destroy.ts';
import { eenVoorEen } from '../een-voor-een.ts';
import { pasVernietigingenToe } from './na-herstel.ts';
import { beginPlan } from './plan.ts';
import { redenen } from './redenen.ts';
import { keepList } from './te-vernietigen.ts';

type VernietigRegel = Extract<Inhoud, { soort: 'vernietiging' }>;
type MetBestanden = VernietigRegel & { dossierId: string; driveId: string; bestandenlijst: string; goedkeuring: Goedkeuring };

/** What the service itself destroyed in SharePoint: such a folder or file can only come back by putting a backup of SharePoint back. */
const isEigen = (regel: Inhoud): regel is MetBestanden =>
  regel.soort === 'vernietiging' &&
  regel.gesloten !== true &&
  regel.bestanden + (regel.eerderHoogstens ?? regel.eerder ?? 0) > 0 &&
  regel.dossierId !== undefined &&
  regel.driveId !== undefined &&
  regel.bestandenlijst !== undefined &&
  regel.goedkeuring !== undefined;

/**
 * Destroys files again that came back into SharePoint under the same id, where they are exactly those that were approved to be destroyed; anything else stays, and the loket
 * is told once. What came in by a school after that is no matter of this: its folder has another id.
 */
async function vernietigOpnieuw(app: App, regel: MetBestanden): Promise<void> {
  const { schoolId, dossierId, driveId, lijst, bestandenlijst, goedkeuring } = regel;
  const row = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  if (row === undefined) return;
  const blik = await look(app, { driveId, dossierId, ...(lijst === true ? { lijst } : {}) });
  // Begun in an earlier night and broken off: what is left of it goes, also where that is no file
  const isBegonnen = row.vernietigingBegonnen === true;
  if (blik === undefined && !isBegonnen) return;
  const same = isBegonnen || (blik !== undefined && blik !== 'te-groot' && (await keepList(app, row, blik)).lijst === bestandenlijst);
  if (!same) return tellGeblokkeerd(app, row, redenen.teruggekomen.reden);
  // The record knows each destruction by its day: this one is another
  const vandaag = dateOf(app.clock.now());
  const due = await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined || isBegonnen || found.vervaltOp === vandaag ? undefined : { ...found, vervaltOp: vandaag },
  );
  if (due === undefined) return;
  const outcome = await destroyDossier(app, due, {
    ...beginPlan(due, vandaag),
    stand: 'goedgekeurd',
    lijst: bestandenlijst,
    goedkeuring,
  });
  if (outcome.is !== 'vernietigd')
    await tellGeblokkeerd(app, due, outcome.is === 'geblokkeerd' ? outcome.reden : redenen.teruggekomen.reden);
}

/**
 * Deals with a dossier that stands in SharePoint again after it was destroyed, before anything of it is read: taken away again, or told. False where the service destroyed no
 * file of it, so that what stands there is the school's own. One that another process is at is left to the night.
 */
export async function neemTeruggekomenWeg(app: App, { schoolId, dossierId, laatsteUpload }: DossierRecord): Promise<boolean> {
  const { regels } = await leesBewijs(app);
  const regel = regels.filter(isEigen).findLast((een) => een.schoolId === schoolId && een.dossierId === dossierId);
  if (regel === undefined || laatsteUpload <= regel.vernietigdOp) return false;
  await app.storage.underLease(`vervallen-${dossierId}`, () => vernietigOpnieuw(app, regel));
  return true;
}

/**
 * Every night: holds tables and blobs against the whole record of destructions, so that what came back by half a restore goes again, and looks in SharePoint after dossiers of which delta
 * showed something again.
 */
export async function vergelijkMetBewijs(app: App): Promise<void> {
  await pasVernietigingenToe(app, true);
  const { regels } = await leesBewijs(app);
  const last = new Map(regels.filter(isEigen).map((regel) => [regel.dossierId, regel]));
  await eenVoorEen(app, 'teruggekomen', last.values(), async (regel) => {
    const row = (await app.storage.dossiers.get(regel.schoolId, regel.dossierId))?.record;
    // Delta tells of what came back as of an upload
    const isTerug = row !== undefined && row.laatsteUpload > regel.vernietigdOp;
    if (isTerug) await vernietigOpnieuw(app, regel);
  });
}
