import { SettingsError } from '../../src/settings.ts';
import { azureSettings } from './azure-settings.ts';
import { filesOf, pack, packFolder } from './pack.ts';
import { writeTeamsApp } from './teams-app.ts';

const teamsFile = 'uitrol-teams/dossierloket-teams.zip';

/** The app for Teams, for the administrator to upload there. */
async function makeTeamsApp([adres, appId, privacy]: string[]): Promise<void> {
  if (adres === undefined || appId === undefined)
    throw new SettingsError(
      'Noem het adres van de dienst en de id van de app-registratie: npm run uitrol -- teams https://… ID [https://privacyverklaring]',
    );
  const { SWV_NAAM: swv } = azureSettings();
  await writeTeamsApp({ adres, appId, swv, privacy: privacy ?? `${adres}/teams` }, teamsFile);
  console.log(`${teamsFile} is klaar. Zet haar in het beheercentrum van Teams (docs/beheer.md, Het loket in Teams).`);
}

// What the hooks of azure.yaml run: `controleer` before anything is made on Azure, `pak` before the app is sent there.
async function run(what: string | undefined): Promise<void> {
  if (what === 'teams') return makeTeamsApp(process.argv.slice(3));
  if (what !== 'controleer' && what !== 'pak') {
    console.error('Gebruik: npm run uitrol -- controleer | pak | teams ADRES APP-ID [PRIVACYVERKLARING]');
    process.exitCode = 2;
    return;
  }
  const settings = azureSettings();
  console.log(`De instellingen kloppen; ${settings.scholen.length} scholen in ${settings.SCHOLEN_BESTAND}.`);
  if (what === 'pak') {
    await pack(filesOf(settings));
    console.log(`De map ${packFolder}/ is klaar om uit te rollen.`);
  }
}

try {
  await run(process.argv[2]);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
