import { TableClient } from '@azure/data-tables';
import { BlobServiceClient } from '@azure/storage-blob';
import { storageNames } from '../../src/storage/index.ts';

type Part = 'tabellen' | 'afgeleid';

/** A copy of all tables and of the container `afgeleid`; what puts it back, whole or in part. The archive is never put back: it may only be newer. */
export async function maakBackup(connection: string): Promise<(...parts: Part[]) => Promise<void>> {
  const tables = storageNames.tables.map((name) => TableClient.fromConnectionString(connection, name, { allowInsecureConnection: true }));
  const container = BlobServiceClient.fromConnectionString(connection).getContainerClient('afgeleid');
  const rows = await Promise.all(
    tables.map(async (table) => {
      const found = [];
      for await (const row of table.listEntities()) found.push(row);
      return found;
    }),
  );
  const blobs = new Map<string, Buffer>();
  for await (const { name } of container.listBlobsFlat()) blobs.set(name, await container.getBlobClient(name).downloadToBuffer());
  return async (...parts) => {
    if (parts.includes('tabellen')) {
      for (const [at, table] of tables.entries()) {
        for await (const { partitionKey = '', rowKey = '' } of table.listEntities()) await table.deleteEntity(partitionKey, rowKey);
        for (const { etag: _etag, timestamp: _timestamp, ...row } of rows[at] ?? [])
          await table.createEntity(row as { partitionKey: string; rowKey: string });
      }
    }
    if (parts.includes('afgeleid')) {
      for await (const { name } of container.listBlobsFlat()) await container.deleteBlob(name);
      for (const [name, content] of blobs) await container.getBlockBlobClient(name).upload(content, content.length);
    }
  };
}
