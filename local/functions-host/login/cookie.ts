import { createHmac, timingSafeEqual } from 'node:crypto';
import { personOf, type Person } from './persons.ts';

const name = 'AppServiceAuthSession';

const sign = (key: string, rol: string) => createHmac('sha256', key).update(rol).digest('base64url');

/** The cookie that signs someone in for as long as the key lives; scripts of a page cannot read it, other sites cannot send it along. */
export const signInCookie = (key: string, person: Person): string =>
  `${name}=${person.rol}.${sign(key, person.rol)}; Path=/; HttpOnly; SameSite=Lax`;

export const signOutCookie = `${name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`;

/** Who is signed in by a Cookie header; undefined where nobody is or the signature is not ours. */
export function readCookie(key: string, header: string | undefined): Person | undefined {
  for (const part of (header ?? '').slice(0, 16_384).split(';')) {
    const [own, value = ''] = part.trim().split('=', 2);
    if (own !== name) continue;
    const [rol = '', signature = ''] = value.split('.', 2);
    const expected = Buffer.from(sign(key, rol));
    const given = Buffer.from(signature);
    if (given.length === expected.length && timingSafeEqual(given, expected)) return personOf(rol);
  }
  return undefined;
}

/** The cookies without the one of this sign-in, which is no business of the app. */
export function withoutSession(header: string): string {
  return header
    .split(';')
    .filter((part) => part.trim().split('=', 1)[0] !== name)
    .join(';')
    .trim();
}
