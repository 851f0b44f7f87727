import { dateOf, daysBetween, inDutch, plusDays, type IsoDate } from '../../calendar.ts';
import type { DossierStatus } from '../../storage/records.ts';

const klaar: readonly DossierStatus[] = ['toegekend', 'afgewezen', 'buiten behandeling', 'ingetrokken', 'gesloten', 'vernietigd'];

/** Whether the loket still has something to do for a dossier. */
export const isOpen = (status: DossierStatus): boolean => !klaar.includes(status);

/**
 * The term for a decision, a number of weeks from receipt (Awb 4:13: eight), and how it stands today. While a dossier is incomplete the term stands still (Awb 4:15);
 * how long it stood still before is not counted, so that the day given is the earliest that it can be.
 */
export function besluitTermijn(
  { status, ontvangenOp }: { status: DossierStatus; ontvangenOp: string },
  vandaag: IsoDate,
  weken: number,
): { dag: IsoDate; tekst: string; dringend: boolean } | undefined {
  // The term for a decision on an objection is another one.
  if (!isOpen(status) || status === 'bezwaar') return undefined;
  const dag = plusDays(dateOf(new Date(ontvangenOp)), 7 * weken);
  const over = daysBetween(vandaag, dag);
  if (status === 'incompleet') return { dag, tekst: 'staat stil: wacht op de school', dringend: false };
  if (over < 0) return { dag, tekst: `${inDutch(dag)} (voorbij)`, dringend: true };
  return { dag, tekst: `${inDutch(dag)} (nog ${over} ${over === 1 ? 'dag' : 'dagen'})`, dringend: over <= 14 };
}
