import { z } from 'zod';
import { badRequest } from '../graph-error.ts';
import { jsonBody, ok, type Answer, type Call } from './call.ts';

const most = 20;
const bodySchema = z.looseObject({
  requests: z
    .array(
      z.looseObject({
        id: z.string().min(1),
        method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
        url: z.string(),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
        dependsOn: z.array(z.string()).optional(),
      }),
    )
    .min(1)
    .max(most, `at most ${most} requests`),
});
type Request = z.infer<typeof bodySchema>['requests'][number];
type Response = { id: string; status: number; headers?: Record<string, string>; body?: unknown };

function bytesOf(request: Request): Buffer {
  if (request.body === undefined) return Buffer.alloc(0);
  const type = Object.entries(request.headers ?? {}).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  if (type === undefined) throw badRequest(`Request ${request.id} has a body without a Content-Type.`);
  return typeof request.body === 'string' && !/json/i.test(type)
    ? Buffer.from(request.body, 'base64')
    : Buffer.from(JSON.stringify(request.body));
}

function assertOrder(requests: Request[]): void {
  const seen = new Set<string>();
  for (const { id, dependsOn = [], url } of requests) {
    if (seen.has(id)) throw badRequest(`The id ${id} is used twice.`);
    if (dependsOn.some((other) => !seen.has(other))) throw badRequest(`Request ${id} depends on one that does not come before it.`);
    if (/^https?:/i.test(url)) throw badRequest(`The url of request ${id} must be relative.`);
    seen.add(id);
  }
}

const failedDependency = { error: { code: 'FailedDependency', message: 'A request that this one depends on failed.' } };

/**
 * Up to 20 calls in one; `answer` answers each. One that depends on a failed one gives 424. The responses come in another order than the
 * requests, as they may.
 */
export async function runBatch(
  call: Call,
  answer: (request: Omit<Call, 'target' | 'drive' | 'siteId' | 'params'>) => Promise<Answer>,
): Promise<Answer> {
  const body = bodySchema.safeParse(jsonBody(call));
  if (!body.success) throw badRequest(body.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  const { requests } = body.data;
  assertOrder(requests);
  const responses: Response[] = [];
  for (const request of requests) {
    const failed = request.dependsOn?.some((id) => (responses.find((response) => response.id === id)?.status ?? 0) >= 400) ?? false;
    responses.push(failed ? { id: request.id, status: 424, body: failedDependency } : await runOne(call, request, answer));
  }
  return ok({ responses: responses.toReversed() });
}

async function runOne(call: Call, request: Request, answer: Parameters<typeof runBatch>[1]): Promise<Response> {
  const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const url = new URL(`${call.tenant.origins.graph}/v1.0/${request.url.replace(/^\//, '')}`);
  const result = await answer({ tenant: call.tenant, method: request.method, url, headers, body: bytesOf(request) });
  return {
    id: request.id,
    status: result.status,
    ...(result.headers === undefined ? {} : { headers: result.headers }),
    ...(result.json === undefined ? {} : { headers: { ...result.headers, 'Content-Type': 'application/json' }, body: result.json }),
  };
}
