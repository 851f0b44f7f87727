import { readFileSync } from 'node:fs';
import { shipped } from '../../src/root.ts';
import { readSettings, type Settings } from '../../src/settings.ts';

/** The shipped example settings. */
export function exampleSettings(): Settings {
  const { Values } = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
  return readSettings({ ...Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json' });
}
