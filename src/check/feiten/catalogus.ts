import { maskBsn } from '../../read/facts/bsn.ts';
import type { DossierFacts } from '../../read/facts.ts';
import { aanvraagFeiten } from './aanvraag-feiten.ts';
import { begeleidingFeiten } from './begeleiding-feiten.ts';
import { documentFeiten } from './document-feiten.ts';
import { eerstePagina, type Feit, type Vondst } from './feit.ts';
import { onderzoekFeiten } from './onderzoek-feiten.ts';
import { inWoorden, leesVeld, type Waarden } from './veld.ts';

/**
 * Every fact that a person may correct: those on which criteria rest and that a person can read off a page. What asks for a judgement (whether words
 * show enough) is no fact: there the outcome itself is overruled.
 */
const alle = { ...aanvraagFeiten, ...documentFeiten, ...onderzoekFeiten, ...begeleidingFeiten };
export type FeitNaam = keyof typeof alle;
export const feitNamen = Object.keys(alle) as [FeitNaam, ...FeitNaam[]];
export const feiten: Readonly<Record<FeitNaam, Feit>> = alle;

/** A fact as the computer found it: where, and by which key a correction of it is known. No full BSN, in the name of the document neither. */
export type GelezenFeit = { sleutel: string; feit: FeitNaam; document: string; pagina: number; waarden: Waarden; zeker: boolean };

/** Where the pieces of a file begin of which several were made, by the name of the document. */
export type Stukken = Readonly<Record<string, readonly number[]>>;

type Plaats = { document: string; pagina: number };

export function stukkenIn({ documenten }: DossierFacts): Stukken {
  const all = Map.groupBy(documenten, ({ naam }) => naam);
  return Object.fromEntries([...all].flatMap(([naam, own]) => (own.length < 2 ? [] : [[maskBsn(naam), own.map(eerstePagina)]])));
}

/** Where the piece begins that holds a page; 1 for a file that is one document. */
const beginOp = (stukken: Stukken, { document, pagina }: Plaats): number =>
  Math.max(1, ...(stukken[document] ?? []).filter((begin) => begin <= pagina));

/** How a fact is known: that is there once for its dossier or document, or (`welke`) one of several. */
function sleutelVan(feit: FeitNaam, { document, pagina }: Plaats, stukken: Stukken, welke: readonly (string | number)[]): string {
  const { per } = feiten[feit];
  if (per === 'dossier') return feit;
  return JSON.stringify(per === 'document' ? [feit, document, beginOp(stukken, { document, pagina })] : [feit, document, pagina, ...welke]);
}

/** How a fact is known that a person puts where the computer found none. */
export const nieuweSleutel = (feit: FeitNaam, plaats: Plaats, stukken: Stukken, waarden: Waarden): string =>
  sleutelVan(feit, plaats, stukken, ['nieuw', feiten[feit].onderscheid?.(waarden) ?? '']);

export type Gevonden = { gelezen: GelezenFeit; vondst: Vondst };

/** All facts of the catalogue that were found. Those of one page that may be there more than once are told apart by their order. */
export function vindFeiten(found: DossierFacts): Gevonden[] {
  const stukken = stukkenIn(found);
  const seen = new Map<string, number>();
  return feitNamen.flatMap((feit) =>
    feiten[feit].vind(found).map((vondst): Gevonden => {
      const document = maskBsn(vondst.bewijs.document);
      const { pagina } = vondst.bewijs;
      const plaats = JSON.stringify([feit, document, pagina]);
      const nummer = seen.get(plaats) ?? 0;
      seen.set(plaats, nummer + 1);
      const sleutel = sleutelVan(feit, { document, pagina }, stukken, [nummer]);
      const waarden = Object.fromEntries(Object.entries(vondst.waarden).map(([id, waarde]) => [id, maskBsn(waarde)]));
      return { gelezen: { sleutel, feit, document, pagina, waarden, zeker: vondst.zeker }, vondst };
    }),
  );
}

/** A fact in words: its values, that they are not known, or (`undefined`) that the papers do not give it. */
export function feitInWoorden(feit: FeitNaam, waarden: Waarden | undefined): string {
  if (waarden === undefined) return 'staat er niet';
  const woorden = inWoorden(feiten[feit].velden, waarden);
  return woorden === '' ? 'niet duidelijk' : woorden;
}

type FeitGelezen = { ok: true; waarden: Waarden } | { ok: false; fouten: Record<string, string> };

/** Takes the values that a person typed for a fact, by the ids of its fields. */
export function leesFeit(feit: FeitNaam, getypt: (veld: string) => string): FeitGelezen {
  const { velden, samen } = feiten[feit];
  const waarden: Record<string, string> = {};
  const fouten: Record<string, string> = {};
  for (const veld of velden) {
    const gelezen = leesVeld(veld, getypt(veld.id));
    if ('fout' in gelezen) fouten[veld.id] = gelezen.fout;
    else if (gelezen.waarde !== '') waarden[veld.id] = gelezen.waarde;
  }
  const all = { ...samen?.(waarden), ...fouten };
  return Object.keys(all).length > 0 ? { ok: false, fouten: all } : { ok: true, waarden };
}
