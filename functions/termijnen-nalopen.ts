import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { chooseDue } from '../src/retain/due.ts';

// Every night: which dossiers stand down for today.
functions.timer('termijnen-nalopen', {
  schedule: '0 0 3 * * *',
  handler: async () => {
    await chooseDue(await app());
  },
});
