import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from '../local/build.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const child = fileURLToPath(new URL('./start-child.ts', import.meta.url));
const rounds = 15;

const hello = `import { app } from '@azure/functions';
app.http('hello', { methods: ['GET'], authLevel: 'anonymous', handler: () => ({ body: 'hello' }) });`;

async function makeHello(folder: string): Promise<string> {
  const outfile = join(folder, 'hello.mjs');
  await build({
    stdin: { contents: hello, resolveDir: root },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    external: ['@azure/functions-core'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  return outfile;
}

const importTime = (file: string): number =>
  Number(execFileSync(process.execPath, [child, pathToFileURL(file).href], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Import time of the bundled app against a bundled hello world, in fresh processes that take turns; medians. */
export async function run(): Promise<void> {
  await bundle();
  const folder = mkdtempSync(join(root, 'dist', 'bench-'));
  const sources = join(folder, 'sources.mjs');
  writeFileSync(
    sources,
    `import { globSync } from 'node:fs';\nfor (const f of globSync('functions/*.ts', { cwd: ${JSON.stringify(root)} })) await import(${JSON.stringify(pathToFileURL(root).href)} + f);`,
  );
  const apps = { 'hello world': await makeHello(folder), bundle: join(root, 'dist/functions/index.js'), sources };
  const times = new Map<string, number[]>(Object.keys(apps).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) for (const [name, file] of Object.entries(apps)) times.get(name)?.push(importTime(file));
  const middle = Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
  const base = middle['hello world'] ?? Number.NaN;
  for (const [name, value] of Object.entries(middle)) {
    console.log(
      `${name.padEnd(12)} ${value.toFixed(0).padStart(6)} ms   ${(value / base).toFixed(2)} x   +${(value - base).toFixed(0)} ms`,
    );
  }
}
