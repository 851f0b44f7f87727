import { lookAt } from '../../src/dossier/blik.ts';
import { chooseDue, handleDue } from '../../src/retain/due.ts';
import { openStorage } from '../../src/storage/index.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { testApp } from '../fakes/app.ts';
import { uitgevoerdBesluit } from '../decide/besluiten.ts';

export type Test = Awaited<ReturnType<typeof testApp>>;

/** A process of the service on a storage; `app` gives it the clock and the Microsoft 365 of another. */
export async function procesOp(connection: string, app?: Test): Promise<Test> {
  const base = app ?? (await testApp('2026-04-20T10:00:00Z'));
  const storage = await openStorage({ AzureWebJobsStorage: connection });
  return { ...base, storage: { ...storage, send: (...message) => base.storage.send(...message) } };
}

/** A dossier that was uploaded, read and decided on. */
export async function uploaded(app: Test, leerling = 'Leerling A'): Promise<DossierRecord> {
  const folder = `De Esdoorn/Aanvragen/${leerling}`;
  app.graph.put(`${folder}/een.pdf`, 'x');
  app.graph.put(`${folder}/bijlagen/twee.pdf`, 'y');
  await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
  const schoolId = app.settings.scholen[0]?.id ?? '';
  const dossierId = app.graph.folder(folder);
  const blik = await lookAt(app.graph, app.driveId, dossierId);
  await app.storage.afgeleid.write(`${dossierId}/rapport-1.json`, '{}');
  await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined ? undefined : { ...found, gelezenBlik: blik?.mark ?? '', leerling, besluitId: `b-${dossierId}` },
  );
  await app.storage.besluiten.put(uitgevoerdBesluit({ dossierId, schoolId, driveId: app.driveId }));
  return rowOf(app, { schoolId, dossierId });
}

export async function rowOf(app: Test, { schoolId, dossierId }: Pick<DossierRecord, 'schoolId' | 'dossierId'>): Promise<DossierRecord> {
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined) throw new Error('the dossier is gone');
  return found.record;
}

/** One night: what stands down for today is dealt with. */
export async function night(app: Test, day: string): Promise<void> {
  app.clock.set(`${day}T02:00:00Z`);
  const before = app.sent.length;
  await chooseDue(app);
  const own = app.sent.slice(before).flatMap(({ queue, message }) => (queue === 'dossier-vervallen' ? [message] : []));
  for (const message of own.filter(({ schoolId }) => app.settings.scholen.some(({ id }) => id === schoolId))) await handleDue(app, message);
}
