import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { shipped } from './root.ts';
import { SettingsError } from './settings-error.ts';

/** Largest logo, in bytes. */
export const maxLogo = 500_000;

export type Logo = { naam: string; inhoud: Uint8Array };

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const fout = (file: string, wat: string): SettingsError =>
  new SettingsError(
    `Instelling LOGO_BESTAND klopt niet: ${file} ${wat}. Waarvoor: het logo boven de brieven. Kies een SVG of PNG van hoogstens ${maxLogo / 1000} kB, of laat de instelling weg; dan staat de naam er.`,
  );

/**
 * The logo above letters, from the file that the setting names; a relative path lies beside the service. Undefined where there is no setting. Throws
 * SettingsError where it cannot be read, is too large, or is no SVG or PNG.
 */
export function readLogo(file: string | undefined): Logo | undefined {
  if (file === undefined) return undefined;
  const path = isAbsolute(file) ? file : shipped(file);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw fout(file, 'is er niet');
  if (bytes > maxLogo) throw fout(file, 'is te groot');
  const inhoud = readFileSync(path);
  if (inhoud.subarray(0, png.length).equals(png)) return { naam: 'logo.png', inhoud };
  if (inhoud.subarray(0, 2000).toString('utf8').includes('<svg')) return { naam: 'logo.svg', inhoud };
  throw fout(file, 'is geen SVG of PNG');
}
