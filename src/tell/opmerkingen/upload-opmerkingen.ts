import { createHash } from 'node:crypto';
import type { App } from '../../app.ts';
import type { Opmerkingen } from '../../check/opmerkingen.ts';
import { eigenNamen } from '../../dossier/eigen-namen.ts';
import { opmerkingenGeheugen, opmerkingenPath } from '../../dossier/paths.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { putOwnFile, removeOwnFile } from '../own-file.ts';
import { maakCsv } from './maak-csv.ts';

/** Counts changes of the file that should reach schools with the next check. */
const opmaak = 1;

async function readOpmerkingen(app: App, dossierId: string, versie: number): Promise<Opmerkingen | undefined> {
  const content = await app.storage.afgeleid.read(opmerkingenPath(dossierId, versie));
  return content === undefined ? undefined : (JSON.parse(content.toString()) as Opmerkingen);
}

/**
 * Puts the lists of a dossier back into its folder, or beside the list, with a column of remarks, unless the file that is there says the same; a
 * single list that came as CSV goes back as one, anything else as an Excel file. For a dossier without lists nothing. See `putOwnFile`.
 */
export async function uploadOpmerkingen(app: App, dossier: DossierRecord, versie: number): Promise<'klaar' | 'vergrendeld'> {
  const { dossierId } = dossier;
  const file = { app, dossier, memory: opmerkingenGeheugen(dossierId) };
  const opmerkingen = await readOpmerkingen(app, dossierId, versie);
  if (opmerkingen === undefined) {
    await removeOwnFile(file);
    return 'klaar';
  }
  const { csv, xlsx } = eigenNamen(dossier).opmerkingen;
  const mark = createHash('sha256')
    .update(JSON.stringify([opmaak, opmerkingen, csv]))
    .digest('hex');
  return putOwnFile(file, mark, async () => {
    const [only, ...more] = opmerkingen.lijsten;
    if (only?.format === 'csv' && more.length === 0) return { naam: csv, bytes: maakCsv(only) };
    const { maakXlsx } = await import('./maak-xlsx.ts');
    return { naam: xlsx, bytes: maakXlsx(opmerkingen) };
  });
}
