import { defineConfig } from 'vitest/config';

const common = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Most of a test here is waiting for storage or a browser, so that more run side by side than there are cores.
    maxWorkers: 3,
    projects: [
      { test: { ...common, name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/**/*.{azurite,way,browser}.test.ts'] } },
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
