import { dateOf, daysBetween, inDutch, plusDays, type IsoDate } from '../calendar.ts';
import type { BesluitRecord, DossierRecord } from '../storage/records.ts';

export type Aanhouding = NonNullable<DossierRecord['aanhoudingen']>[number];
type Aangehouden = Pick<DossierRecord, 'aanhoudingen' | 'eindoordeel' | 'laatsteUpload'>;

/** Days within which a request that was not completed in its term may be left out of consideration (Awb 4:5 lid 4: four weeks). */
export const buitenBehandelingDagen = 28;

/** The day on which the loket asked or held back. */
export const dagVanAanhouding = ({ op }: Pick<Aanhouding, 'op'>): IsoDate => dateOf(new Date(op));

/**
 * The day on which what was asked for was there: as people said it, or else that of the last upload since the question where the dossier is complete
 * now. Undefined while it is not.
 */
export function aangevuldOp(
  aanhouding: Aanhouding,
  { eindoordeel, laatsteUpload }: Omit<Aangehouden, 'aanhoudingen'>,
): IsoDate | undefined {
  if (aanhouding.beeindigdOp !== undefined) return aanhouding.beeindigdOp;
  const isComplete = aanhouding.gevraagd !== undefined && eindoordeel === 'compleet' && laatsteUpload > aanhouding.op;
  return isComplete ? dateOf(new Date(laatsteUpload)) : undefined;
}

/** The holding back that runs on a day; undefined where there is none, or where what was asked for is there. */
export function lopendeAanhouding(dossier: Aangehouden, vandaag: IsoDate): Aanhouding | undefined {
  const last = dossier.aanhoudingen?.at(-1);
  if (last === undefined || vandaag > last.tot) return undefined;
  return aangevuldOp(last, dossier) === undefined ? last : undefined;
}

/**
 * How many days the term for a decision stood or will stand still (Awb 4:15): from the day after the question to complete the request, to the day on
 * which that was there, or else the end of the term that was given. Holding back for another reason does not stop it, nor does a question of which the mail
 * to the school is not laid ready.
 */
export function opschortingDagen(dossier: Aangehouden): number {
  let dagen = 0;
  let vanaf: IsoDate = '';
  for (const aanhouding of dossier.aanhoudingen ?? []) {
    // What was written down and not asked of the school stops nothing
    if (aanhouding.gevraagd === undefined || aanhouding.teMelden === true) continue;
    const klaar = aangevuldOp(aanhouding, dossier);
    const tot = klaar !== undefined && klaar < aanhouding.tot ? klaar : aanhouding.tot;
    // Days that two questions have in common stand still once
    const begin = dagVanAanhouding(aanhouding) > vanaf ? dagVanAanhouding(aanhouding) : vanaf;
    dagen += Math.max(0, daysBetween(begin, tot));
    if (tot > vanaf) vanaf = tot;
  }
  return dagen;
}

/** The question to complete a request that was not answered, as a besluit keeps it; or a Dutch sentence that says why leaving it out is not allowed. */
export type BuitenBehandeling =
  | { ok: true; aanvulling: NonNullable<BesluitRecord['aanvulling']>; uiterlijk: IsoDate }
  | { ok: false; melding: string };

/** The last day on which it may be told that a request is left out of consideration. */
export const uiterlijkBuitenBehandeling = (tot: IsoDate): IsoDate => plusDays(tot, buitenBehandelingDagen);

/**
 * Whether a request may be left out of consideration on a day (Awb 4:5): the school was asked to complete it, the term for that is over, what was asked
 * for did not come in it, and no more than four weeks have gone by.
 */
export function magBuitenBehandeling(dossier: Aangehouden, vandaag: IsoDate): BuitenBehandeling {
  const vraag = dossier.aanhoudingen?.findLast(({ gevraagd }) => gevraagd !== undefined);
  if (vraag?.gevraagd === undefined) {
    const melding =
      'De school moet eerst de kans krijgen om de aanvraag aan te vullen (Awb 4:5). Houd de aanvraag aan, schrijf op wat er nodig is en geef een termijn.';
    return { ok: false, melding };
  }
  if (vraag.teMelden === true)
    return {
      ok: false,
      melding:
        vandaag <= vraag.tot
          ? 'De mail waarin de school om aanvulling wordt gevraagd, is nog niet klaargezet. Dat gebeurt vanzelf binnen een half uur.'
          : 'De school is niet om aanvulling gevraagd: de mail is niet klaargezet. Houd de aanvraag opnieuw aan en geef een termijn (Awb 4:5).',
    };
  const klaar = aangevuldOp(vraag, dossier);
  if (klaar !== undefined && klaar <= vraag.tot)
    return {
      ok: false,
      melding: `De school heeft de aanvraag aangevuld op ${inDutch(klaar)}, binnen de termijn. Neem een besluit: toekennen of afwijzen.`,
    };
  if (vandaag <= vraag.tot)
    return { ok: false, melding: `De school kan de aanvraag nog aanvullen tot en met ${inDutch(vraag.tot)}. Wacht die dag af.` };
  const uiterlijk = uiterlijkBuitenBehandeling(vraag.tot);
  if (vandaag > uiterlijk)
    return {
      ok: false,
      melding: `Dit moest de school uiterlijk op ${inDutch(uiterlijk)} weten: vier weken na de termijn (Awb 4:5). Neem een besluit: toekennen of afwijzen. Of vraag opnieuw om een aanvulling.`,
    };
  return { ok: true, aanvulling: { gevraagdOp: dagVanAanhouding(vraag), tot: vraag.tot, gevraagd: vraag.gevraagd }, uiterlijk };
}
