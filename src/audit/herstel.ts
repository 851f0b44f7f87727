import type { App } from '../app.ts';
import type { AuditRegel } from '../storage/records/audit.ts';

/**
 * Writes the list by dossier anew from the chain; gives how many lines it wrote. What stands there and is in no chain is removed. Only for a chain that is whole
 * (`kijkNa`), while nobody uses the page.
 */
export async function herstelInzage({
  storage,
}: {
  storage: Pick<App['storage'], 'audit' | 'inzage'>;
}): Promise<{ geschreven: number; weg: number }> {
  let weg = 0;
  for await (const page of storage.inzage.marks()) {
    for (const { key } of page) {
      const [dossierId = '', row = ''] = key.split('\n');
      await storage.inzage.remove(dossierId, row);
      weg += 1;
    }
  }
  let geschreven = 0;
  for await (const page of storage.audit.changed()) {
    const regels = page
      .map(({ read }) => read())
      .filter((record): record is AuditRegel => record.soort === 'regel' && record.dossierId !== undefined);
    for (const rows of Map.groupBy(regels, ({ dossierId }) => dossierId).values()) await storage.inzage.putMany(rows);
    geschreven += regels.length;
  }
  return { geschreven, weg };
}
