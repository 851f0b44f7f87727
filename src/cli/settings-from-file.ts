import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import tls from 'node:tls';
import { z } from 'zod';
import { readSettingsOver, type Settings } from '../settings.ts';
import { SettingsError } from '../settings-error.ts';

const usual = 'local.settings.json';
const fileSchema = z.object({ Values: z.record(z.string(), z.string()) });

function valuesOf(path: string): Record<string, string> {
  const wrong = (why: string, cause: unknown) =>
    new SettingsError(`Het bestand met instellingen ${path} ${why}. Vergelijk het met local.settings.example.json.`, { cause });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw wrong('kan niet gelezen worden', error);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw wrong(`is geen geldig JSON-bestand (${(error as Error).message})`, error);
  }
  const parsed = fileSchema.safeParse(json);
  if (parsed.success) return parsed.data.Values;
  throw wrong('heeft geen "Values" met alleen teksten', parsed.error);
}

/** Has this process trust the certificate that the file names, as NODE_EXTRA_CA_CERTS does for one that is started with it. */
function trust(file: string): void {
  let pem: string;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (error) {
    throw new SettingsError(`Instelling NODE_EXTRA_CA_CERTS: het bestand ${file} kan niet gelezen worden. Loopt npm start nog?`, {
      cause: error,
    });
  }
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), pem]);
}

/** The settings of the environment alone; where those do not do, what to do is said at the end. */
function withoutFile(path: string): Settings {
  try {
    return readSettingsOver({});
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const hint = `Er is geen ${path}. Kopieer local.settings.example.json daarheen en vul het in, of noem een ander bestand met --instellingen BESTAND. Draait npm start? Dan is het: --instellingen .data/local.settings.json`;
    throw new SettingsError(`${error.message}\n${hint}`, { cause: error });
  }
}

/**
 * The settings for a command: those of a file in the form of local.settings.json (by default that file in the working folder, where it is there),
 * over which the environment goes. Throws SettingsError.
 */
export function settingsFrom(file: string | undefined): Settings {
  const path = resolve(file ?? usual);
  if (file === undefined && !existsSync(path)) return withoutFile(path);
  const values = valuesOf(path);
  const ca = values['NODE_EXTRA_CA_CERTS'];
  if (ca !== undefined && ca !== '') trust(ca);
  return readSettingsOver(values);
}
