import { vraagtActie, vraagtNagaan } from '../check/nog-nodig.ts';
import type { Bevinding } from '../check/rapport.ts';

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

/** The same action asked by several criteria is said once. */
function gather(bevindingen: Bevinding[]): Stap[] {
  const byTekst = Map.groupBy(bevindingen, ({ actie, titel }) => actie ?? titel);
  return [...byTekst].map(([tekst, same]) => ({
    tekst,
    waarom: [...new Set(same.map(({ uitleg }) => uitleg))],
    bestanden: [...new Set(same.flatMap(({ bewijs }) => bewijs.map(({ document }) => document)))],
  }));
}

/** The steps that follow from findings, in the order of the handbook. */
export function stappenVan(bevindingen: Bevinding[]): Stappen {
  const asked = bevindingen.filter(vraagtActie);
  return {
    toevoegen: gather(asked.filter(({ uitkomst }) => uitkomst === 'ontbreekt')),
    verbeteren: gather(asked.filter(({ uitkomst }) => uitkomst === 'niet-voldaan')),
    nakijken: gather(bevindingen.filter(vraagtNagaan)),
  };
}

/** Said beside `compleet` where a report could not hold the dossier against everything; undefined where it could. */
export const beperking = ({ nietGecontroleerd, soort }: { nietGecontroleerd?: unknown; soort: string }): string | undefined => {
  if (nietGecontroleerd === undefined) return undefined;
  return `${soort === 'onbekend' ? 'Het is nog niet duidelijk welk soort aanvraag dit is. ' : ''}Wij konden niet alle eisen uit het handboek controleren. Het loket bekijkt die zelf.`;
};
