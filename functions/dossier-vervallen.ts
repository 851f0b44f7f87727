import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { handleDue } from '../src/retain/due.ts';
import { queues } from '../src/storage/queues.ts';

// Deals with a dossier whose day has come.
functions.storageQueue('dossier-vervallen', {
  queueName: 'dossier-vervallen',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    await handleDue(await app(), queues['dossier-vervallen'].parse(message));
  },
});
