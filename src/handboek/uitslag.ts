import type { Tabel, Uitkomst } from '../check/rapport.ts';
import type { Evidence } from '../evidence.ts';

/** What a check comes to for one row of a list; `opmerking` in Dutch, without anything of the pupil in it, `''` where there is nothing to say. */
export type RijUitslag = { document: string; blad: number; rij: number; uitkomst: Uitkomst; opmerking: string };

/** What a check comes to; of a list also row by row. */
export type Uitslag = {
  uitkomst: Uitkomst;
  uitleg: string;
  bewijs: Evidence[];
  tabel?: Tabel;
  actie?: string;
  kort?: string;
  rijen?: RijUitslag[];
};

/** What the school can do: one sentence, and the same in a few words without anything personal. */
export type Stap = { actie: string; kort: string };

export const voldaan = (uitleg: string, bewijs: Evidence[]): Uitslag => ({ uitkomst: 'voldaan', uitleg, bewijs });
export const nietVoldaan = (uitleg: string, bewijs: Evidence[], stap: Stap): Uitslag => ({
  uitkomst: 'niet-voldaan',
  uitleg,
  bewijs,
  ...stap,
});
export const ontbreekt = (uitleg: string, stap: Stap, bewijs: Evidence[] = []): Uitslag => ({
  uitkomst: 'ontbreekt',
  uitleg,
  bewijs,
  ...stap,
});
export const teBeoordelen = (uitleg: string, bewijs: Evidence[] = [], stap?: Stap): Uitslag => ({
  uitkomst: 'te-beoordelen',
  uitleg,
  bewijs,
  ...stap,
});
export const nvt = (uitleg: string, bewijs: Evidence[] = []): Uitslag => ({ uitkomst: 'nvt', uitleg, bewijs });

/** What the school can do about an outcome, where it says so. */
export const stapVan = ({ kort, actie }: Uitslag): Stap | undefined =>
  kort !== undefined && actie !== undefined ? { kort, actie } : undefined;

/** The outcome when what it rests on is certain; else the same finding for a person to judge. */
export function mits(zeker: boolean, uitslag: Uitslag): Uitslag {
  if (zeker || uitslag.uitkomst === 'nvt' || uitslag.uitkomst === 'te-beoordelen') return uitslag;
  const uitleg = `${uitslag.uitleg} Dit is niet met zekerheid te lezen; kijk het na.`;
  return teBeoordelen(uitleg, uitslag.bewijs, stapVan(uitslag));
}
