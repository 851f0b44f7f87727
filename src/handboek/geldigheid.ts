import { cursusjaarOf, monthNames, plusDays, plusMonths, plusYears, type IsoDate } from '../calendar.ts';
import type { Fact } from '../evidence.ts';
import type { Dossier } from './dossier.ts';

/** The day from which the pupil should be placed: as asked for, else the first day of the asked-for validity. */
export const plaatsingsdag = ({ feiten: { aanvraag } }: Dossier): Fact<IsoDate> | undefined => aanvraag.plaatsing ?? aanvraag.geldigVan;

/** The first and last day of the validity that the school asks for; undefined where one is missing. */
export function gevraagdeGeldigheid({ feiten: { aanvraag } }: Dossier): { van: Fact<IsoDate>; tot: Fact<IsoDate> } | undefined {
  const van = aanvraag.geldigVan ?? aanvraag.plaatsing;
  return van !== undefined && aanvraag.geldigTot !== undefined ? { van, tot: aanvraag.geldigTot } : undefined;
}

/** How many whole cursusjaren (1 August to 31 July) lie in a period, both days counted in. */
export function heleCursusjaren(van: IsoDate, tot: IsoDate): number {
  const year = cursusjaarOf(van);
  const first = year.begin === van ? van : plusDays(year.einde, 1);
  const last = cursusjaarOf(plusDays(tot, 1)).begin;
  return Math.max(0, Number(last.slice(0, 4)) - Number(first.slice(0, 4)));
}

/** Whether a period, both days counted in, lasts a number of calendar months or more. */
export const duurtMaanden = (van: IsoDate, tot: IsoDate, maanden: number): boolean => plusMonths(van, maanden) <= plusDays(tot, 1);

/** The last day of the cursusjaar in which someone reaches an age. */
export const eindeCursusjaarVan = (geboren: IsoDate, leeftijd: number): IsoDate => cursusjaarOf(plusYears(geboren, leeftijd)).einde;

/** Whether something of a day is still young enough: the day that completes the months itself still counts. */
export const hoogstensMaandenOud = (datum: IsoDate, maanden: number, peildatum: IsoDate): boolean =>
  plusMonths(datum, maanden) >= peildatum;

/** A day of any year (`08-01`) as people write it: `1 augustus`. */
export const jaardagInDutch = (dag: string): string => `${Number(dag.slice(3))} ${monthNames[Number(dag.slice(0, 2)) - 1] ?? dag}`;

/** 24 as `2 jaar`, 12 as `een jaar`, 6 as `een half jaar`, 9 as `9 maanden`. */
export const duurInDutch = (maanden: number): string => {
  if (maanden % 12 === 0) return maanden === 12 ? 'een jaar' : `${maanden / 12} jaar`;
  return maanden === 6 ? 'een half jaar' : `${maanden} maanden`;
};

const telwoorden = ['één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
/** 6 as `zes maanden`, 1 as `één maand`, 18 as `18 maanden`. */
export const maandenInDutch = (maanden: number): string => `${telwoorden[maanden - 1] ?? maanden} ${maanden === 1 ? 'maand' : 'maanden'}`;
