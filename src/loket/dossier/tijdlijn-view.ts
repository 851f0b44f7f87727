import { inDutch } from '../../calendar.ts';
import { href } from '../access.ts';
import { html, type Html, type Shown } from '../frame/html.ts';
import { h2 } from '../frame/layout.ts';
import { momentVan } from '../frame/woorden.ts';
import type { Gebeurtenis } from './tijdlijn.ts';

/** How many of the newest are shown before the rest is unfolded. */
const eerst = 8;

/** A day stands for what happened on it at no known hour. */
const wanneer = (op: string): string => (op.includes('T') ? momentVan(op) : inDutch(op));

const watVan = ({ wat, naar }: Gebeurtenis, kenmerk: string): Shown => {
  if (naar === undefined) return wat;
  const adres = naar.soort === 'punt' ? `#punt-${encodeURIComponent(naar.id)}` : href('bericht', { kenmerk, id: naar.id });
  return html`<a class="utrecht-link" href="${adres}">${wat}</a>`;
};

const lijst = (gebeurtenissen: readonly Gebeurtenis[], kenmerk: string): Html =>
  html`<ol class="tijdlijn">
    ${gebeurtenissen.map(
      (een) =>
        html`<li>
          <time class="tijdlijn__op" datetime="${een.op}">${wanneer(een.op)}</time>
          <span class="tijdlijn__wat">${watVan(een, kenmerk)}${een.wie !== undefined && html` <span class="klein">${een.wie}</span>`}</span>
        </li>`,
    )}
  </ol>`;

/** The history of a dossier, newest first. */
export function tijdlijnView(gebeurtenissen: readonly Gebeurtenis[], kenmerk: string): Html {
  const rest = gebeurtenissen.slice(eerst);
  return html`<section aria-labelledby="geschiedenis">
    ${h2('Geschiedenis', 'geschiedenis')} ${lijst(gebeurtenissen.slice(0, eerst), kenmerk)}
    ${
      rest.length > 0 &&
      html`<details class="meer">
        <summary>Eerdere gebeurtenissen (${rest.length})</summary>
        ${lijst(rest, kenmerk)}
      </details>`
    }
  </section>`;
}
