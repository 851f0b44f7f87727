import type { IsoDate } from '../calendar.ts';
import type { Aanvraagtype, Criterium } from '../handboek/criterium.ts';
import type { Handboek } from '../handboek/handboek.ts';
import { waardenOp } from '../handboek/waarden.ts';
import { leegDossier } from './leeg-dossier.ts';

/** The criteria that a version of the handbook asks of a kind of application on a day, in its order: what never applies to it is left out. */
export function gevraagdeCriteria({ criteria, waarden }: Handboek, aanvraag: Aanvraagtype, dag: IsoDate): Criterium[] {
  const leeg = leegDossier(aanvraag, waardenOp(waarden, dag), dag);
  return criteria.filter((criterium) => criterium.hoortBij(aanvraag) && criterium.nietVanToepassing?.(leeg) === undefined);
}
