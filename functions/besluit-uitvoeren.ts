import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { executeBesluit } from '../src/decide/index.ts';
import { queues } from '../src/storage/queues.ts';

// A decision was recorded: number, letter, school's folder, messages.
functions.storageQueue('besluit-uitvoeren', {
  queueName: 'besluit-uitvoeren',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => executeBesluit(await app(), queues['besluit-uitvoeren'].parse(message)),
});
