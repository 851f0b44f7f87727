import { geldend } from '../check/geldend.ts';
import { vraagtActie, vraagtNagaan } from '../check/nog-nodig.ts';
import type { Bevinding, DocumentRegel } from '../check/rapport.ts';

/** One thing that the school can do: a sentence, why, and in which files it shows. */
export type Stap = { tekst: string; waarom: string[]; bestanden: string[] };

/** What findings ask of the school. */
export type Stappen = {
  /** Asked for and not in the dossier. */
  toevoegen: Stap[];
  /** In the dossier, but not as the handbook asks. */
  verbeteren: Stap[];
  /** People of the loket will look; the school may make that easier. */
  nakijken: Stap[];
};

const unread = 'bestand.leesbaar';

/** Files that cannot be read are named one by one, each with its own way out. */
function perBestand({ actie = '' }: Bevinding, documenten: DocumentRegel[]): Stap[] {
  const named = documenten.filter(({ leesbaar, melding }) => !leesbaar && melding !== undefined && actie.includes(melding));
  return named.map(({ naam, melding = '' }) => ({ tekst: `${naam}: ${melding}`, waarom: [], bestanden: [] }));
}

/** The same action asked by several criteria is said once. */
function gather(bevindingen: Bevinding[], documenten: DocumentRegel[]): Stap[] {
  const byTekst = Map.groupBy(bevindingen, ({ actie, titel }) => actie ?? titel);
  return [...byTekst].flatMap(([tekst, same]) => {
    const file = same.find(({ id }) => id === unread);
    const named = file === undefined ? [] : perBestand(file, documenten);
    if (named.length > 0) return named;
    const waarom = [...new Set(same.map(({ uitleg }) => uitleg))];
    return [{ tekst, waarom, bestanden: [...new Set(same.flatMap(({ bewijs }) => bewijs.map(({ document }) => document)))] }];
  });
}

/** The steps that follow from findings, in the order of the handbook; `documenten` are those of the same report. */
export function stappenVan(bevindingen: Bevinding[], documenten: DocumentRegel[]): Stappen {
  const counting = bevindingen.map(geldend);
  const asked = counting.filter(vraagtActie);
  const steps = (of: Bevinding[]) => gather(of, documenten);
  return {
    toevoegen: steps(asked.filter(({ uitkomst }) => uitkomst === 'ontbreekt')),
    verbeteren: steps(asked.filter(({ uitkomst }) => uitkomst === 'niet-voldaan')),
    nakijken: steps(counting.filter(vraagtNagaan)),
  };
}

/** Said beside `compleet` where a report could not hold the dossier against everything; undefined where it could. */
export const beperking = ({ nietGecontroleerd, soort }: { nietGecontroleerd?: unknown; soort: string }): string | undefined => {
  if (nietGecontroleerd === undefined) return undefined;
  return `${soort === 'onbekend' ? 'Het is nog niet duidelijk welk soort aanvraag dit is. ' : ''}Wij konden niet alle eisen uit het handboek controleren. Het loket bekijkt die zelf.`;
};
