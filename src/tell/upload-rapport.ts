import { z } from 'zod';
import type { App } from '../app.ts';
import type { Controlerapport } from '../check/rapport.ts';
import { rapportNaam } from '../dossier/blik.ts';
import { isFault } from '../graph/fault.ts';
import type { School } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { controlerapportMark, makeControlerapport } from './controlerapport.ts';
import { afzenderOf, mapNaam } from './names.ts';

/** What was last uploaded: what it says, and as which item. */
const uploadedSchema = z.object({ mark: z.string(), itemId: z.string() });

async function isThere(app: App, driveId: string, itemId: string): Promise<boolean> {
  try {
    return !(await app.graph.getItem(driveId, itemId)).deleted;
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return false;
    throw error;
  }
}

/**
 * Puts the report into the dossier's folder as `Controlerapport.pdf`, unless the one that is there says the same. The file is recorded as the
 * service's own right after; watching knows it by its name as well, so that it never counts as an upload. `vergrendeld` where
 * somebody has it open.
 */
export async function uploadRapport(
  app: App,
  { dossier, school }: { dossier: DossierRecord; school: School },
  rapport: Controlerapport,
): Promise<'klaar' | 'vergrendeld'> {
  const { dossierId, driveId, kenmerk } = dossier;
  const details = { kenmerk, map: mapNaam(dossier), school: school.naam, loket: afzenderOf(app.settings) };
  const mark = controlerapportMark(rapport, details);
  const memory = `${dossierId}/controlerapport.json`;
  const kept = await app.storage.afgeleid.read(memory);
  const last = kept === undefined ? undefined : uploadedSchema.parse(JSON.parse(kept.toString()));
  if (last?.mark === mark && (await isThere(app, driveId, last.itemId))) return 'klaar';

  const pdf = await makeControlerapport(rapport, { ...details, gemaaktOp: app.clock.now() });
  try {
    const item = await app.graph.upload(driveId, dossierId, rapportNaam, Buffer.from(pdf), 'replace');
    await app.storage.ownFiles.put({ driveId, itemId: item.id, hash: item.hash, what: 'controlerapport', dossierId });
    await app.storage.afgeleid.write(memory, JSON.stringify({ mark, itemId: item.id }));
    return 'klaar';
  } catch (error) {
    if (isFault(error, 'vergrendeld')) return 'vergrendeld';
    throw error;
  }
}
