import { html, type Html } from './html.ts';

/**
 * A form by which a list is narrowed. On a narrow screen it is folded, so that the list stands in sight; open where `gekozen` choices were made. On a wide screen, where
 * the style can unfold it, it always stands open.
 */
export const filterBlok = (gekozen: number, form: Html): Html =>
  html`<details class="filterblok" ${gekozen > 0 && html` open`}>
    <summary>Filters${gekozen > 0 && ` (${gekozen} gekozen)`}</summary>
    ${form}
  </details>`;
