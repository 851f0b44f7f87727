import { html, type Html } from '../frame/html.ts';
import type { Regel, Stukje, Venster } from './tekst-venster.ts';
import { most } from './tekst-venster.ts';

const stukje = ({ tekst, gemarkeerd }: Stukje): Html => (gemarkeerd ? html`<mark>${tekst}</mark>` : html`${tekst}`);

const alsRij = ({ rij, nr, cellen, gemarkeerd }: Regel): Html =>
  html`<tr class="${gemarkeerd && 'leesblad__rij'}">
    <th scope="row">${rij ?? nr}</th>
    ${cellen.map((cel) => html`<td>${cel.map(stukje)}</td>`)}
  </tr>`;

const alsRegel = ({ cellen, gemarkeerd }: Regel): Html =>
  html`<p class="${gemarkeerd && 'leesblad__regel'}">
    ${cellen.map((cel, i) => [i > 0 && html`<span class="leesblad__kolom"> </span>`, cel.map(stukje)])}
  </p>`;

function verder({ eerste, laatste, totaal }: Venster, href: (vanaf: number) => string): Html | false {
  if (eerste <= 1 && laatste >= totaal) return false;
  return html`<nav class="pagineren" aria-label="Meer regels">
    ${eerste > 1 && html`<a class="utrecht-link" href="${href(Math.max(1, eerste - most.lines))}">← Eerdere regels</a>`}
    <span>Regel ${eerste} tot en met ${laatste} van ${totaal}</span>
    ${laatste < totaal && html`<a class="utrecht-link" href="${href(laatste + 1)}">Volgende regels →</a>`}
  </nav>`;
}

/** The text of a page as it was read, in lines or, for a spreadsheet, in rows. `href` gives the address of the page from a line on. */
export function tekstView(venster: Venster, href: (vanaf: number) => string): Html {
  const { regels } = venster;
  if (regels.length === 0) return html`<p class="utrecht-paragraph">Op deze bladzijde is geen tekst gelezen.</p>`;
  const sheet = regels.some(({ rij }) => rij !== undefined);
  return html`${verder(venster, href)}
    <div class="leesblad${sheet && ' leesblad--rijen'}" role="region" aria-label="Tekst zoals de dienst die las" tabindex="0">
      ${
        sheet
          ? html`<table>
              <caption class="alleen-lezen">
                Rijen zoals de dienst ze las, met het rijnummer vooraan
              </caption>
              <tbody>
                ${regels.map(alsRij)}
              </tbody>
            </table>`
          : regels.map(alsRegel)
      }
    </div>`;
}
