import type { App } from '../app.ts';
import type { Message } from '../storage/queues.ts';
import type { DossierRecord } from '../storage/records.ts';
import { schoolOf } from '../tell/names.ts';
import { showColumns, showColumnsIfThere, tellTeGroot } from '../tell/index.ts';
import { lookAtDossier, TooLarge, type Blik } from './blik.ts';
import { isOpen } from './open.ts';
import { metStatus } from './status.ts';

const secondsSince = (moment: string, now: Date) => (now.getTime() - new Date(moment).getTime()) / 1000;

/**
 * Looks whether a dossier has come to rest: nothing changed for the set time, and two looks that are the same with at least half that time
 * between them. Then it is read. A file that is still being uploaded differs from look to look. A dossier of a school that left the register rests.
 */
export async function settleDossier(app: App, message: Message<'dossier-rust'>): Promise<void> {
  const { schoolId, dossierId, versie } = message;
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined || !isOpen(found.record) || schoolOf(app.settings, schoolId) === undefined) return;
  const { record } = found;
  // Also while more comes in: the school sees that it arrived.
  if (record.status === 'ontvangen') await showColumnsIfThere(app, record);
  // A later change has sent a message of its own.
  if (record.versie !== versie) return;
  const now = app.clock.now();
  const rest = app.settings.RUSTTIJD_SECONDEN;
  const again = (seconds: number) => app.storage.send('dossier-rust', message, Math.max(1, Math.ceil(seconds)));
  const quiet = secondsSince(record.gewijzigdOp, now);
  if (quiet >= 0 && quiet < rest) return again(rest - quiet);

  let blik: Blik | undefined;
  try {
    blik = await lookAtDossier(app.graph, record);
  } catch (error) {
    if (error instanceof TooLarge) return leaveTooLarge(app, record, error);
    throw error;
  }
  if (blik === undefined) return;
  if (record.blik !== blik.mark || record.blikOp === undefined) {
    if (!(await app.storage.dossiers.replace({ ...record, blik: blik.mark, blikOp: now.toISOString() }, found.etag))) return again(1);
    return again(rest / 2);
  }
  const between = secondsSince(record.blikOp, now);
  if (between >= 0 && between < rest / 2) return again(rest / 2 - between);
  await app.storage.send('dossier-lezen', { schoolId, dossierId, versie });
}

/** A dossier beyond the limits is not read: school and loket are told, and the next change is looked at anew. */
async function leaveTooLarge(app: App, record: DossierRecord, { grens }: TooLarge): Promise<void> {
  await tellTeGroot(app, record, grens);
  const told = await app.storage.dossiers.change(record.schoolId, record.dossierId, (now) =>
    now === undefined || now.versie !== record.versie
      ? undefined
      : {
          ...now,
          nogNodig: [`dossier van hoogstens ${grens}`],
          gemeldVersie: record.versie,
          ...(now.besluitId === undefined ? { status: metStatus(now, 'incompleet').status } : {}),
        },
  );
  if (told !== undefined) await showColumns(app, told);
}
