import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shipped } from '../../src/root.ts';
import { readSettings, SettingsError, type Settings } from '../../src/settings.ts';

/** The file with the settings of this partnership, which goes with the app to Azure. */
export const settingsFile = 'infra/instellingen.json';

const fileSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** What infra/ itself gives the app on Azure, by values that stand for the real ones; secrets stand in Key Vault. */
export const givenOnAzure: Readonly<Record<string, string>> = {
  AzureWebJobsStorage__accountName: 'stdossierloket',
  GRAPH_AANMELDING: 'beheerde-identiteit',
  GRAPH_TENANT_ID: '11111111-2222-3333-4444-555555555555',
  GRAPH_CLIENT_ID: '66666666-7777-8888-9999-000000000000',
  MELDING_URL: 'https://func-dossierloket.azurewebsites.net/api/graph/notifications',
  MELDING_GEHEIM: 'staat in de kluis, niet in dit bestand',
  LOKET_GEHEIM: 'staat in de kluis, niet in dit bestand',
  LEERLING_GEHEIM: 'staat in de kluis, niet in dit bestand',
  LOKET_CLIENT_ID: '88888888-9999-4000-8111-222222222222',
  LOKET_URL: 'https://func-dossierloket.azurewebsites.net',
  TEAMS_WORKFLOW_URL: 'https://staat-in-de-kluis.example/',
};

function readFile(): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(shipped(settingsFile), 'utf8');
  } catch (error) {
    throw new SettingsError(
      `${settingsFile} kan niet gelezen worden. Kopieer infra/instellingen.voorbeeld.json naar ${settingsFile} en vul het in.`,
      { cause: error },
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new SettingsError(`${settingsFile} is geen geldig JSON-bestand. Vergelijk het met infra/instellingen.voorbeeld.json.`, {
      cause: error,
    });
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success)
    throw new SettingsError(
      `${settingsFile} moet een lijst van namen met teksten zijn. Vergelijk het met infra/instellingen.voorbeeld.json.`,
    );
  return Object.fromEntries(Object.entries(parsed.data).map(([name, value]) => [name, String(value)]));
}

/**
 * The settings as they will be on Azure, with the register of schools. Throws SettingsError with a Dutch line per fault, before anything is
 * installed: a wrong or missing one, or one that infra/ or the vault gives and that does not belong in the file.
 */
export function azureSettings(own: Record<string, string> = readFile()): Settings {
  const notHere = Object.keys(own).filter((name) => name in givenOnAzure && name !== 'LOKET_URL');
  if (notHere.length > 0) {
    const lines = notHere.map((name) => `${settingsFile}: haal ${name} weg. Op Azure komt deze uit de uitrol zelf of uit de kluis.`);
    throw new SettingsError(lines.join('\n'));
  }
  return readSettings({ ...givenOnAzure, ...own });
}
