import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';
import { notificationUrlOf } from '../graph/subscription.ts';
import type { Subscription } from '../graph/types.ts';

/** How long a subscription is asked for, and how long before its end it is lengthened, in hours. Graph allows some 29 days. */
const subscriptionHours = { life: 72, renewBefore: 36 } as const;

const hours = (count: number) => count * 3_600_000;
const driveOf = ({ resource }: Subscription) => /^\/?drives\/([^/]+)\/root\/?$/i.exec(resource)?.[1];

/** An address without its query, which holds the fingerprint of the secret. */
const addressOf = (url: string) => url.replace(/[?#].*$/, '');

/**
 * Sees to one drive: one subscription of ours, to the address and under the secret of now, that does not run out soon. The secret of a
 * subscription cannot be changed: one under another is ended and made anew. Gives the one that is there now.
 */
async function keepOne(app: App, driveId: string, own: Subscription[], now: number): Promise<Subscription> {
  const url = notificationUrlOf(app.settings);
  const expires = new Date(now + hours(subscriptionHours.life));
  const [current, ...twice] = own.filter(({ notificationUrl }) => notificationUrl === url);
  for (const { id } of [...twice, ...own.filter(({ notificationUrl }) => notificationUrl !== url)]) await app.graph.deleteSubscription(id);
  if (current === undefined) return app.graph.createSubscription(driveId, expires);
  const isLong = new Date(current.expires).getTime() - now >= hours(subscriptionHours.renewBefore);
  return isLong ? current : app.graph.renewSubscription(current.id, expires);
}

/** Keeps until when changes of a drive are told, for the page Beheer; `until` undefined: they are not, as far as is known. */
async function noteExpiry(app: App, driveId: string, until: string | undefined): Promise<void> {
  const subscriptionExpires = until === undefined ? undefined : new Date(until).toISOString();
  await app.storage.drives.change('drive', driveId, (found) => {
    if (found?.subscriptionExpires === subscriptionExpires) return undefined;
    const { subscriptionExpires: _, ...rest } = found ?? { driveId };
    return { ...rest, driveId, ...(subscriptionExpires === undefined ? {} : { subscriptionExpires }) };
  });
}

/**
 * Sees to it that every drive of a school has one subscription that does not run out soon: makes what is missing, lengthens what is
 * near its end, makes anew what has an older secret, ends what belongs to no school any more. Subscriptions of other services under the same app
 * registration are left alone. One drive that fails does not stop the others; its fault is thrown at the end.
 */
export async function keepSubscriptions(app: App): Promise<void> {
  const now = app.clock.now().getTime();
  const drives = [...new Set(app.settings.scholen.map(({ drive }) => drive))];
  const address = addressOf(app.settings.MELDING_URL);
  const ours = (await app.graph.listSubscriptions()).filter(({ notificationUrl }) => addressOf(notificationUrl) === address);
  const faults: unknown[] = [];
  for (const driveId of drives) {
    const own = ours.filter((subscription) => driveOf(subscription) === driveId);
    try {
      await noteExpiry(app, driveId, (await keepOne(app, driveId, own, now)).expires);
    } catch (error) {
      await noteExpiry(app, driveId, own.find(({ notificationUrl }) => notificationUrl === notificationUrlOf(app.settings))?.expires);
      // Another process made it, another service has it, or it vanished meanwhile: the next turn sees to it, and the timer looks anyway.
      if (!isFault(error, 'conflict', 'niet-gevonden')) faults.push(error);
      else app.log('abonnement-niet-gemaakt', { driveId, soort: error.kind });
    }
  }
  for (const subscription of ours) if (!drives.includes(driveOf(subscription) ?? '')) await app.graph.deleteSubscription(subscription.id);
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} of ${drives.length} drives have no subscription`);
}
