import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { azureSettings } from '../../local/uitrol/azure-settings.ts';
import { filesOf, outsideBundle, pack, packFolder } from '../../local/uitrol/pack.ts';
import { packedLock } from '../../local/uitrol/packed-lock.ts';
import { root, shipped } from '../../src/root.ts';
import { infraJson } from './bicep-files.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const json = (file: string): unknown => JSON.parse(read(file));
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
/** What the host gives the worker. */
const given = '@azure/functions-core';
/** What a library tries to load where somebody asks for it, and says so where it is not there: signing in to a proxy by Kerberos. */
const optional = ['kerberos'];

describe('the folder that goes to Azure', () => {
  let folder: string;
  let made: Metafile;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'uitrol-'));
    made = await pack(['scholen.voorbeeld.json'], folder, false);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds the bundle, the engines, the templates, the host and the register, and no source or secret', () => {
    const files = globSync('**/*', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/functions/index.js',
        'dist/read-child.js',
        'dist/pdfium.wasm',
        'dist/nld.traineddata.gz',
        'host.json',
        'package.json',
        'package-lock.json',
        'scholen.voorbeeld.json',
        'templates/loket/loket.css',
      ]),
    );
    expect(files.filter((file) => /\.ts$|local\.settings|^\.env/.test(file))).toEqual([]);
  });

  it('starts at the file that package.json names', () => {
    const { main, type } = json(join(folder, 'package.json')) as { main: string; type: string };
    expect(read(join(folder, main)).length).toBeGreaterThan(0);
    expect(type).toBe('module');
  });

  it('has every package that the bundle leaves outside, for Linux x64 only and by checksum', () => {
    const { dependencies } = json(join(folder, 'package.json')) as { dependencies: Record<string, string> };
    const imported = Object.values(made.outputs)
      .flatMap(({ imports }) => imports)
      .filter(({ external }) => external === true)
      .map(({ path }) => packageOf(path));
    const outside = [...new Set(imported)].filter((name) => !isBuiltin(name) && name !== given && !optional.includes(name));
    expect(outside).toContain('@myriaddreamin/typst-ts-node-compiler');
    expect(outside.filter((name) => !(name in dependencies))).toEqual([]);
    const { packages } = json(join(folder, 'package-lock.json')) as { packages: Record<string, { integrity?: string; os?: string[] }> };
    const locked = Object.entries(packages).filter(([path]) => path !== '');
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
    expect(locked.filter(([, { os }]) => os !== undefined).map(([path]) => path)).toEqual([
      'node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
    ]);
    expect(read(join(folder, '.npmrc'))).toMatch(/^os=linux\ncpu=x64\nlibc=glibc\nignore-scripts=true$/m);
  });

  it('has every package whose files src/ reads as they are', () => {
    const sources = globSync('src/**/*.ts', { cwd: root }).map((file) => read(shipped(file)));
    const resolved = sources.flatMap((source) =>
      [...source.matchAll(/resolve\(\s*['`]([^'`$]+)/g)].map(([, name = '']) => packageOf(name)),
    );
    const inDist = ['@embedpdf/pdfium', 'libheif-js', '@microsoft/teams-js'];
    // A component of the library is found from the library, which brings it.
    const needed = [...new Set(resolved)].filter((name) => name.startsWith('@') && name !== '@utrecht/' && !inDist.includes(name));
    expect(needed.length).toBeGreaterThan(1);
    expect(needed.filter((name) => !outsideBundle.some((one) => one === name))).toEqual([]);
  });
});

describe('the files that go along', () => {
  const example = { SCHOLEN_BESTAND: 'scholen.voorbeeld.json', REGELS_BESTAND: 'regels.voorbeeld.json' };
  const settings = azureSettings({ ...(infraJson('instellingen.voorbeeld.json') as Record<string, string>), ...example });

  it('are all that settings name, but for the clock of one’s own computer', () =>
    expect(filesOf({ ...settings, KLOK_BESTAND: '.data/klok' })).toEqual(Object.values(example)));

  it.each(['/etc/scholen.json', '../scholen.json', 'a/../../scholen.json'])('%s lies elsewhere and is refused', (file) =>
    expect(() => filesOf({ ...settings, SCHOLEN_BESTAND: file })).toThrow(/SCHOLEN_BESTAND: zet het bestand in deze map/),
  );
});

describe('the lock of that folder', () => {
  const entry = (more: object) => ({ version: '1.0.0', integrity: 'sha512-x', ...more });
  const about = { name: 'n', version: '1.0.0' };
  const lock = (packages: Record<string, object>) => ({ lockfileVersion: 3, packages: { '': {}, ...packages } });

  it('holds what a package needs, and of its parts for machines only that of the target', () => {
    const parts = { 'a-linux': '1.0.0', 'a-windows': '1.0.0', 'a-musl': '1.0.0' };
    const packed = packedLock(
      lock({
        'node_modules/a': entry({ dependencies: { b: '^1.0.0' }, optionalDependencies: parts }),
        'node_modules/b': entry({}),
        'node_modules/c': entry({}),
        'node_modules/a-linux': entry({ optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] }),
        'node_modules/a-musl': entry({ optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] }),
        'node_modules/a-windows': entry({ optional: true, os: ['win32'], cpu: ['x64'] }),
      }),
      ['a'],
      about,
    );
    const { packages } = packed.lock as { packages: Record<string, object> };
    expect(Object.keys(packages)).toEqual(['', 'node_modules/a', 'node_modules/a-linux', 'node_modules/b']);
    expect(packages['node_modules/a']).toMatchObject({ optionalDependencies: { 'a-linux': '1.0.0' } });
    expect(packed.dependencies).toEqual({ a: '1.0.0' });
  });

  it.each([
    ['is not there', {}, /not in package-lock/],
    ['has no checksum', { 'node_modules/a': { version: '1.0.0' } }, /no checksum/],
    ['holds packages of its own', { 'node_modules/a': entry({}), 'node_modules/a/node_modules/b': entry({}) }, /of its own/],
  ])('is refused where a package %s', (_what, packages, fault) => expect(() => packedLock(lock(packages), ['a'], about)).toThrow(fault));
});

describe('azure.yaml', () => {
  const text = read(shipped('azure.yaml'));
  it('sends that folder, built here, by hooks that are there', () => {
    expect(text).toContain(`project: ./${packFolder}`);
    expect(text).toMatch(/^ {4}language: ts$/m);
    expect(text).toMatch(/^ {4}host: function$/m);
    expect(text).toMatch(/^ {4}remoteBuild: false$/m);
    const runs = [...text.matchAll(/run: node (\S+) (\w+) \}/g)];
    expect(runs).toHaveLength(6);
    for (const [, file = '', what = ''] of runs) expect(read(shipped(file))).toContain(`'${what}'`);
  });

  it('its service carries the tag by which azd finds the app', () => {
    const [, service] = /^services:\n {2}(\w+):$/m.exec(text) ?? [];
    expect(read(shipped('infra/modules/functie-app.bicep'))).toContain(`'azd-service-name': '${service}'`);
  });
});
