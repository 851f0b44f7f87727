import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { metTijdklok } from '../src/gezondheid/tijdklok.ts';
import { vergeetZoekopdrachten } from '../src/loket/zoeken/zoekopdracht.ts';
import { nachtwerk } from '../src/retain/nacht.ts';

// Every night: keeping and destroying; what people searched for is forgotten.
functions.timer('termijnen-nalopen', {
  schedule: '0 0 3 * * *',
  handler: async () => {
    const opened = await app();
    await metTijdklok(opened, 'termijnen-nalopen', async () => {
      try {
        await nachtwerk(opened);
      } finally {
        await vergeetZoekopdrachten(opened);
      }
    });
  },
});
