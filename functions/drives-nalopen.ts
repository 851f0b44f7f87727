import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { lookAtAllDrives } from '../src/watch/drive-round.ts';

// Every five minutes: what changed, also when no notification ever comes.
functions.timer('drives-nalopen', {
  schedule: '0 */5 * * * *',
  handler: async () => {
    await lookAtAllDrives(await app());
  },
});
