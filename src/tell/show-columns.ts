import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { alsTekst } from '../check/nog-nodig.ts';
import type { DossierRecord } from '../storage/records.ts';

/** SharePoint keeps at most this many letters in a column of one line. */
export const maxKolom = 255;

/** How often and how long apart another run that sets the same columns is waited for, in milliseconds. */
const patience = { tries: 40, wait: 250 } as const;

/** Another run has been setting this dossier's columns for ten seconds; the queue tries again. */
export class ColumnsBusy extends Error {
  override name = 'ColumnsBusy';
}

/**
 * Shows where a dossier stands, as its record now says, in the columns `Status`, `NogNodig` and `Kenmerk` of its folder; asks SharePoint only
 * when they differ from what was last set. One at a time per dossier, so that what is remembered is what stands there. Throws GraphFault
 * `niet-gevonden` where the folder is gone, ColumnsBusy where another run is at it.
 */
export async function showColumns(app: App, { schoolId, dossierId }: Pick<DossierRecord, 'schoolId' | 'dossierId'>): Promise<void> {
  const show = async () => {
    const dossier = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
    if (dossier === undefined || dossier.vernietigdOp !== undefined) return;
    const fields = { Status: dossier.status, NogNodig: alsTekst(dossier.nogNodig ?? [], maxKolom), Kenmerk: dossier.kenmerk };
    const memory = `${dossierId}/kolommen.json`;
    const content = JSON.stringify(fields);
    if ((await app.storage.afgeleid.read(memory))?.toString() === content) return;
    await app.graph.setFields(dossier.driveId, dossierId, fields);
    await app.storage.afgeleid.write(memory, content);
  };
  for (let attempt = 1; (await app.storage.underLease(`kolommen-${dossierId}`, show)) === 'busy'; attempt += 1) {
    if (attempt === patience.tries) throw new ColumnsBusy('the columns of this dossier are being set');
    await wait(patience.wait);
  }
}
