import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { readDossier } from '../src/dossier/read-step.ts';
import { queues } from '../src/storage/queues.ts';
import { orLater } from '../src/uitstel.ts';

// Reads the files of a dossier that are new.
functions.storageQueue('dossier-lezen', {
  queueName: 'dossier-lezen',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const opened = await app();
    const given = queues['dossier-lezen'].parse(message);
    await orLater(opened, 'dossier-lezen', given, () => readDossier(opened, given));
  },
});
