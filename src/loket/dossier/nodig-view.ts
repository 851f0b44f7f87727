import { geldend } from '../../check/geldend.ts';
import { nogNodig } from '../../check/nog-nodig.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { a, melding } from '../frame/layout.ts';
import type { DossierBeeld } from './load-dossier.ts';
import { teVragen } from './vraag-form.ts';

/** What the school is still asked for. What people judged counts at once; the record follows with the check. */
export function nodigVan({ dossier, rapport }: Pick<DossierBeeld, 'dossier' | 'rapport'>): string[] {
  const { gelezenVersie, gecontroleerdVersie, versie } = dossier;
  if (rapport !== undefined && gelezenVersie === versie && gecontroleerdVersie !== versie) return nogNodig(rapport).nodig;
  return dossier.nogNodig ?? [];
}

/** What the school is asked for, each with a way to the point of the report that asks it. */
export function nodigView(nodig: readonly string[], rapport: Controlerapport | undefined): Html | false {
  const puntVan = new Map(
    teVragen(rapport)
      .toReversed()
      .map((een) => [geldend(een).kort, een.id]),
  );
  const regel = (een: string): Shown => {
    const id = puntVan.get(een);
    return id === undefined ? een : a(`#punt-${encodeURIComponent(id)}`, een);
  };
  if (nodig.length === 0) return false;
  return melding(
    'warning',
    html`<h2 class="utrecht-heading-3" id="nodig">Dit vragen we nog aan de school</h2>
      <ul class="utrecht-unordered-list">
        ${nodig.map((een) => html`<li class="utrecht-unordered-list__item">${regel(een)}</li>`)}
      </ul>`,
  );
}
