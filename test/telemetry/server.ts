import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that answers every call. */
export async function listening(answer: (request: IncomingMessage) => { status: number; body: string }) {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, body } = answer(request);
      response.writeHead(status, { 'content-type': 'application/json', connection: 'close' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
