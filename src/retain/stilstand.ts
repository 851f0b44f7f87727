import type { App } from '../app.ts';
import { dateOf, plusDays } from '../calendar.ts';
import { kenmerkOf } from '../dossier/kenmerk.ts';
import { isFault } from '../graph/fault.ts';
import { crashOf } from '../read/crash.ts';
import type { Message } from '../storage/queues.ts';
import { isRefused } from '../storage/refused.ts';
import { Onleesbaar } from '../storage/table.ts';
import { logUnread } from '../storage/unread.ts';
import { tellGeblokkeerd } from '../tell/index.ts';
import { BewijsKapot } from './bewijs/keten.ts';
import { blokkeer, changePlan } from './plan.ts';
import { redenen, type Reden } from './redenen.ts';
import { bewaartermijn, type Volgende } from './termijn.ts';

/** Why an error stands in the way of one dossier; undefined where it is no matter of that dossier, and the queue tries again. */
export function stilstandVan(error: unknown): Reden | undefined {
  if (error instanceof Onleesbaar) return redenen.onleesbaar;
  if (error instanceof BewijsKapot) return redenen.bewijs;
  if (isRefused(error)) return redenen.opslag;
  return isFault(error, 'vergrendeld', 'geen-toegang', 'geweigerd', 'conflict') ? redenen.vergrendeld : undefined;
}

/** Writes down for who keeps the service running what stands still, by ids and kinds alone. */
export function logStilstand(app: Pick<App, 'log'>, error: unknown, dossierId?: string): void {
  if (error instanceof Onleesbaar) logUnread(app)(error);
  else if (error instanceof BewijsKapot) app.log('bewijs-kapot', crashOf(error));
  else app.log('vernietigen-staat-stil', { dossierId, ...crashOf(error) });
}

/**
 * Deals with a dossier on which the work of its day broke for a reason of its own: told to the loket with what to do, shown as blocked, and tried again the next night, so
 * that it is not tried over and over and no other dossier waits for it. Throws the error itself where it is none of those.
 */
export async function staStil(app: App, { schoolId, dossierId }: Message<'dossier-vervallen'>, error: unknown): Promise<Volgende> {
  const stilstand = stilstandVan(error);
  if (stilstand === undefined) throw error;
  logStilstand(app, error, dossierId);
  const now = app.clock.now();
  const dag = plusDays(dateOf(now), bewaartermijn.opnieuwDagen);
  // The record may be what cannot be read: what people know the dossier by follows from where it stands
  const driveId = app.settings.scholen.find(({ id }) => id === schoolId)?.drive ?? '';
  await tellGeblokkeerd(app, { schoolId, dossierId, kenmerk: kenmerkOf(driveId, dossierId) }, stilstand.reden);
  try {
    await changePlan(
      app,
      { schoolId, dossierId },
      () => true,
      (plan) => blokkeer(plan, stilstand.reden, now, dag),
    );
  } catch (unread) {
    // The page says of a plan that it cannot be read
    if (!(unread instanceof Onleesbaar)) throw unread;
  }
  return { dag };
}
