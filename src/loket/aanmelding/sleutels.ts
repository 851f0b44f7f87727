import type { JWTVerifyGetKey } from 'jose';
import type { Settings } from '../../settings.ts';

type Authority = Pick<Settings, 'LOKET_AUTHORITY' | 'GRAPH_TENANT_ID'>;

/** The keys of the tenant cannot be fetched now, so that nobody's token can be told from a forged one. */
export class SleutelsOnbereikbaar extends Error {}

/** Who signs the tokens of the tenant. */
export const uitgeverVan = ({ LOKET_AUTHORITY, GRAPH_TENANT_ID }: Authority): string =>
  `${LOKET_AUTHORITY.replace(/\/$/, '')}/${GRAPH_TENANT_ID}/v2.0`;
const adresVan = ({ LOKET_AUTHORITY, GRAPH_TENANT_ID }: Authority): string =>
  `${LOKET_AUTHORITY.replace(/\/$/, '')}/${GRAPH_TENANT_ID}/discovery/v2.0/keys`;

/** Longest answer with keys that is read, in bytes; that of Entra ID is some 15,000. */
const maxAnswer = 262_144;
const timeoutMilliseconds = 5_000;
/** Keys are fetched anew after so long; Entra ID announces new ones days ahead. */
const cacheMilliseconds = 6 * 3_600_000;
/** A key that is not known leads to a new fetch at most so often. */
const cooldownMilliseconds = 60_000;
/** After a fetch that failed, the next try waits so long. */
const failureMilliseconds = 5_000;

/** An answer of at most `maxAnswer` bytes; a longer one is given up. No redirect is followed, so that the host is that of the settings. */
async function boundedFetch(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, redirect: 'manual' });
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.byteLength;
    if (length > maxAnswer) throw new Error('the answer with keys is too long');
    parts.push(part);
  }
  return new Response(Buffer.concat(parts), { status: answer.status === 200 ? 200 : 502 });
}

type Bron = { keys: JWTVerifyGetKey; failedAt: number };
const bronnen = new Map<string, Promise<Bron>>();

async function open(url: string): Promise<Bron> {
  const { createRemoteJWKSet, customFetch } = await import('jose/jwks/remote');
  const options = { timeoutDuration: timeoutMilliseconds, cooldownDuration: cooldownMilliseconds, cacheMaxAge: cacheMilliseconds };
  return { keys: createRemoteJWKSet(new URL(url), { ...options, [customFetch]: boundedFetch }), failedAt: -Infinity };
}

/**
 * The public keys of the tenant, fetched at the first need and kept for six hours; one that is not known is looked for at most once a minute. Throws
 * SleutelsOnbereikbaar where they cannot be fetched, and what `jose` throws where a token names no key of the tenant.
 */
export async function sleutelsVan(settings: Authority, now: Date): Promise<JWTVerifyGetKey> {
  const url = adresVan(settings);
  let found = bronnen.get(url);
  if (found === undefined) bronnen.set(url, (found = open(url)));
  const [bron, { JOSEError, JWKSNoMatchingKey, JWKSMultipleMatchingKeys }] = await Promise.all([found, import('jose/errors')]);
  return async (header, token) => {
    const since = Math.abs(now.getTime() - bron.failedAt);
    if (since < failureMilliseconds) throw new SleutelsOnbereikbaar('the keys could not be fetched a moment ago');
    try {
      return await bron.keys(header, token);
    } catch (error) {
      // A token that names no key says something of the token; all else is of the fetch or of what it gave.
      if (error instanceof JWKSNoMatchingKey || error instanceof JWKSMultipleMatchingKeys) throw error;
      const ofToken = error instanceof JOSEError && error.code === 'ERR_JOSE_NOT_SUPPORTED';
      if (ofToken) throw error;
      bron.failedAt = now.getTime();
      throw new SleutelsOnbereikbaar('the keys of the tenant cannot be fetched', { cause: error });
    }
  };
}
