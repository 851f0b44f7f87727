import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { tellDossier } from '../src/tell/tell-dossier.ts';
import { queues } from '../src/storage/queues.ts';
import { orLater } from '../src/uitstel.ts';

// Tells school and loket what changed.
functions.storageQueue('dossier-melden', {
  queueName: 'dossier-melden',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const opened = await app();
    const given = queues['dossier-melden'].parse(message);
    await orLater(opened, 'dossier-melden', given, () => tellDossier(opened, given));
  },
});
