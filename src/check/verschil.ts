import { geldend } from './geldend.ts';
import { vraagtActie, vraagtNagaan } from './nog-nodig.ts';
import type { Bevinding, Controlerapport, Uitkomst } from './rapport.ts';

/** One criterion that came to something else than before. */
type Verandering = { id: string; titel: string; van: Uitkomst | undefined; naar: Uitkomst | undefined; kort?: string };

/** What a new report says that the one before did not. */
export type Verschil = {
  /** There was no report before. */
  eerste: boolean;
  /** What the school is asked for now and was not before. */
  nieuw: Bevinding[];
  /** What the school was asked for before and is not now. */
  opgelost: Bevinding[];
  /** What it is still asked for. */
  nogOpen: Bevinding[];
  /** Every criterion with another outcome that counts. */
  veranderd: Verandering[];
  eindoordeel?: { van: Controlerapport['eindoordeel']; naar: Controlerapport['eindoordeel'] };
  soort?: { van: Controlerapport['soort']; naar: Controlerapport['soort'] };
  documenten: { nieuw: string[]; weg: string[] };
  /** Nothing changed that the loket needs to hear: what its own people judged meanwhile, it knows. */
  gelijk: boolean;
};

const asked = (bevinding: Bevinding): boolean => vraagtActie(bevinding) || vraagtNagaan(bevinding);
const byId = (bevindingen: readonly Bevinding[]) => new Map(bevindingen.map((bevinding) => [bevinding.id, bevinding]));

const same = (a: Bevinding, b: Bevinding): boolean => a.id === b.id && a.kort === b.kort;
const names = (rapport: Controlerapport | undefined): string[] => rapport?.documenten.map(({ naam }) => naam) ?? [];

function changes(before: Map<string, Bevinding>, after: Map<string, Bevinding>): Verandering[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const [old, now] = [before.get(id), after.get(id)];
    if (old?.uitkomst === now?.uitkomst && old?.kort === now?.kort) return [];
    const kort = now?.kort ?? old?.kort;
    return [
      { id, titel: now?.titel ?? old?.titel ?? id, van: old?.uitkomst, naar: now?.uitkomst, ...(kort === undefined ? {} : { kort }) },
    ];
  });
}

const holds = (bevinding: Bevinding | undefined): boolean => bevinding?.mens !== undefined && bevinding.mens.vervallen !== true;

/** What changed by itself: in what was computed, or because a person's judgement lapsed. */
function changedUnasked(oud: readonly Bevinding[], nieuw: readonly Bevinding[]): boolean {
  const before = byId(oud);
  return changes(before, byId(nieuw)).length > 0 || nieuw.some((now) => now.mens?.vervallen === true && holds(before.get(now.id)));
}

/**
 * What changed between two reports on one dossier, so that mail and card tell only that. A question that stays but in other words (a
 * shorter list of missing parts) is both solved and new.
 */
export function vergelijk(oud: Controlerapport | undefined, nieuw: Controlerapport): Verschil {
  const [computedBefore, computedAfter] = [oud?.bevindingen ?? [], nieuw.bevindingen];
  const [before, after] = [byId(computedBefore.map(geldend)), byId(computedAfter.map(geldend))];
  const askedBefore = [...before.values()].filter(asked);
  const askedNow = [...after.values()].filter(asked);
  const documenten = {
    nieuw: names(nieuw).filter((naam) => !names(oud).includes(naam)),
    weg: names(oud).filter((naam) => !names(nieuw).includes(naam)),
  };
  const veranderd = changes(before, after);
  const verdict = oud !== undefined && oud.eindoordeel !== nieuw.eindoordeel;
  const kind = oud !== undefined && oud.soort !== nieuw.soort;
  return {
    eerste: oud === undefined,
    nieuw: askedNow.filter((now) => !askedBefore.some((old) => same(old, now))),
    opgelost: askedBefore.filter((old) => !askedNow.some((now) => same(old, now))),
    nogOpen: askedNow.filter((now) => askedBefore.some((old) => same(old, now))),
    veranderd,
    ...(verdict ? { eindoordeel: { van: oud.eindoordeel, naar: nieuw.eindoordeel } } : {}),
    ...(kind ? { soort: { van: oud.soort, naar: nieuw.soort } } : {}),
    documenten,
    gelijk: oud !== undefined && !changedUnasked(computedBefore, computedAfter) && !verdict && !kind,
  };
}
