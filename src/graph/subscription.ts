import { z } from 'zod';
import type { Subscription } from './types.ts';

/** One subscription, with the fields that the service uses. */
export const subscriptionSchema = z
  .object({ id: z.string(), resource: z.string(), expirationDateTime: z.string() })
  .transform((raw): Subscription => ({ id: raw.id, resource: raw.resource, expires: raw.expirationDateTime }));

/** The path of a subscription in Graph. */
export const subscriptionPath = (id: string): string => `/subscriptions/${encodeURIComponent(id)}`;
