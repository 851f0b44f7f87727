import { dateOf, inDutch } from '../../calendar.ts';
import { klassenOp } from '../../retain/klassen.ts';
import type { LoketBezoek } from '../bezoek.ts';
import { html, type Html } from '../frame/html.ts';
import { kaartTabel } from '../frame/kaart-tabel.ts';
import { h2 } from '../frame/layout.ts';

/** Every class of what is kept, with how long, from when and why. */
export const klassenView = ({ app, now }: LoketBezoek): Html =>
  html`<section aria-labelledby="klassen">
    ${h2('Wat hoe lang bewaard wordt', 'klassen')}
    <details>
      <summary>Bekijk alle soorten gegevens</summary>
      ${kaartTabel(
        'Soorten gegevens met hun termijn',
        ['Wat', 'Hoe lang', 'Vanaf', 'Waarom'],
        klassenOp(app, dateOf(now)).map(({ naam, wat, termijn, klok, bron, bronVan }) => [
          html`${naam}<span class="klein">${wat}</span>`,
          termijn,
          klok,
          html`${bron}${bronVan !== undefined && html`<span class="klein">gelezen op ${inDutch(bronVan)}</span>`}`,
        ]),
        'klassen',
      )}
    </details>
  </section>`;
