import type { IsoDate } from '../calendar.ts';
import { functies, type Functie, type LidRecord } from '../storage/records/commissie.ts';

/** The functions that vote (handboek 2.4): chair and experts; not the secretary, not the expert on call. */
export const stemmendeFuncties: readonly Functie[] = ['voorzitter', 'deskundige-cluster-3', 'deskundige-gp'];

export const magStemmen = ({ functie }: Pick<LidRecord, 'functie'>): boolean => stemmendeFuncties.includes(functie);

/** Whether somebody is a member on a day; first and last day included. */
export const isLidOp = ({ vanaf, tot }: Pick<LidRecord, 'vanaf' | 'tot'>, dag: IsoDate): boolean =>
  vanaf <= dag && (tot === undefined || dag <= tot);

/** Whether a member sits on a day: is a member and is not replaced by another on that day. */
export const isZittendOp = (lid: LidRecord, leden: readonly LidRecord[], dag: IsoDate): boolean =>
  isLidOp(lid, dag) && !leden.some((ander) => ander.vervangt === lid.lidId && isLidOp(ander, dag));

/** The order in which members are named: by function, the chair first. */
export const opFunctie = (a: LidRecord, b: LidRecord): number => functies.indexOf(a.functie) - functies.indexOf(b.functie);
