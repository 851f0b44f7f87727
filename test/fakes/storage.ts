import { systemClock } from '../../src/clock.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { Gate } from './gate.ts';
import { MemoryAccount } from './memory-storage/index.ts';

/**
 * Storage for a test: on an Azurite where its connection string is given, in memory and of its own otherwise; its stamps are of the true time in both, whatever the
 * clock of the test. The product's code on top is the same, and `test/storage/contract.ts` holds the one against the other.
 */
export async function storageFor(connection?: string): Promise<Storage> {
  if (connection !== undefined) return openStorage({ AzureWebJobsStorage: connection });
  return new MemoryAccount(systemClock).open(new Gate());
}
