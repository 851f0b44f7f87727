import { cursusjaarOf, inDutch, plusDays, plusMonths, plusYears, type IsoDate } from '../../src/calendar.ts';

/** The date itself, or the Friday before it when it falls in a weekend. */
export function werkdag(date: IsoDate): IsoDate {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay();
  return day === 0 ? plusDays(date, -2) : day === 6 ? plusDays(date, -1) : date;
}

/** A working day so many calendar months (and days) before the peildatum. */
export const voor = (peildatum: IsoDate, maanden: number, dagen = 0): IsoDate => werkdag(plusDays(plusMonths(peildatum, -maanden), -dagen));

/** `1 mei 2026` */
export const lang = inDutch;
/** `01-05-2026` */
export const kort = (date: IsoDate): string => date.split('-').toReversed().join('-');
/** `mei 2026` */
export const maand = (date: IsoDate): string => inDutch(date).replace(/^\d+ /, '');

export type Aanvraagtijd = {
  plaatsing: IsoDate;
  /** Until then the TLV is asked for: two whole cursusjaren after placement. */
  geldigTot: IsoDate;
  /** The cursusjaar now, `2025-2026`. */
  schooljaar: string;
};

/**
 * When a complete dossier of this peildatum asks placement: the coming 1 August when it is before 1 June, else the coming 1 January. So
 * the term of handbook 3 is met all year round.
 */
export function aanvraagtijd(peildatum: IsoDate): Aanvraagtijd {
  const year = Number(peildatum.slice(0, 4));
  const plaatsing = peildatum.slice(5) < '06-01' ? `${year}-08-01` : `${year + 1}-01-01`;
  const heelJaar = plaatsing.endsWith('08-01') ? plaatsing : cursusjaarOf(plaatsing).einde;
  const begin = cursusjaarOf(peildatum).begin.slice(0, 4);
  return { plaatsing, geldigTot: `${Number(heelJaar.slice(0, 4)) + 2}-07-31`, schooljaar: `${begin}-${Number(begin) + 1}` };
}

/** A birth date that makes a pupil so many years old on 1 August of the cursusjaar of placement, with the birthday on `maandDag`. */
export function geboren(plaatsing: IsoDate, leeftijd: number, maandDag: string): IsoDate {
  const start = cursusjaarOf(plaatsing).begin;
  const thatYear = `${start.slice(0, 4)}-${maandDag}`;
  return plusYears(thatYear, thatYear <= start ? -leeftijd : -leeftijd - 1);
}
