import { QueueServiceClient } from '@azure/storage-queue';
import { expect, inject, test } from 'vitest';

test('a queue keeps a message on the Azurite that the test run shares', async () => {
  const queue = QueueServiceClient.fromConnectionString(inject('azurite')).getQueueClient('azurite-itself');
  await queue.create();
  await queue.sendMessage('hallo');
  expect((await queue.receiveMessages()).receivedMessageItems.map((message) => message.messageText)).toEqual(['hallo']);
});
