import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { instellingenSchema, type Instellingen } from './handboek/instellingen.ts';
import { shipped } from './root.ts';
import { SettingsError } from './settings-error.ts';

const hulp = 'Vergelijk het met regels.voorbeeld.json; docs/beheer.md zegt wat elke instelling doet.';

/** A path into the file as people read it: `tweedeDeskundigeOok, regel 1, waarde`. */
const waar = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `nummer ${step + 1}` : String(step))).join(', ');

/**
 * The partnership's own settings on the points where law or practice went on, by their dates; none where no file is named. A relative path
 * lies beside the service. Throws SettingsError with a Dutch line per fault, which names the place in the file and what is asked.
 */
export function readRegels(file: string | undefined): Instellingen {
  if (file === undefined) return {};
  const path = isAbsolute(file) ? file : shipped(file);
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SettingsError(
      `Instelling REGELS_BESTAND: het bestand ${path} kan niet gelezen worden. Waarvoor: eigen regels van het samenwerkingsverband. Voorbeeld: kopieer regels.voorbeeld.json naar regels.json, of laat de instelling leeg; dan gelden de regels van het handboek.`,
      { cause: error },
    );
  }
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    throw new SettingsError(`${path} is geen geldig JSON-bestand (${(error as Error).message}). ${hulp}`, { cause: error });
  }
  const parsed = instellingenSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: at, message }) => `${path}${at.length === 0 ? '' : `, ${waar(at)}`}: ${message}. ${hulp}`);
  throw new SettingsError(lines.join('\n'));
}
