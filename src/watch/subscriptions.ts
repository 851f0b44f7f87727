import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';

/** How long a subscription is asked for, and how long before its end it is lengthened, in hours. Graph allows some 29 days. */
const subscriptionHours = { life: 72, renewBefore: 36 } as const;

const hours = (count: number) => count * 3_600_000;
const resourceOf = (driveId: string) => `/drives/${driveId}/root`;

/**
 * Sees to it that every drive of a school has one subscription that does not run out soon: makes what is missing, lengthens what is
 * near its end, ends what belongs to no school any more. One drive that fails does not stop the others; its fault is thrown at the end.
 */
export async function keepSubscriptions(app: App): Promise<void> {
  const now = app.clock.now().getTime();
  const expires = new Date(now + hours(subscriptionHours.life));
  const drives = [...new Set(app.settings.scholen.map(({ drive }) => drive))];
  const existing = await app.graph.listSubscriptions();
  const faults: unknown[] = [];
  for (const driveId of drives) {
    const found = existing.find(({ resource }) => `/${resource.replace(/^\//, '')}` === resourceOf(driveId));
    try {
      if (found === undefined) await app.graph.createSubscription(driveId, expires);
      else if (new Date(found.expires).getTime() - now < hours(subscriptionHours.renewBefore))
        await app.graph.renewSubscription(found.id, expires);
    } catch (error) {
      // Another process made it, or it vanished meanwhile: the next round sees to it.
      if (!isFault(error, 'conflict', 'niet-gevonden')) faults.push(error);
    }
  }
  const wanted = new Set(drives.map(resourceOf));
  for (const { id, resource } of existing) if (!wanted.has(`/${resource.replace(/^\//, '')}`)) await app.graph.deleteSubscription(id);
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${drives.length} drives have no subscription`);
}
