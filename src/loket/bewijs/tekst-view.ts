import { html, type Html, type Shown } from '../frame/html.ts';
import type { Regel, Stukje, Venster } from './tekst-venster.ts';
import { most } from './tekst-venster.ts';

/** Where a link to evidence without a picture leads: the first line with its words. */
export const plekInTekst = 'woorden';

const stukje = ({ tekst, gemarkeerd }: Stukje): Html => (gemarkeerd ? html`<mark>${tekst}</mark>` : html`${tekst}`);

/** More letters than this in a cell go on several lines; a date never does. */
const langeCel = 30;
const isLang = (cel: readonly Stukje[]): boolean => cel.reduce((sum, { tekst }) => sum + tekst.length, 0) > langeCel;

const alsRij = ({ rij, cellen, gemarkeerd }: Regel, id: Shown): Html =>
  html`<tr ${id} class="${gemarkeerd && 'leesblad__rij'}">
    <th scope="row">${rij}</th>
    ${cellen.map((cel) => html`<td class="${isLang(cel) && 'leesblad__lang'}">${cel.map(stukje)}</td>`)}
  </tr>`;

const alsRegel = ({ cellen, gemarkeerd }: Regel, id: Shown): Html =>
  html`<p ${id} class="${gemarkeerd && 'leesblad__regel'}">
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

/** The text of a page as it was read, in lines or, for a spreadsheet, in rows. `springt`: links to the evidence lead to its line. `href` gives the address of the page from a line on. */
export function tekstView(venster: Venster, springt: boolean, href: (vanaf: number) => string): Html {
  const { regels } = venster;
  const first = springt ? regels.findIndex(({ gemarkeerd }) => gemarkeerd) : -1;
  const id = (i: number) => i === first && html`id="${plekInTekst}"`;
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
                ${regels.map((regel, i) => alsRij(regel, id(i)))}
              </tbody>
            </table>`
          : regels.map((regel, i) => alsRegel(regel, id(i)))
      }
    </div>`;
}
