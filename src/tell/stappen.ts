import type { Bevinding, Controlerapport } from '../check/rapport.ts';

/**
 * One thing that the school can do: a sentence, the same in a few words without anything personal, why, in which files it shows, and the
 * criteria that ask for it.
 */
export type Stap = { tekst: string; kort: string; waarom: string[]; bestanden: string[]; criteria: string[] };

/** What the school must or may do after a check, and what it can leave to the loket. */
export type Stappen = {
  /** Required and not in the dossier. */
  toevoegen: Stap[];
  /** In the dossier, but not as the handbook asks. */
  verbeteren: Stap[];
  /** Asked for but not required. */
  mag: Stap[];
  /** People of the loket judge it; `hulp` is what the school may do to make that easier. */
  loket: { id: string; titel: string; hulp?: string }[];
};

type Gedaan = Bevinding & { actie: string };
const hasActie = (bevinding: Bevinding): bevinding is Gedaan => bevinding.actie !== undefined;

/** The same action asked by several criteria is said once. */
function gather(bevindingen: Bevinding[]): Stap[] {
  const byTekst = Map.groupBy(bevindingen.filter(hasActie), ({ actie }) => actie);
  return [...byTekst].map(([tekst, same]) => ({
    tekst,
    kort: same.find(({ kort }) => kort !== undefined)?.kort ?? same[0]?.titel ?? '',
    waarom: [...new Set(same.map(({ uitleg }) => uitleg))],
    bestanden: [...new Set(same.flatMap(({ bewijs }) => bewijs.map(({ document }) => document)))],
    criteria: same.map(({ id }) => id),
  }));
}

const optional = ({ soort, uitkomst }: Bevinding) => soort === 'facultatief' && uitkomst === 'ontbreekt';

/** The steps that follow from a report, in the order of the handbook. */
export function stappenVan({ bevindingen }: Controlerapport): Stappen {
  const loket = bevindingen.filter(({ uitkomst }) => uitkomst === 'te-beoordelen');
  return {
    toevoegen: gather(bevindingen.filter((one) => one.uitkomst === 'ontbreekt' && !optional(one))),
    verbeteren: gather(bevindingen.filter(({ uitkomst }) => uitkomst === 'niet-voldaan')),
    mag: gather(bevindingen.filter(optional)),
    loket: loket.map(({ id, titel, actie }) => ({ id, titel, ...(actie === undefined ? {} : { hulp: actie }) })),
  };
}
