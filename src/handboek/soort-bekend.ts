import type { Aanvraagtype } from './criterium.ts';
import { teBeoordelen, type Uitslag } from './uitslag.ts';

/** A rule that not every type has: as long as the type is not clear, what is missing may not be needed, so a person judges. */
export function mitsSoortBekend({ soort }: Aanvraagtype, uitslag: Uitslag): Uitslag {
  if (soort !== 'onbekend' || uitslag.uitkomst !== 'ontbreekt') return uitslag;
  return teBeoordelen(`${uitslag.uitleg} Of dit nodig is, hangt af van het type TLV.`, uitslag.bewijs);
}
