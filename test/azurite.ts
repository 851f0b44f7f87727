import type { TestProject } from 'vitest/node';
import { startAzurite } from '../local/start/azurite.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- declaration merging needs an interface
  export interface ProvidedContext {
    /** Connection string of the Azurite that all tests of this run share; take names of your own for tables, queues and containers. */
    azurite: string;
  }
}

/** Starts one Azurite in memory for the whole test run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const azurite = await startAzurite();
  project.provide('azurite', azurite.connectionString);
  return () => azurite.close();
}
