import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../../app.ts';
import type { Opmerkingen } from '../../check/opmerkingen.ts';
import { opmerkingenNaam } from '../../dossier/blik.ts';
import { opmerkingenPath } from '../../dossier/paths.ts';
import { isFault } from '../../graph/fault.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { maakCsv } from './maak-csv.ts';

/** Counts changes of the file that should reach schools with the next check. */
const opmaak = 1;

/** What was last uploaded: what it says, and as which item. */
const uploadedSchema = z.object({ mark: z.string(), itemId: z.string(), naam: z.string() });

async function readOpmerkingen(app: App, dossierId: string, versie: number): Promise<Opmerkingen | undefined> {
  const content = await app.storage.afgeleid.read(opmerkingenPath(dossierId, versie));
  return content === undefined ? undefined : (JSON.parse(content.toString()) as Opmerkingen);
}

/** A single list that came as CSV goes back as one; anything else as an Excel file. */
async function make(opmerkingen: Opmerkingen): Promise<{ naam: string; bytes: Buffer }> {
  const [only, ...more] = opmerkingen.lijsten;
  if (only?.format === 'csv' && more.length === 0) return { naam: opmerkingenNaam.csv, bytes: maakCsv(only) };
  const { maakXlsx } = await import('./maak-xlsx.ts');
  return { naam: opmerkingenNaam.xlsx, bytes: maakXlsx(opmerkingen) };
}

async function isThere(app: App, driveId: string, itemId: string): Promise<boolean> {
  try {
    return !(await app.graph.getItem(driveId, itemId)).deleted;
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return false;
    throw error;
  }
}

/** Takes away the service's own earlier file, which speaks of a list that is not there any more. One that somebody has open stays. */
async function removeOld(app: App, driveId: string, itemId: string): Promise<void> {
  try {
    const { eTag } = await app.graph.getItem(driveId, itemId);
    if (eTag !== undefined) await app.graph.permanentDelete(driveId, itemId, eTag);
  } catch (error) {
    if (!isFault(error, 'niet-gevonden', 'vergrendeld', 'gewijzigd')) throw error;
  }
}

/**
 * Puts the lists of a dossier back into its folder with a column of remarks, unless the file that is there says the same; for a dossier without
 * lists nothing. Known by its name, it never counts as an upload. `vergrendeld` where somebody has it open.
 */
export async function uploadOpmerkingen(app: App, dossier: DossierRecord, versie: number): Promise<'klaar' | 'vergrendeld'> {
  const { dossierId, driveId } = dossier;
  const memory = `${dossierId}/opmerkingen.json`;
  const kept = await app.storage.afgeleid.read(memory);
  const last = kept === undefined ? undefined : uploadedSchema.parse(JSON.parse(kept.toString()));
  const opmerkingen = await readOpmerkingen(app, dossierId, versie);
  if (opmerkingen === undefined) {
    if (last !== undefined) await removeOld(app, driveId, last.itemId);
    return 'klaar';
  }
  const mark = createHash('sha256')
    .update(JSON.stringify([opmaak, opmerkingen]))
    .digest('hex');
  if (last?.mark === mark && (await isThere(app, driveId, last.itemId))) return 'klaar';
  const { naam, bytes } = await make(opmerkingen);
  try {
    const item = await app.graph.upload(driveId, dossierId, naam, bytes, 'replace');
    await app.storage.ownFiles.put({ driveId, itemId: item.id, hash: item.hash, what: 'controlerapport', dossierId });
    await app.storage.afgeleid.write(memory, JSON.stringify({ mark, itemId: item.id, naam }));
    if (last !== undefined && last.naam !== naam) await removeOld(app, driveId, last.itemId);
    return 'klaar';
  } catch (error) {
    if (isFault(error, 'vergrendeld')) return 'vergrendeld';
    throw error;
  }
}
