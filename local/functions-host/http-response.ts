import type { ServerResponse } from 'node:http';
import type { RpcCookie, RpcHttp, TypedData } from './rpc.ts';

const bytesOf = (body: TypedData | null | undefined): Buffer => {
  if (body === null || body === undefined) return Buffer.alloc(0);
  if ('bytes' in body) return Buffer.from(body.bytes);
  if ('string' in body) return Buffer.from(body.string);
  if ('json' in body) return Buffer.from(body.json);
  if ('int' in body) return Buffer.from(String(body.int));
  if ('double' in body) return Buffer.from(String(body.double));
  return bytesOf(body.http.body);
};

const sameSite = { lax: 'Lax', strict: 'Strict', explicitNone: 'None' } as const;

function cookieText(cookie: RpcCookie): string {
  const parts = [`${cookie.name ?? ''}=${encodeURIComponent(cookie.value ?? '')}`];
  const expires = cookie.expires as { value?: { seconds?: number } } | null | undefined;
  if (cookie.maxAge?.value !== undefined) parts.push(`Max-Age=${cookie.maxAge.value}`);
  if (cookie.domain?.value !== undefined) parts.push(`Domain=${cookie.domain.value}`);
  if (cookie.path?.value !== undefined) parts.push(`Path=${cookie.path.value}`);
  if (expires?.value?.seconds !== undefined) parts.push(`Expires=${new Date(expires.value.seconds * 1000).toUTCString()}`);
  if (cookie.secure?.value === true) parts.push('Secure');
  if (cookie.httpOnly?.value === true) parts.push('HttpOnly');
  if (cookie.sameSite !== undefined && cookie.sameSite !== 'none') parts.push(`SameSite=${sameSite[cookie.sameSite]}`);
  return parts.join('; ');
}

const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer', 'content-length']);

/** Writes what a function answered; nothing at all is 204, as on Azure. */
export function writeRpcResponse(response: ServerResponse, answer: TypedData | null | undefined): void {
  if (answer === null || answer === undefined) return void response.writeHead(204).end();
  const http: RpcHttp = 'http' in answer ? answer.http : { statusCode: '200', body: answer };
  response.statusCode = Number(http.statusCode ?? 200);
  for (const [name, value] of Object.entries(http.headers ?? {})) if (!hopByHop.has(name.toLowerCase())) response.setHeader(name, value);
  const cookies = (http.cookies ?? []).map(cookieText);
  if (cookies.length > 0) response.appendHeader('Set-Cookie', cookies);
  const body = bytesOf(http.body);
  if (![204, 205, 304].includes(response.statusCode)) response.setHeader('Content-Length', body.length);
  response.end(body);
}
