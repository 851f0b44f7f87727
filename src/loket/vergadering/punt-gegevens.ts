import { geldendeUitkomst } from '../../check/geldend.ts';
import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../../check/rapport.ts';

/** What was found of one chapter of the handbook. */
export type Groep = { bron: string; tellingen: { uitkomst: Uitkomst; aantal: number }[] };

/** What was found by chapter, in the order of the handbook; what does not apply is left out. */
export function groepenVan({ bevindingen }: Controlerapport): Groep[] {
  const groepen = new Map<string, Bevinding[]>();
  for (const bevinding of bevindingen) {
    // "7.1 A" and "7.1 B" are one chapter, "5, 7.1, 9.2" the first of its own.
    const bron = /^[\d.]+|^\w+/.exec(bevinding.bron)?.[0] ?? bevinding.bron;
    if (geldendeUitkomst(bevinding) !== 'nvt') groepen.set(bron, [...(groepen.get(bron) ?? []), bevinding]);
  }
  return Array.from(groepen, ([bron, eigen]) => ({
    bron,
    tellingen: uitkomsten
      .map((uitkomst) => ({ uitkomst, aantal: eigen.filter((een) => geldendeUitkomst(een) === uitkomst).length }))
      .filter(({ aantal }) => aantal > 0),
  }));
}

const eerst: readonly Uitkomst[] = ['niet-voldaan', 'ontbreekt', 'te-beoordelen'];

/** The points that people look at in the meeting: what is not met, what is missing, and what is for them to judge, in that order. */
export const gesprekspunten = ({ bevindingen }: Controlerapport): Bevinding[] =>
  eerst.flatMap((uitkomst) => bevindingen.filter((een) => geldendeUitkomst(een) === uitkomst));
