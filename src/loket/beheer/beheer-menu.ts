import { href, mag, type LoketRoute } from '../access.ts';
import { html, type Html } from '../frame/html.ts';
import type { Persoon } from '../principal.ts';

const delen: readonly { naam: string; route: LoketRoute }[] = [
  { naam: 'Gezondheid', route: 'beheer' },
  { naam: 'Mislukt werk', route: 'beheerWerk' },
  { naam: 'Scholen', route: 'beheerScholen' },
  { naam: 'Leden', route: 'beheerLeden' },
  { naam: 'Regels', route: 'beheerRegels' },
  { naam: 'Sjablonen', route: 'beheerSjablonen' },
  { naam: 'Verklaringen', route: 'verklaringen' },
];

/** The parts of Beheer that someone may see, with the present one marked. */
export const beheerMenu = ({ rollen }: Persoon, nu: LoketRoute): Html =>
  html`<nav class="deelmenu" aria-label="Beheer">
    <ul>
      ${delen
        .filter(({ route }) => mag(route, rollen))
        .map(({ naam, route }) => html`<li><a href="${href(route)}" ${route === nu && html`aria-current="page"`}>${naam}</a></li>`)}
    </ul>
  </nav>`;
