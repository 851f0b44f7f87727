import type { App } from '../app.ts';
import { plusDays } from '../calendar.ts';
import { besluitIdOf } from '../decide/besluit-id.ts';
import { standVan } from '../decide/besluitdatum.ts';
import { bewaartermijn, putTermijn } from '../retain/termijn.ts';
import type { DossierRecord } from '../storage/records.ts';
import { dropInhoud } from './inhoud.ts';
import { terBesluit } from './status.ts';
import { tellDossierGesloten, type RedenGesloten } from '../tell/index.ts';

/** Closes a dossier whose folder the school removed or moved out of its applications; the loket is told once. */
export async function closeDossier(app: App, schoolId: string, dossierId: string, reden: RedenGesloten): Promise<void> {
  const moment = app.clock.now().toISOString();
  const record = await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    // Emptied by the service, which is removing the folder itself.
    found === undefined || found.vernietigdOp !== undefined || found.leeggemaakt === true
      ? undefined
      : { ...found, status: 'gesloten', geslotenOp: found.geslotenOp ?? moment, voorSluiten: found.voorSluiten ?? found.status },
  );
  // What changes in it elsewhere is not followed
  await dropInhoud(app, dossierId);
  if (record?.geslotenOp !== undefined && record.vernietigdOp === undefined) await tellDossierGesloten(app, record, reden);
}

/**
 * A decision that was given its number stays as it was: it is what was decided, and its letter names the school of then. One that has none yet goes
 * along, so that the letter is made for the school where the dossier stands, and put there.
 */
async function takeBesluitAlong(app: App, besluitId: string, schoolId: string): Promise<void> {
  await app.storage.besluiten.change('besluit', besluitId, (found) =>
    found === undefined || found.nummer !== undefined ? undefined : { ...found, schoolId },
  );
}

const isPast = ({ geslotenOp, vernietigdOp }: DossierRecord): boolean => geslotenOp !== undefined || vernietigdOp !== undefined;

/** Whether two records are of one dossier, handed over half; one that was begun at another moment has a story of its own. */
export const isDezelfde = (een: DossierRecord, ander: DossierRecord): boolean => een.ontvangenOp === ander.ontvangenOp;

/**
 * Hands a dossier whose folder was moved to another school over to that school, with all that was done for it, its decision included. It is put
 * down there for its day, and announced there anew. Nothing where there is no such dossier, or where it is past and another was begun there; one that is past there makes way.
 */
export async function moveDossier(app: App, fromSchoolId: string, to: { schoolId: string; dossierId: string }): Promise<void> {
  const found = await app.storage.dossiers.get(fromSchoolId, to.dossierId);
  if (found === undefined) return;
  const there = (await app.storage.dossiers.get(to.schoolId, to.dossierId))?.record;
  const isOther = there !== undefined && !isDezelfde(there, found.record);
  if (isOther && isPast(found.record)) return;
  const { aangezegdOp: _told, ...kept } = found.record;
  const besluitId = besluitIdOf(found.record);
  // One may have been recorded that moment, before the dossier names it.
  const besluit = (await app.storage.besluiten.get('besluit', besluitId))?.record;
  const isNamed = besluit !== undefined && besluit.teruggestuurd === undefined && besluit.besluit !== 'tlv-ingetrokken';
  const teTekenen = isNamed && standVan(besluit) === 'wacht' ? { teTekenen: besluitId } : {};
  const named =
    isNamed && kept.besluitId === undefined ? terBesluit({ ...kept, besluitId, laatsteBesluit: besluitId, ...teTekenen }) : kept;
  const moved: DossierRecord = { ...named, schoolId: to.schoolId };
  if (moved.vervaltOp !== undefined) await putTermijn(app, to, plusDays(moved.vervaltOp, -bewaartermijn.aanzegDagen));
  // One that is there already came with a run that broke off, and may have gone on since.
  await app.storage.dossiers.change(to.schoolId, to.dossierId, (now) =>
    now === undefined || (isOther && isPast(now)) || now.versie < moved.versie ? moved : undefined,
  );
  if (besluit !== undefined) await takeBesluitAlong(app, besluitId, to.schoolId);
  await app.storage.dossiers.remove(fromSchoolId, to.dossierId);
}
