import { setTimeout as wait } from 'node:timers/promises';
import type { App } from '../app.ts';
import { alsTekst } from '../check/nog-nodig.ts';
import { rapportGeheugen } from '../dossier/paths.ts';
import { isFault } from '../graph/fault.ts';
import type { DossierRecord } from '../storage/records.ts';
import { ownItem } from './own-file.ts';
import { noteOwnWrite } from './own-write.ts';

/** SharePoint keeps at most this many letters in a column of one line. */
export const maxKolom = 255;

/** How often and how long apart another run that sets the same columns is waited for, in milliseconds. */
const patience = { tries: 40, wait: 250 } as const;

/** Another run has been setting this dossier's columns for ten seconds; the queue tries again. */
export class ColumnsBusy extends Error {
  override name = 'ColumnsBusy';
}

/**
 * The item that carries a dossier's columns: its folder, or the report beside a list. Not the list itself, since SharePoint writes columns into
 * Office files, which would then count as changed by the school. Undefined for a list that has no report yet.
 */
const carrierOf = (app: App, { dossierId, lijst }: DossierRecord): Promise<string | undefined> | string =>
  lijst === true ? ownItem(app, rapportGeheugen(dossierId)) : dossierId;

/** A report that the school took away comes back with the next check, and its columns with it. */
async function setFields(app: App, { driveId, lijst }: DossierRecord, itemId: string, fields: Record<string, string>): Promise<boolean> {
  try {
    await noteOwnWrite(app, driveId);
    await app.graph.setFields(driveId, itemId, fields);
    return true;
  } catch (error) {
    if (lijst === true && isFault(error, 'niet-gevonden')) return false;
    throw error;
  }
}

/** As `showColumns`; nothing where the folder is gone. */
export async function showColumnsIfThere(app: App, dossier: Pick<DossierRecord, 'schoolId' | 'dossierId'>): Promise<void> {
  try {
    await showColumns(app, dossier);
  } catch (error) {
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
}

/**
 * Shows where a dossier stands, as its record now says, in the columns `Status`, `NogNodig` and `Kenmerk` of its folder, or of the report beside a
 * list; asks SharePoint only when they differ from what was last set. One at a time per dossier, so that what is remembered is what stands there. Throws GraphFault
 * `niet-gevonden` where the folder is gone, ColumnsBusy where another run is at it.
 */
export async function showColumns(app: App, { schoolId, dossierId }: Pick<DossierRecord, 'schoolId' | 'dossierId'>): Promise<void> {
  const show = async () => {
    const dossier = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
    if (dossier === undefined || dossier.vernietigdOp !== undefined) return;
    const fields = { Status: dossier.status, NogNodig: alsTekst(dossier.nogNodig ?? [], maxKolom), Kenmerk: dossier.kenmerk };
    const memory = `${dossierId}/kolommen.json`;
    const carrier = await carrierOf(app, dossier);
    if (carrier === undefined) return;
    const content = JSON.stringify(dossier.lijst === true ? { ...fields, item: carrier } : fields);
    if ((await app.storage.afgeleid.read(memory))?.toString() === content) return;
    // Not known from here until it is written down: who dies in between leaves no memory of what stood there before, to which the dossier may come back
    await app.storage.afgeleid.write(memory, '');
    if (await setFields(app, dossier, carrier, fields)) await app.storage.afgeleid.write(memory, content);
  };
  for (let attempt = 1; (await app.storage.underLease(`kolommen-${dossierId}`, show)) === 'busy'; attempt += 1) {
    if (attempt === patience.tries) throw new ColumnsBusy('the columns of this dossier are being set');
    await wait(patience.wait);
  }
}
