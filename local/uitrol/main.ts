import { SettingsError } from '../../src/settings.ts';
import { azureSettings } from './azure-settings.ts';
import { filesOf, pack, packFolder } from './pack.ts';

// What the hooks of azure.yaml run: `controleer` before anything is made on Azure, `pak` before the app is sent there.
async function run(what: string | undefined): Promise<void> {
  if (what !== 'controleer' && what !== 'pak') {
    console.error('Gebruik: node local/uitrol/main.ts controleer | pak');
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
