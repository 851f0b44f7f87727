import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { scheduleTermijn } from '../retain/termijn.ts';
import type { DossierRecord } from '../storage/records.ts';
import { moveDossier } from './close.ts';
import { findDossier } from './find.ts';
import { kenmerkOf } from './kenmerk.ts';
import { heropend } from './status.ts';

/** What happened in a dossier's folder or list: content came in or changed, or content went away or was renamed. */
export type Change = 'upload' | 'verwijderd';

/** Where a dossier is, as watch found it; `lijst` where it is one file under `LWOO`. */
export type Place = { schoolId: string; driveId: string; dossierId: string; map: string; lijst?: true };

function begin(place: Place, now: string): DossierRecord {
  return {
    ...place,
    kenmerk: kenmerkOf(place.driveId, place.dossierId),
    status: 'ontvangen',
    ontvangenOp: now,
    laatsteUpload: now,
    gewijzigdOp: now,
    versie: 0,
  };
}

/** The record of a dossier at another school: on the same drive, or, of one that something was told about, wherever it was last known. */
async function atOther(app: App, { schoolId, driveId, dossierId }: Place): Promise<DossierRecord | undefined> {
  const others = app.settings.scholen.filter(({ id, drive }) => drive === driveId && id !== schoolId);
  const found = (await Promise.all(others.map(({ id }) => app.storage.dossiers.get(id, dossierId)))).find((one) => one !== undefined);
  if (found !== undefined) return found.record;
  return (await app.storage.berichten.isEmpty(dossierId)) ? undefined : findDossier(app, schoolId, dossierId);
}

/**
 * A folder or list that is known at another school and begins here is the same dossier, with all that was done for it: two of them would share its kenmerk, its texts
 * and what was told. It may have been closed there long ago, or what is in it may be told before its folder is.
 */
async function handOver(app: App, place: Place): Promise<void> {
  const { schoolId, dossierId } = place;
  if ((await app.storage.dossiers.get(schoolId, dossierId)) !== undefined) return;
  const found = await atOther(app, place);
  if (found !== undefined && found.vernietigdOp === undefined) await moveDossier(app, found.schoolId, { schoolId, dossierId });
}

/**
 * Notes that a dossier changed and asks for a look when it has come to rest. Begins the dossier where there is none, opens it again where
 * it was closed. An upload restarts the term of keeping (handboek 3), also where destruction had begun; a removal does not, and is nothing to a
 * dossier that is closed or destroyed: it is the tail of that.
 */
export async function touchDossier(app: App, place: Place, change: Change): Promise<void> {
  const now = app.clock.now();
  const moment = now.toISOString();
  let before: DossierRecord | undefined;
  if (change === 'upload') await handOver(app, place);
  const record = await app.storage.dossiers.change(place.schoolId, place.dossierId, (found) => {
    before = found;
    if (found === undefined && change === 'verwijderd') return undefined;
    if (change === 'verwijderd' && (found?.geslotenOp !== undefined || found?.vernietigdOp !== undefined)) return undefined;
    const {
      blik: _blik,
      blikOp: _blikOp,
      blikRonde: _blikRonde,
      geslotenOp: _gesloten,
      vernietigdOp: _vernietigd,
      ...open
    } = found ?? begin(place, moment);
    // Which list had begun to go stays: what went of it is yet to be recorded
    const { vernietigingBegonnen: _begonnen, leeggemaakt: _leeg, ...whole } = open;
    const kept: DossierRecord = change === 'upload' ? whole : open;
    const isBack = found?.geslotenOp !== undefined || found?.vernietigdOp !== undefined;
    return {
      ...(isBack ? heropend(kept) : kept),
      map: place.map,
      versie: kept.versie + 1,
      gewijzigdOp: moment,
      ...(change === 'upload' ? { laatsteUpload: moment } : {}),
      ...(found?.vernietigdOp === undefined ? {} : { teruggekomen: true }),
    };
  });
  if (record === undefined || record.versie === before?.versie) return;
  if (change === 'upload' || before?.vervaltOp === undefined) await scheduleTermijn(app, record, dateOf(new Date(record.laatsteUpload)));
  // The school is shown at once that a new dossier arrived
  const begins = record.status === 'ontvangen' && before?.status !== 'ontvangen';
  const message = { schoolId: place.schoolId, dossierId: place.dossierId, versie: record.versie };
  await app.storage.send('dossier-rust', message, begins ? 0 : app.settings.RUSTTIJD_SECONDEN);
}
