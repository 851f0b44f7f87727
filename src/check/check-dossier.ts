import { handboeken, type Handboek } from '../handboek/handboek.ts';
import type { ReadResult } from '../read/document.ts';
import { gatherFacts } from '../read/facts/index.ts';
import { assessFacts, type CheckResult } from './assess.ts';
import type { Context } from './rapport.ts';

/**
 * The controlerapport on everything that was read of one dossier. Pure: the same files on the same peildatum give the same report.
 * `faults` are errors inside single criteria, for the log; those criteria are `te-beoordelen` in the report. A name of a file with a
 * full BSN stands in the report with that number made unreadable.
 */
export function checkDossier(results: readonly ReadResult[], context: Context, versies: readonly Handboek[] = handboeken): CheckResult {
  const feiten = gatherFacts([...results], {
    peildatum: context.peildatum,
    schoolNaam: context.school.naam,
    soorten: new Map([...(context.soorten ?? [])].map(([naam, { soorten }]) => [naam, soorten])),
  });
  return assessFacts(feiten, results, context, versies);
}
