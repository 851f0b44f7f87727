import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { metTijdklok } from '../src/gezondheid/tijdklok.ts';
import { keepSubscriptions } from '../src/watch/subscriptions.ts';

// Keeps the notifications of Graph coming.
functions.timer('abonnementen-nalopen', {
  schedule: '30 */15 * * * *',
  handler: async () => {
    const opened = await app();
    await metTijdklok(opened, 'abonnementen-nalopen', () => keepSubscriptions(opened));
  },
});
