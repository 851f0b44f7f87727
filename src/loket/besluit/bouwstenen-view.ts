import { bouwstenenVoor, type Bouwsteen } from '../../../templates/bouwstenen/index.ts';
import type { Aanvraagsoort } from '../../handboek/soorten.ts';
import { html, type Html } from '../frame/html.ts';

const maxBouwstenen = 40;

/** The pieces that a form asks to be set in its reasons; undefined where it was sent to be taken. */
export function gevraagdeBouwstenen(sent: URLSearchParams): string[] | undefined {
  return sent.get('actie') === 'bouwstenen' ? sent.getAll('bouwsteen').slice(0, maxBouwstenen) : undefined;
}

const keuzes = (kop: string, stenen: readonly Bouwsteen[]): Html =>
  html`<fieldset class="veld bouwstenen">
    <legend class="utrecht-form-label">${kop}</legend>
    ${stenen.map(
      ({ id, kop: naam, tekst }) =>
        html`<label class="keuze"
          ><input class="utrecht-checkbox utrecht-checkbox--html-input" type="checkbox" name="bouwsteen" value="${id}" />
          <span><strong>${naam}.</strong> <span class="klein">${tekst}</span></span></label
        >`,
    )}
  </fieldset>`;

/** The pieces to choose from, with the button that sets them in the reasons; nothing is recorded by it. */
export const bouwstenenView = (soort: Aanvraagsoort, isVerlenging: boolean): Html =>
  html`<details class="meer">
    <summary>Bouwstenen voor de motivering</summary>
    <p class="utrecht-paragraph">
      Kies wat past. De teksten komen onder wat er al staat. Vul daarna in wat tussen vierkante haken staat, en haal weg wat niet klopt.
    </p>
    ${keuzes('Bij toekennen', bouwstenenVoor(soort, 'toekennen', isVerlenging))}
    ${keuzes('Bij afwijzen', bouwstenenVoor(soort, 'afwijzen', isVerlenging))}
    <button type="submit" name="actie" value="bouwstenen" class="utrecht-button utrecht-button--secondary-action">
      Zet de gekozen teksten in de motivering
    </button>
  </details>`;

/** First in a form with building blocks: Enter in a field sends the form, and does not set building blocks. */
export const gewoonVersturen: Html = html`<button type="submit" class="alleen-lezen" tabindex="-1" aria-hidden="true">Verder</button>`;
