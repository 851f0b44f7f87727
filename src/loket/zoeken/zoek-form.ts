import type { Html, Shown } from '../frame/html.ts';
import { html } from '../frame/html.ts';
import { knop } from '../frame/layout.ts';
import { maxZoektekst } from './woorden.ts';

/** A form in which one searches; posted, so that no name comes to stand in an address. `bewijs`: the hidden proof of the form. */
export const zoekFormulier = (form: { naar: string; naam: string; label: string; tekst: string; bewijs: Shown }): Html =>
  html`<form method="post" action="${form.naar}" class="zoeken" role="search" aria-label="${form.naam}">
    ${form.bewijs}
    <label class="utrecht-form-label" for="tekst">${form.label}</label>
    <div class="zoeken__regel">
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        type="search"
        id="tekst"
        name="tekst"
        value="${form.tekst}"
        maxlength="${maxZoektekst}"
        autocomplete="off"
      />
      ${knop('Zoek')}
    </div>
  </form>`;
