import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegels } from '../../src/regels.ts';
import { shipped } from '../../src/root.ts';
import { readSettings, SettingsError } from '../../src/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'regels-'));
const fileWith = (content: string): string => {
  const path = join(folder, 'regels.json');
  writeFileSync(path, content);
  return path;
};
const refusal = (path: string): string => {
  try {
    readRegels(path);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  throw new Error('the file was taken');
};

describe('the file with the rules of a partnership', () => {
  it('is not needed: without it the handbook holds', () => {
    const { Values } = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
    const settings = (more: Record<string, string>) => readSettings({ ...Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json', ...more });
    expect(settings({}).regels).toEqual({});
    expect(Object.keys(settings({ REGELS_BESTAND: 'regels.voorbeeld.json' }).regels)).toContain('dlHoogste');
  });

  it('that is not there stops the start, saying what to do', () => {
    expect(refusal(join(folder, 'weg.json'))).toMatch(
      /^Instelling REGELS_BESTAND: .*weg\.json kan niet gelezen worden\. Waarvoor: .+ Voorbeeld: .+$/,
    );
  });

  it('may begin with the mark that editors on Windows put before UTF-8', () => {
    expect(readRegels(fileWith('\uFEFF{"dlHoogste":[{"vanaf":"2026-08-01","waarde":50}]}'))).toEqual({
      dlHoogste: [{ vanaf: '2026-08-01', waarde: 50 }],
    });
  });

  it('that is no JSON stops the start', () => {
    expect(refusal(fileWith('{'))).toMatch(/geen geldig JSON-bestand .* Vergelijk het met regels\.voorbeeld\.json/);
  });

  it('that names a setting twice stops the start: neither is taken for the right one', () => {
    const path = fileWith(
      '{"dlHoogste":[{"vanaf":"2026-08-01","waarde":50}],"dlHoogste":[{"vanaf":"2026-08-01","waarde":60,"waarde":70}]}',
    );
    expect(refusal(path)).toBe(
      `${path}: "dlHoogste", "waarde" staat er twee keer of vaker, bij hetzelfde onderdeel. Laat er één staan. Vergelijk het met regels.voorbeeld.json; docs/beheer.md zegt wat elke instelling doet.`,
    );
  });

  it('with faults names the place of each, counted as people count', () => {
    const path = fileWith(
      '{"dlHoogste":[{"vanaf":"2026-08-01","waarde":60},{"vanaf":"2027-08-01","waarde":600}],"bsnInLijst":[{"vanaf":"nu","waarde":"geen"}]}',
    );
    expect(refusal(path).split('\n')).toEqual([
      expect.stringContaining(`${path}, dlHoogste, nummer 2, waarde: dit is een heel aantal maanden van 10 tot en met 100. Vergelijk`),
      expect.stringContaining(`${path}, bsnInLijst, nummer 1, vanaf: dit is geen bestaande datum`),
    ]);
  });
});
