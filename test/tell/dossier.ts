import { rapportPath } from '../../src/dossier/paths.ts';
import { nogNodig } from '../../src/check/nog-nodig.ts';
import type { App } from '../../src/app.ts';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { sendBericht } from '../../src/tell/send-bericht.ts';
import { tellDossier } from '../../src/tell/tell-dossier.ts';
import type { BerichtRecord, DossierRecord } from '../../src/storage/records.ts';
import type { testApp } from '../fakes/app.ts';

export type TestApp = Awaited<ReturnType<typeof testApp>>;

/** A name that may stand in the folder, the report and the body of a mail, and nowhere else. */
export const canary = 'Kanarie Geheim-Naam';

/** A dossier of the first school with a folder in SharePoint, as checking left it. */
export async function putDossier(app: TestApp): Promise<DossierRecord> {
  const school = app.settings.scholen[0]!;
  const dossierId = app.graph.folder(`${school.pad}/Aanvragen/${canary}`);
  const moment = app.clock.now().toISOString();
  const record: DossierRecord = {
    schoolId: school.id,
    dossierId,
    driveId: app.driveId,
    kenmerk: 'D-7K3M2-QX9AB',
    map: canary,
    status: 'ontvangen',
    ontvangenOp: moment,
    laatsteUpload: moment,
    gewijzigdOp: moment,
    versie: 0,
  };
  await app.storage.dossiers.put(record);
  return record;
}

/** What checking does with a new version: the report in its blob, the record brought up to it. */
export async function checked(app: App, record: DossierRecord, versie: number, rapport: Controlerapport): Promise<DossierRecord> {
  const { schoolId, dossierId } = record;
  await app.storage.afgeleid.write(rapportPath(dossierId, versie), JSON.stringify({ rapport }));
  const now = (await app.storage.dossiers.get(schoolId, dossierId))?.record ?? record;
  const next: DossierRecord = {
    ...now,
    versie,
    soort: 'tlv-gp',
    eindoordeel: rapport.eindoordeel,
    nogNodig: nogNodig(rapport).nodig,
    status: rapport.eindoordeel === 'compleet' ? 'in behandeling' : 'incompleet',
    gecontroleerdVersie: versie,
  };
  await app.storage.dossiers.put(next);
  return next;
}

/**
 * Does everything that stands on the queues of telling, as the queues would: until nothing is left, the clock moved past each delay. A step that
 * throws `Killed` is delivered again; other errors are thrown.
 */
export async function drain(app: TestApp, through: (run: (app: App) => Promise<void>) => Promise<void> = (run) => run(app)): Promise<void> {
  for (let next = app.sent.shift(), turns = 0; next !== undefined; next = app.sent.shift(), turns += 1) {
    if (turns > 500) throw new Error('the queues do not come to rest');
    const { queue, message, delay } = next;
    app.clock.set(new Date(app.clock.now().getTime() + delay * 1000));
    if (queue === 'dossier-melden') await through((door) => tellDossier(door, message));
    else if (queue === 'bericht-versturen') await through((door) => sendBericht(door, message));
    else throw new Error(`telling does not ask for ${queue}`);
  }
}

/** The messages kept under a dossier, in the order of their keys. */
export async function berichtenOf(app: App, dossierId: string): Promise<BerichtRecord[]> {
  const found: BerichtRecord[] = [];
  for await (const bericht of app.storage.berichten.list(dossierId)) found.push(bericht);
  return found;
}
