import type { IsoDate } from '../calendar.ts';
import type { Aanvraagtype } from '../handboek/criterium.ts';
import type { Dossier } from '../handboek/dossier.ts';
import type { Waarden } from '../handboek/waarden.ts';
import { noDossierFacts } from '../read/facts/nothing-found.ts';

/** A dossier of a type with nothing in it: for asking which criteria apply before anything was handed in. */
export const leegDossier = (aanvraag: Aanvraagtype, waarden: Waarden, peildatum: IsoDate): Dossier => ({
  ...aanvraag,
  feiten: noDossierFacts(),
  school: { naam: '', soort: 'vo', aangesloten: true, pro: true },
  peildatum,
  waarden,
  gelezen: [],
  ongelezen: [],
  ongelezenMetBsn: [],
});
