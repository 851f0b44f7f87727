import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { limitSettings, usualSetting } from '../../src/read/limit-settings.ts';
import { defaultLimits, type ReadLimits } from '../../src/read/limits.ts';
import { waitingFactor } from '../../src/read/sandbox/reading-child.ts';
import { shipped } from '../../src/root.ts';
import { environmentSchema, readSettings, scholenSchema, SettingsError } from '../../src/settings.ts';

const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
const good = { ...example.Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json' };

const refusal = (environment: Record<string, string | undefined>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  throw new Error('the settings were taken');
};

describe('settings', () => {
  it('the shipped examples are complete and right', () => {
    expect(readSettings(good).scholen.length).toBeGreaterThan(1);
    // Only on Azure, set there by the platform or in its place; the last only on one's own machine.
    const optional = [
      'AzureWebJobsStorage__accountName',
      'GRAPH_CLIENT_CERTIFICAAT',
      'WEBSITE_SITE_NAME',
      'WEBSITE_AUTH_ENABLED',
      'APPLICATIONINSIGHTS_CONNECTION_STRING',
      'KLOK_BESTAND',
    ];
    const bounds = Object.values(limitSettings).map(({ naam }) => naam);
    expect(Object.keys(environmentSchema.shape).filter((name) => !(name in example.Values))).toEqual([...optional, ...bounds]);
  });

  const required = Object.entries(environmentSchema.shape).filter(([, type]) => !type.safeParse(undefined).success);
  it.each(required.map(([name]) => name))('%s missing stops the start with a Dutch line: what it is for and an example', (name) => {
    const message = refusal({ ...good, [name]: '' });
    expect(message).toMatch(new RegExp(`^Instelling ${name} ontbreekt\\. Waarvoor: .+\\. Voorbeeld: .+$`));
  });

  it('every setting says what it is for, with an example that it would take', () => {
    for (const type of Object.values(environmentSchema.shape)) {
      const { waarvoor, voorbeeld } = type.meta() as { waarvoor: string; voorbeeld: string };
      expect(waarvoor.length).toBeGreaterThan(10);
      expect(voorbeeld.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['geheim', 'GRAPH_CLIENT_SECRET'],
    ['certificaat', 'GRAPH_CLIENT_CERTIFICAAT'],
  ])('signing in by %s cannot do without %s', (aanmelding, name) => {
    const without = { ...good, GRAPH_AANMELDING: aanmelding, [name]: '' };
    expect(refusal(without)).toMatch(new RegExp(`^Instelling ${name} ontbreekt\\. Waarvoor: .+\\. Voorbeeld: .+$`));
    expect(readSettings({ ...without, [name]: 'x' }).GRAPH_AANMELDING).toBe(aanmelding);
  });

  it('signing in by managed identity needs no secret at all', () => {
    const settings = readSettings({ ...good, GRAPH_AANMELDING: 'beheerde-identiteit', GRAPH_CLIENT_SECRET: '' });
    expect(settings.GRAPH_CLIENT_SECRET).toBeUndefined();
  });

  it('a reference to Key Vault that Azure did not resolve is never taken for the secret itself', () => {
    const reference = '@Microsoft.KeyVault(SecretUri=https://kv-x.vault.azure.net/secrets/melding-geheim)';
    const message = refusal({ ...good, MELDING_GEHEIM: reference, LOKET_GEHEIM: reference });
    expect(message.split('\n')).toHaveLength(2);
    expect(message).toMatch(
      /^Instelling MELDING_GEHEIM verwijst naar een geheim in Key Vault dat niet gelezen kan worden\. .+Secrets User/,
    );
    expect(message).not.toContain('kv-x');
  });

  it('names every wrong setting at once, and repeats no secret', () => {
    const message = refusal({ ...good, MELDING_GEHEIM: 'te-kort', LOKET_POSTBUS: 'geen adres', RUSTTIJD_SECONDEN: '-1' });
    expect(message.split('\n').map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'Instelling MELDING_GEHEIM klopt niet.',
      'Instelling LOKET_POSTBUS klopt niet.',
      'Instelling RUSTTIJD_SECONDEN klopt niet.',
    ]);
    expect(message).not.toContain('te-kort');
  });

  it('the bounds on reading are the usual ones where nobody sets them, and set in their own unit', () => {
    expect(readSettings(good).lezen).toEqual(defaultLimits);
    expect(readSettings({ ...good, LEES_BESTAND_MB: '20', LEES_BLADZIJDEN: '7' }).lezen).toEqual({
      ...defaultLimits,
      fileBytes: 20 * 1024 * 1024,
      pages: 7,
    });
  });

  it.each(Object.entries(limitSettings))('the bound %s takes what lies between its ends and nothing else', (limit, { naam, min, max }) => {
    expect(usualSetting(limit as keyof ReadLimits)).toBeGreaterThanOrEqual(min);
    expect(usualSetting(limit as keyof ReadLimits)).toBeLessThanOrEqual(max);
    for (const value of [min, max]) expect(() => readSettings({ ...good, [naam]: String(value) })).not.toThrow();
    for (const value of [min - 1, max + 1, min + 0.5, 'veel'])
      expect(refusal({ ...good, [naam]: String(value) })).toMatch(
        new RegExp(`^Instelling ${naam} klopt niet\\. Waarvoor: .+ van ${min} tot en met ${max}\\.`),
      );
  });

  it('the longest turn of reading ends before Azure ends the function, whatever is set', () => {
    const host = JSON.parse(readFileSync(shipped('host.json'), 'utf8')) as { functionTimeout: string };
    const [hours = 0, minutes = 0, seconds = 0] = host.functionTimeout.split(':').map(Number);
    const piece = Math.max(limitSettings.seconds.max, limitSettings.pageSeconds.max) * waitingFactor;
    expect(limitSettings.turnSeconds.max + piece).toBeLessThan(hours * 3600 + minutes * 60 + seconds);
  });

  it('docs/lezen.md names every bound on reading with what it usually is and what it is for', () => {
    const docs = readFileSync(shipped('docs', 'lezen.md'), 'utf8');
    const rows = (Object.keys(limitSettings) as (keyof ReadLimits)[]).map(
      (limit) => `| ${limitSettings[limit].waarvoor} | ${usualSetting(limit).toLocaleString('nl-NL')} | \`${limitSettings[limit].naam}\` |`,
    );
    expect(docs.split('\n').filter((line) => line.includes('`LEES_') && line.startsWith('|'))).toEqual(rows);
  });

  it('needs a way to reach storage', () => {
    expect(refusal({ ...good, AzureWebJobsStorage: undefined })).toContain('AzureWebJobsStorage ontbreekt');
    expect(
      readSettings({ ...good, AzureWebJobsStorage: undefined, AzureWebJobsStorage__accountName: 'stdossier' }).AzureWebJobsStorage,
    ).toBeUndefined();
  });

  it.each([
    ['a missing register', undefined, /kan niet gelezen worden.*scholen\.voorbeeld\.json/],
    ['a register that is no JSON', '{', /geen geldig JSON-bestand/],
    ['a register without schools', '{"scholen":[]}', /scholen/],
    [
      'a school with a wrong BRIN',
      JSON.stringify({ scholen: [{ id: 'ab', naam: 'A', brin: '1', soort: 'vo', drive: 'd', pad: 'A', mail: 'a@b.example' }] }),
      /brin/,
    ],
  ])('%s is told in Dutch', (_what, content, expected) => {
    const file = join(mkdtempSync(join(tmpdir(), 'scholen-')), 'scholen.json');
    if (content !== undefined) writeFileSync(file, content);
    expect(refusal({ ...good, SCHOLEN_BESTAND: file })).toMatch(expected);
  });

  it('two schools may not share an id or a folder', () => {
    const school = { id: 'ab', naam: 'A', brin: '12AB', soort: 'vo', drive: 'd', pad: 'A', mail: 'a@b.example' };
    const other = { ...school, id: 'cd', pad: 'B' };
    expect(scholenSchema.safeParse({ scholen: [school, other] }).success).toBe(true);
    expect(scholenSchema.safeParse({ scholen: [school, { ...other, id: 'ab' }] }).success).toBe(false);
    expect(scholenSchema.safeParse({ scholen: [school, { ...other, pad: 'a' }] }).success).toBe(false);
  });
});
