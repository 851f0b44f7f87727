import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';
import { quickXorHash } from '../graph/quick-xor-hash.ts';
import type { ReadResult } from '../read/document.ts';
import type { KeptResults } from '../read/kept.ts';
import { limitMessages } from '../read/limits.ts';
import { createReader, type Reader } from '../read/read-file.ts';
import { zonderBsn } from '../read/zonder-bsn.ts';
import { ReadStopped, type Progress, type Resume } from '../read/read-whole.ts';
import type { Settings } from '../settings.ts';
import { leaseSeconds } from '../storage/lease-time.ts';
import type { Message } from '../storage/queues.ts';
import { metStatus } from './status.ts';
import type { DossierRecord } from '../storage/records.ts';
import { showColumnsIfThere } from '../tell/show-columns.ts';
import { type Blik, type DossierFile } from './blik.ts';
import { dropInhoud, lookByDelta } from './inhoud.ts';
import { keptTexts, textKey } from './kept-texts.ts';
import { dropOfDestroyed } from './destroyed.ts';
import { shutBefore, weighShut } from './open-bij-iemand.ts';
import { isOpen } from './open.ts';
import { halfReadPath, manifestPath, textPath } from './paths.ts';
import { showReading } from './show-reading.ts';
import { touchDossier } from './touch.ts';
import { noteVoortgang } from './voortgang.ts';

/** What was read for one version of a dossier: each file by its place in the dossier, the blob that holds its text, and what tells its content from any other. */
export type Manifest = { blik: string; bestanden: { name: string; itemId: string; blob: string | undefined; inhoud?: string }[] };

const readers = new WeakMap<Settings, Reader>();
/** One reader, with one pool of processes, for all dossiers. */
function readerOf({ settings }: App): Reader {
  const reader = readers.get(settings) ?? createReader({ limits: settings.lezen });
  readers.set(settings, reader);
  return reader;
}

const refused =
  'Microsoft 365 geeft dit bestand niet, bijvoorbeeld omdat er een virus in gevonden is. Maak er een nieuw PDF-bestand van en upload dat, of vraag uw beheerder.';

/** Whether the bytes are those of the file as it was seen, and not of one that replaced it meanwhile. */
async function isAsSeen(app: App, driveId: string, file: DossierFile, bytes: Buffer): Promise<boolean> {
  if (file.hash === undefined || quickXorHash(bytes) === file.hash) return true;
  return (await app.graph.getItem(driveId, file.id)).hash === file.hash;
}

/** Whether a file whose content was not found stands there as it was seen: it has none to give, as a notebook of OneNote. */
async function isStillThere(app: App, driveId: string, file: DossierFile): Promise<boolean> {
  try {
    const now = await app.graph.getItem(driveId, file.id);
    return !now.deleted && (file.eTag === undefined || now.eTag === file.eTag) && now.hash === file.hash;
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return false;
    throw error;
  }
}

type Reading = { tell: (progress: Progress) => void; resume: Resume };

/** What the file holds; `vervangen` where it was replaced since it was seen, `open` where somebody has it open. @throws ReadStopped at the end of the turn. */
async function fetchAndRead(
  app: App,
  driveId: string,
  file: DossierFile,
  { tell, resume }: Reading,
): Promise<ReadResult[] | 'vervangen' | 'open'> {
  if (file.onleesbaar) return [{ name: file.path, fault: 'onbekend', message: refused }];
  const { lezen } = app.settings;
  let bytes: Buffer;
  try {
    bytes = await app.graph.download(driveId, file.id, lezen.fileBytes);
    if (!(await isAsSeen(app, driveId, file, bytes))) return 'vervangen';
  } catch (error) {
    if (isFault(error, 'te-groot')) return [{ name: file.path, fault: 'te-groot', message: limitMessages.fileBytes(lezen) }];
    if (isFault(error, 'vergrendeld')) return 'open';
    if (isFault(error, 'geen-toegang', 'geweigerd')) return [{ name: file.path, fault: 'onbekend', message: refused }];
    if (isFault(error, 'gewijzigd')) return 'vervangen';
    if (isFault(error, 'niet-gevonden'))
      return (await isStillThere(app, driveId, file)) ? [{ name: file.path, fault: 'onbekend', message: refused }] : 'vervangen';
    throw error;
  }
  return readerOf(app).read({ name: file.path, bytes }, tell, resume);
}

/**
 * Notes that a dossier is being read; a decision, once taken, stays, and so does what a check of this version found: work that comes twice is read once
 * more beside the telling, which would then show and leave `wordt gelezen`.
 */
async function noteReading(app: App, record: DossierRecord): Promise<void> {
  if (record.besluitId !== undefined) return;
  await app.storage.dossiers.change(record.schoolId, record.dossierId, (now) =>
    now === undefined || now.versie !== record.versie || now.gecontroleerdVersie === now.versie || !isOpen(now)
      ? undefined
      : metStatus(now, 'wordt gelezen'),
  );
}

/**
 * Reads what was not read before; `vervangen` where a file changed meanwhile. `shut` are those that somebody has open, without a blob in the manifest.
 * @throws ReadStopped at the end of the turn, with what was read kept.
 */
async function readFiles(app: App, record: DossierRecord, blik: Blik): Promise<{ manifest: Manifest; shut: DossierFile[] } | 'vervangen'> {
  const { afgeleid } = app.storage;
  const { dossierId, driveId, versie } = record;
  const begin = app.clock.now().getTime();
  const resume = {
    kept: keptTexts(app.storage, dossierId),
    stop: () => app.clock.now().getTime() - begin > app.settings.lezen.turnSeconds * 1000,
    onCrash: (crash) => app.log('lezer-fout', { kenmerk: record.kenmerk, ...crash }),
  } satisfies Resume;
  const voortgang = noteVoortgang(app, dossierId, versie, blik.files.length);
  const shown = showReading(app, record);
  const tell = (index: number, progress?: Progress) => {
    voortgang.tell(index, progress);
    shown.tell();
  };
  const bestanden: Manifest['bestanden'] = [];
  const shut: DossierFile[] = [];
  try {
    for (const [index, file] of blik.files.entries()) {
      const inhoud = file.hash ?? `${file.id} ${file.size} ${file.eTag ?? ''}`;
      const path = textPath(dossierId, textKey(inhoud));
      if (!(await afgeleid.exists(path))) {
        if (resume.stop()) throw new ReadStopped('the turn is over');
        const started = app.clock.now().getTime();
        tell(index);
        const resultaten = await fetchAndRead(app, driveId, file, { tell: (progress) => tell(index, progress), resume });
        if (resultaten === 'vervangen') return 'vervangen';
        if (resultaten === 'open') {
          shut.push(file);
          bestanden.push({ name: file.path, itemId: file.id, blob: undefined, inhoud });
          continue;
        }
        await afgeleid.write(path, JSON.stringify({ naam: file.path, resultaten: zonderBsn(resultaten) } satisfies KeptResults));
        app.log('gelezen', { kenmerk: record.kenmerk, bytes: file.size, ms: app.clock.now().getTime() - started });
      }
      bestanden.push({ name: file.path, itemId: file.id, blob: path, inhoud });
    }
  } finally {
    await voortgang.flush();
    await shown.flush();
  }
  return { manifest: { blik: blik.mark, bestanden }, shut };
}

/**
 * Reads every file of a dossier that was not read before (by content) and keeps the texts beside the dossier. What takes longer than a turn goes
 * on in the next where it was; one turn at a time per dossier. Work for an older version is dropped; a file that somebody has open is waited for
 * a day, then set aside with a word to the school, and read as soon as it can be.
 */
export async function readDossier(app: App, message: Message<'dossier-lezen'>): Promise<void> {
  const outcome = await app.storage.underLease(`lezen-${message.dossierId}`, async () => {
    try {
      await turn(app, message);
    } finally {
      await dropOfDestroyed(app, message);
    }
  });
  // Whoever is at it may read an older version, or have died: its lease runs out first
  if (outcome === 'busy') await app.storage.send('dossier-lezen', message, leaseSeconds + 5);
}

/** What can be read now is a change of the dossier, and no upload. */
const checkAnew = (app: App, { schoolId, driveId, dossierId, map }: DossierRecord) =>
  touchDossier(app, { schoolId, driveId, dossierId, map }, 'verwijderd');

/** What stands there is other than what was looked at: it must come to rest again, and be listed, whatever delta told of it. */
async function restAnew(app: App, message: Message<'dossier-lezen'>): Promise<void> {
  const { schoolId, dossierId, versie } = message;
  await dropInhoud(app, dossierId);
  await app.storage.dossiers.change(schoolId, dossierId, (now) => {
    if (now === undefined || now.versie !== versie) return undefined;
    const { blik: _blik, blikOp: _blikOp, blikRonde: _ronde, ...kept } = now;
    return { ...kept, gewijzigdOp: app.clock.now().toISOString() };
  });
  await app.storage.send('dossier-rust', message, 1);
}

async function turn(app: App, message: Message<'dossier-lezen'>): Promise<void> {
  const { schoolId, dossierId, versie } = message;
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined || found.record.versie !== versie || !isOpen(found.record)) return;
  const { record } = found;
  const blik = await lookByDelta(app, record);
  if (blik === undefined) return;
  if (blik.mark !== record.blik) return restAnew(app, message);

  // All was told of this version, with files set aside that somebody had open: are they to be read now?
  const told = record.gemeldVersie === versie;
  const before = await shutBefore(app, dossierId);
  if (told && before === 0) return;
  if (!told) await noteReading(app, record);
  let read: Awaited<ReturnType<typeof readFiles>>;
  try {
    read = await readFiles(app, record, blik);
  } catch (error) {
    if (!(error instanceof ReadStopped)) throw error;
    await showColumnsIfThere(app, record);
    return app.storage.send('dossier-lezen', message);
  }
  if (read === 'vervangen') return restAnew(app, message);
  const { manifest, shut } = read;
  const besluit = await weighShut(app, message, shut);
  if (told) return shut.length < before ? checkAnew(app, record) : undefined;
  if (besluit?.wat === 'wachten') return showColumnsIfThere(app, record);
  if (besluit !== undefined) for (const bestand of manifest.bestanden) bestand.blob ??= besluit.blobs.get(bestand.itemId);
  await app.storage.afgeleid.write(manifestPath(dossierId, versie), JSON.stringify(manifest));
  await app.storage.afgeleid.removeAll(halfReadPath(dossierId));
  await app.storage.dossiers.change(schoolId, dossierId, (now) =>
    now === undefined || now.versie !== versie || !isOpen(now) ? undefined : { ...now, gelezenVersie: versie, gelezenBlik: blik.mark },
  );
  await app.storage.send('dossier-controleren', { schoolId, dossierId, versie });
}
