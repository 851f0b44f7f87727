import type { DossierRoute, LoketRoute } from './access.ts';
import { showBesluit, showBrief, showForm, showNakijken, showVoorbeeld, takeForm, takeVastleggen } from './besluit/besluit-routes.ts';
import type { Bezoek, Handler, LoketBezoek } from './bezoek.ts';
import { toBeeld, toBestand } from './dossier/bestand-routes.ts';
import { showDossier, takeOordeel } from './dossier/oordeel-routes.ts';
import { showLijst } from './dossiers/list-page.ts';

/** What answers each page that is not about one dossier. */
export const loketHandlers: Record<LoketRoute, Handler<LoketBezoek>> = {
  lijst: showLijst,
};

/** What answers each page about one dossier. */
export const dossierHandlers: Record<DossierRoute, Handler<Bezoek>> = {
  dossier: showDossier,
  bestand: (bezoek, { id }) => toBestand(bezoek, id),
  beeld: (bezoek, { id }) => toBeeld(bezoek, id),
  oordelen: (bezoek, { id, sent }) => takeOordeel(bezoek, id, sent),
  besluit: showBesluit,
  brief: showBrief,
  formulier: showForm,
  invullen: (bezoek, { sent }) => takeForm(bezoek, sent),
  nakijken: showNakijken,
  voorbeeld: showVoorbeeld,
  vastleggen: (bezoek, { sent }) => takeVastleggen(bezoek, sent),
};
