import type { App } from '../app.ts';
import { dateOf, inDutch, plusDays, plusMonths, readDate, type IsoDate } from '../calendar.ts';
import { isOpen } from '../dossier/open.ts';
import type { DossierRecord } from '../storage/records.ts';
import { findBsn } from '../read/facts/bsn.ts';
import { onzetbaarFouten } from './onzetbaar.ts';
import { lopendeAanhouding, type Aanhouding } from './aanhouding.ts';

/** Longest texts, in characters, how often a request can be held back, and for how long at once. */
export const maxAanhouding = { reden: 1000, gevraagd: 2000, keren: 20, maanden: 6 } as const;

/** What the form sends, as text. */
export type AanhoudInvoer = { tot: string; reden: string; aanvullen: string; gevraagd: string };
export type AanhoudFouten = Partial<Record<'tot' | 'reden' | 'gevraagd' | 'dossier', string>>;

/** Holding back as it will be kept. */
export type Aanhoud = Pick<Aanhouding, 'tot' | 'reden' | 'gevraagd'>;

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function totFout(tot: IsoDate | undefined, vandaag: IsoDate, aanvullen: boolean): string | undefined {
  if (tot === undefined) return 'Vul in tot en met welke dag, bijvoorbeeld 31-3-2027.';
  const laatste = plusMonths(vandaag, maxAanhouding.maanden);
  if (tot <= vandaag) return 'Kies een dag na vandaag.';
  if (tot > laatste) return `Kies hoogstens een half jaar: tot en met ${inDutch(laatste)}.`;
  // A term that nobody can keep is no chance to complete the request
  return aanvullen && tot < plusDays(vandaag, 7)
    ? `Geef de school minstens een week: kies ${inDutch(plusDays(vandaag, 7))} of later.`
    : undefined;
}

/** What a form on holding back holds, or one Dutch sentence by each field that must be mended. */
export function beoordeelAanhouden(
  invoer: AanhoudInvoer,
  vandaag: IsoDate,
): { ok: true; aanhoud: Aanhoud } | { ok: false; fouten: AanhoudFouten } {
  const tot = readDate(invoer.tot);
  const [reden, gevraagd] = [folded(invoer.reden), folded(invoer.gevraagd)];
  const aanvullen = invoer.aanvullen === 'ja';
  const dag = totFout(tot, vandaag, aanvullen);
  const fouten: AanhoudFouten = {
    ...(dag === undefined ? {} : { tot: dag }),
    ...(reden.length < 10 ? { reden: 'Schrijf op waarom de aanvraag wordt aangehouden.' } : {}),
    ...(reden.length > maxAanhouding.reden ? { reden: `Deze tekst is te lang. Kort hem in tot ${maxAanhouding.reden} tekens.` } : {}),
    ...(aanvullen && gevraagd.length < 10 ? { gevraagd: 'Schrijf op wat de school moet aanvullen.' } : {}),
    ...(gevraagd.length > maxAanhouding.gevraagd
      ? { gevraagd: `Deze tekst is te lang. Kort hem in tot ${maxAanhouding.gevraagd} tekens.` }
      : {}),
    ...(findBsn(gevraagd).length > 0 ? { gevraagd: 'Haal het burgerservicenummer uit de tekst. Dat mag niet in een mail staan.' } : {}),
  };
  if (aanvullen) Object.assign(fouten, onzetbaarFouten({ gevraagd }));
  if (tot === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  return { ok: true, aanhoud: { tot, reden, ...(aanvullen ? { gevraagd } : {}) } };
}

/** Why a request cannot be held back now, with what to do; undefined where it can. */
export function nietAanTeHouden(dossier: DossierRecord, vandaag: IsoDate): string | undefined {
  if (!isOpen(dossier)) return 'Dit dossier is gesloten of vernietigd. Aanhouden kan niet meer.';
  if (dossier.besluitId !== undefined) return 'Er is al een besluit over dit dossier. Aanhouden kan niet meer.';
  if (lopendeAanhouding(dossier, vandaag) !== undefined) return 'Deze aanvraag is al aangehouden. Neem hem eerst weer in behandeling.';
  return (dossier.aanhoudingen ?? []).length >= maxAanhouding.keren
    ? `Deze aanvraag is al ${maxAanhouding.keren} keer aangehouden. Neem een besluit.`
    : undefined;
}

const isSame = (one: Aanhouding, { tot, reden, gevraagd }: Aanhoud, door: string): boolean =>
  one.beeindigdOp === undefined && one.tot === tot && one.reden === reden && one.gevraagd === gevraagd && one.door === door;

export type Aangehouden = { ok: true; aanhouding: Aanhouding } | { ok: false; melding: string };

/** Holds a request back; gives how it is kept. The same form sent twice is once. */
export async function houdAan(
  app: Pick<App, 'storage' | 'clock'>,
  dossier: DossierRecord,
  aanhoud: Aanhoud,
  door: string,
): Promise<Aangehouden> {
  const now = app.clock.now();
  const vandaag = dateOf(now);
  let outcome: Aangehouden = { ok: false, melding: 'Dit dossier is er niet meer. Open de lijst opnieuw.' };
  await app.storage.dossiers.change(dossier.schoolId, dossier.dossierId, (found) => {
    if (found === undefined) return undefined;
    const last = found.aanhoudingen?.at(-1);
    const isAgain = last !== undefined && isSame(last, aanhoud, door);
    const melding = isAgain ? undefined : nietAanTeHouden(found, vandaag);
    const vraagt = aanhoud.gevraagd === undefined ? {} : { teMelden: true as const };
    const aanhouding = isAgain ? last : { ...aanhoud, op: now.toISOString(), door, ...vraagt };
    outcome = melding === undefined ? { ok: true, aanhouding } : { ok: false, melding };
    if (isAgain || melding !== undefined) return undefined;
    return { ...found, aanhoudingen: [...(found.aanhoudingen ?? []), aanhouding] };
  });
  return outcome;
}

/** Takes a request up again that was held back; nothing where it is not. May be repeated. */
export async function hervat(app: Pick<App, 'storage' | 'clock'>, dossier: DossierRecord): Promise<void> {
  const vandaag = dateOf(app.clock.now());
  await app.storage.dossiers.change(dossier.schoolId, dossier.dossierId, (found) => {
    if (found === undefined || lopendeAanhouding(found, vandaag) === undefined) return undefined;
    // What was not asked yet need not be asked any more
    return { ...found, aanhoudingen: metLaatste(found, ({ teMelden: _unasked, ...one }) => ({ ...one, beeindigdOp: vandaag })) };
  });
}

const metLaatste = ({ aanhoudingen = [] }: DossierRecord, change: (last: Aanhouding) => Aanhouding): Aanhouding[] =>
  aanhoudingen.map((one, at) => (at === aanhoudingen.length - 1 ? change(one) : one));
