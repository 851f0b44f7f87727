import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { keepSubscriptions } from '../src/watch/subscriptions.ts';

// Graph asked to reauthorize a subscription.
functions.storageQueue('abonnementen-verlengen', {
  queueName: 'abonnementen-verlengen',
  connection: 'AzureWebJobsStorage',
  handler: async () => keepSubscriptions(await app()),
});
