import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { operation, permissions } from '../operation.ts';
import { subscriptionPath, subscriptionSchema } from '../subscription.ts';
import type { Subscription } from '../types.ts';

export const abonnementVerlengen = operation({
  name: 'abonnement-verlengen',
  permission: permissions.abonneren,
  units: 1,
  purpose: 'het melden van wijzigingen in stand houden',
});

/** Lengthens a subscription; this reauthorizes it too (1 unit). */
export const renewSubscription = (door: Door, id: string, expires: Date): Promise<Subscription> =>
  sendJson(door, abonnementVerlengen, subscriptionPath(id), subscriptionSchema, (r) =>
    r.patch({ expirationDateTime: expires.toISOString() }),
  );
