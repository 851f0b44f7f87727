import { app as functions } from '@azure/functions';
import { app } from '../src/app.ts';
import { isGezond } from '../src/gezondheid/gezond.ts';

// Whether the service works, for who watches it from outside; open to all (infra/namen.json), and it tells nothing else.
functions.http('gezondheid', {
  route: 'gezondheid',
  methods: ['GET', 'HEAD'],
  authLevel: 'anonymous',
  handler: async () => {
    const ok = await isGezond(await app());
    return {
      status: ok ? 200 : 503,
      body: ok ? 'ok' : 'niet ok',
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    };
  },
});
