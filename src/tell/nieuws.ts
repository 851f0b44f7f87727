import { geldendeUitkomst } from '../check/geldend.ts';
import { vraagtActie } from '../check/nog-nodig.ts';
import type { Bevinding, Controlerapport, Uitkomst } from '../check/rapport.ts';
import { vergelijk } from '../check/verschil.ts';
import { stappenVan, type Stappen } from './stappen.ts';

/** What there is to tell after a check, against the report that was told last. */
export type Nieuws = {
  /** Nothing was told before. */
  eerste: boolean;
  /** Something that the school should know or do changed; something changed that the loket did not do itself. */
  voorSchool: boolean;
  voorLoket: boolean;
  /** Steps that were not asked before. */
  stappen: Stappen;
  /** Names of what was asked before and need not be asked any more. */
  opgelost: string[];
  /** In short phrases: what was asked before and is still missing or wrong. */
  nogOpen: string[];
};

function opgelostNaam(titel: string, uitkomst: Uitkomst | undefined): string {
  if (uitkomst === 'te-beoordelen') return `${titel} (bekijkt het loket)`;
  return uitkomst === 'voldaan' ? titel : `${titel} (niet meer nodig)`;
}

const phrases = (bevindingen: Bevinding[]) => [...new Set(bevindingen.map(({ kort, titel }) => kort ?? titel))];

/** Compares a report with the one that was told last; undefined where none was. */
export function nieuwsSinds(vorige: Controlerapport | undefined, rapport: Controlerapport): Nieuws {
  const verschil = vergelijk(vorige, rapport);
  const asked = new Set([...verschil.nieuw, ...verschil.nogOpen].map(({ id }) => id));
  const solved = verschil.opgelost.filter(({ id }) => !asked.has(id));
  const outcome = (id: string) => {
    const found = rapport.bevindingen.find((one) => one.id === id);
    return found === undefined ? undefined : geldendeUitkomst(found);
  };
  return {
    eerste: verschil.eerste,
    voorSchool: verschil.eerste || verschil.eindoordeel !== undefined || verschil.nieuw.length + solved.length > 0,
    voorLoket: !verschil.gelijk,
    stappen: stappenVan(verschil.nieuw, rapport.documenten),
    opgelost: solved.map(({ id, titel }) => opgelostNaam(titel, outcome(id))),
    nogOpen: phrases(verschil.nogOpen.filter(vraagtActie)),
  };
}
