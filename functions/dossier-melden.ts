import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { tellDossier } from '../src/tell/tell-dossier.ts';
import { queues } from '../src/storage/queues.ts';

// Tells school and loket what changed.
functions.storageQueue('dossier-melden', {
  queueName: 'dossier-melden',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    await tellDossier(await app(), queues['dossier-melden'].parse(message));
  },
});
