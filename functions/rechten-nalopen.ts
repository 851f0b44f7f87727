import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { stepRechten } from '../src/rechten/ronde.ts';
import { queues } from '../src/storage/queues.ts';

// Looks who has access to some of the items of a drive.
functions.storageQueue('rechten-nalopen', {
  queueName: 'rechten-nalopen',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    await stepRechten(await app(), queues['rechten-nalopen'].parse(message));
  },
});
