import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { handleVerifieer } from '../src/verifieer/handle.ts';

// The page on which anybody checks whether a letter is genuine; open to all (infra/namen.json), and it tells nothing personal.
for (const [name, route] of [
  ['verifieren', 'verifieer'],
  ['verifieren-nummer', 'verifieer/{*path}'],
] as const) {
  functions.http(name, {
    route,
    methods: ['GET', 'HEAD', 'POST'],
    authLevel: 'anonymous',
    handler: async (request) => handleVerifieer(await app(), request),
  });
}
