import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { metTijdklok } from '../src/gezondheid/tijdklok.ts';
import { beginRechten } from '../src/rechten/ronde.ts';

// Every Saturday night: who has access to schools' folders.
functions.timer('rechten-wekelijks', {
  schedule: '0 0 1 * * 6',
  handler: async () => {
    const opened = await app();
    await metTijdklok(opened, 'rechten-wekelijks', () => beginRechten(opened));
  },
});
