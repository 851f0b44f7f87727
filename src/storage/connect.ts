import { TableClient, TableServiceClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';

/** How storage is reached: a connection string, or an account by managed identity. */
export type StorageSettings = { AzureWebJobsStorage?: string | undefined; AzureWebJobsStorage__accountName?: string | undefined };

/** The clients of storage. Asks nothing of the network. */
export async function connect(settings: StorageSettings) {
  const account = settings.AzureWebJobsStorage__accountName;
  if (account !== undefined) {
    const { DefaultAzureCredential } = await import('@azure/identity');
    const credential = new DefaultAzureCredential();
    const at = (service: string) => `https://${account}.${service}.core.windows.net`;
    return {
      blobs: new BlobServiceClient(at('blob'), credential),
      queues: new QueueServiceClient(at('queue'), credential),
      table: (name: string) => new TableClient(at('table'), name, credential),
      tables: new TableServiceClient(at('table'), credential),
    };
  }
  const connection = settings.AzureWebJobsStorage ?? '';
  const insecure = { allowInsecureConnection: true };
  return {
    blobs: BlobServiceClient.fromConnectionString(connection),
    queues: QueueServiceClient.fromConnectionString(connection),
    table: (name: string) => TableClient.fromConnectionString(connection, name, insecure),
    tables: TableServiceClient.fromConnectionString(connection, insecure),
  };
}
