import type { Evidence } from '../../evidence.ts';
import { maskBsn } from '../../read/facts/bsn.ts';
import { isRead, type Page, type ReadResult } from '../../read/document.ts';
import type { FactsContext } from '../../read/facts/index.ts';
import { noDocumentFacts } from '../../read/facts/nothing-found.ts';
import type { DossierFacts } from '../../read/facts.ts';
import { feiten, feitInWoorden, vindFeiten, type FeitNaam } from './catalogus.ts';
import type { Vondst } from './feit.ts';
import type { Waarden } from './veld.ts';
import { vindplaats } from './vindplaats.ts';

/**
 * That a person set a fact: which (`sleutel` tells it from others of its kind), what it is (no `waarden`: the papers do not give it), and the page that shows it, of a
 * document by the name that the report gives it and the imprint of its file. `computer`: what was read, in words.
 */
export type FeitCorrectie = {
  sleutel: string;
  feit: FeitNaam;
  waarden?: Waarden | undefined;
  naam: string;
  inhoud: string;
  pagina: number;
  computer: string;
  reden: string;
  wie: string;
  op: string;
};

/** One thing that a person did to a fact, in words. Without `reden` it was a withdrawal. */
export type FeitStap = {
  sleutel: string;
  feit: FeitNaam;
  naam: string;
  was: string;
  werd: string;
  reden?: string | undefined;
  wie: string;
  op: string;
};

/** What a report says of a fact that a person set. `vervallenDoor`: why it counts no more, in a Dutch sentence. `wie` never on paper. */
export type VastgesteldFeit = {
  sleutel: string;
  feit: FeitNaam;
  /** What it is, in words; what a report does not repeat is left out, and so is what the computer read of it. */
  waarde?: string;
  computer?: string;
  document: string;
  pagina: number;
  reden: string;
  wie: string;
  op: string;
  vervallenDoor?: string;
};

type Inhoud = ReadonlyMap<string, string>;
type Geldend = { correctie: FeitCorrectie; document: string };

const sindsdien = ({ naam }: FeitCorrectie, inhoud: Inhoud): string =>
  [...inhoud.keys()].some((document) => maskBsn(document) === naam)
    ? `Het bestand ‘${naam}’ is sindsdien veranderd.`
    : `Het bestand ‘${naam}’ staat niet meer in het dossier.`;

/** The document that a correction rests on, by its name in the dossier; undefined where it was replaced or is gone. */
const documentVan = ({ naam, inhoud: imprint }: FeitCorrectie, inhoud: Inhoud): string | undefined =>
  [...inhoud].find(([document, now]) => now === imprint && maskBsn(document) === naam)?.[0];

/** Why a correction counts no more, in Dutch; undefined while it does. */
export const waaromVervallen = (correctie: FeitCorrectie, inhoud: Inhoud): string | undefined =>
  documentVan(correctie, inhoud) === undefined ? sindsdien(correctie, inhoud) : undefined;

const inOrder = (correcties: readonly FeitCorrectie[]) => correcties.toSorted((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));

const geldende = (correcties: readonly FeitCorrectie[], inhoud: Inhoud): Geldend[] =>
  inOrder(correcties).flatMap((correctie) => {
    const document = documentVan(correctie, inhoud);
    return document === undefined ? [] : [{ correctie, document }];
  });

/** A page of a document as it was read; undefined where it could not be, and of one that is in another pupil's name: no word of it is repeated. */
type PaginaVan = (document: string, pagina: number) => Page | undefined;

function paginaIn(results: readonly ReadResult[], { documenten }: DossierFacts): PaginaVan {
  const vanAnder = new Set(documenten.flatMap(({ naam, andereLeerling: { stand } }) => (stand === 'geen' ? [] : [naam])));
  const gelezen = new Map(results.flatMap((result) => (isRead(result) && !vanAnder.has(result.name) ? [[result.name, result.pages]] : [])));
  return (document, pagina) => gelezen.get(document)?.find(({ number }) => number === pagina);
}

/** The page that a person named, the words on it that show what this person said where they stand there, and that this person answers for it. */
function bewijsVan({ correctie, document }: Geldend, paginaVan: PaginaVan): Evidence {
  const { feit, waarden, pagina, reden, wie, op } = correctie;
  const page = waarden === undefined ? undefined : paginaVan(document, pagina);
  const plek = page && waarden && vindplaats(feit, waarden, document, page);
  return { document, pagina, citaat: '', ...plek, doorLoket: { reden, wie, op } };
}

/** What of the corrections must be known when facts are gathered: whose dossier it is, and which documents are of this pupil. */
export function bijHetLezen(correcties: readonly FeitCorrectie[], inhoud: Inhoud): Pick<FactsContext, 'geboren' | 'vanLeerling'> {
  const all = geldende(correcties, inhoud);
  const geboren = all.findLast(({ correctie: { feit } }) => feit === 'geboortedatum')?.correctie.waarden?.['datum'];
  const vanLeerling = new Map(
    all
      .filter(({ correctie: { feit } }) => feit === 'van-leerling')
      .map((een) => [een.document, { is: een.correctie.waarden?.['antwoord'] === 'ja', bewijs: bewijsVan(een, () => undefined) }]),
  );
  return { ...(geboren !== undefined && { geboren }), vanLeerling };
}

type Gelezen = { vondsten: ReadonlyMap<string, Vondst>; paginaVan: PaginaVan };

function zet(found: DossierFacts, een: Geldend, { vondsten, paginaVan }: Gelezen): DossierFacts {
  const { correctie, document } = een;
  const { feit, sleutel, waarden } = correctie;
  // A file that could not be read gave no document; a person did read it
  const documenten = found.documenten.some(({ naam }) => naam === document)
    ? found.documenten
    : [...found.documenten, noDocumentFacts(document, [])];
  return feiten[feit].zet({ ...found, documenten }, { bewijs: bewijsVan(een, paginaVan), waarden }, vondsten.get(sleutel));
}

const regelVan = ({ sleutel, feit, waarden, naam, pagina, computer, reden, wie, op }: FeitCorrectie): VastgesteldFeit => ({
  sleutel,
  feit,
  ...(feiten[feit].persoonlijk !== true && { waarde: feitInWoorden(feit, waarden), computer }),
  document: naam,
  pagina,
  reden,
  wie,
  op,
});

/**
 * The facts as they count after what people corrected, each correction with the page that it names as evidence; and what the report says of them. One whose document
 * was replaced or is gone does not count. `inhoud`: the imprint of the file that each document came in, by the name of the document. `results`: what was read of them, by which
 * the words on a page are found. Pure; applied in the order of their moments.
 */
export function corrigeer(
  found: DossierFacts,
  correcties: readonly FeitCorrectie[],
  inhoud: Inhoud,
  results: readonly ReadResult[] = [],
): { feiten: DossierFacts; vastgesteld: VastgesteldFeit[] } {
  const vondsten = new Map(correcties.length === 0 ? [] : vindFeiten(found).map(({ gelezen, vondst }) => [gelezen.sleutel, vondst]));
  const gelezen = { vondsten, paginaVan: paginaIn(results, found) };
  return {
    feiten: geldende(correcties, inhoud).reduce((now, een) => zet(now, een, gelezen), found),
    vastgesteld: inOrder(correcties).map((een) => {
      const vervallenDoor = waaromVervallen(een, inhoud);
      return { ...regelVan(een), ...(vervallenDoor !== undefined && { vervallenDoor }) };
    }),
  };
}
