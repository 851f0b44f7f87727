import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Thrown where a body is larger than its bound. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/** The whole body of a request, at most `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new BodyTooLarge(`more than ${limit} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function sendJson(response: ServerResponse, status: number, json: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(json));
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

const guarded = (handler: Handler) => (request: IncomingMessage, response: ServerResponse) => {
  handler(request, response).catch((error: unknown) => {
    // A caller that went away is no fault; anything else is one of ours, and must be seen.
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') console.error(error);
    if (response.headersSent) response.destroy();
    else sendJson(response, error instanceof BodyTooLarge ? 413 : 500, { error: { code: 'generalException', message: String(error) } });
  });
};

/** A server on this machine only. */
export type Listening = { port: number; close(): Promise<void> };

export async function startServer(handler: Handler, port: number, certificate?: Certificate): Promise<Listening> {
  const server = certificate === undefined ? createServer(guarded(handler)) : createSecureServer(certificate, guarded(handler));
  const got = await listen(server, port);
  return {
    port: got,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
