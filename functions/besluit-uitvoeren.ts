import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { executeBesluit } from '../src/decide/index.ts';
import { queues } from '../src/storage/queues.ts';
import { orLater } from '../src/uitstel.ts';

// A decision was recorded: number, letter, school's folder, messages.
functions.storageQueue('besluit-uitvoeren', {
  queueName: 'besluit-uitvoeren',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const opened = await app();
    const given = queues['besluit-uitvoeren'].parse(message);
    await orLater(opened, 'besluit-uitvoeren', given, () => executeBesluit(opened, given));
  },
});
