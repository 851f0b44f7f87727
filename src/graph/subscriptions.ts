import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { send, sendJson } from './call.ts';
import { isFault } from './fault.ts';
import type { Subscription } from './types.ts';

const permission = 'Files.Read.All (of Sites.Selected waar de tenant dat toelaat)';
const subscriptionSchema = z
  .object({ id: z.string(), resource: z.string(), expirationDateTime: z.string() })
  .transform((raw): Subscription => ({ id: raw.id, resource: raw.resource, expires: raw.expirationDateTime }));
const path = (id: string) => `/subscriptions/${encodeURIComponent(id)}`;

/** All subscriptions of the service. */
export const listSubscriptions = async (client: Client): Promise<Subscription[]> =>
  (
    await sendJson(
      client,
      { name: 'abonnementen-lezen', permission },
      '/subscriptions',
      z.object({ value: z.array(subscriptionSchema) }),
      (r) => r.get(),
    )
  ).value;

/** Asks Graph to report changes in a drive; Graph tries out the address before it answers. */
export const createSubscription = (
  client: Client,
  url: string,
  clientState: string,
  driveId: string,
  expires: Date,
): Promise<Subscription> =>
  sendJson(client, { name: 'abonneren', permission }, '/subscriptions', subscriptionSchema, (r) =>
    r.post({
      changeType: 'updated',
      notificationUrl: url,
      lifecycleNotificationUrl: url,
      resource: `/drives/${driveId}/root`,
      expirationDateTime: expires.toISOString(),
      clientState,
    }),
  );

/** Lengthens a subscription; this reauthorizes it too. */
export const renewSubscription = (client: Client, id: string, expires: Date): Promise<Subscription> =>
  sendJson(client, { name: 'abonnement-verlengen', permission }, path(id), subscriptionSchema, (r) =>
    r.patch({ expirationDateTime: expires.toISOString() }),
  );

/** Ends a subscription; no error where it is gone. */
export async function deleteSubscription(client: Client, id: string): Promise<void> {
  try {
    await send(client, { name: 'abonnement-opzeggen', permission }, path(id), (r) => r.delete());
  } catch (error) {
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
}
