import type { IsoDate } from '../calendar.ts';
import type { Bevinding } from '../check/rapport.ts';
import { handboeken, handboekOp, type Handboek } from '../handboek/handboek.ts';
import { aanvraagsoorten, type Aanvraagsoort } from '../handboek/soorten.ts';
import { gevraagdeCriteria } from './gevraagd.ts';

/** In which kinds of application a criterion is asked: of a new one, of a renewal, or of both. */
export type Gevraagd = { soort: Aanvraagsoort; nieuw: boolean; verlenging: boolean };

/** One criterion as the board's figures name it; `id` never changes and is what figures are counted by. */
export type CriteriumRegel = { id: string; naam: string; soort: Bevinding['soort']; bron: string; gevraagd: Gevraagd[] };

/** Every criterion in force on a day with its fixed id, short name, kind and where it is asked: the list by which outcomes are counted. */
export function criterialijst(dag: IsoDate, versies: readonly Handboek[] = handboeken): CriteriumRegel[] {
  const handboek = handboekOp(dag, versies);
  const asked = aanvraagsoorten.map((soort) => {
    const ids = (variant: 'nieuw' | 'verlenging') => new Set(gevraagdeCriteria(handboek, { soort, variant }, dag).map(({ id }) => id));
    // A list of pupils is no application that can be extended
    return { soort, nieuw: ids('nieuw'), verlenging: soort === 'lwoo' ? new Set<string>() : ids('verlenging') };
  });
  return handboek.criteria.map(({ id, titel, soort: kind, bron }) => ({
    id,
    naam: titel,
    soort: kind,
    bron,
    gevraagd: asked
      .map(({ soort, nieuw, verlenging }) => ({ soort, nieuw: nieuw.has(id), verlenging: verlenging.has(id) }))
      .filter(({ nieuw, verlenging }) => nieuw || verlenging),
  }));
}

const kindNaam = { vereist: 'verplicht', facultatief: 'niet verplicht', oordeel: 'oordeel', aandacht: 'aandachtspunt' } as const;

/** A kind of criterion as people name it. */
export const criteriumSoortNaam = (soort: Bevinding['soort']): string => kindNaam[soort];

const cel = (text: string): string => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The list as CSV for a spreadsheet with Dutch settings: semicolons, one line per criterion and kind of application, ends in a line break. */
export function criterialijstCsv(dag: IsoDate, versies: readonly Handboek[] = handboeken): string {
  const head = ['criterium', 'naam', 'soort', 'bron', 'aanvraagsoort', 'nieuw', 'verlenging'];
  const rows = criterialijst(dag, versies).flatMap(({ id, naam, soort, bron, gevraagd }) =>
    gevraagd.map((one) => [
      id,
      naam,
      kindNaam[soort],
      /^\d/.test(bron) ? `handboek ${bron}` : bron,
      one.soort,
      one.nieuw ? 'ja' : 'nee',
      one.verlenging ? 'ja' : 'nee',
    ]),
  );
  return [head, ...rows].map((cells) => `${cells.map(cel).join(';')}\n`).join('');
}
