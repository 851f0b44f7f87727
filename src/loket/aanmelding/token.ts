import { z } from 'zod';
import type { Settings } from '../../settings.ts';
import { rollen, type Rol } from '../access.ts';
import { SleutelsOnbereikbaar, sleutelsVan, uitgeverVan } from './sleutels.ts';

/** What a token of the sign-in comes to. Only of `geldig` is anything of it believed. */
export type Aanmelding =
  | { soort: 'geldig'; id: string; naam: string; rollen: Rol[] }
  /** None was given. */
  | { soort: 'geen' }
  /** Genuine, but its time is over. */
  | { soort: 'verlopen' }
  /** Not one of this tenant for this app, not whole, or not yet good. `reden` is a code for the log. */
  | { soort: 'ongeldig'; reden: string }
  /** The tenant's keys cannot be fetched. */
  | { soort: 'onbereikbaar' };

/** Longest token that is looked at, in characters; one of Entra ID with every role is some 2,000. */
const maxToken = 16_384;
/** How far the clocks of this service and of Entra ID may differ, in seconds. */
const skewSeconds = 60;
const maxName = 200;

type Uitgifte = Pick<Settings, 'LOKET_AUTHORITY' | 'LOKET_CLIENT_ID' | 'GRAPH_TENANT_ID'>;

/**
 * What an id token says. One with `scp`, or of an app (`idtyp`), is for calling an app: whoever was given it could send it on, and it says nothing of a sign-in
 * here. Who it was made for (`azp`, where that is said) is the app of the sign-in too (OpenID Connect 3.1.3.7).
 */
const claimsSchema = z.object({
  oid: z.uuid(),
  tid: z.string(),
  aud: z.string(),
  azp: z.string().optional(),
  scp: z.undefined().optional(),
  idtyp: z.literal('user').optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.array(z.string()).max(200).default([]),
});

function personOf(payload: unknown, { GRAPH_TENANT_ID: tenant, LOKET_CLIENT_ID: client }: Uitgifte): Aanmelding {
  const parsed = claimsSchema.safeParse(payload);
  if (!parsed.success) return { soort: 'ongeldig', reden: 'inhoud' };
  const { oid, tid, name, preferred_username: address, roles, azp = client } = parsed.data;
  if (azp !== client) return { soort: 'ongeldig', reden: 'voor-een-ander' };
  if (tid.toLowerCase() !== tenant.toLowerCase()) return { soort: 'ongeldig', reden: 'tenant' };
  const naam = [name, address].map((text) => text?.trim() ?? '').find((text) => text !== '') ?? 'onbekende naam';
  return { soort: 'geldig', id: oid.toLowerCase(), naam: naam.slice(0, maxName), rollen: rollen.filter((rol) => roles.includes(rol)) };
}

/**
 * Reads the id token that App Service passes on: signed (RS256) by the tenant's own keys, issued by the tenant, meant for the app of the sign-in,
 * within its time. Account, name and roles are taken from it and nothing else; roles that are not known are left out.
 */
export async function leesToken(settings: Uitgifte, token: string | null, now: Date): Promise<Aanmelding> {
  if (token === null || token === '') return { soort: 'geen' };
  if (token.length > maxToken) return { soort: 'ongeldig', reden: 'te-lang' };
  const [{ jwtVerify }, { JOSEError, JWTExpired }] = await Promise.all([import('jose/jwt/verify'), import('jose/errors')]);
  try {
    const { payload } = await jwtVerify(token, await sleutelsVan(settings, now), {
      algorithms: ['RS256'],
      issuer: uitgeverVan(settings),
      audience: settings.LOKET_CLIENT_ID,
      clockTolerance: skewSeconds,
      currentDate: now,
      requiredClaims: ['exp', 'nbf', 'iat', 'sub'],
    });
    return personOf(payload, settings);
  } catch (error) {
    if (error instanceof SleutelsOnbereikbaar) return { soort: 'onbereikbaar' };
    if (error instanceof JWTExpired) return { soort: 'verlopen' };
    if (error instanceof JOSEError) return { soort: 'ongeldig', reden: error.code };
    throw error;
  }
}
