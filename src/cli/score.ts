import type { CaseResult } from './case-result.ts';
import type { Case } from './case-file.ts';

/** One criterion of one case: what is expected (the first is what an employee would give) and what came out. */
export type Vergelijking = { caseId: string; id: string; verwacht: readonly string[]; gaf: string | undefined; uitleg: string };

export type Score = {
  cases: number;
  /** Criteria that were checked. */
  criteria: number;
  /** Same as the employee; among the outcomes that are good too. */
  eerste: number;
  aanvaardbaar: number;
  /** Of the expected `ontbreekt` and `niet-voldaan` that were checked: how many came out acceptably. */
  gebreken: number;
  gebrekenGevonden: number;
  fouteVoldaan: Vergelijking[];
  afwijkingen: Vergelijking[];
  /** Expected by a case but not checked by this version, by id. */
  nietGecontroleerd: Vergelijking[];
  soorten: number;
  eindoordelen: number;
  /** Documents expected, and of those with every expected kind found. */
  documenten: number;
  documentenGoed: number;
  feiten: number;
  feitenGoed: number;
  feitenAnders: string[];
};

const isFault = (uitkomst: string | undefined): boolean => uitkomst === 'ontbreekt' || uitkomst === 'niet-voldaan';

const good = ({ verwacht, gaf }: Vergelijking): boolean => gaf !== undefined && verwacht.includes(gaf);

const compare = (one: Case, result: CaseResult): Vergelijking[] => {
  const whole = Object.entries(one.verwacht.criteria).map(([id, verwacht]) => {
    const found = result.criteria.find((criterium) => criterium.id === id);
    return { caseId: one.id, id, verwacht, gaf: found?.uitkomst, uitleg: found?.uitleg ?? '' };
  });
  const rows = Object.entries(one.verwacht.rijen).flatMap(([row, criteria]) =>
    Object.entries(criteria).map(([id, verwacht]) => {
      const found = result.rijen[row]?.find((criterium) => criterium.id === id);
      return { caseId: one.id, id, verwacht, gaf: found?.uitkomst, uitleg: `Rij ${row}.` };
    }),
  );
  return [...whole, ...rows];
};

const kindsRight = (one: Case, result: CaseResult) =>
  Object.entries(one.documenten).map(([naam, expected]) => {
    const found = result.documenten.find((document) => document.naam === naam)?.soorten ?? [];
    return [expected].flat().every((soort) => soort === 'overig' || found.includes(soort));
  });

const known = new Set(['geboortedatum', 'tiq', 'tiqDatum', 'instrument', 'plaatsing', 'geldigTot', 'tlvNummer']);
const factsOf = (one: Case, result: CaseResult) => {
  const found = new Map<string, unknown>(Object.entries(result.feiten));
  return Object.entries(one.feiten)
    .filter(([naam]) => known.has(naam))
    .map(([naam, waarde]) => ({ naam, waarde, gaf: found.get(naam), caseId: one.id }));
};

/** How far results agree with what is expected. */
export function score(pairs: readonly { one: Case; result: CaseResult }[]): Score {
  const all = pairs.flatMap(({ one, result }) => compare(one, result));
  const checked = all.filter(({ gaf }) => gaf !== undefined);
  const faults = checked.filter(({ verwacht }) => isFault(verwacht[0]));
  const documents = pairs.flatMap(({ one, result }) => kindsRight(one, result));
  const facts = pairs.flatMap(({ one, result }) => factsOf(one, result));
  return {
    cases: pairs.length,
    criteria: checked.length,
    eerste: checked.filter(({ verwacht, gaf }) => verwacht[0] === gaf).length,
    aanvaardbaar: checked.filter(good).length,
    gebreken: faults.length,
    gebrekenGevonden: faults.filter(good).length,
    fouteVoldaan: checked.filter((one) => one.gaf === 'voldaan' && !good(one)),
    afwijkingen: checked.filter((one) => !good(one)),
    nietGecontroleerd: all.filter(({ gaf }) => gaf === undefined),
    soorten: pairs.filter(({ one, result }) => one.soort === result.soort && one.variant === result.variant).length,
    eindoordelen: pairs.filter(({ one, result }) => one.eindoordeel === result.eindoordeel).length,
    documenten: documents.length,
    documentenGoed: documents.filter(Boolean).length,
    feiten: facts.length,
    feitenGoed: facts.filter(({ waarde, gaf }) => waarde === gaf).length,
    feitenAnders: facts
      .filter(({ waarde, gaf }) => waarde !== gaf)
      .map(({ caseId, naam, waarde, gaf }) => `${caseId}: ${naam} is ${JSON.stringify(waarde)}, gelezen ${JSON.stringify(gaf) ?? 'niets'}`),
  };
}
