import type { App } from '../app.ts';
import { alsTekst } from '../check/nog-nodig.ts';
import type { DossierRecord } from '../storage/records.ts';

/** SharePoint keeps at most this many letters in a column of one line. */
export const maxKolom = 255;

/**
 * Shows where a dossier stands in the columns `Status`, `NogNodig` and `Kenmerk` of its folder; asks SharePoint only when they differ from what
 * was last set. Throws GraphFault `niet-gevonden` where the folder is gone.
 */
export async function showColumns(app: App, dossier: DossierRecord): Promise<void> {
  const fields = { Status: dossier.status, NogNodig: alsTekst(dossier.nogNodig ?? [], maxKolom), Kenmerk: dossier.kenmerk };
  const memory = `${dossier.dossierId}/kolommen.json`;
  const content = JSON.stringify(fields);
  if ((await app.storage.afgeleid.read(memory))?.toString() === content) return;
  await app.graph.setFields(dossier.driveId, dossier.dossierId, fields);
  await app.storage.afgeleid.write(memory, content);
}
