import type { Bevinding, Uitkomst } from '../check/rapport.ts';
import type { Dossier } from './dossier.ts';
import type { Aanvraagsoort, Variant } from './soorten.ts';
import type { Uitslag } from './uitslag.ts';
import type { Waarden } from './waarden.ts';

/** What an application is for; `onbekend` as long as the dossier does not say. */
export type Aanvraagtype = { soort: Aanvraagsoort | 'onbekend'; variant: Variant };

/** One thing that the handbook asks. */
export type Criterium = {
  id: string;
  /** Section of the handbook. */
  bron: string;
  /** Short Dutch name. */
  titel: string;
  /** What the handbook asks of this kind of application, in plain Dutch, with the numbers in force; of `onbekend` all that it asks of any. */
  eis: (waarden: Waarden, aanvraag: Aanvraagtype) => string;
  soort: Bevinding['soort'];
  /** Every outcome that it can come to by its own check (uncertain evidence may turn any into `te-beoordelen`). */
  uitkomsten: readonly Uitkomst[];
  /** Whether a report on this kind of application lists it at all. */
  hoortBij: (aanvraag: Aanvraagtype) => boolean;
  /** The reason in Dutch when it is listed but does not apply; undefined when it must be checked. */
  nietVanToepassing?: (dossier: Dossier) => string | undefined;
  check: (dossier: Dossier) => Uitslag;
};
