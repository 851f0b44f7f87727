/** A text in a letter; `vet` stands out. */
export type Stuk = string | { vet: string };
export type Tekst = string | readonly Stuk[];

/**
 * A part of a letter, in words only: how it looks is for templates/beschikking/brief.typ. `gegevens` is the box with what was decided, `regels` an
 * address.
 */
export type Blok =
  | { kop: string }
  | { tussenkop: string }
  | { alinea: Tekst; bijVolgende?: true }
  | { lijst: readonly Tekst[] }
  | { gegevens: readonly Gegeven[] }
  | { regels: readonly string[] }
  | { tabel: { koppen: readonly string[]; rijen: readonly (readonly string[])[] } }
  | { kader: readonly Tekst[] };

export type Gegeven = { naam: string; waarde: Tekst };

const zonderLeeg = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter((part) => part !== '');

/** The lines of a text that a person typed, empty ones left out. */
export const regelsVanTekst = (text: string): string[] => zonderLeeg(text.split(/\n+/));

/** The paragraphs of a text that a person typed. */
export const alineas = (text: string): Blok[] => regelsVanTekst(text).map((alinea) => ({ alinea }));

/** The lines of a setting that holds several, separated by a vertical bar. */
export const regelsVan = (setting: string): string[] => zonderLeeg(setting.split('|'));

/** What may be absent from a row of data, or from a letter. */
export const aanwezig = <T>(values: readonly (T | false | undefined)[]): T[] =>
  values.filter((value): value is T => value !== false && value !== undefined);
