import type { Bevinding } from '../../check/rapport.ts';

/** Sections of the handbook as people name them, by how `bron` begins. */
const namen: Readonly<Record<string, string>> = {
  '3': 'Algemene richtlijnen',
  '5': 'Procedure van de aanvraag',
  '6': 'Verlenging of nieuwe TLV',
  '7.1': 'Gedragsproblematiek (GP)',
  '7.2': 'ZML, LZ, LG en EMB: algemeen',
  '7.3': 'Zeer moeilijk lerend (ZML)',
  '7.4': 'Langdurig ziek (LZ)',
  '7.5': 'Lichamelijke handicap (LG)',
  '7.6': 'Ernstig meervoudig beperkt (EMB)',
  '8': 'PrO-afdeling van een vo-school',
  '9.1': 'Praktijkonderwijs (PrO): algemeen',
  '9.2': 'PrO voor bijzondere groepen',
  '9': 'Aanvraag van leerwegondersteuning (LWOO)',
  '10.1': 'Criteria voor leerwegondersteuning (LWOO)',
  '10': 'Leerwegondersteuning (LWOO)',
  AVG: 'Privacy',
};

/** A section of the handbook with what was found on it, in the order of the report. */
export type Hoofdstuk = { nummer: string; naam: string; bevindingen: Bevinding[] };

/** The section that a finding stands in: the first that its source names (`7.1` of `7.1 A, 9.2`). */
export const hoofdstukVan = ({ bron }: Pick<Bevinding, 'bron'>): string => /^(?:\d{1,2}(?:\.\d)?|AVG)/.exec(bron)?.[0] ?? '';

const volgorde = (nummer: string): number =>
  /^\d/.test(nummer) ? Number(nummer.split('.')[0]) * 100 + Number(nummer.split('.')[1] ?? 0) : Number.MAX_SAFE_INTEGER;

/** The findings of a report by section, in the order of the handbook; what stands in none of its sections comes last. */
export function perHoofdstuk(bevindingen: readonly Bevinding[]): Hoofdstuk[] {
  const groups = [...Map.groupBy(bevindingen, hoofdstukVan)].toSorted(([a], [b]) => volgorde(a) - volgorde(b));
  return groups.map(([nummer, own]) => ({
    nummer,
    naam: namen[nummer] ?? (nummer === '' ? 'Overig' : `Hoofdstuk ${nummer}`),
    bevindingen: own,
  }));
}
