import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { metTijdklok } from '../src/gezondheid/tijdklok.ts';
import { lookAtAllDrives } from '../src/watch/drive-round.ts';

// Every five minutes: what changed, also when no notification ever comes.
functions.timer('drives-nalopen', {
  schedule: '0 */5 * * * *',
  handler: async () => {
    const opened = await app();
    await metTijdklok(opened, 'drives-nalopen', () => lookAtAllDrives(opened));
  },
});
