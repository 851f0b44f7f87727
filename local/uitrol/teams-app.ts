import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { downloadZip } from 'client-zip';
import { shipped } from '../../src/root.ts';
import { SettingsError } from '../../src/settings.ts';

/** What the app for Teams must know: the address of the service, the app registration of the sign-in, who the partnership is and its privacy statement. */
export type TeamsApp = { adres: string; appId: string; swv: string; privacy: string };

/** Teams shows at most so many characters of who made an app. */
const maxDeveloper = 32;
const icons = ['color.png', 'outline.png'] as const;

function httpsUrl(text: string, what: string): URL {
  const url = URL.parse(text);
  if (url?.protocol === 'https:') return url;
  throw new SettingsError(`${what} ${text} is geen adres met https. Voorbeeld: https://func-dossierloket.azurewebsites.net`);
}

/** The manifest with its places filled in; throws SettingsError with a Dutch line for an address or id that is none. */
export async function teamsManifest({ adres, appId, swv, privacy }: TeamsApp): Promise<string> {
  const url = httpsUrl(adres, 'Het adres');
  httpsUrl(privacy, 'De privacyverklaring');
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId))
    throw new SettingsError(`${appId} is geen id van een app-registratie. Zij staat in Entra ID bij Dossierloket (loket).`);
  const values: Record<string, string> = {
    ADRES: url.origin,
    HOST: url.host,
    APP_ID: appId,
    SWV_KORT: swv.slice(0, maxDeveloper).trim(),
    PRIVACY: privacy,
  };
  const template = await readFile(shipped('infra', 'teams', 'manifest.json'), 'utf8');
  // As JSON, so that a quote in a name stays a quote
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => JSON.stringify(values[name] ?? '').slice(1, -1));
}

/** Writes the app as the zip that the administrator of Teams uploads. */
export async function writeTeamsApp(app: TeamsApp, file: string): Promise<void> {
  const pictures = await Promise.all(icons.map(async (name) => ({ name, input: await readFile(shipped('infra', 'teams', name)) })));
  const zip = downloadZip([{ name: 'manifest.json', input: await teamsManifest(app) }, ...pictures]);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, Buffer.from(await zip.arrayBuffer()));
}
