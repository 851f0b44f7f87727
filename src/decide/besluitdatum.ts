import { dateOf, type IsoDate } from '../calendar.ts';
import type { BesluitRecord } from '../storage/records.ts';

/** The moment at which a besluit was taken: that of the signature; of what is not signed yet, or was never signed, that of its recording. */
export const besluitMoment = ({ ondertekening, genomenOp }: Pick<BesluitRecord, 'ondertekening' | 'genomenOp'>): Date =>
  new Date(ondertekening?.op ?? genomenOp);

/** The day of a besluit, as its letter and its number have it. */
export const besluitdatumVan = (besluit: Pick<BesluitRecord, 'ondertekening' | 'genomenOp'>): IsoDate => dateOf(besluitMoment(besluit));

/** Where a besluit stands on its way. */
export type BesluitStand = 'wacht' | 'teruggestuurd' | 'ondertekend' | 'uitgevoerd';

/**
 * Where a besluit stands. What was recorded before signatures and had begun to be numbered then goes on without; what had not, waits for one like any
 * other.
 */
export function standVan({
  uitgevoerdOp,
  teruggestuurd,
  ondertekening,
  reeks,
}: Pick<BesluitRecord, 'uitgevoerdOp' | 'teruggestuurd' | 'ondertekening' | 'reeks'>): BesluitStand {
  if (uitgevoerdOp !== undefined) return 'uitgevoerd';
  if (teruggestuurd !== undefined) return 'teruggestuurd';
  return ondertekening !== undefined || reeks !== undefined ? 'ondertekend' : 'wacht';
}
