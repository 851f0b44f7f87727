import { z } from 'zod';
import { sendJson } from './call.ts';
import type { Door } from './door.ts';
import { operation, permissions, type Operation } from './operation.ts';
import { codeOf, ownFault, type Refusal } from './refusal.ts';
import { backoffSeconds, isPassing, retryLimits } from './traffic.ts';
import { retryAfterOf } from './gate/headers.ts';

export const bundelen = operation({
  name: 'bundelen',
  permission: permissions.lezen,
  units: 0,
  purpose: 'tot 20 vragen in één keer stellen; elke vraag telt voor zichzelf',
  seconds: 60,
});

/** Graph takes so many in one call. */
const largestBatch = 20;

/** One call in a batch; `path` from `/`, without version. It goes only when those that it depends on were done. */
export type BatchRequest = {
  id: string;
  operation: Operation;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: object;
  dependsOn?: string[];
};

/** What came of one call: its JSON, or the refusal that stood after the last try. */
export type BatchAnswer = { refusal?: undefined; body: unknown } | { refusal: Refusal; body?: undefined };

const answersSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.coerce.string()).catch({}),
      body: z.unknown().optional(),
    }),
  ),
});
type Inner = z.infer<typeof answersSchema>['responses'][number];

const failedDependency = 424;
const isDone = ({ status }: Inner) => status >= 200 && status < 300;

/** Whether nothing can have been done, or doing it again does no harm. */
const mayGoAgain = ({ operation: { repeatable } }: BatchRequest, { status }: Inner) =>
  status === failedDependency || (isPassing(status) && (repeatable || status === 429 || status === 503));

/** Chunks of at most 20, in order; one goes with those that it depends on. Throws where a chain is too long for one call. */
function chunksOf(requests: readonly BatchRequest[]): BatchRequest[][] {
  const chunks: BatchRequest[][] = [];
  const families = new Map<string, BatchRequest[]>();
  for (const request of requests) {
    const own = new Set((request.dependsOn ?? []).map((id) => families.get(id)));
    if (own.has(undefined)) throw new Error(`${request.id} depends on one that does not come before it`);
    const family = [...own].flatMap((earlier) => earlier ?? []);
    family.push(request);
    for (const { id } of family) families.set(id, family);
  }
  for (const family of new Set(families.values())) {
    if (family.length > largestBatch) throw new Error(`a chain of more than ${largestBatch} calls`);
    const last = chunks.at(-1);
    if (last === undefined || last.length + family.length > largestBatch) chunks.push([...family]);
    else last.push(...family);
  }
  return chunks;
}

/** As Graph wants it: what a call depends on is named only where it goes along. */
const written = (requests: readonly BatchRequest[]) => {
  const along = new Set(requests.map(({ id }) => id));
  return requests.map(({ id, method, path, headers, body, dependsOn }) => {
    const on = dependsOn?.filter((other) => along.has(other)) ?? [];
    return {
      id,
      method,
      url: path,
      ...(body === undefined
        ? headers === undefined
          ? {}
          : { headers }
        : { headers: { 'Content-Type': 'application/json', ...headers }, body }),
      ...(on.length === 0 ? {} : { dependsOn: on }),
    };
  });
};

async function sendOnce(door: Door, requests: readonly BatchRequest[]): Promise<Map<string, Inner>> {
  const outer: Operation = { ...bundelen, repeatable: requests.every((request) => request.operation.repeatable) };
  const units = requests.reduce((sum, request) => sum + request.operation.units, 0);
  const { responses } = await sendJson(door, outer, '/$batch', answersSchema, (r) => r.post({ requests: written(requests) }), { units });
  return new Map(responses.map((inner) => [inner.id, inner]));
}

/** Tells the gate what the answers say of waiting, and returns for how many seconds none of those that failed may go again. */
async function waitAfter(door: Door, inners: readonly Inner[], tried: number): Promise<number> {
  const now = door.time.now();
  let wait = backoffSeconds(tried);
  for (const { status, headers } of inners) {
    const read = new Headers(headers);
    await door.gates.graph.heard(status, read, backoffSeconds(tried));
    wait = Math.max(wait, retryAfterOf(read, now) ?? 0);
  }
  return wait;
}

const answerOf = ({ status, headers, body }: Inner): BatchAnswer =>
  status >= 200 && status < 300 ? { body } : { refusal: { status, headers: new Headers(headers), code: codeOf(body) } };

async function sendChunk(door: Door, chunk: readonly BatchRequest[], answers: Map<string, BatchAnswer>): Promise<void> {
  let open = [...chunk];
  for (let tried = 1; open.length > 0; tried += 1) {
    const inners = await sendOnce(door, open);
    const again: BatchRequest[] = [];
    for (const request of open) {
      const inner = inners.get(request.id);
      if (inner === undefined) throw ownFault(bundelen, 'onbereikbaar', { cause: new Error('a call in a batch was not answered') });
      answers.set(request.id, answerOf(inner));
      if (!isDone(inner) && mayGoAgain(request, inner)) again.push(request);
    }
    // One that failed because of another goes again only together with it, or after it was done.
    const hopeless = (request: BatchRequest): boolean =>
      request.dependsOn?.some((id) => answers.get(id)?.refusal !== undefined && !again.some((other) => other.id === id)) ?? false;
    for (let out = again.findIndex(hopeless); out >= 0; out = again.findIndex(hopeless)) again.splice(out, 1);
    const wait = await waitAfter(door, [...inners.values()], tried);
    if (again.length === 0 || tried > retryLimits.tries || wait > retryLimits.waitSeconds) return;
    await door.time.wait(wait * 1000);
    open = again;
  }
}

/**
 * Asks up to any number of calls, 20 at a time, and returns what came of each by its id. Each costs its own units; what it saves is the way there and back. Only
 * those that failed in a way that may pass are sent again, as often and as long as single calls are. Throws a GraphFault where a whole batch fails.
 */
export async function sendBatch(door: Door, requests: readonly BatchRequest[]): Promise<Map<string, BatchAnswer>> {
  const answers = new Map<string, BatchAnswer>();
  for (const chunk of chunksOf(requests)) await sendChunk(door, chunk, answers);
  return answers;
}
