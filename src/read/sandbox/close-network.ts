import { registerHooks } from 'node:module';

const network = new Set([
  'net',
  'dgram',
  'dns',
  'dns/promises',
  'http',
  'http2',
  'https',
  'tls',
  'inspector',
  'inspector/promises',
  'child_process',
  'worker_threads',
  'cluster',
]);

const refuse = (specifier: string): void => {
  if (network.has(specifier.replace(/^node:/u, ''))) throw new Error(`${specifier} is closed in the reading process`);
};

/**
 * Takes the ways to the network from this process: the modules cannot be loaded and the global functions are gone. Node 24's permission model
 * knows no network; readers themselves run as WASM and plain JavaScript that cannot make a system call.
 */
export function closeNetwork(): void {
  registerHooks({
    resolve(specifier, context, next) {
      refuse(specifier);
      return next(specifier, context);
    },
  });
  const builtin: (id: string) => object | undefined = process.getBuiltinModule.bind(process);
  const guarded = (id: string) => {
    refuse(id);
    return builtin(id);
  };
  Object.defineProperty(process, 'getBuiltinModule', { value: guarded });
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);
}
