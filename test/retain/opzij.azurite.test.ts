import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAzurite, type Azurite } from '../../local/start/azurite.ts';
import { openStorage } from '../../src/storage/index.ts';

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(async () => {
  await azurite.close();
});

it('of messages that were put aside those of one dossier are thrown away, and every other comes back', async () => {
  const { opzij } = await openStorage({ AzureWebJobsStorage: azurite.connectionString });
  expect(await opzij.filled()).toEqual([]);
  const queue = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient('dossier-lezen-poison');
  await queue.createIfNotExists();
  const put = (text: string) => queue.sendMessage(Buffer.from(text).toString('base64'));
  for (let n = 0; n < 40; n += 1)
    await put(JSON.stringify({ schoolId: 'school', dossierId: n % 4 === 0 ? 'weg' : `ander-${n}`, versie: n }));
  await put('not a message');
  expect(await opzij.filled()).toEqual(['dossier-lezen']);
  expect(await opzij.dropOf('dossier-lezen', 'weg')).toBe(10);
  expect(await opzij.dropOf('dossier-lezen', 'weg')).toBe(0);
  const [kept] = await opzij.list();
  expect(kept?.aantal).toBe(31);
});
