import { criterialijstCsv } from '../../../src/formulieren/criterialijst.ts';
import { handboeken, type Handboek } from '../../../src/handboek/handboek.ts';
import { woordenlijst } from '../../../src/formulieren/woordenlijst.ts';
import { cases } from '../cases.ts';
import { handboekPage, lastChange } from './handboek-page.ts';

/** The pages of `docs/` that are made from the rules, by name. */
export function pages(versies: readonly Handboek[] = handboeken): Record<string, string> {
  const day = lastChange(versies);
  return {
    'handboek.md': handboekPage(versies, cases),
    'woordenlijst.md': woordenlijst(day, versies),
    'criteria.csv': criterialijstCsv(day, versies),
  };
}
