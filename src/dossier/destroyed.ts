import type { App } from '../app.ts';

/** A dossier may be destroyed while it is worked on: what was kept of it meanwhile goes too. To be called after the last thing is written. */
export async function dropOfDestroyed(app: App, { schoolId, dossierId }: { schoolId: string; dossierId: string }): Promise<void> {
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found?.record.vernietigdOp !== undefined) await app.storage.afgeleid.removeAll(`${dossierId}/`);
}
