import { http, HttpResponse, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import { openGraph } from '../../src/graph/index.ts';
import type { Graph } from '../../src/graph/types.ts';
import { testSettings } from '../fakes/app.ts';
import { HastyTime } from './fake-time.ts';

const authority = 'https://login.microsoftonline.com';

/** Graph and Entra ID as far as one test needs them; a call that no test foresaw fails it. */
export const server = setupServer();

/** How many tokens were given out; `refuse` makes Entra ID refuse the next ones. */
export const tokens = { given: 0, refuse: false };

export const tokenHandlers = [
  http.get(`${authority}/common/discovery/instance`, () =>
    HttpResponse.json({
      tenant_discovery_endpoint: `${authority}/t/v2.0/.well-known/openid-configuration`,
      metadata: [
        { preferred_network: 'login.microsoftonline.com', preferred_cache: 'login.windows.net', aliases: ['login.microsoftonline.com'] },
      ],
    }),
  ),
  http.get(`${authority}/:tenant/v2.0/.well-known/openid-configuration`, () =>
    HttpResponse.json({
      token_endpoint: `${authority}/t/oauth2/v2.0/token`,
      authorization_endpoint: `${authority}/t/oauth2/v2.0/authorize`,
      issuer: `${authority}/t/v2.0`,
    }),
  ),
  http.post(`${authority}/:tenant/oauth2/v2.0/token`, () => {
    if (tokens.refuse) return HttpResponse.json({ error: 'invalid_client', error_description: 'AADSTS7000215' }, { status: 401 });
    tokens.given += 1;
    return HttpResponse.json({ token_type: 'Bearer', expires_in: 3599, access_token: `token-${tokens.given}` });
  }),
];

/** One line of the log. */
export type Line = { event: string; details: Record<string, unknown> };

/** A fresh door whose waits are over at once, the calls that reach Graph in order, and what was logged; each call gets the next of `answers`. */
export function graphAnswering(...answers: ((request: Request) => Response | Promise<Response>)[]): {
  graph: Graph;
  calls: Request[];
  time: HastyTime;
  lines: Line[];
} {
  const calls: Request[] = [];
  const lines: Line[] = [];
  const time = new HastyTime();
  tokens.given = 0;
  tokens.refuse = false;
  server.use(
    ...tokenHandlers,
    http.all('https://graph.microsoft.com/*', async ({ request }) => {
      calls.push(request.clone());
      const answer = answers[calls.length - 1] ?? answers.at(-1);
      if (answer === undefined) throw new Error('no answer was given');
      return answer(request);
    }),
  );
  const log = (event: string, details = {}) => void lines.push({ event, details });
  return { graph: openGraph(testSettings('drive'), { time, log }), calls, time, lines };
}

export const json =
  (body: JsonBodyType, init: ResponseInit = {}) =>
  () =>
    HttpResponse.json(body, init);
export const refused = (status: number, headers: Record<string, string> = {}) =>
  json({ error: { code: 'refused', message: 'refused' } }, { status, headers });
export const broken = () => HttpResponse.error();
