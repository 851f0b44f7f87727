import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Subscription } from './types.ts';

/** One subscription, with the fields that the service uses. */
export const subscriptionSchema = z
  .object({ id: z.string(), resource: z.string(), expirationDateTime: z.string(), notificationUrl: z.string().nullish() })
  .transform((raw): Subscription => ({
    id: raw.id,
    resource: raw.resource,
    expires: raw.expirationDateTime,
    notificationUrl: raw.notificationUrl ?? '',
  }));

/** The path of a subscription in Graph. */
export const subscriptionPath = (id: string): string => `/subscriptions/${encodeURIComponent(id)}`;

/**
 * Where Graph is to report changes: the address with a fingerprint of the secret as its query, so that a subscription that was made under an older
 * secret can be told by its address. Graph never gives the secret itself back. Of the secret the fingerprint holds 48 bits of a hash.
 */
export function notificationUrlOf({ MELDING_URL, MELDING_GEHEIM }: { MELDING_URL: string; MELDING_GEHEIM: string }): string {
  const url = new URL(MELDING_URL);
  url.searchParams.set('versie', createHash('sha256').update(`dossierloket-melding ${MELDING_GEHEIM}`).digest('hex').slice(0, 12));
  return url.href;
}
