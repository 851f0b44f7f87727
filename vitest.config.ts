import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

const slow = ['test/**/*.{azurite,way,browser}.test.ts'];
const replaces =
  /\bvi\.(?:mock|doMock|stubEnv|stubGlobal|useFakeTimers)\(|\bvi\.spyOn\((?:console|process|globalThis|[A-Z]\w*\.prototype)\b|process\.env\[[^\]]+\] = |\bglobalThis\.\w+ = /;
const textOf = (file: string): string => readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
/** A file of tests and what it takes in of its own folder, and that again. */
function withOwn(file: string, seen = new Set<string>()): Set<string> {
  seen.add(file);
  for (const [, name = ''] of textOf(file).matchAll(/\bfrom '\.\/([\w.-]+\.ts)'/g)) {
    const own = `${dirname(file)}/${name}`;
    if (!seen.has(own)) withOwn(own, seen);
  }
  return seen;
}
/** What these, or what they take in, put in the place of a module, a setting of the machine or its time would be there for other files too. */
const alone = globSync('test/**/*.test.ts', { cwd: import.meta.dirname }).filter((file) =>
  [...withOwn(file)].some((each) => replaces.test(textOf(each))),
);
const common = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Most of a test here is waiting for storage or a browser, so that more run side by side than there are cores.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // What Node compiled of a module, and of TypeScript stripped, is kept for the processes that load it after
    env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/node_modules/.cache/dossierloket/code` },
    projects: [
      // Each makes a world of its own and leaves nothing behind, so that files share what they load, which takes longer than most of them
      { test: { ...common, name: 'unit', include: ['test/**/*.test.ts'], exclude: [...slow, ...alone], isolate: false } },
      { test: { ...common, name: 'alone', include: alone, exclude: slow } },
      {
        test: {
          ...common,
          name: 'azurite',
          testTimeout: 120_000,
          include: ['test/**/*.azurite.test.ts'],
          globalSetup: ['test/azurite.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'way',
          include: ['test/**/*.way.test.ts', 'test/**/*.browser.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
