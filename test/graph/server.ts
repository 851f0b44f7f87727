import { http, HttpResponse, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import { openDoor, type Door, type DoorParts } from '../../src/graph/door.ts';
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

type Answers = ((request: Request) => Response | Promise<Response>)[];
type Seen = { calls: Request[]; time: HastyTime; lines: Line[] };

/** Time in which waits are over at once, the calls that reach Graph in order, and what was logged; each call gets the next of `answers`. */
function answering(answers: Answers): Seen & { parts: DoorParts } {
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
  return { calls, lines, time, parts: { time, log } };
}

/** A fresh door to Graph as the stages have it. */
export function graphAnswering(...answers: Answers): Seen & { graph: Graph } {
  const seen = answering(answers);
  return { ...seen, graph: openGraph(testSettings('drive'), seen.parts) };
}

/** A fresh door as the operations have it. */
export function doorAnswering(...answers: Answers): Seen & { door: Door } {
  const seen = answering(answers);
  return { ...seen, door: openDoor(testSettings('drive'), () => 'number', seen.parts) };
}

export const json =
  (body: JsonBodyType, init: ResponseInit = {}) =>
  () =>
    HttpResponse.json(body, init);
export const refused = (status: number, headers: Record<string, string> = {}) =>
  json({ error: { code: 'refused', message: 'refused' } }, { status, headers });
export const broken = () => HttpResponse.error();
