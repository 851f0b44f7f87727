import type { App } from '../app.ts';
import { neemTeruggekomenWeg } from '../retain/teruggekomen.ts';
import type { Message } from '../storage/queues.ts';
import type { DossierRecord } from '../storage/records.ts';
import { schoolOf } from '../tell/names.ts';
import { showColumns, showColumnsIfThere, tellTeGroot } from '../tell/index.ts';
import { TooLarge, type Blik } from './blik.ts';
import { lookByDelta } from './inhoud.ts';
import { isOpen } from './open.ts';
import { metStatus } from './status.ts';

const secondsSince = (moment: string, now: Date) => (now.getTime() - new Date(moment).getTime()) / 1000;

/** Seconds between two tries to see whether the look at the drive that was asked for is done, at first and at most. */
const asked = { first: 2, most: 30 } as const;

/**
 * Whether a round through the drive was a second look, at least half the time of rest after the change or after the first look: had it found the dossier
 * other than before, its `versie` would be another. Rounds are told apart by their names and not only by time, since clocks may differ.
 */
function isSeenByRound({ gewijzigdOp, blikRonde }: DossierRecord, lastRound: string | undefined, rest: number): boolean {
  if (lastRound === undefined) return false;
  return secondsSince(gewijzigdOp, new Date(lastRound)) >= rest / 2 || (blikRonde !== undefined && blikRonde !== lastRound);
}

/**
 * Looks whether a dossier has come to rest: nothing changed for the set time, and a second look at least half that time after the change in which it is as
 * it was. Then it is read. The second look is one at its drive (1 unit, for all dossiers in it), where that tells all; a listing of its folder
 * where it does not. A dossier of a school that left the register rests.
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

  const { driveId, blikOp, blikRonde } = record;
  const drive = (await app.storage.drives.get('drive', driveId))?.record;
  const isSeen = isSeenByRound(record, drive?.lastRound, rest);
  if (blikOp !== undefined) {
    const since = secondsSince(blikOp, now);
    if (blikRonde === undefined && since >= 0 && since < rest / 2) return again(rest / 2 - since);
    if (blikRonde !== undefined && !isSeen && drive?.lopend === undefined) return again(Math.min(Math.max(since, asked.first), asked.most));
  }
  let blik: Blik | undefined;
  try {
    blik = await lookByDelta(app, record);
  } catch (error) {
    if (error instanceof TooLarge) return leaveTooLarge(app, record, error);
    throw error;
  }
  if (blik === undefined) return;
  const isSame = blikOp !== undefined && record.blik === blik.mark;
  // What was listed is held against another listing
  const isAtRest = blik.doorDelta === true ? isSeen : isSame && blikRonde === undefined;
  if (!isAtRest || !isSame) {
    const { blikRonde: _before, ...kept } = record;
    const round = blik.doorDelta === true && drive?.lastRound !== undefined ? { blikRonde: drive.lastRound } : {};
    if (!(await app.storage.dossiers.replace({ ...kept, blik: blik.mark, blikOp: now.toISOString(), ...round }, found.etag)))
      return again(1);
  }
  if (isAtRest) {
    // What a restore of SharePoint brought back of what was destroyed is no upload
    if (record.teruggekomen === true && (await neemTeruggekomenWeg(app, record))) return;
    return app.storage.send('dossier-lezen', { schoolId, dossierId, versie });
  }
  if (blik.doorDelta !== true || drive?.lastRound === undefined) return again(rest / 2);
  await app.storage.send('drive-kijken', { driveId, sinds: now.toISOString(), poging: 0, naRonde: drive.lastRound });
  return again(asked.first);
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
