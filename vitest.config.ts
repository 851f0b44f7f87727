import { defineConfig } from 'vitest/config';

const apart = ['test/**/*.{azurite,way,browser}.test.ts'];
const pure = ['test/{read/facts,handboek,check}/**/*.test.ts'];
const common = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Most of a test here is waiting for storage or a browser, so that more run side by side than there are cores.
    maxWorkers: 3,
    projects: [
      { test: { ...common, name: 'unit', include: ['test/**/*.test.ts'], exclude: [...apart, ...pure] } },
      // Functions of what they are given: they leave nothing behind, so that files share what they load
      { test: { ...common, name: 'puur', include: pure, exclude: apart, isolate: false } },
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
