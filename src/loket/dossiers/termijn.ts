import { dateOf, daysBetween, inDutch, plusDays, type IsoDate } from '../../calendar.ts';
import { lopendeAanhouding, opschortingDagen } from '../../decide/aanhouding.ts';
import type { DossierRecord, DossierStatus } from '../../storage/records.ts';

const klaar: readonly DossierStatus[] = ['toegekend', 'afgewezen', 'buiten behandeling', 'ingetrokken', 'gesloten', 'vernietigd'];

/** Whether the loket still has something to do for a dossier. */
export const isOpen = (status: DossierStatus): boolean => !klaar.includes(status);

/** What a term depends on; what is absent did not happen. */
type Termijn = Pick<DossierRecord, 'status' | 'ontvangenOp'> &
  Partial<Pick<DossierRecord, 'aanhoudingen' | 'eindoordeel' | 'laatsteUpload'>>;

/**
 * The last day for a decision: a number of weeks from receipt (Awb 4:13: eight), later by the days on which the school was completing its request (Awb
 * 4:15). Undefined where there is nothing to decide, or an objection (which has a term of its own).
 */
export function termijnDag(dossier: Termijn, weken: number): IsoDate | undefined {
  const { status, ontvangenOp, aanhoudingen, eindoordeel, laatsteUpload = ontvangenOp } = dossier;
  if (!isOpen(status) || status === 'bezwaar') return undefined;
  return plusDays(dateOf(new Date(ontvangenOp)), 7 * weken + opschortingDagen({ aanhoudingen, eindoordeel, laatsteUpload }));
}

/** How many days before its end a term is urgent. */
export const dringendDagen = 14;

const nogDagen = (over: number): string => (over === 0 ? 'vandaag' : `nog ${over} ${over === 1 ? 'dag' : 'dagen'}`);

/** How many days before its end the term for a defence, which is fourteen days, is urgent. */
export const verweerDringendDagen = 7;

/** The last day for the defence at the national committee, as people read it on a day. */
export function verweerTekst(dag: IsoDate, vandaag: IsoDate): { tekst: string; dringend: boolean } {
  const over = daysBetween(vandaag, dag);
  return { tekst: `verweer LBT: ${inDutch(dag)} (${over < 0 ? 'voorbij' : nogDagen(over)})`, dringend: over <= verweerDringendDagen };
}

/** A term as people read it on a day. While a dossier is incomplete it stands still (Awb 4:15). */
export function termijnTekst(status: DossierStatus, dag: IsoDate, vandaag: IsoDate): { tekst: string; dringend: boolean } {
  if (status === 'incompleet') return { tekst: 'staat stil: wacht op de school', dringend: false };
  const over = daysBetween(vandaag, dag);
  if (over < 0) return { tekst: `${inDutch(dag)} (voorbij)`, dringend: true };
  return { tekst: `${inDutch(dag)} (${nogDagen(over)})`, dringend: over <= dringendDagen };
}

/** The term for a decision, and how it stands today. */
export function besluitTermijn(
  dossier: Termijn,
  vandaag: IsoDate,
  weken: number,
): { dag: IsoDate; tekst: string; dringend: boolean } | undefined {
  const dag = termijnDag(dossier, weken);
  if (dag === undefined) return undefined;
  const { ontvangenOp, aanhoudingen, eindoordeel, laatsteUpload = ontvangenOp } = dossier;
  const loopt = lopendeAanhouding({ aanhoudingen, eindoordeel, laatsteUpload }, vandaag);
  if (loopt?.gevraagd !== undefined)
    return { dag, tekst: `staat stil tot en met ${inDutch(loopt.tot)}: de school vult aan. Daarna: ${inDutch(dag)}`, dringend: false };
  return { dag, ...termijnTekst(dossier.status, dag, vandaag) };
}

/** How terms are told apart in a filter. `deze-week`: today and the six days after it; `binnenkort`: until it stops being urgent; `later`: after this week. */
export const termijnSoorten = ['verlopen', 'deze-week', 'binnenkort', 'later', 'stil'] as const;
export type TermijnSoort = (typeof termijnSoorten)[number];

/** What tells where a term stands. */
export type TermijnStand = { status: DossierStatus; besluitVoor?: IsoDate; aanvullenTot?: IsoDate };

/** Whether a term stands still on a day: the dossier waits for the school. */
export const staatStil = ({ status, aanvullenTot }: TermijnStand, vandaag: IsoDate): boolean =>
  status === 'incompleet' || (aanvullenTot !== undefined && vandaag <= aanvullenTot);

/** Whether the term of a dossier is of a kind on a day. */
export function isTermijn(soort: TermijnSoort, vandaag: IsoDate): (stand: TermijnStand) => boolean {
  const [week, dringend] = [plusDays(vandaag, 6), plusDays(vandaag, dringendDagen)];
  return (stand) => {
    const { besluitVoor: dag } = stand;
    if (dag === undefined) return false;
    if (soort === 'stil' || staatStil(stand, vandaag)) return soort === 'stil' && staatStil(stand, vandaag);
    if (soort === 'verlopen') return dag < vandaag;
    if (soort === 'later') return dag > week;
    return dag >= vandaag && dag <= (soort === 'deze-week' ? week : dringend);
  };
}
