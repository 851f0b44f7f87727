import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handleAs } from './sign-in.ts';
import type { World } from './world.ts';

/** Serves the loket over plain HTTP to a real browser, everybody signed in as `header` says (`principal`). */
export async function serve(app: World, header: () => string | undefined): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of incoming) parts.push(part as Buffer);
      const headers = new Headers(
        Object.entries(incoming.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)] as [string, string]],
        ),
      );
      const url = `http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`;
      const answer = await handleAs(app, header(), {
        method: incoming.method ?? '',
        url,
        headers,
        text: async () => Buffer.concat(parts).toString(),
      });
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
