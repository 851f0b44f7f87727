import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';

/**
 * A dossier by the school where it was last known, or wherever it stands now (a look through all dossiers): its folder may have been moved to
 * another school. Undefined where there is none.
 */
export async function findDossier(app: Pick<App, 'storage'>, schoolId: string, dossierId: string): Promise<DossierRecord | undefined> {
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found !== undefined) return found.record;
  for await (const record of app.storage.dossiers.list(undefined, `RowKey eq '${dossierId.replaceAll("'", "''")}'`)) return record;
  return undefined;
}
