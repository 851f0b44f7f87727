import { app as functions } from '@azure/functions';
import { handleTeams } from '../src/teams/handle.ts';

// The tab in Teams for who is not signed in there: a page for signing in may not be shown inside Teams. Open to all (infra/namen.json), and it tells nothing.
for (const [name, route] of [
  ['teams', 'teams'],
  ['teams-bestanden', 'teams/{*path}'],
] as const) {
  functions.http(name, {
    route,
    methods: ['GET', 'HEAD'],
    authLevel: 'anonymous',
    handler: (request) => Promise.resolve(handleTeams(request)),
  });
}
