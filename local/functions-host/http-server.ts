import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fromThisMachine, mayCall, type Keys } from './access.ts';
import { answerAdmin, type AdminView } from './admin.ts';
import type { HostFunction } from './bindings.ts';
import { readBody } from './body.ts';
import type { HostJson } from './host-json.ts';
import { toRpcRequest } from './http-request.ts';
import { writeRpcResponse } from './http-response.ts';
import { describe } from './invoke.ts';
import { createLimit } from './limit.ts';
import { writeLog } from './log.ts';
import { authenticate, type SignIn } from './login/index.ts';
import { compareRoutes, matchRoute, parseRoute } from './route.ts';
import type { TypedData } from './rpc.ts';

/** Longest body that is read, in bytes: that of the real host. */
export const maxBody = 104_857_600;

type Options = {
  functions: HostFunction[];
  http: HostJson['extensions']['http'];
  keys: Keys;
  signIn: SignIn;
  admin: AdminView;
  /** Runs a function for a request; gives its answer. */
  run(fn: HostFunction, data: TypedData, traceParent: string | undefined): Promise<TypedData | null | undefined>;
};

const splitPath = (pathname: string): string[] | undefined => {
  try {
    return pathname
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined; // a malformed address is an address that is not there
  }
};

const home = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Dossierloket</title><p>De dienst draait. <a href="/loket">Naar het loket</a></p></html>`;

function parseUrl(request: IncomingMessage): URL | undefined {
  const host = request.headers.host ?? 'localhost';
  const target = request.url ?? '/';
  return target.startsWith('/') ? (URL.parse(`http://${host}${target}`) ?? undefined) : undefined;
}

const refuse = (response: ServerResponse, status: number): void =>
  void response.writeHead(status, { Connection: status === 413 ? 'close' : 'keep-alive' }).end();

/** A server that answers what the app's HTTP functions, the sign-in and `/admin` answer. It does not listen yet. */
export function createHttpServer(options: Options): Server {
  const { functions, http, keys } = options;
  const routes = functions
    .filter((fn) => fn.trigger.type === 'httptrigger')
    .map((fn) => ({
      fn,
      methods: new Set((fn.trigger.binding.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase())),
      route: parseRoute(http.routePrefix, fn.trigger.binding.route ?? fn.name),
    }))
    .sort((a, b) => compareRoutes(a.route, b.route));
  const limit = createLimit(http.maxConcurrentRequests, http.maxOutstandingRequests);

  const find = (method: string, path: string[]) => {
    for (const { fn, methods, route } of routes) {
      const params = methods.has(method) ? matchRoute(route, path) : undefined;
      if (params !== undefined) return { fn, params };
    }
    return undefined;
  };

  const call = async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    found: { fn: HostFunction; params: Record<string, string> },
  ): Promise<void> => {
    if (!mayCall(found.fn.trigger.binding.authLevel, request, url, keys)) return refuse(response, 401);
    if (!(await limit.enter())) return refuse(response, 429);
    try {
      const body = await readBody(request, maxBody);
      if (body === 'too large') return refuse(response, 413);
      const traceParent = request.headers['traceparent'];
      const data = toRpcRequest(request, url, found.params, body);
      writeRpcResponse(response, await options.run(found.fn, data, typeof traceParent === 'string' ? traceParent : undefined));
    } finally {
      limit.leave();
    }
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = parseUrl(request);
    if (url === undefined) return refuse(response, 400);
    if (await authenticate(request, response, url, options.signIn)) return;
    const path = splitPath(url.pathname);
    if (path === undefined) return refuse(response, 404);
    if (path[0]?.toLowerCase() === 'admin') {
      if (!fromThisMachine(request)) return refuse(response, 403);
      return answerAdmin(request, response, path.slice(1), options.admin);
    }
    const found = find(request.method ?? 'GET', path);
    if (found !== undefined) return call(request, response, url, found);
    if (path.length === 0 && request.method === 'GET')
      return void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(home);
    refuse(response, 404);
  };
  return createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return; // the caller went away while it was sending
      writeLog('error', 'host', describe(error));
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
}
