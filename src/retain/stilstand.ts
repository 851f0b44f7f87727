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
import { bewaartermijn, type Volgende } from './termijn.ts';

/** What keeps one dossier from going on that waiting does not mend, in Dutch: why, and what to do about it. */
export type Stilstand = { reden: string; doe: string };

/** Files that Microsoft 365 will not let go of, as people read it. */
export const vergrendeldReden = 'vergrendeld of geen recht';

/** Why an error stands in the way of one dossier; undefined where it is no matter of that dossier, and the queue tries again. */
export function stilstandVan(error: unknown): Stilstand | undefined {
  if (error instanceof Onleesbaar)
    return {
      reden: 'gegevens van de dienst over dit dossier zijn niet te lezen',
      doe: 'Vraag de beheerder om ze te herstellen: in het logboek staat bij rij-onleesbaar om welke rij het gaat. Tot dan blijft dit dossier staan. Andere dossiers gaan door.',
    };
  if (error instanceof BewijsKapot)
    return {
      reden: 'het verslag van vernietigingen klopt niet',
      doe: 'Er wordt niets meer vernietigd. Vraag de beheerder om het na te kijken met npm run audit -- verify.',
    };
  if (isRefused(error))
    return {
      reden: 'de opslag van de dienst weigert iets weg te halen',
      doe: 'Vraag de beheerder om te kijken of er een slot, een bewaarbeleid of een lease op de opslag staat. Wij proberen het elke dag opnieuw.',
    };
  if (isFault(error, 'vergrendeld', 'geen-toegang', 'geweigerd', 'conflict'))
    return { reden: vergrendeldReden, doe: 'Haal de oorzaak weg in SharePoint. Wij proberen het elke dag opnieuw.' };
  return undefined;
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
  await tellGeblokkeerd(app, { schoolId, dossierId, kenmerk: kenmerkOf(driveId, dossierId) }, stilstand.reden, stilstand.doe);
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
