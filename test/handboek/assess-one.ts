import { assessFacts } from '../../src/check/assess.ts';
import type { Bevinding, Context } from '../../src/check/rapport.ts';
import { handboeken, type Handboek } from '../../src/handboek/handboek.ts';
import type { Aanvraagsoort } from '../../src/handboek/soorten.ts';
import type { ReadDocument, UnreadDocument } from '../../src/read/document.ts';
import type { DossierFacts } from '../../src/read/facts.ts';
import { gatherFacts } from '../../src/read/facts/index.ts';
import { context, readFor } from './facts-builder.ts';
import type { Waarden } from '../../src/handboek/waarden.ts';
import { compleet } from './other-types.ts';

/** What a test may change in a complete dossier. */
export type Change = {
  /** Type of the complete dossier to start from; GP when absent. */
  soort?: Aanvraagsoort;
  /** Start from a complete renewal in place of a complete new application. */
  verlenging?: boolean;
  facts?: (facts: DossierFacts) => void;
  peildatum?: string;
  school?: Partial<Context['school']>;
  unread?: UnreadDocument[];
  nothingRead?: boolean;
  /** A line of text that stands in every document that was read. */
  line?: string;
  /** Pages of a document that could not be read. */
  unreadable?: { naam: string; paginas: number[] };
  /** A document that is a scan. */
  scanned?: string;
  /** Numbers and settings other than the handbook's own. */
  waarden?: Partial<Waarden>;
  /** A list of pupils in place of a dossier. */
  lijst?: ReadDocument;
};

/** The versions with these numbers in place of their own, from the first day on. */
export const metWaarden = (versies: readonly Handboek[], waarden: Partial<Waarden>): Handboek[] =>
  versies.map((versie) => {
    const own = Object.entries(waarden).map(([naam, waarde]) => {
      const before = versie.waarden[naam as keyof Waarden];
      return [naam, { ...before, reeks: [{ vanaf: versie.geldigVanaf, waarde }] }];
    });
    return { ...versie, waarden: { ...versie.waarden, ...Object.fromEntries(own) } };
  });

export function assess(change: Change = {}, given: readonly Handboek[] = handboeken) {
  const versies = change.waarden === undefined ? given : metWaarden(given, change.waarden);
  if (change.lijst !== undefined) return assessLijst(change.lijst, change, versies);
  const facts = compleet(change.soort ?? 'tlv-gp', change.verlenging === true);
  change.facts?.(facts);
  const results = [...(change.nothingRead === true ? [] : readFor(facts, change)), ...(change.unread ?? [])];
  const where = { peildatum: change.peildatum ?? context.peildatum, school: { ...context.school, ...change.school } };
  return assessFacts(facts, results, where, versies);
}

function assessLijst(lijst: ReadDocument, { peildatum = '2026-06-16', school = {} }: Change, versies: readonly Handboek[]) {
  const where = { peildatum, school: { ...context.school, ...school } };
  return assessFacts(gatherFacts([lijst], { peildatum, schoolNaam: where.school.naam }), [lijst], where, versies);
}

/** What one criterion comes to; fails the test when the report does not list it. */
export function finding(id: string, change: Change = {}): Bevinding {
  const found = assess(change).rapport.bevindingen.find((bevinding) => bevinding.id === id);
  if (found === undefined) throw new Error(`${id} is not in the report`);
  return found;
}

/** One document of the facts by name; fails the test when it is not there. */
export function document(facts: DossierFacts, naam: string) {
  const found = facts.documenten.find((one) => one.naam === naam);
  if (found === undefined) throw new Error(`${naam} is not in the facts`);
  return found;
}

export const drop = (facts: DossierFacts, naam: string): void => {
  facts.documenten = facts.documenten.filter((one) => one.naam !== naam);
};
