import { dateOf, daysBetween, inDutch, plusDays, type IsoDate } from '../../calendar.ts';
import type { DossierStatus } from '../../storage/records.ts';

const klaar: readonly DossierStatus[] = ['toegekend', 'afgewezen', 'buiten behandeling', 'ingetrokken', 'gesloten', 'vernietigd'];

/** Whether the loket still has something to do for a dossier. */
export const isOpen = (status: DossierStatus): boolean => !klaar.includes(status);

/** The last day for a decision: a number of weeks from receipt (Awb 4:13: eight). Undefined where there is nothing to decide, or an objection (which has a term of its own). */
export const termijnDag = ({ status, ontvangenOp }: { status: DossierStatus; ontvangenOp: string }, weken: number): IsoDate | undefined =>
  !isOpen(status) || status === 'bezwaar' ? undefined : plusDays(dateOf(new Date(ontvangenOp)), 7 * weken);

/** How many days before its end a term is urgent. */
export const dringendDagen = 14;

/** A term as people read it on a day. While a dossier is incomplete it stands still (Awb 4:15). */
export function termijnTekst(status: DossierStatus, dag: IsoDate, vandaag: IsoDate): { tekst: string; dringend: boolean } {
  if (status === 'incompleet') return { tekst: 'staat stil: wacht op de school', dringend: false };
  const over = daysBetween(vandaag, dag);
  if (over < 0) return { tekst: `${inDutch(dag)} (voorbij)`, dringend: true };
  return { tekst: `${inDutch(dag)} (nog ${over} ${over === 1 ? 'dag' : 'dagen'})`, dringend: over <= dringendDagen };
}

/**
 * The term for a decision, and how it stands today. How long it stood still before is not counted, so that the day given is the earliest that it can be.
 */
export function besluitTermijn(
  dossier: { status: DossierStatus; ontvangenOp: string },
  vandaag: IsoDate,
  weken: number,
): { dag: IsoDate; tekst: string; dringend: boolean } | undefined {
  const dag = termijnDag(dossier, weken);
  return dag === undefined ? undefined : { dag, ...termijnTekst(dossier.status, dag, vandaag) };
}

/** How terms are told apart in a filter. `deze-week`: today and the six days after it; `binnenkort`: until it stops being urgent; `later`: after this week. */
export const termijnSoorten = ['verlopen', 'deze-week', 'binnenkort', 'later', 'stil'] as const;
export type TermijnSoort = (typeof termijnSoorten)[number];

/** Whether the term of a dossier is of a kind on a day. */
export function isTermijn(soort: TermijnSoort, vandaag: IsoDate): (status: DossierStatus, dag: IsoDate | undefined) => boolean {
  const [week, dringend] = [plusDays(vandaag, 6), plusDays(vandaag, dringendDagen)];
  return (status, dag) => {
    if (dag === undefined || soort === 'stil' || status === 'incompleet')
      return dag !== undefined && soort === 'stil' && status === 'incompleet';
    if (soort === 'verlopen') return dag < vandaag;
    if (soort === 'later') return dag > week;
    return dag >= vandaag && dag <= (soort === 'deze-week' ? week : dringend);
  };
}
