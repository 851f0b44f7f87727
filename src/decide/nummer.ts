import { cursusjaarOf, type IsoDate } from '../calendar.ts';
import { SettingsError } from '../settings.ts';

/** What a number is made of: the code of the partnership, the day of the decision, and what was decided. */
export type NummerVraag = { sjabloon: string; swv: string; besluitdatum: IsoDate; besluit: 'toekennen' | 'afwijzen' };

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
  return besluit === 'afwijzen' ? `AFW-${filled}` : filled;
}

/**
 * The series that a decision is numbered in: all that its number is made of but the number itself, so that two series can never give the
 * same number. A TLV and a rejection (`AFW-` in front) have series of their own: the register of TLVs shows no gap where a request was
 * rejected. Fit for a table key.
 */
export const reeksVan = (vraag: NummerVraag): string => fill(vraag, () => '_').replace(/[/\\#?\p{Cc}]/gu, '-');

/** A number as letters show it, `SWV2801-2025-2026-0001`; more digits than the template has room for are all shown. */
export const nummerTekst = (vraag: NummerVraag, volgnummer: number): string =>
  fill(vraag, (digits) => String(volgnummer).padStart(digits, '0'));
