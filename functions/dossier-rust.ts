import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { settleDossier } from '../src/dossier/settle.ts';
import { queues } from '../src/storage/queues.ts';
import { orLater } from '../src/uitstel.ts';

// Looks whether a dossier has come to rest.
functions.storageQueue('dossier-rust', {
  queueName: 'dossier-rust',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const opened = await app();
    const given = queues['dossier-rust'].parse(message);
    await orLater(opened, 'dossier-rust', given, () => settleDossier(opened, given));
  },
});
