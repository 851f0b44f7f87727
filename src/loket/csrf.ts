import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const validMilliseconds = 12 * 60 * 60 * 1000;

const sign = (secret: string, personId: string, until: number): string => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'dossierloket formulier', 32));
  return createHmac('sha256', key)
    .update(JSON.stringify([personId, until]))
    .digest('base64url');
};

/** A proof that a form was made by this service for this person, good for twelve hours. */
export function makeToken(secret: string, personId: string, now: Date): string {
  const until = now.getTime() + validMilliseconds;
  return `${until}.${sign(secret, personId, until)}`;
}

/** Whether a form's proof is for this person and still good. Compares in constant time. */
export function checkToken(secret: string, personId: string, token: string, now: Date): boolean {
  const [until = '', signature = ''] = token.split('.');
  if (!/^\d{1,15}$/.test(until) || Number(until) < now.getTime() || Number(until) > now.getTime() + validMilliseconds) return false;
  const expected = Buffer.from(sign(secret, personId, Number(until)));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
