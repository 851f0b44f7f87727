import type { IncomingMessage } from 'node:http';
import type { RpcHttp, TypedData } from './rpc.ts';

/** A request as the host hands it to the library. */
export function toRpcRequest(request: IncomingMessage, url: URL, params: Record<string, string>, body: Buffer): TypedData {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const http: RpcHttp = { method: request.method ?? 'GET', url: url.href, headers, params };
  // The query is left out: the library then reads it from the URL, which keeps a name that comes twice.
  if (body.length > 0) http.body = { bytes: body };
  return { http };
}
