import { createPrivateKey, createPublicKey, createSign, generateKeyPairSync } from 'node:crypto';
import type { Clock } from '../../../src/clock.ts';
import { tokenClaimsOf, type Person } from './persons.ts';

/** Who signs, for which app, of which tenant. */
export type TokenSettings = { authority: string; tenantId: string; clientId: string };

/** Signs who is signed in, as Entra ID does, and shows the key with which that can be checked. */
export type TokenMaker = {
  idToken(person: Person): string;
  /** What is answered at a path of the keys; undefined for another path. */
  keysAt(pathname: string): string | undefined;
};

const kid = 'oefensleutel';
const validSeconds = 3600;

/** A private key, as PEM, for the tokens of one start; several hosts share it. */
export const makeTokenKey = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens by a key of our own, good for an hour by the clock of the service. */
export function tokenMaker(pem: string, { authority, tenantId, clientId }: TokenSettings, clock: Clock): TokenMaker {
  const key = createPrivateKey(pem);
  const keys = JSON.stringify({ keys: [{ ...createPublicKey(key).export({ format: 'jwk' }), kid, use: 'sig' }] });
  const keysPath = new URL(`${authority}/${tenantId}/discovery/v2.0/keys`).pathname;
  return {
    keysAt: (pathname) => (pathname === keysPath ? keys : undefined),
    idToken(person) {
      const now = Math.floor(clock.now().getTime() / 1000);
      const times = { iat: now, nbf: now, exp: now + validSeconds };
      const claims = { ...tokenClaimsOf(person), ...times, aud: clientId, tid: tenantId, iss: `${authority}/${tenantId}/v2.0` };
      const body = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`;
      return `${body}.${createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
    },
  };
}

/** The maker for the settings of an app that signs people in; undefined where the app has none. */
export function tokenMakerOf(environment: NodeJS.ProcessEnv, clock: Clock): TokenMaker | undefined {
  const { LOKET_AUTHORITY: authority, GRAPH_TENANT_ID: tenantId, LOKET_CLIENT_ID: clientId } = environment;
  if (authority === undefined || tenantId === undefined || clientId === undefined) return undefined;
  return tokenMaker(environment['HOST_TOKEN_KEY'] ?? makeTokenKey(), { authority, tenantId, clientId }, clock);
}
