import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';
import { HostFault } from './fault.ts';

/** The connection string that a binding's `connection` names, looked up as the real host does (with and without the prefix AzureWebJobs). */
export function connectionString(name: string, environment: NodeJS.ProcessEnv, where: string): string {
  const value = environment[`AzureWebJobs${name}`] ?? environment[name];
  if (value !== undefined && value !== '') return value;
  throw new HostFault(
    `${where}: instelling ${name} ontbreekt. Zet er de verbinding met de opslag in, bijvoorbeeld UseDevelopmentStorage=true. Deze host kent alleen een verbindingstekst, geen beheerde identiteit.`,
  );
}

export const openQueues = (connection: string): QueueServiceClient => QueueServiceClient.fromConnectionString(connection);
export const openBlobs = (connection: string): BlobServiceClient => BlobServiceClient.fromConnectionString(connection);

/** Status of an answer of storage, or undefined where it is another error. */
export const statusOf = (error: unknown): number | undefined => {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : undefined;
};
