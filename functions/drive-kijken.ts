import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { lookAtDrive } from '../src/watch/drive-round.ts';
import { queues } from '../src/storage/queues.ts';
import { orLater } from '../src/uitstel.ts';

// Looks at what changed in one drive.
functions.storageQueue('drive-kijken', {
  queueName: 'drive-kijken',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const opened = await app();
    const given = queues['drive-kijken'].parse(message);
    await orLater(opened, 'drive-kijken', given, () => lookAtDrive(opened, given));
  },
});
