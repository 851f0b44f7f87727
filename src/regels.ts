import { instellingenSchema, type Instellingen } from './handboek/instellingen.ts';
import { SettingsError } from './settings-error.ts';
import { readSettingsFile } from './settings-file.ts';

const hulp = 'Vergelijk het met regels.voorbeeld.json; docs/beheer.md zegt wat elke instelling doet.';
const bestand = {
  instelling: 'REGELS_BESTAND',
  uitleg:
    'Waarvoor: eigen regels van het samenwerkingsverband. Voorbeeld: kopieer regels.voorbeeld.json naar regels.json, of laat de instelling leeg; dan gelden de regels van het handboek.',
  hulp,
};

/** A path into the file as people read it: `tweedeDeskundigeOok, regel 1, waarde`. */
const waar = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `nummer ${step + 1}` : String(step))).join(', ');

/**
 * The partnership's own settings on the points where law or practice went on, by their dates; none where no file is named. A relative path
 * lies beside the service. Throws SettingsError with a Dutch line per fault, which names the place in the file and what is asked.
 */
export function readRegels(file: string | undefined): Instellingen {
  if (file === undefined) return {};
  const { path, data } = readSettingsFile(file, bestand);
  const parsed = instellingenSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path: at, message }) => `${path}${at.length === 0 ? '' : `, ${waar(at)}`}: ${message}. ${hulp}`);
  throw new SettingsError(lines.join('\n'));
}
