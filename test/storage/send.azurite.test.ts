import { QueueServiceClient } from '@azure/storage-queue';
import { expect, inject, it } from 'vitest';
import { openStorage } from '../../src/storage/index.ts';

it('a message does not run out while the service is down, and a wait longer than a queue can hold is cut to what it can', async () => {
  const connection = inject('azurite');
  const storage = await openStorage({ AzureWebJobsStorage: connection });
  const queue = QueueServiceClient.fromConnectionString(connection).getQueueClient('abonnementen-verlengen');
  const message = { sinds: '2026-04-20T10:00:00.000Z' };
  await storage.send('abonnementen-verlengen', message, 30 * 86_400);
  await storage.send('abonnementen-verlengen', message);
  const { receivedMessageItems } = await queue.receiveMessages();
  const month = Date.now() + 30 * 86_400_000;
  expect(receivedMessageItems.map(({ expiresOn }) => expiresOn.getTime() > month)).toEqual([true]);
});
