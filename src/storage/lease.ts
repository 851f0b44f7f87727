import { randomUUID } from 'node:crypto';
import { RestError, type ContainerClient } from '@azure/storage-blob';
import { leaseSeconds } from './lease-time.ts';

/**
 * Runs work that only one process at a time may do, under a blob lease of 30 seconds that is renewed while the work runs. A holder that
 * dies loses it within 30 seconds. Returns `busy` where another holds it; throws what the work throws.
 */
export async function underLease<T>(container: ContainerClient, name: string, work: () => Promise<T>): Promise<T | 'busy'> {
  const blob = container.getBlockBlobClient(name);
  if (!(await blob.exists())) {
    await blob.upload('', 0, { conditions: { ifNoneMatch: '*' } }).catch((error: unknown) => {
      if (!(error instanceof RestError && (error.statusCode === 409 || error.statusCode === 412))) throw error;
    });
  }
  const lease = blob.getBlobLeaseClient(randomUUID());
  try {
    await lease.acquireLease(leaseSeconds);
  } catch (error) {
    if (error instanceof RestError && error.statusCode === 409) return 'busy';
    throw error;
  }
  const renewal = setInterval(() => {
    lease.renewLease().catch((error: unknown) => {
      // Lost to another holder: nothing left to renew. Any other failure may pass before the lease runs out.
      if (error instanceof RestError && (error.statusCode === 409 || error.statusCode === 412)) clearInterval(renewal);
    });
  }, 8_000);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await lease.releaseLease().catch((error: unknown) => {
      if (!(error instanceof RestError)) throw error;
    });
  }
}
