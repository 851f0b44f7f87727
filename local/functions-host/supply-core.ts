import { registerHooks } from 'node:module';

const core = new URL('./core.ts', import.meta.url).href;

/**
 * From here on, `@azure/functions-core` is core.ts for everything that this process loads, by import as well as by require. On Azure the
 * Node worker puts its own module in that place.
 */
export function supplyCore(): void {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '@azure/functions-core' ? { url: core, shortCircuit: true } : next(specifier, context),
  });
}
