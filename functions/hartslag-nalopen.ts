import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { metTijdklok } from '../src/gezondheid/tijdklok.ts';
import { watchHartslag } from '../src/watch/hartslag.ts';

// Every five minutes, between two rounds: of which library no round has succeeded for too long.
functions.timer('hartslag-nalopen', {
  schedule: '30 2-59/5 * * * *',
  handler: async () => {
    const opened = await app();
    await metTijdklok(opened, 'hartslag-nalopen', () => watchHartslag(opened));
  },
});
