import { html, type Html } from '../frame/html.ts';

/** A part of the page: the id of its heading, its name, and how much is in it. */
export type Deel = { id: string; naam: string; aantal?: number };

/** Links to the parts of a page, beside it or, on a narrow screen, above it. */
export const inhoudsopgave = (delen: readonly Deel[]): Html =>
  html`<nav class="opdezepagina" aria-label="Op deze pagina">
    <ul>
      ${delen.map(
        ({ id, naam, aantal }) =>
          html`<li><a href="#${id}">${naam}${aantal !== undefined && html` <span class="opdezepagina__aantal">${aantal}</span>`}</a></li>`,
      )}
    </ul>
  </nav>`;
