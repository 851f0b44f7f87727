import type { Evidence, Fact } from '../../evidence.ts';
import type { DocumentFacts, DocumentKind, DossierFacts } from '../../read/facts.ts';
import type { Veld, Waarden } from './veld.ts';

/**
 * A fact where it was found: `waarden` are empty where it was seen that it stands there, but not what it is. `item`: it itself, where it is one of
 * several.
 */
export type Vondst = { bewijs: Evidence; waarden: Waarden; zeker: boolean; item?: object };

/** What a person says of a fact: the place that shows it, and its values; undefined where the place does not give it. */
type Vaststelling = { bewijs: Evidence; waarden: Waarden | undefined };

/** Says what is wrong with values that are right one by one, by field. */
export type Samen = (waarden: Waarden) => Record<string, string>;

/**
 * A kind of fact that a person may correct. `per`: it is there once for a dossier (`dossier`), once for a document (`document`), or any number of
 * times (`meer`).
 */
export type Feit = {
  /** As people call it, with a capital. */
  naam: string;
  hulp?: string;
  per: 'dossier' | 'document' | 'meer';
  velden: readonly Veld[];
  /** The kinds of document that it is looked for in; any where there are none. */
  soorten?: readonly DocumentKind[];
  /** Whether a person may say that the papers do not give it, so that what was read counts no more. */
  kanOntbreken: boolean;
  /** What a report does not repeat. */
  persoonlijk?: true;
  /** What tells two new ones of the same place from each other. */
  onderscheid?: (waarden: Waarden) => string;
  samen?: Samen;
  /** What was found of it. */
  vind: (feiten: DossierFacts) => Vondst[];
  /** The facts with it as a person says. `weg`: what was found and makes way for it; facts keep their order. */
  zet: (feiten: DossierFacts, vaststelling: Vaststelling, weg: Vondst | undefined) => DossierFacts;
};

/** A fact that a person answers for. */
export const vast = <T>(waarde: T, bewijs: Evidence): Fact<T> => ({ waarde, bewijs, zeker: true });

/** Values without those that are not known. */
export const bekend = (waarden: Record<string, string | number | undefined>): Waarden =>
  Object.fromEntries(Object.entries(waarden).flatMap(([id, waarde]) => (waarde === undefined ? [] : [[id, String(waarde)]])));

/** What stands in a field; undefined where it was left empty. */
export const gegeven = (waarden: Waarden, id: string): string | undefined => (waarden[id] === '' ? undefined : waarden[id]);
/** A day as it was filled in, at the page that shows it; undefined where it was left empty. */
export const dag = (waarden: Waarden, id: string, bewijs: Evidence): Fact<string> | undefined => {
  const found = gegeven(waarden, id);
  return found === undefined ? undefined : vast(found, bewijs);
};
export const alsGetal = (waarden: Waarden, id: string): number | undefined => {
  const found = gegeven(waarden, id);
  return found === undefined ? undefined : Number(found);
};

export const alsJaNee = (waar: boolean): string => (waar ? 'ja' : 'nee');

/** The first page on which something of a piece of a file stands. */
export const eerstePagina = ({ kinds }: DocumentFacts): number => kinds.toSorted((a, b) => a.van - b.van)[0]?.van ?? 1;

/** The document of a name that holds a page: of a scan of several pieces the one that begins last before it. */
export function stukOp({ documenten }: DossierFacts, { document, pagina }: Evidence): DocumentFacts | undefined {
  const own = documenten.filter(({ naam }) => naam === document).toSorted((a, b) => eerstePagina(a) - eerstePagina(b));
  return own.findLast((stuk) => eerstePagina(stuk) <= pagina) ?? own[0];
}

/** The facts with another document in the place of one of them. */
export const metStuk = (feiten: DossierFacts, stuk: DocumentFacts | undefined, anders: Partial<DocumentFacts>): DossierFacts => ({
  ...feiten,
  documenten: feiten.documenten.map((one) => (one === stuk ? { ...one, ...anders } : one)),
});
