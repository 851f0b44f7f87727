import { html, type Html } from '../frame/html.ts';
import type { Punt } from './vandaag.ts';

/** What needs someone today, with links; nothing for who only reads. */
export function vandaagView(punten: readonly Punt[]): Html | false {
  if (punten.length === 0) return false;
  const open = punten.filter(({ aantal }) => aantal > 0);
  return html`<section class="vandaag" aria-labelledby="vandaag">
    <h2 class="utrecht-heading-2" id="vandaag">Wat heeft mij vandaag nodig</h2>
    ${
      open.length === 0
        ? html`<p class="utrecht-paragraph">Niets. Er wacht op dit moment geen werk op u.</p>`
        : html`<ul class="vandaag__lijst">
            ${open.map(
              ({ aantal, een, meer, href: to, dringend }) =>
                html`<li class="vandaag__punt${dringend === true && ' vandaag__punt--dringend'}">
                  <a href="${to}"><strong class="vandaag__aantal">${aantal}</strong> <span>${aantal === 1 ? een : meer}</span></a>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
