import { lookAt } from '../../src/dossier/blik.ts';
import { chooseDue, handleDue } from '../../src/retain/due.ts';
import type { DossierRecord, RemRecord, VernietigplanRecord } from '../../src/storage/records.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { uitgevoerdBesluit } from '../decide/besluiten.ts';
import { testApp } from '../fakes/app.ts';

export type Test = Awaited<ReturnType<typeof testApp>>;
export const directeur = { id: 'account-directeur', naam: 'B. Bestuur', rol: 'directeur-bestuurder' };

/** A row of the storage that all tests share belongs to this test where its school does. */
const isOwn =
  (app: Test) =>
  ({ key }: { key: string }): boolean =>
    app.settings.scholen.some(({ id }) => key.includes(`${id}_`));

/** The table as if this test were alone: what others put down in it is passed over. */
function alone<T extends { rows(filter?: string): AsyncGenerator<{ key: string }> }>(app: Test, table: T): T {
  return Object.assign(Object.create(table) as T, {
    async *rows(filter?: string) {
      for await (const row of table.rows(filter)) if (isOwn(app)(row)) yield row;
    },
  });
}

/** Brakes of this test alone, in memory: one of a night would hold what other tests destroy on the same day. */
function eigenRemmen(): Test['storage']['remmen'] {
  const kept = new Map<string, RemRecord>();
  const table = {
    get: async (_partition: string, row: string) => {
      const record = kept.get(row);
      return record === undefined ? undefined : { record, etag: '' };
    },
    insert: async (record: RemRecord) => !kept.has(record.remId) && kept.set(record.remId, record).has(record.remId),
    change: async (_partition: string, row: string, change: (found: RemRecord | undefined) => RemRecord | undefined) => {
      const next = change(kept.get(row));
      if (next !== undefined) kept.set(row, next);
      return kept.get(row);
    },
    async *rows() {
      for (const record of kept.values())
        if (record.vrijgegeven === undefined) yield { key: record.remId, writtenAt: '', read: () => record };
    },
  };
  return table as unknown as Test['storage']['remmen'];
}

/** An app on which a person approves and the brake is set as given, alone on its storage. */
export async function stappenApp(now: string, settings: Partial<Test['settings']> = {}): Promise<Test> {
  const app = await testApp(now);
  const { termijnen, vernietigplannen } = app.storage;
  const own: Test = { ...app, settings: { ...app.settings, VERNIETIGEN_GOEDKEURING: 'persoon', ...settings } };
  own.storage = { ...app.storage, termijnen: alone(app, termijnen), vernietigplannen: alone(app, vernietigplannen), remmen: eigenRemmen() };
  return own;
}

/** A dossier of De Esdoorn with so many files, read and decided. Uploaded at the moment of the clock. */
export async function dossier(app: Test, naam: string, files = 2): Promise<DossierRecord> {
  const folder = `De Esdoorn/Aanvragen/${naam}`;
  for (let file = 1; file <= files; file += 1) app.graph.put(`${folder}/${file}.pdf`, `${naam} ${file}`);
  await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
  const schoolId = app.settings.scholen[0]?.id ?? '';
  const dossierId = app.graph.folder(folder);
  await asRead(app, schoolId, dossierId);
  await app.storage.besluiten.put(uitgevoerdBesluit({ dossierId, schoolId, driveId: app.driveId }));
  return stateOf(app, { schoolId, dossierId });
}

/** As if what stands in the folder now had been read. */
export async function asRead(app: Test, schoolId: string, dossierId: string): Promise<void> {
  const blik = await lookAt(app.graph, app.driveId, dossierId);
  await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined ? undefined : { ...found, gelezenBlik: blik?.mark ?? '', besluitId: `b-${dossierId}` },
  );
}

type Sleutel = Pick<DossierRecord, 'schoolId' | 'dossierId'>;

export async function stateOf(app: Test, { schoolId, dossierId }: Sleutel): Promise<DossierRecord> {
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined) throw new Error('the dossier is gone');
  return found.record;
}

export const planOf = async (app: Test, { schoolId, dossierId }: Sleutel): Promise<VernietigplanRecord | undefined> =>
  (await app.storage.vernietigplannen.get('lopend', `${schoolId}_${dossierId}`))?.record;

/** Deals with what was asked since, until nothing is asked any more. */
export async function work(app: Test): Promise<void> {
  for (;;) {
    const asked = app.sent.splice(0).flatMap(({ queue, message }) => (queue === 'dossier-vervallen' ? [message] : []));
    if (asked.length === 0) return;
    for (const message of asked) await handleDue(app, message);
  }
}

/** One night: what stands down for today is chosen and dealt with. */
export async function night(app: Test, day: string): Promise<void> {
  app.clock.set(`${day}T02:00:00Z`);
  app.sent.length = 0;
  await chooseDue(app);
  await work(app);
}

export const uploads = (app: Test): string[] => app.graph.paths().filter((path) => path.includes('/Aanvragen/'));
