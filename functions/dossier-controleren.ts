import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { checkDossierStep } from '../src/dossier/check-step.ts';
import { queues } from '../src/storage/queues.ts';
import { orLater } from '../src/uitstel.ts';

// Holds a dossier against the handbook.
functions.storageQueue('dossier-controleren', {
  queueName: 'dossier-controleren',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const opened = await app();
    const given = queues['dossier-controleren'].parse(message);
    await orLater(opened, 'dossier-controleren', given, () => checkDossierStep(opened, given));
  },
});
