import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shipped } from '../root.ts';
import type { Settings } from '../settings.ts';
import { fout, goed, type Uitslag } from './uitslag.ts';

const namenSchema = z.object({
  wachtrijen: z.array(z.string()),
  tabellen: z.array(z.string()),
  containers: z.array(z.string()),
  meldingPad: z.string(),
});

/** The names that the service uses on Azure, as infra/ makes them. */
export type Namen = z.infer<typeof namenSchema>;

/** Reads infra/namen.json, which tests hold against the code. */
export const readNamen = (): Namen => namenSchema.parse(JSON.parse(readFileSync(shipped('infra/namen.json'), 'utf8')));

const isOwnMachine = ({ hostname }: URL) => hostname === 'localhost' || hostname === '127.0.0.1';

/** Whether the addresses in the settings are those that the app on Azure has. Pure. */
export function proefNamen(settings: Pick<Settings, 'MELDING_URL' | 'LOKET_URL' | 'WEBSITE_SITE_NAME'>, namen: Namen): Uitslag {
  const onderdeel = 'namen op Azure';
  const melding = new URL(settings.MELDING_URL);
  const loket = new URL(settings.LOKET_URL);
  const doe = 'Verbeter de instelling (docs/beheer.md, Instellingen); op Azure: azd provision';
  if (melding.pathname !== namen.meldingPad) return fout(onderdeel, `MELDING_URL moet eindigen op ${namen.meldingPad}`, doe);
  for (const [naam, url] of [
    ['MELDING_URL', melding],
    ['LOKET_URL', loket],
  ] as const)
    if (url.protocol !== 'https:' && !isOwnMachine(url)) return fout(onderdeel, `${naam} begint niet met https`, doe);
  const site = settings.WEBSITE_SITE_NAME;
  if (site !== undefined && melding.hostname.endsWith('.azurewebsites.net') && !melding.hostname.startsWith(`${site.toLowerCase()}.`)) {
    return fout(onderdeel, 'MELDING_URL is het adres van een andere app', doe);
  }
  return goed(onderdeel, 'adressen kloppen');
}
