import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { App } from '../../src/app.ts';
import { handleLoket } from '../../src/loket/handle.ts';
import type { LoketRequest, LoketResponse } from '../../src/loket/exchange.ts';

// Stands in for Entra ID in tests: signs tokens by hand, without the library that checks them, and serves its keys over HTTP.

export const makeKey = (): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: 2048 });
const own = makeKey();
export const kid = 'sleutel-van-de-tests';
export const jwks = {
  keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid, use: 'sig', kty: 'RSA' }] as Record<string, unknown>[],
};

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A signed token of any header and content; RS256 with the tests' own key unless told otherwise. */
export function sign(payload: object, header: object = { alg: 'RS256', typ: 'JWT', kid }, key: KeyObject = own.privateKey): string {
  const body = `${base64url(header)}.${base64url(payload)}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
}

/** Serves `answer` over HTTP until the process ends; gives its origin. */
export async function serveText(
  answer: () => { status?: number; body: string },
): Promise<{ origin: string; asked(): number; close(): void }> {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    const { status = 200, body } = answer();
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close: () => server.close().closeAllConnections(),
  };
}

let serving: Promise<{ origin: string }> | undefined;
/** The authority whose keys the tests' tokens are signed with. */
export const authority = async (): Promise<string> => (await (serving ??= serveText(() => ({ body: JSON.stringify(jwks) })))).origin;

type Person = { rollen: readonly string[]; id: string; naam: string };

/** The account that a short name stands for in tests. */
export const accountOf = (id: string): string => {
  if (/^[0-9a-f]{8}-/.test(id)) return id;
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** What a token of the sign-in says, as Entra ID writes it. */
export const claimsOf = (app: Pick<App, 'settings' | 'clock'>, issuer: string, { rollen, id, naam }: Person) => {
  const now = Math.floor(app.clock.now().getTime() / 1000);
  const { GRAPH_TENANT_ID: tid, LOKET_CLIENT_ID: aud } = app.settings;
  return {
    aud,
    iss: `${issuer}/${tid}/v2.0`,
    iat: now - 300,
    nbf: now - 300,
    exp: now + 3300,
    ver: '2.0',
    tid,
    name: naam,
    preferred_username: 'iemand@swv.example',
    oid: accountOf(id),
    sub: `sub-${id}`,
    roles: rollen,
  };
};

/** Who is signed in, for the header of a visitor: a token is made of it at the moment of each request. */
export const principal = (rollen: readonly string[], id = 'oid-1', naam = 'S. Ecretaris'): string => JSON.stringify({ rollen, id, naam });

const signed = new Map<string, string>();
/** A token of who is signed in; signed once for the same person at the same moment, for a signature takes longer than most requests. */
function tokenOf(app: App, issuer: string, who: string): string {
  const claims = claimsOf(app, issuer, JSON.parse(who) as Person);
  const key = JSON.stringify(claims);
  const token = signed.get(key) ?? sign(claims);
  signed.set(key, token);
  return token;
}

/** An answer of the loket, as a browser has it once it is whole. */
export type Answer = Omit<LoketResponse, 'body'> & { body: string | Buffer };

/** Sends a request to the loket as App Service would pass it on; `who` is what `principal` made, or a raw token. */
export async function handleAs(app: App, who: string | undefined, request: LoketRequest & { headers: Headers }): Promise<Answer> {
  const issuer = await authority();
  // The same app but for one setting; not a copy, so that a part of it that breaks when it is touched stays as it is
  const signedIn = Object.create(app, { settings: { value: { ...app.settings, LOKET_AUTHORITY: issuer } } }) as App;
  const token = who?.startsWith('{') === true ? tokenOf(app, issuer, who) : who;
  if (token !== undefined) request.headers.set('x-ms-token-aad-id-token', token);
  const { body, ...answer } = await handleLoket(signedIn, request);
  return { ...answer, body: body instanceof ReadableStream ? await buffer(body) : body };
}
