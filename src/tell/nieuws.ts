import type { Bevinding, Controlerapport } from '../check/rapport.ts';
import { stappenVan, type Stap, type Stappen } from './stappen.ts';

/** What there is to tell after a check, against the report that was told last. */
export type Nieuws = {
  /** Nothing was told before. */
  eerste: boolean;
  /** Something that the school should know or do changed; something that the loket sees changed. */
  voorSchool: boolean;
  voorLoket: boolean;
  /** Steps that were not asked before. */
  toevoegen: Stap[];
  verbeteren: Stap[];
  mag: Stap[];
  /** Names of what was asked before and need not be asked any more. */
  opgelost: string[];
  /** How many required or wrong things were asked before and are still open. */
  nogOpen: number;
};

const leeg: Stappen = { toevoegen: [], verbeteren: [], mag: [], loket: [] };
const open = (stappen: Stappen) => [...stappen.toevoegen, ...stappen.verbeteren];

function opgelostNaam({ titel, uitkomst }: Bevinding): string {
  if (uitkomst === 'te-beoordelen') return `${titel} (bekijkt het loket)`;
  return uitkomst === 'nvt' ? `${titel} (niet meer nodig)` : titel;
}

const outcomes = ({ soort, variant, eindoordeel, bevindingen }: Controlerapport) =>
  JSON.stringify([soort, variant, eindoordeel, bevindingen.map(({ id, uitkomst }) => [id, uitkomst])]);

/** Compares a report with the one that was told last; undefined where none was. */
export function nieuwsSinds(vorige: Controlerapport | undefined, rapport: Controlerapport): Nieuws {
  const before = vorige === undefined ? leeg : stappenVan(vorige);
  const now = stappenVan(rapport);
  const asked = new Set([...open(before), ...before.mag].map(({ tekst }) => tekst));
  const isNew = ({ tekst }: Stap) => !asked.has(tekst);
  const wasOpen = new Set(open(before).flatMap(({ criteria }) => criteria));
  const isOpen = new Set(open(now).flatMap(({ criteria }) => criteria));
  const opgelost = rapport.bevindingen.filter(({ id }) => wasOpen.has(id) && !isOpen.has(id)).map(opgelostNaam);
  const fresh = { toevoegen: now.toevoegen.filter(isNew), verbeteren: now.verbeteren.filter(isNew), mag: now.mag.filter(isNew) };
  const eerste = vorige === undefined;
  const voorSchool =
    eerste ||
    vorige.eindoordeel !== rapport.eindoordeel ||
    opgelost.length + fresh.toevoegen.length + fresh.verbeteren.length + fresh.mag.length > 0;
  return {
    eerste,
    voorSchool,
    voorLoket: voorSchool || outcomes(vorige) !== outcomes(rapport),
    ...fresh,
    opgelost,
    nogOpen: open(now).filter((stap) => !isNew(stap)).length,
  };
}
