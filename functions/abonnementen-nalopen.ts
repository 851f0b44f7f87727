import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { keepSubscriptions } from '../src/watch/subscriptions.ts';

// Keeps the notifications of Graph coming.
functions.timer('abonnementen-nalopen', {
  schedule: '30 */15 * * * *',
  handler: async () => {
    await keepSubscriptions(await app());
  },
});
