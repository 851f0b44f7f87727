import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authenticate, type SignIn } from '../../local/functions-host/login/index.ts';
import { handleAs, principal } from './sign-in.ts';
import { leesEerst } from '../../src/loket/eerste-lezing.ts';
import type { World } from './world.ts';

/** The page to sign in on this machine, of which a session holds who `principal` names. */
const signIn: SignIn = {
  key: 'sleutel-van-de-tests',
  signInPaths: [],
  tokens: { keysAt: () => undefined, idToken: ({ rol, oid, naam }) => principal([rol], oid, naam) },
};

/** Serves the loket over plain HTTP to a real browser, everybody signed in as `header` says (`principal`), or by a page to sign in. */
export async function serve(
  app: World,
  header: (() => string | undefined) | 'by a page',
): Promise<{ url: string; close(): Promise<void> }> {
  // That a process still reads its lists has a test of its own
  await leesEerst(app, 60_000);
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const address = new URL(`http://${incoming.headers.host ?? ''}${incoming.url ?? ''}`);
      if (header === 'by a page' && (await authenticate(incoming, outgoing, address, signIn))) return;
      const parts: Buffer[] = [];
      for await (const part of incoming) parts.push(part as Buffer);
      const headers = new Headers(
        Object.entries(incoming.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)] as [string, string]],
        ),
      );
      const who = header === 'by a page' ? headers.get('x-ms-token-aad-id-token') : header();
      const answer = await handleAs(app, who ?? undefined, {
        method: incoming.method ?? '',
        url: address.href,
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
