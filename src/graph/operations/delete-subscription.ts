import { done, send } from '../call.ts';
import type { Door } from '../door.ts';
import { isFault } from '../fault.ts';
import { operation, permissions } from '../operation.ts';
import { subscriptionPath } from '../subscription.ts';

export const abonnementOpzeggen = operation({
  name: 'abonnement-opzeggen',
  permission: permissions.abonneren,
  units: 1,
  purpose: 'het melden stoppen voor een bibliotheek waar geen school meer staat',
});

/** Ends a subscription; no error where it is gone (1 unit). */
export async function deleteSubscription(door: Door, id: string): Promise<void> {
  try {
    await done(await send(door, abonnementOpzeggen, subscriptionPath(id), (r) => r.delete()));
  } catch (error) {
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
}
