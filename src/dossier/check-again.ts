import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { isOpen } from './open.ts';
import { manifestPath } from './paths.ts';

/**
 * Has a dossier checked again with the same texts, as a version of its own, so that the report is made anew and told as any other. A dossier that is
 * still to be read is checked after that anyway; one of which it is gone what was read, is read anew.
 */
export async function checkAgain(app: App, { schoolId, dossierId }: Pick<DossierRecord, 'schoolId' | 'dossierId'>): Promise<void> {
  for (;;) {
    const found = await app.storage.dossiers.get(schoolId, dossierId);
    if (found === undefined || !isOpen(found.record) || found.record.gelezenVersie !== found.record.versie) return;
    const versie = found.record.versie + 1;
    const manifest = await app.storage.afgeleid.read(manifestPath(dossierId, found.record.versie));
    if (manifest !== undefined) await app.storage.afgeleid.write(manifestPath(dossierId, versie), manifest);
    const gelezen = manifest === undefined ? {} : { gelezenVersie: versie };
    const next = { ...found.record, ...gelezen, versie, gewijzigdOp: app.clock.now().toISOString() };
    if (await app.storage.dossiers.replace(next, found.etag))
      return app.storage.send(manifest === undefined ? 'dossier-rust' : 'dossier-controleren', { schoolId, dossierId, versie });
  }
}

/** What was written under `path` while the dossier's destruction began does not outlive it. */
export async function notPastDestruction(
  app: App,
  { schoolId, dossierId }: Pick<DossierRecord, 'schoolId' | 'dossierId'>,
  path: string,
): Promise<void> {
  const record = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  if (record?.vernietigdOp !== undefined || record?.vernietigingBegonnen === true) await app.storage.afgeleid.removeAll(path);
}
