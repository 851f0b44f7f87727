import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Keys for functions with authLevel `function` and `admin`; where one is missing, such functions are closed. */
export type Keys = { function?: string | undefined; master?: string | undefined };

const same = (a: string, b: string | undefined): boolean => {
  if (b === undefined || b === '') return false;
  const [given, expected] = [Buffer.from(a), Buffer.from(b)];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** Whether a request may call a function of an auth level: by `x-functions-key` or `?code=`. */
export function mayCall(level: string | undefined, request: IncomingMessage, url: URL, keys: Keys): boolean {
  if (level === undefined || level.toLowerCase() === 'anonymous') return true;
  const header = request.headers['x-functions-key'];
  const given = typeof header === 'string' ? header : (url.searchParams.get('code') ?? '');
  return same(given, keys.master) || (level.toLowerCase() === 'function' && same(given, keys.function));
}

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Whether a request for `/admin` comes from this machine itself, and not by way of a web page that someone has open. */
export function fromThisMachine(request: IncomingMessage): boolean {
  if (!loopback.has(request.socket.remoteAddress ?? '')) return false;
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  return ['localhost', '127.0.0.1', '[::1]'].includes(host) && request.headers.origin === undefined;
}
