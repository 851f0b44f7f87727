import { connect, type StorageSettings } from './connect.ts';

/** What there is in storage, by name. */
export type StoredNames = { wachtrijen: string[]; tabellen: string[]; containers: string[] };

async function namesOf(entries: AsyncIterable<{ name?: string }>): Promise<string[]> {
  const found: string[] = [];
  for await (const { name } of entries) if (name !== undefined) found.push(name);
  return found;
}

/** The names of all queues, tables and containers of the account; makes nothing. Throws what storage throws, after `seconds` an AbortError. */
export async function listStoredNames(settings: StorageSettings, seconds: number): Promise<StoredNames> {
  const service = await connect(settings);
  const abortSignal = AbortSignal.timeout(seconds * 1000);
  const [wachtrijen, tabellen, containers] = await Promise.all([
    namesOf(service.queues.listQueues({ abortSignal })),
    namesOf(service.tables.listTables({ abortSignal })),
    namesOf(service.blobs.listContainers({ abortSignal })),
  ]);
  return { wachtrijen, tabellen, containers };
}
