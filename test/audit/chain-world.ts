import { TableClient } from '@azure/data-tables';
import { startAzurite, type Azurite } from '../../local/start/azurite.ts';
import type { AuditApp, Daad } from '../../src/audit/index.ts';
import { fixedClock } from '../../src/clock.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';

export type ChainApp = AuditApp & { storage: Storage; clock: ReturnType<typeof fixedClock>; events: string[] };

/** Storage of its own, since the chain is one for all of a service: nobody else may write in it while it is tampered with. */
export async function startChain(): Promise<{
  azurite: Azurite;
  instance(): Promise<ChainApp>;
  empty(): Promise<void>;
  rows(table: string): TableClient;
}> {
  const azurite = await startAzurite();
  await openStorage({ AzureWebJobsStorage: azurite.connectionString });
  const rows = (table: string) => TableClient.fromConnectionString(azurite.connectionString, table, { allowInsecureConnection: true });
  return {
    azurite,
    rows,
    /** One instance of the service, with connections of its own. */
    async instance() {
      const storage = await openStorage({ AzureWebJobsStorage: azurite.connectionString });
      const events: string[] = [];
      return { storage, clock: fixedClock('2026-05-12T10:00:00Z'), log: (event) => void events.push(event), events };
    },
    async empty() {
      for (const name of ['Audit', 'Inzage']) {
        const client = rows(name);
        for await (const { partitionKey, rowKey } of client.listEntities()) await client.deleteEntity(partitionKey ?? '', rowKey ?? '');
      }
      const { ankers } = await openStorage({ AzureWebJobsStorage: azurite.connectionString });
      await ankers.removeAll('');
    },
  };
}

export const lezing = (n: number, part: Partial<Daad> = {}): Daad => ({
  wie: { id: `account-${n % 3}`, naam: `Lid ${n % 3}`, rollen: ['deskundige'] },
  daad: 'dossier gelezen',
  route: 'dossier',
  uitslag: 'gegeven',
  kenmerk: `D-2026-${n % 5}`,
  dossierId: `dossier-${n % 5}`,
  schoolId: 'school',
  ...part,
});
