import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { handleDue } from '../src/retain/due.ts';
import { queues } from '../src/storage/queues.ts';
import { orLater } from '../src/uitstel.ts';

// Deals with a dossier whose day has come.
functions.storageQueue('dossier-vervallen', {
  queueName: 'dossier-vervallen',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const opened = await app();
    const given = queues['dossier-vervallen'].parse(message);
    await orLater(opened, 'dossier-vervallen', given, () => handleDue(opened, given));
  },
});
