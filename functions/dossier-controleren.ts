import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { checkDossierStep } from '../src/dossier/check-step.ts';
import { queues } from '../src/storage/queues.ts';

// Holds a dossier against the handbook.
functions.storageQueue('dossier-controleren', {
  queueName: 'dossier-controleren',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    await checkDossierStep(await app(), queues['dossier-controleren'].parse(message));
  },
});
