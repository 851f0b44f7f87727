import { registerHooks } from 'node:module';

const closed = new Set([
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
  // These reach files and programs by roads of their own
  'repl',
  'sqlite',
  'test',
  'test/reporters',
  'wasi',
]);

const refuse = (specifier: string): void => {
  const name = specifier.replace(/^node:/u, '');
  // Names with a line in front are the inside of the network modules, kept for old programs
  if (name.startsWith('_') || closed.has(name)) throw new Error(`${specifier} is closed in the reading process`);
};

/**
 * Takes the ways to the network and to other processes from this process: the modules cannot be loaded and the functions are gone. Node 24's
 * permission model knows no network; readers themselves run as WASM and plain JavaScript that cannot make a system call.
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
  Reflect.deleteProperty(process, 'kill');
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name);
}
