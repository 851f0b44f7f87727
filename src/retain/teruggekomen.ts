import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { lookAtDossier, TooLarge } from '../dossier/blik.ts';
import type { Goedkeuring } from '../storage/records.ts';
import { tellGeblokkeerd } from '../tell/index.ts';
import { leesBewijs } from './bewijs/keten.ts';
import type { Inhoud } from './bewijs/regel.ts';
import { destroyDossier } from './destroy.ts';
import { eenVoorEen } from './een-voor-een.ts';
import { pasVernietigingenToe } from './na-herstel.ts';
import { beginPlan } from './plan.ts';
import { keepList } from './te-vernietigen.ts';

type VernietigRegel = Extract<Inhoud, { soort: 'vernietiging' }>;
type MetBestanden = VernietigRegel & { dossierId: string; driveId: string; bestandenlijst: string; goedkeuring: Goedkeuring };

/** What the service itself destroyed in SharePoint: such a folder or file can only come back by putting a backup of SharePoint back. */
const isEigen = (regel: Inhoud): regel is MetBestanden =>
  regel.soort === 'vernietiging' &&
  regel.bestanden > 0 &&
  regel.dossierId !== undefined &&
  regel.driveId !== undefined &&
  regel.bestandenlijst !== undefined &&
  regel.goedkeuring !== undefined;

const anders =
  'er staan weer bestanden in de map van een dossier dat vernietigd is, en het zijn niet precies die van toen. Kijk waar ze vandaan komen en haal ze weg';

/**
 * Destroys files again that came back into SharePoint under the same id, where they are exactly those that were approved to be destroyed; anything else stays, and the loket
 * is told once. What came in by a school after that is no matter of this: its folder has another id.
 */
async function vernietigOpnieuw(app: App, regel: MetBestanden): Promise<void> {
  const { schoolId, dossierId, driveId, lijst, bestandenlijst, goedkeuring } = regel;
  const row = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  if (row === undefined) return;
  const blik = await lookAtDossier(app.graph, { driveId, dossierId, ...(lijst === true ? { lijst } : {}) }).catch((error: unknown) => {
    if (error instanceof TooLarge) return 'te-groot' as const;
    throw error;
  });
  if (blik === undefined) return;
  const same = blik !== 'te-groot' && (await keepList(app, row, blik)).lijst === bestandenlijst;
  if (!same) return tellGeblokkeerd(app, row, anders);
  // The record knows each destruction by its day: this one is another
  const vervaltOp = dateOf(app.clock.now());
  const due = await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined || found.vervaltOp === vervaltOp ? undefined : { ...found, vervaltOp },
  );
  if (due === undefined) return;
  const outcome = await destroyDossier(app, due, {
    ...beginPlan(due, vervaltOp),
    stand: 'goedgekeurd',
    lijst: bestandenlijst,
    goedkeuring,
  });
  if (outcome.is !== 'vernietigd') await tellGeblokkeerd(app, due, outcome.is === 'geblokkeerd' ? outcome.reden : anders);
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
