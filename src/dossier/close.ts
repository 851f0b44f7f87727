import type { App } from '../app.ts';
import { plusDays } from '../calendar.ts';
import { bewaartermijn, putTermijn } from '../retain/termijn.ts';
import type { DossierRecord } from '../storage/records.ts';
import { tellDossierGesloten } from '../tell/index.ts';

/** Closes a dossier whose folder the school removed or moved out of its applications; the loket is told once. */
export async function closeDossier(app: App, schoolId: string, dossierId: string): Promise<void> {
  const moment = app.clock.now().toISOString();
  const record = await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    // Emptied by the service, which is removing the folder itself.
    found === undefined || found.vernietigdOp !== undefined || found.leeggemaakt === true
      ? undefined
      : { ...found, status: 'gesloten', geslotenOp: found.geslotenOp ?? moment },
  );
  if (record?.geslotenOp !== undefined && record.vernietigdOp === undefined) await tellDossierGesloten(app, record);
}

/**
 * Hands a dossier whose folder was moved to another school over to that school, with all that was done for it. It is put down there for its day,
 * and announced there anew.
 */
export async function moveDossier(app: App, fromSchoolId: string, to: { schoolId: string; dossierId: string }): Promise<void> {
  const found = await app.storage.dossiers.get(fromSchoolId, to.dossierId);
  if (found === undefined) return;
  const { aangezegdOp: _told, ...kept } = found.record;
  const moved: DossierRecord = { ...kept, schoolId: to.schoolId };
  if (moved.vervaltOp !== undefined) await putTermijn(app, to, plusDays(moved.vervaltOp, -bewaartermijn.aanzegDagen));
  await app.storage.dossiers.insert(moved);
  await app.storage.dossiers.remove(fromSchoolId, to.dossierId);
}
