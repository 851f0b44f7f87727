import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { operation, permissions } from '../operation.ts';
import { subscriptionSchema } from '../subscription.ts';
import type { Subscription } from '../types.ts';

export const abonneren = operation({
  name: 'abonneren',
  permission: permissions.abonneren,
  units: 1,
  purpose: 'Microsoft 365 vragen om wijzigingen te melden',
  repeatable: false,
});

/** Asks Graph to report changes in a drive; Graph tries out the address before it answers (1 unit). */
export const createSubscription = (door: Door, url: string, clientState: string, driveId: string, expires: Date): Promise<Subscription> =>
  sendJson(door, abonneren, '/subscriptions', subscriptionSchema, (r) =>
    r.post({
      changeType: 'updated',
      notificationUrl: url,
      lifecycleNotificationUrl: url,
      resource: `/drives/${driveId}/root`,
      expirationDateTime: expires.toISOString(),
      clientState,
    }),
  );
