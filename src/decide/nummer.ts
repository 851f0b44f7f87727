import { cursusjaarOf, type IsoDate } from '../calendar.ts';
import { SettingsError } from '../settings.ts';
import type { BesluitKind } from '../storage/records.ts';

/** What is numbered: a besluit by its kind, one that assigns LWOO by list, or the assignment to one pupil of such a list. */
export type Genummerd = BesluitKind | 'lijst' | 'toewijzing';

/** What stands before the number of all but a TLV, so that the register of TLVs shows no gap where something else was decided. */
const voorvoegsel: Record<Genummerd, string> = {
  toekennen: '',
  afwijzen: 'AFW-',
  'buiten-behandeling': 'BB-',
  ingetrokken: 'ITR-',
  'tlv-ingetrokken': 'TLVI-',
  lijst: 'LIJST-',
  toewijzing: 'LWOO-',
};

/** What a number is made of: the code of the partnership, the day of the decision, and what is numbered. */
export type NummerVraag = { sjabloon: string; swv: string; besluitdatum: IsoDate; besluit: Genummerd };

/** The cursusjaar of a day as numbers show it: `2025-2026`. */
export const schooljaarVan = (date: IsoDate): string => {
  const { begin, einde } = cursusjaarOf(date);
  return `${begin.slice(0, 4)}-${einde.slice(0, 4)}`;
};

function fill({ sjabloon, swv, besluitdatum, besluit }: NummerVraag, volgnummer: (digits: number) => string): string {
  const filled = sjabloon.replace(/\{(\w+)(?::(\d))?\}/g, (whole, name: string, digits: string | undefined) => {
    if (name === 'swv') return swv;
    if (name === 'schooljaar') return schooljaarVan(besluitdatum);
    if (name === 'volgnummer') return volgnummer(Number(digits ?? '1'));
    throw new SettingsError(
      `Instelling NUMMER_SJABLOON klopt niet: ${whole} is onbekend. Gebruik {swv}, {schooljaar} en {volgnummer}. Voorbeeld: {swv}-{schooljaar}-{volgnummer:4}`,
    );
  });
  return `${voorvoegsel[besluit]}${filled}`;
}

/**
 * The series that a decision is numbered in: all that its number is made of but the number itself, so that two series can never give the
 * same number. Fit for a table key.
 */
export const reeksVan = (vraag: NummerVraag): string => fill(vraag, () => '_').replace(/[/\\#?\p{Cc}]/gu, '-');

/** A number as letters show it, `SWV2801-2025-2026-0001`; more digits than the template has room for are all shown. */
export const nummerTekst = (vraag: NummerVraag, volgnummer: number): string =>
  fill(vraag, (digits) => String(volgnummer).padStart(digits, '0'));
