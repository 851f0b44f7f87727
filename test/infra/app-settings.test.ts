import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { azureSettings, givenOnAzure } from '../../local/uitrol/azure-settings.ts';
import { shipped } from '../../src/root.ts';
import { environmentSchema, SettingsError } from '../../src/settings.ts';
import { bicepFile, declared, infraJson } from './bicep-files.ts';
import { text, type Value } from './bicep.ts';

/** What infra/ sets for the Functions host, the platform's sign-in and the libraries of Azure; src/ does not read these. */
const platform = [
  'AzureWebJobsStorage__credential',
  'AzureWebJobsStorage__clientId',
  'AZURE_CLIENT_ID',
  'AZURE_TOKEN_CREDENTIALS',
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
  'APPLICATION_INSIGHTS_NO_STATSBEAT',
  'APPLICATIONINSIGHTS_STATSBEAT_DISABLED',
  'APPLICATIONINSIGHTS_SDKSTATS_DISABLED',
  'OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID',
];
/** What Azure sets by itself, what has another setting in its place there, and what is for one's own computer. */
const notOnAzure = ['AzureWebJobsStorage', 'GRAPH_CLIENT_SECRET', 'WEBSITE_SITE_NAME', 'WEBSITE_AUTH_ENABLED', 'KLOK_BESTAND'];

const app = bicepFile('modules/functie-app.bicep');
const keys = (value: Value | undefined) => (value?.is === 'object' ? [...value.entries.keys()] : []);
const fixed = keys(declared(app, 'vast').value);
const secrets = Object.keys((infraJson('namen.json') as { geheimen: Record<string, string> }).geheimen);
const example = infraJson('instellingen.voorbeeld.json') as Record<string, string>;
const certificate = /GRAPH_CLIENT_CERTIFICAAT/.exec(text(declared(app, 'certificaat').value) ?? '')?.[0] ?? '';
const overrides = fixed.filter((name) => name.startsWith('AzureFunctionsJobHost__'));
const own = [...fixed, 'LOKET_URL', ...secrets, certificate].filter((name) => !platform.includes(name) && !overrides.includes(name));
const schema = Object.entries(environmentSchema.shape);
const documents = ['beheer', 'lezen'].map((name) => readFileSync(shipped('docs', `${name}.md`), 'utf8')).join('\n');

describe('the settings that infra/ gives the app', () => {
  it('are read by the code, or are of the platform and listed here', () => {
    expect(own.filter((name) => !(name in environmentSchema.shape))).toEqual([]);
    expect(platform.filter((name) => !fixed.includes(name))).toEqual([]);
    expect(Object.keys(example).filter((name) => !(name in environmentSchema.shape))).toEqual([]);
  });

  it('change nothing of host.json that does not stand there', () => {
    const host: unknown = JSON.parse(readFileSync(shipped('host.json'), 'utf8'));
    const at = (path: string[]) => path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], host);
    expect(overrides.length).toBeGreaterThan(0);
    expect(overrides.filter((name) => at(name.split('__').slice(1)) === undefined)).toEqual([]);
  });

  it('with those of the example file are all that must be there', () => {
    const required = schema.filter(([, type]) => !type.safeParse(undefined).success).map(([name]) => name);
    const given = new Set([...own, ...Object.keys(example)]);
    expect(required.length).toBeGreaterThan(10);
    expect(required.filter((name) => !given.has(name))).toEqual([]);
  });

  it('leave out only what has a usual value and a line in the documents', () => {
    const given = new Set([...own, ...Object.keys(example), ...notOnAzure]);
    const left = schema.filter(([name]) => !given.has(name));
    expect(left.filter(([, type]) => !type.safeParse(undefined).success).map(([name]) => name)).toEqual([]);
    expect(left.map(([name]) => name).filter((name) => !documents.includes(`\`${name}\``))).toEqual([]);
  });

  it('stand in nobody else’s file: no secret and no address of the platform in the example', () => {
    expect(Object.keys(example).filter((name) => own.includes(name))).toEqual([]);
  });

  it('come from the vault wherever they are secret', () => {
    expect(secrets).toEqual(expect.arrayContaining(['MELDING_GEHEIM', 'LOKET_GEHEIM', 'LEERLING_GEHEIM', 'TEAMS_WORKFLOW_URL']));
    expect(text(declared(app, 'verwijzingen').value)).toContain('@Microsoft.KeyVault(SecretUri=');
    expect(fixed.filter((name) => /GEHEIM|SECRET|WORKFLOW|PASSWORD|KEY$/.test(name))).toEqual([]);
  });
});

describe('the file of settings is checked before anything is made on Azure', () => {
  const good = { ...example, SCHOLEN_BESTAND: 'scholen.voorbeeld.json' };
  const refusal = (values: Record<string, string>): string => {
    try {
      azureSettings(values);
    } catch (error) {
      expect(error).toBeInstanceOf(SettingsError);
      return (error as Error).message;
    }
    throw new Error('the settings were taken');
  };

  it('takes the example as it is', () => expect(azureSettings(good).SWV_CODE).toBe(example['SWV_CODE']));

  it('stands for the same settings as Bicep gives', () => {
    const bicep = own.filter((name) => name !== certificate && name !== 'APPLICATIONINSIGHTS_CONNECTION_STRING');
    expect(Object.keys(givenOnAzure).sort()).toEqual([...bicep].sort());
  });

  it('names what is missing or wrong, with an example', () => {
    const { SWV_NAAM: _left, ...rest } = good as Record<string, string>;
    expect(refusal({ ...rest, LOKET_POSTBUS: 'geen adres' })).toMatch(/LOKET_POSTBUS klopt niet[^]*SWV_NAAM ontbreekt/);
  });

  it('sends a secret in the file back to the vault, without repeating it', () => {
    const message = refusal({ ...good, MELDING_GEHEIM: 'heel-geheim-heel-geheim-heel-geheim' });
    expect(message).toMatch(/haal MELDING_GEHEIM weg/);
    expect(message).not.toContain('heel-geheim');
  });

  it('lets the page have a name of its own', () =>
    expect(azureSettings({ ...good, LOKET_URL: 'https://loket.swv.example' }).LOKET_URL).toBe('https://loket.swv.example'));
});
