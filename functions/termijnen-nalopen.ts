import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { metTijdklok } from '../src/gezondheid/tijdklok.ts';
import { vergeetZoekopdrachten } from '../src/loket/zoeken/zoekopdracht.ts';
import { maakVerklaringen } from '../src/retain/bewijs/verklaring.ts';
import { chooseDue } from '../src/retain/due.ts';
import { herinnerHouden } from '../src/retain/houden.ts';
import { hervatWissen } from '../src/retain/wissen.ts';
import { vergelijkMetBewijs } from '../src/retain/teruggekomen.ts';
import { sluitRondes } from '../src/retain/ronde.ts';

// Every night: which dossiers stand down for today; declarations of runs that came to their end; what people searched for is forgotten.
functions.timer('termijnen-nalopen', {
  schedule: '0 0 3 * * *',
  handler: async () => {
    const opened = await app();
    await metTijdklok(opened, 'termijnen-nalopen', async () => {
      await chooseDue(opened);
      await hervatWissen(opened);
      await sluitRondes(opened);
      await herinnerHouden(opened);
      await maakVerklaringen(opened);
      await vergelijkMetBewijs(opened);
      await vergeetZoekopdrachten(opened);
    });
  },
});
