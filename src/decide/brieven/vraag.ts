import type { Settings } from '../../settings.ts';
import type { BesluitRecord } from '../../storage/records.ts';

/** What letters need of the settings. */
export type BriefSettings = Pick<
  Settings,
  'SWV_NAAM' | 'SWV_ADRES' | 'SWV_PLAATS' | 'DIRECTEUR_BESTUURDER' | 'BEZWAAR_ADRES' | 'LOKET_POSTBUS' | 'scholen'
> &
  Partial<Pick<Settings, 'LOGO_BESTAND'>>;

/** Whom a letter is for: the school that asked, or the parents, who get the same decision in their own copy. */
export type Ontvanger = 'school' | 'ouders';

/** A correction: which version of the letter this is, which day the version before it bears, what changed, and who signed it. */
export type Correctie = { versie: number; vorigeOp: string; reden: string; ondertekend: { door: string; op: string } };

/** How anybody can see whether a letter is genuine: the address of the page, and the code that belongs to the number. */
export type Echtheid = { adres: string; code: string };

/**
 * Which letter on a besluit. `voorbeeld`: as it will be, marked on every page as no decision yet. `bezegeld`: an electronic seal is put on it.
 * `correctie`: it comes in place of an earlier version.
 */
export type BriefVraag = {
  voor: Ontvanger;
  voorbeeld: boolean;
  bezegeld: boolean;
  correctie?: Correctie | undefined;
  echtheid?: Echtheid | undefined;
};

export const schoolBrief: BriefVraag = { voor: 'school', voorbeeld: false, bezegeld: false };

/** A row of a list in a letter: its number in the list, the pupil as the list names one, and the number of the assignment. */
export type BriefRij = { rij: number; wie: string; nummer?: string | undefined };

export type Leerling = NonNullable<BesluitRecord['leerling']>;
