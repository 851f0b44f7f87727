import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { sendBericht } from '../src/tell/send-bericht.ts';
import { queues } from '../src/storage/queues.ts';

// Sends one message.
functions.storageQueue('bericht-versturen', {
  queueName: 'bericht-versturen',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    await sendBericht(await app(), queues['bericht-versturen'].parse(message));
  },
});
