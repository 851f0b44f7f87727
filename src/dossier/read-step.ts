import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';
import { quickXorHash } from '../graph/quick-xor-hash.ts';
import type { ReadResult } from '../read/document.ts';
import { createReader, type Reader } from '../read/read-file.ts';
import { defaultLimits, limitMessages } from '../read/limits.ts';
import type { KeptResults } from '../read/kept.ts';
import { readerVersion } from '../read/version.ts';
import type { Message } from '../storage/queues.ts';
import type { DossierRecord } from '../storage/records.ts';
import { showColumns } from '../tell/show-columns.ts';
import { lookAt, type DossierFile } from './blik.ts';
import { isOpen } from './open.ts';
import { manifestPath } from './paths.ts';

/** What was read for one version of a dossier: each file by its place in the dossier and the blob that holds its text. */
export type Manifest = { blik: string; bestanden: { name: string; itemId: string; blob: string | undefined }[] };

let shared: Reader | undefined;
const reader = (): Reader => (shared ??= createReader());

const textPath = (dossierId: string, file: DossierFile) => {
  const key = createHash('sha256')
    .update(`${readerVersion}\n${file.hash ?? `${file.id} ${file.size} ${file.eTag ?? ''}`}`)
    .digest('base64url');
  return `${dossierId}/tekst/${key}.json`;
};

const refused =
  'Microsoft 365 geeft dit bestand niet, bijvoorbeeld omdat er een virus in gevonden is. Maak er een nieuw PDF-bestand van en upload dat, of vraag uw beheerder.';

/** Whether the bytes are those of the file as it was seen, and not of one that replaced it meanwhile. */
async function isAsSeen(app: App, driveId: string, file: DossierFile, bytes: Buffer): Promise<boolean> {
  if (file.hash === undefined || quickXorHash(bytes) === file.hash) return true;
  return (await app.graph.getItem(driveId, file.id)).hash === file.hash;
}

/** What the file holds; `vervangen` where it was replaced since it was seen. */
async function fetchAndRead(app: App, driveId: string, file: DossierFile): Promise<ReadResult[] | 'vervangen'> {
  let bytes: Buffer;
  try {
    bytes = await app.graph.download(driveId, file.id, defaultLimits.fileBytes);
    if (!(await isAsSeen(app, driveId, file, bytes))) return 'vervangen';
  } catch (error) {
    if (isFault(error, 'te-groot')) return [{ name: file.path, fault: 'te-groot', message: limitMessages.fileBytes(defaultLimits) }];
    if (isFault(error, 'geen-toegang', 'geweigerd')) return [{ name: file.path, fault: 'onbekend', message: refused }];
    if (isFault(error, 'niet-gevonden')) return 'vervangen';
    throw error;
  }
  return reader().read({ name: file.path, bytes });
}

/** Shows the school that its dossier is being read; a decision, once taken, stays in view. */
async function showReading(app: App, record: DossierRecord): Promise<void> {
  if (record.besluitId !== undefined) return;
  const reading = await app.storage.dossiers.change(record.schoolId, record.dossierId, (now) =>
    now === undefined || now.versie !== record.versie || !isOpen(now) ? undefined : { ...now, status: 'wordt gelezen' },
  );
  if (reading?.status === 'wordt gelezen') await showColumns(app, reading);
}

/**
 * Reads every file of a dossier that was not read before (by content) and keeps the texts beside the dossier. Work for an older version is
 * dropped; a file that is open elsewhere is tried again in a minute, by a GraphFault `vergrendeld`.
 */
export async function readDossier(app: App, message: Message<'dossier-lezen'>): Promise<void> {
  const { schoolId, dossierId, versie } = message;
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined || found.record.versie !== versie || !isOpen(found.record)) return;
  const { record } = found;
  const blik = await lookAt(app.graph, record.driveId, dossierId);
  if (blik === undefined) return;
  if (blik.mark !== record.blik) return app.storage.send('dossier-rust', message, 1);

  await showReading(app, record);
  const bestanden: Manifest['bestanden'] = [];
  for (const file of blik.files) {
    const path = textPath(dossierId, file);
    if (!(await app.storage.afgeleid.exists(path))) {
      const started = app.clock.now().getTime();
      const resultaten = await fetchAndRead(app, record.driveId, file);
      if (resultaten === 'vervangen') return app.storage.send('dossier-rust', message, 1);
      await app.storage.afgeleid.write(path, JSON.stringify({ naam: file.path, resultaten } satisfies KeptResults));
      app.log('gelezen', { kenmerk: record.kenmerk, bytes: file.size, ms: app.clock.now().getTime() - started });
    }
    bestanden.push({ name: file.path, itemId: file.id, blob: path });
  }
  const manifest: Manifest = { blik: blik.mark, bestanden };
  await app.storage.afgeleid.write(manifestPath(dossierId, versie), JSON.stringify(manifest));
  await app.storage.dossiers.change(schoolId, dossierId, (now) =>
    now === undefined || now.versie !== versie || !isOpen(now) ? undefined : { ...now, gelezenVersie: versie, gelezenBlik: blik.mark },
  );
  await app.storage.send('dossier-controleren', { schoolId, dossierId, versie });
}
