import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { metTijdklok } from '../src/gezondheid/tijdklok.ts';
import { resumeBesluiten } from '../src/decide/index.ts';
import { resumeDossiers } from '../src/dossier/resume.ts';
import { resumeRechten } from '../src/rechten/ronde.ts';
import { eenVoorEen } from '../src/een-voor-een.ts';
import { hervatWissen } from '../src/retain/wissen.ts';
import { resumeAanvullen, resumeBerichten } from '../src/tell/index.ts';

// Every ten minutes: work that came to a stop between two steps goes on.
functions.timer('achterstand-hervatten', {
  schedule: '15 */10 * * * *',
  handler: async () => {
    const opened = await app();
    await metTijdklok(opened, 'achterstand-hervatten', async () => {
      const stappen = [resumeDossiers, resumeAanvullen, resumeBerichten, resumeBesluiten, resumeRechten, hervatWissen];
      await eenVoorEen(opened, 'hervatten', stappen, (stap) => stap(opened));
    });
  },
});
