import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { lookAtDrive } from '../src/watch/drive-round.ts';
import { queues } from '../src/storage/queues.ts';

// Looks at what changed in one drive.
functions.storageQueue('drive-kijken', {
  queueName: 'drive-kijken',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    await lookAtDrive(await app(), queues['drive-kijken'].parse(message));
  },
});
