import { handboeken, type Handboek } from '../handboek/handboek.ts';
import type { ReadResult } from '../read/document.ts';
import { gatherFacts } from '../read/facts/index.ts';
import { assessFacts, type CheckResult } from './assess.ts';
import { stukkenIn, vindFeiten, type GelezenFeit, type Stukken } from './feiten/catalogus.ts';
import { bijHetLezen, corrigeer } from './feiten/corrigeer.ts';
import type { Context } from './rapport.ts';

/** What the computer read that people may correct, and where pieces of a file begin. Holds the pupil's name, so it is kept beside the report and never in it. */
export type GelezenFeiten = { feiten: GelezenFeit[]; stukken: Stukken };

/** Most facts that are kept for people to correct; what lies past it can be set, but is not listed. */
const meesteFeiten = 500;

/**
 * The controlerapport on everything that was read of one dossier. Pure: the same files on the same peildatum give the same report.
 * `faults` are errors inside single criteria, for the log; those criteria are `te-beoordelen` in the report. A name of a file with a
 * full BSN stands in the report with that number made unreadable. Facts that people corrected count in the place of what was read; `gelezen` is what was read.
 */
export function checkDossier(
  results: readonly ReadResult[],
  context: Context,
  versies: readonly Handboek[] = handboeken,
): CheckResult & { gelezen: GelezenFeiten } {
  const { inhoud = new Map<string, string>(), feiten: correcties = [] } = context;
  const gevonden = gatherFacts([...results], {
    peildatum: context.peildatum,
    schoolNaam: context.school.naam,
    soorten: new Map([...(context.soorten ?? [])].map(([naam, { soorten }]) => [naam, soorten])),
    ...bijHetLezen(correcties, inhoud),
  });
  const { feiten, vastgesteld } = corrigeer(gevonden, correcties, inhoud, results);
  const checked = assessFacts(feiten, results, context, versies);
  const gelezen = vindFeiten(gevonden)
    .slice(0, meesteFeiten)
    .map(({ gelezen: een }) => een);
  return {
    ...checked,
    rapport: vastgesteld.length === 0 ? checked.rapport : { ...checked.rapport, vastgesteld },
    gelezen: { feiten: gelezen, stukken: stukkenIn(gevonden) },
  };
}
