import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { bundle } from '../../local/build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
let folder: string;
let made: Metafile;

beforeAll(async () => {
  // Under the root, as dist/ is: packages that stay outside the bundle are found from there
  mkdirSync(join(root, '.data'), { recursive: true });
  folder = mkdtempSync(join(root, '.data', 'bundle-'));
  made = await bundle(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Loads the bundle in a process where `require` is wrapped the way the Node worker of Azure Functions wraps it. */
function registered(): string[] {
  const program = fileURLToPath(new URL('./fixtures/worker-like.mjs', import.meta.url));
  const output = execFileSync(process.execPath, [program, pathToFileURL(join(folder, 'functions/index.js')).href], { encoding: 'utf8' });
  return z.array(z.string()).parse(JSON.parse(output));
}

test('the bundle registers every function of functions/ where the worker of Azure gives the core', () => {
  const names = globSync('functions/*.ts', { cwd: root }).flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return [...source.matchAll(/functions\.(?:http|timer|storageQueue)\(\s*'([\w-]+)'/g)].map(([, name = '']) => name);
  });
  expect(names.length).toBeGreaterThan(10);
  expect(registered()).toEqual(expect.arrayContaining(names));
});

test('what is needed seldom is not loaded at the start', () => {
  const at = (name: string) => Object.keys(made.outputs).find((file) => file.endsWith(name)) ?? '';
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of made.outputs[file]?.imports ?? []) if (kind === 'import-statement' && path in made.outputs) visit(path);
  };
  visit(at('functions/index.js'));
  const outputs = Object.entries(made.outputs);
  const inputsOf = (wanted: (file: string) => boolean) =>
    outputs.filter(([file]) => wanted(file)).flatMap(([, { inputs }]) => Object.keys(inputs));
  const atStart = inputsOf((file) => loaded.has(file)).join('\n');
  const later = inputsOf((file) => !loaded.has(file)).join('\n');
  for (const heavy of [
    '@azure/identity/',
    '@embedpdf/pdfium/',
    '@opentelemetry/sdk-trace-base/',
    '@azure/monitor-opentelemetry-exporter/',
  ]) {
    expect(later).toContain(`node_modules/${heavy}`);
    expect(atStart).not.toContain(`node_modules/${heavy}`);
  }
  expect(made.outputs[at('functions/index.js')]?.imports).not.toContainEqual(
    expect.objectContaining({ path: '@myriaddreamin/typst-ts-node-compiler', kind: 'import-statement' }),
  );
});

test('package.json, host.json and local.settings.example.json are what func start asks for', () => {
  expect(read('package.json')).toMatchObject({
    main: 'dist/functions/index.js',
    type: 'module',
    dependencies: { '@azure/functions': expect.stringMatching(/^\^4/) },
  });
  expect(read('host.json')).toMatchObject({ version: '2.0', extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle' } });
  const settings = z
    .object({ IsEncrypted: z.literal(false), Values: z.record(z.string(), z.string()) })
    .parse(read('local.settings.example.json'));
  expect(settings.Values).toMatchObject({ FUNCTIONS_WORKER_RUNTIME: 'node', AzureWebJobsStorage: 'UseDevelopmentStorage=true' });
});
