import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { dubbeleNamen } from './dubbele-namen.ts';
import { shipped } from './root.ts';
import { SettingsError } from './settings-error.ts';

/** How a file that a setting names is spoken of: its setting, what it is for with an example, and where to look when it is wrong. */
export type SettingsFile = { instelling: string; uitleg: string; hulp: string };

/**
 * The JSON of a file that a setting names, and its whole path; a relative path lies beside the service. A name that stands twice is refused. Throws SettingsError with a Dutch line
 * that says what to do.
 */
export function readSettingsFile(file: string, { instelling, uitleg, hulp }: SettingsFile): { path: string; data: unknown } {
  const path = isAbsolute(file) ? file : shipped(file);
  let content: string;
  try {
    content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new SettingsError(`Instelling ${instelling}: het bestand ${path} kan niet gelezen worden. ${uitleg}`, { cause: error });
  }
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    throw new SettingsError(`${path} is geen geldig JSON-bestand (${(error as Error).message}). ${hulp}`, { cause: error });
  }
  const double = dubbeleNamen(content).map((name) => `"${name}"`);
  if (double.length > 0)
    throw new SettingsError(
      `${path}: ${double.join(', ')} staat er twee keer of vaker, bij hetzelfde onderdeel. Laat er één staan. ${hulp}`,
    );
  return { path, data };
}
