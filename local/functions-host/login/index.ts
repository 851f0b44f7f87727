import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../body.ts';
import { readCookie, signInCookie, signOutCookie, withoutSession } from './cookie.ts';
import { loggedOutPage, loginPage } from './page.ts';
import { meOf, personOf, principalHeaders } from './persons.ts';
import type { TokenMaker } from './token.ts';

/** `key` signs the cookie; `signInPaths` are for who is signed in; `tokens` makes the token that the app checks, where the app has settings for it. */
export type SignIn = { key: string; signInPaths: string[]; tokens: TokenMaker | undefined };

const secure = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

const html = (response: ServerResponse, body: string, status = 200, more: Record<string, string> = {}) =>
  void response.writeHead(status, { ...secure, 'Content-Type': 'text/html; charset=utf-8', ...more }).end(body);
const redirect = (response: ServerResponse, to: string, more: Record<string, string> = {}) =>
  void response.writeHead(302, { ...secure, Location: to, ...more }).end();

/** A path on this server; anything that a browser could take for another server becomes the loket. */
export const safePath = (text: string | null): string => (text !== null && /^\/(?![/\\])[^\\\s]{0,500}$/.test(text) ? text : '/loket');

/** Only a form of our own page may sign someone in. */
const fromElsewhere = (request: IncomingMessage) =>
  request.headers.origin !== undefined &&
  request.headers.origin !== 'null' &&
  new URL(request.headers.origin).host !== request.headers.host;

async function takeChoice(request: IncomingMessage, response: ServerResponse, key: string): Promise<void> {
  const body = await readBody(request, 4096);
  if (body === 'too large' || fromElsewhere(request)) return html(response, loginPage('/loket'), 400);
  const form = new URLSearchParams(body.toString('utf8'));
  const person = personOf(form.get('rol') ?? '');
  const to = safePath(form.get('post_login_redirect_uri'));
  if (person === undefined) return html(response, loginPage(to), 400);
  redirect(response, to, { 'Set-Cookie': signInCookie(key, person) });
}

/**
 * Stands in for the authentication of App Service. Answers `/.auth/*` itself (true); on any other request it takes off what only the
 * platform may say (`x-ms-client-principal*`, `x-ms-token-*`) and puts it on for who is signed in (false). A browser that asks for a page under one of
 * `signInPaths` without being signed in is sent to the sign-in page (true), any other request there gets 401.
 */
export async function authenticate(request: IncomingMessage, response: ServerResponse, url: URL, options: SignIn): Promise<boolean> {
  const { headers, method } = request;
  for (const name of Object.keys(headers))
    if (name.startsWith('x-ms-client-principal') || name.startsWith('x-ms-token-')) delete headers[name];
  const person = readCookie(options.key, headers.cookie);
  const path = url.pathname.toLowerCase();
  if (path === '/.auth/login' || path === '/.auth/login/aad') {
    if (method === 'POST') await takeChoice(request, response, options.key);
    else html(response, loginPage(safePath(url.searchParams.get('post_login_redirect_uri'))));
    return true;
  }
  if (path === '/.auth/logout') {
    const to = url.searchParams.get('post_logout_redirect_uri');
    if (to === null) html(response, loggedOutPage, 200, { 'Set-Cookie': signOutCookie });
    else redirect(response, safePath(to), { 'Set-Cookie': signOutCookie });
    return true;
  }
  if (path === '/.auth/me') {
    response
      .writeHead(200, { ...secure, 'Content-Type': 'application/json' })
      .end(JSON.stringify(person === undefined ? [] : meOf(person)));
    return true;
  }
  const keys = options.tokens?.keysAt(url.pathname);
  if (keys !== undefined) {
    response.writeHead(200, { ...secure, 'Content-Type': 'application/json' }).end(keys);
    return true;
  }
  if (path.startsWith('/.auth/')) {
    response.writeHead(404, secure).end();
    return true;
  }
  if (headers.cookie !== undefined) {
    headers.cookie = withoutSession(headers.cookie);
    if (headers.cookie === '') delete headers.cookie;
  }
  if (person !== undefined) Object.assign(headers, principalHeaders(person, options.tokens?.idToken(person)));
  else if (options.signInPaths.some((start) => path === start || path.startsWith(`${start}/`))) {
    if (method === 'GET' && (headers.accept ?? '').includes('text/html')) {
      redirect(response, `/.auth/login?post_login_redirect_uri=${encodeURIComponent(`${url.pathname}${url.search}`)}`);
    } else response.writeHead(401, secure).end();
    return true;
  }
  return false;
}
