import { lopendeAanhouding } from '../../decide/aanhouding.ts';
import { nietAanTeHouden } from '../../decide/aanhouden.ts';
import { nietTeBesluiten } from '../../decide/vastleggen.ts';
import type { IsoDate } from '../../calendar.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { href, mag } from '../access.ts';
import { html, type Html } from '../frame/html.ts';
import { a, knop } from '../frame/layout.ts';
import type { Persoon } from '../principal.ts';

/**
 * What else can be done with a request without a besluit: hold it back, end it without judging, or take it up again. `token`: the proof for a form;
 * without it, a request that is held back is not taken up here.
 */
export function besluitActies(dossier: DossierRecord, persoon: Persoon, vandaag: IsoDate, token: string | undefined): Html | false {
  const { kenmerk } = dossier;
  if (!mag('aanhouden', persoon.rollen)) return false;
  const isHeld = lopendeAanhouding(dossier, vandaag) !== undefined;
  const links = [
    nietAanTeHouden(dossier, vandaag) === undefined && a(href('aanhoudForm', { kenmerk }), 'Aanhouden'),
    nietTeBesluiten(dossier, 'ingetrokken') === undefined && a(href('afsluitForm', { kenmerk }), 'Ingetrokken of buiten behandeling'),
  ].filter((link) => link !== false);
  return html`${
    isHeld &&
    token !== undefined &&
    html`<form method="post" action="${href('hervatten', { kenmerk })}">
      <input type="hidden" name="csrf" value="${token}" />${knop('Neem weer in behandeling', 'secondary-action')}
    </form>`
  }
  ${
    links.length > 0 &&
    html`<ul class="kort">
      ${links.map((link) => html`<li>${link}</li>`)}
    </ul>`
  }`;
}
