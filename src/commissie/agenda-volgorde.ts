import type { IsoDate } from '../calendar.ts';
import type { Aanvraagsoort } from '../handboek/soorten.ts';

/** The kinds of request in the order of the handbook's chapters, with the chapter of each; what is not known comes last. */
export const hoofdstukken: readonly { soort: Aanvraagsoort; hoofdstuk: string; naam: string }[] = [
  { soort: 'tlv-gp', hoofdstuk: '7.1', naam: 'GP' },
  { soort: 'tlv-zml', hoofdstuk: '7.3', naam: 'ZML' },
  { soort: 'tlv-lz', hoofdstuk: '7.4', naam: 'LZ' },
  { soort: 'tlv-lg', hoofdstuk: '7.5', naam: 'LG' },
  { soort: 'tlv-emb', hoofdstuk: '7.6', naam: 'EMB' },
  { soort: 'tlv-pro', hoofdstuk: '8 en 9', naam: 'PrO' },
  { soort: 'tlv-pro-bijzonder', hoofdstuk: '8 en 9', naam: 'PrO, bijzondere groep' },
  { soort: 'lwoo', hoofdstuk: '10', naam: 'LWOO' },
];

/** What an agenda is ordered by. */
export type Agendeerbaar = { dossierId: string; kenmerk: string; soort?: Aanvraagsoort | undefined; besluitVoor?: IsoDate | undefined };

export const hoofdstukVan = (soort: Aanvraagsoort | undefined): { hoofdstuk: string; naam: string } | undefined =>
  hoofdstukken.find((een) => een.soort === soort);

const rang = (soort: Aanvraagsoort | undefined): number => {
  const at = hoofdstukken.findIndex((een) => een.soort === soort);
  return at < 0 ? hoofdstukken.length : at;
};

/** The order of the handbook: by chapter; within it the shortest term first, what has none last; then by kenmerk. */
export function volgensHandboek(a: Agendeerbaar, b: Agendeerbaar): number {
  const chapters = rang(a.soort) - rang(b.soort);
  if (chapters !== 0) return chapters;
  const [term, other] = [a.besluitVoor ?? '9999', b.besluitVoor ?? '9999'];
  if (term !== other) return term < other ? -1 : 1;
  return a.kenmerk < b.kenmerk ? -1 : a.kenmerk > b.kenmerk ? 1 : 0;
}

/** An agenda with dossiers put in their place by the handbook: before the first that comes after each, so that an order made by people stays. */
export function voegIn<T extends Agendeerbaar>(agenda: readonly T[], nieuw: readonly T[]): T[] {
  const result = [...agenda];
  for (const een of nieuw.toSorted(volgensHandboek)) {
    if (result.some(({ dossierId }) => dossierId === een.dossierId)) continue;
    const at = result.findIndex((ander) => volgensHandboek(een, ander) < 0);
    result.splice(at < 0 ? result.length : at, 0, een);
  }
  return result;
}

/** An order with one dossier at another place, from 0; the same where it is not there. Done twice it is done once. */
export function zetOpPlaats(agenda: readonly string[], dossierId: string, plaats: number): string[] {
  if (!agenda.includes(dossierId)) return [...agenda];
  const others = agenda.filter((id) => id !== dossierId);
  return [...others.slice(0, Math.max(0, plaats)), dossierId, ...others.slice(Math.max(0, plaats))];
}
