import type { IsoDate } from '../../calendar.ts';
import type { Domein } from '../../handboek/domeinen.ts';
import type { LijstKolom } from '../facts.ts';

/** A cell as it stands in the list and what it says. `citaat` never holds a full BSN; it is `''` for an empty cell. */
export type Cel<T> = { citaat: string; lezing: T };

/** What a cell for a name holds: nothing, a name, only initials, or something that is no name (figures, signs). */
export type NaamLezing = 'leeg' | 'naam' | 'voorletters' | 'geen-naam';

/**
 * What a cell for a date holds. `onzeker` may be read in two ways or is a bare day number of a spreadsheet; `maand` and `schooljaar` are not a day
 * (`dag` is then their first); `onbestaand` looks like a date that no calendar has.
 */
export type DatumLezing =
  | { soort: 'leeg' | 'onbestaand' | 'geen-datum' }
  | { soort: 'dag' | 'onzeker' | 'maand' | 'schooljaar'; dag: IsoDate };

/** What a cell for a year of school holds; `basisschool` for a group of primary school. */
export type LeerjaarLezing = { soort: 'leeg' } | { soort: 'onduidelijk' } | { soort: 'basisschool' } | { soort: 'jaar'; jaar: number };

/** What a cell for the BSN holds. `drie` may hide the others behind signs; `volledig` has eight figures or more, whether or not they are a possible BSN. */
export type BsnLezing = { soort: 'leeg' | 'te-kort' | 'anders' | 'volledig' } | { soort: 'drie' | 'verhuld'; cijfers: string };

/** What a cell for a number holds. */
export type GetalLezing = { soort: 'leeg' } | { soort: 'onduidelijk' } | { soort: 'getal'; waarde: number };

/** What a cell for yes or no, or a word of explanation, holds. */
export type JaNeeLezing = 'leeg' | 'ja' | 'nee' | 'onduidelijk';

/** One pupil of a list. What has no column in the list is undefined. */
export type Leerlingrij = {
  /** Row as the spreadsheet counts it, from 1. */
  rij: number;
  voornaam?: Cel<NaamLezing>;
  achternaam?: Cel<NaamLezing>;
  geboortedatum?: Cel<DatumLezing>;
  leerjaar?: Cel<LeerjaarLezing>;
  begin?: Cel<DatumLezing>;
  bsn?: BsnLezing;
  iq?: Cel<GetalLezing>;
  sociaalEmotioneel?: Cel<JaNeeLezing>;
  /** Learning delay by domain as a share of 1; a number over 1 is a percentage. */
  achterstand: Partial<Record<Domein, Cel<GetalLezing>>>;
  /** A column for the delay as a whole, without a domain. */
  achterstandAlgemeen?: Cel<GetalLezing>;
  /** A full BSN stands in the row, in whatever cell. */
  volledigBsn: boolean;
  /** The names as they are compared: folded words without `van`, `de` and such, in order of the alphabet; `''` where none is given. */
  vergelijk: { voornaam: string; achternaam: string };
};

/** A column of a list that is known for what it holds. `zeker` is false where only its cells tell so, and not its head. */
export type Lijstkolom = { soort: LijstKolom; kop: string; zeker: boolean };

/** A list of pupils with its rows as they are read for the rules; cells that no rule looks at are left out. */
export type Lijst = {
  document: string;
  /** Sheet, from 1. */
  blad: number;
  koprij: number;
  /** The row of heads as it stands. */
  kopregel: string;
  kolommen: Lijstkolom[];
  rijen: Leerlingrij[];
  /** Rows under the head that hold something and were not taken for a pupil. */
  overgeslagen: number[];
  /** Those of them that are not surely a sum: a pupil may stand there. */
  misschienLeerling: number[];
  /** School years named in the lines above the head, by their first day. */
  schooljaren: { begin: IsoDate; citaat: string; rij?: number }[];
};
