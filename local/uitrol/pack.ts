import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import type { Metafile } from 'esbuild';
import { z } from 'zod';
import { root, shipped } from '../../src/root.ts';
import { SettingsError, type Settings } from '../../src/settings.ts';
import { bundle } from '../build.ts';
import { packedLock, target } from './packed-lock.ts';

/** The folder that azd sends to Azure, beside azure.yaml. */
export const packFolder = 'uitrol';

/** Packages that are not in the bundle: a native module, and packages whose files are read as they are. */
export const outsideBundle = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@expo-google-fonts/source-sans-3',
  '@utrecht/component-library-css',
  '@utrecht/design-tokens',
] as const;

/** What goes along as it is. */
const alongside = ['host.json', 'templates', 'LICENSE.md'] as const;

const packageSchema = z.object({ name: z.string(), version: z.string(), main: z.string(), license: z.string() });
const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(shipped(file), 'utf8'));
const write = (folder: string, name: string, content: object) => writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);

/**
 * The files that settings name, such as the register of schools: each by its path from the root, where the app looks for it on Azure too.
 * Throws SettingsError for one that lies elsewhere.
 */
export function filesOf(settings: Settings): string[] {
  const named = Object.entries(settings).flatMap(([name, value]) =>
    name.endsWith('_BESTAND') && name !== 'KLOK_BESTAND' && typeof value === 'string' ? [[name, value] as const] : [],
  );
  return named.map(([name, value]) => {
    const file = normalize(value);
    if (!isAbsolute(file) && !file.startsWith('..')) return file;
    throw new SettingsError(
      `Instelling ${name}: zet het bestand in deze map en noem het zonder schijf of bovenliggende map, zoals scholen.json.`,
    );
  });
}

/**
 * Makes the folder that is deployed: the bundle, the templates, the files of the partnership, and the packages outside the bundle for Linux x64,
 * by the checksums of package-lock.json, whatever machine this is. Without `install` the packages are left out. Returns what
 * esbuild tells about the bundle.
 */
export async function pack(files: readonly string[], folder: string = join(root, packFolder), install = true): Promise<Metafile> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const metafile = await bundle(join(folder, 'dist'));
  // Texts and cards written in TypeScript are in the bundle already.
  for (const name of alongside) await cp(shipped(name), join(folder, name), { recursive: true, filter: (file) => !file.endsWith('.ts') });
  for (const file of files) await cp(shipped(file), join(folder, file));
  const { name, version, main, license } = packageSchema.parse(await json('package.json'));
  const { dependencies, lock } = packedLock(await json('package-lock.json'), outsideBundle, { name, version });
  await write(folder, 'package.json', { name, version, private: true, type: 'module', main, license, dependencies });
  await write(folder, 'package-lock.json', lock);
  // azd runs `npm install` here once more: the same answers for it.
  const npmrc = { os: target.os, cpu: target.cpu, libc: target.libc, 'ignore-scripts': 'true', audit: 'false', fund: 'false' };
  const lines = Object.entries(npmrc).map(([key, value]) => `${key}=${value}\n`);
  await writeFile(join(folder, '.npmrc'), lines.join(''));
  if (install) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  return metafile;
}
