import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphRefusal } from '../graph-error.ts';
import { readBody, sendJson, type Handler } from '../http.ts';
import type { Tenant } from '../tenant.ts';
import { assertToken, giveToken, openidConfiguration } from '../token.ts';
import { keptHeaders, recordTraffic } from '../traffic.ts';
import { largestMessage, takeMessage } from '../workflow.ts';
import { answer, errorAnswer } from './answer.ts';
import type { Answer } from './call.ts';
import { largestUpload } from './content.ts';

const largestJson = 4 * 1024 * 1024;

const plainHeaders = (request: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value === undefined ? undefined : String(value)]));

const jsonOf = (body: Buffer, type: string | undefined): unknown => {
  if (body.length === 0 || !/json/i.test(type ?? '')) return undefined;
  const text = body.toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

async function answerGraph(tenant: Tenant, request: IncomingMessage, url: URL, body: Buffer): Promise<Answer> {
  const headers = plainHeaders(request);
  try {
    assertToken(tenant, headers['authorization']);
  } catch (error) {
    if (error instanceof GraphRefusal) return errorAnswer(error, headers);
    throw error;
  }
  return answer({ tenant, method: request.method ?? 'GET', url, headers, body });
}

async function serveGraph(tenant: Tenant, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const upload = request.method === 'PUT' && url.pathname.endsWith('/content');
  const body = await readBody(request, upload ? largestUpload : largestJson);
  const call = `${request.method ?? ''} ${url.pathname}`;
  const cut = tenant.knobs.cut(call);
  if (cut === 'before') return void request.socket.destroy();
  const result = await answerGraph(tenant, request, url, body);
  if (tenant.knobs.now.slow > 0) await wait(tenant.knobs.now.slow);
  const id = request.headers['client-request-id'];
  const headers: Record<string, string> = {
    'request-id': randomUUID(),
    ...(id === undefined ? {} : { 'client-request-id': String(id) }),
    ...(result.json === undefined ? {} : { 'content-type': 'application/json;odata.metadata=minimal;charset=utf-8' }),
    ...result.headers,
  };
  const requestBody = jsonOf(body, request.headers['content-type']);
  recordTraffic(tenant, {
    method: request.method ?? '',
    url: url.href,
    requestHeaders: keptHeaders(request.headers),
    ...(requestBody === undefined ? {} : { requestBody }),
    status: result.status,
    responseHeaders: headers,
    ...(result.json === undefined ? {} : { responseBody: result.json }),
    ...(cut === 'after' ? { cut: true as const } : {}),
  });
  if (cut === 'after') return void request.socket.destroy();
  response.writeHead(result.status, headers);
  response.end(result.json === undefined ? undefined : JSON.stringify(result.json));
}

const discovery = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/;
const tokens = /^\/([^/]+)\/oauth2\/v2\.0\/token$/;
const workflows = /^\/workflows\/([^/]+)$/;

/** Graph, the token endpoint beside it, and the Workflows webhook. */
export const graphHandler =
  (tenant: Tenant): Handler =>
  async (request, response) => {
    const url = new URL(request.url ?? '/', tenant.origins.graph);
    const { pathname } = url;
    if (pathname.startsWith('/v1.0/')) return serveGraph(tenant, request, response, url);
    const [, described] = discovery.exec(pathname) ?? [];
    if (described !== undefined && request.method === 'GET') return sendJson(response, 200, openidConfiguration(tenant, described));
    const [, tenantId] = tokens.exec(pathname) ?? [];
    if (tenantId !== undefined && request.method === 'POST') {
      const form = new URLSearchParams((await readBody(request, 64 * 1024)).toString('utf8'));
      const { status, json } = giveToken(tenant, tenantId, form);
      return sendJson(response, status, json, { 'cache-control': 'no-store' });
    }
    const [, secret] = workflows.exec(pathname) ?? [];
    if (secret !== undefined && request.method === 'POST') {
      const { status, json } = takeMessage(tenant, secret, await readBody(request, largestMessage * 4));
      if (json !== undefined) return sendJson(response, status, json);
      return void response.writeHead(status).end();
    }
    sendJson(response, 404, { error: { code: 'UnknownError', message: 'Only /v1.0, token endpoints and workflows are here.' } });
  };
