import type { LoketRoute } from '../access.ts';
import { html, type Html } from '../frame/html.ts';
import { menuLijst, type Deel } from '../frame/menu.ts';
import type { Persoon } from '../principal.ts';

const delen: readonly Deel[] = [
  { naam: 'Gezondheid', route: 'beheer' },
  { naam: 'Mislukt werk', route: 'beheerWerk' },
  { naam: 'Scholen', route: 'beheerScholen' },
  { naam: 'Leden', route: 'beheerLeden' },
  { naam: 'Regels', route: 'beheerRegels' },
  { naam: 'Sjablonen', route: 'beheerSjablonen' },
  { naam: 'Verklaringen', route: 'verklaringen' },
];

/** The parts of Beheer that someone may see, with the present one marked. */
export const beheerMenu = (persoon: Persoon, nu: LoketRoute): Html =>
  html`<nav class="deelmenu" aria-label="Beheer">${menuLijst(persoon, delen, ({ route }) => (route === nu ? 'page' : undefined))}</nav>`;
