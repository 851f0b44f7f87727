import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { handleLoket } from '../src/loket/handle.ts';

// The page of the loket. Anonymous for the host: the platform's authentication stands before it, and src/loket/access.ts decides.
for (const [name, route] of [
  ['loket', 'loket'],
  ['loket-paginas', 'loket/{*path}'],
] as const) {
  functions.http(name, {
    route,
    methods: ['GET', 'HEAD', 'POST'],
    authLevel: 'anonymous',
    handler: async (request) => handleLoket(await app(), request),
  });
}
