import { html, type Html } from '../frame/html.ts';
import { h1, knop, layout, p } from '../frame/layout.ts';

/**
 * The page for who sends a form when the sign-in is over: nothing was recorded, but what was filled in is kept in the page, to be sent once more after
 * signing in. The form still carries its own proof, so that nobody else's form can be sent so.
 */
export const nogEens = (action: string, form: URLSearchParams, loginHref: string): Html =>
  layout({
    titel: 'U bent niet meer aangemeld',
    inhoud: html`${h1('U bent niet meer aangemeld')} ${p('Er is nog niets vastgelegd. Wat u heeft ingevuld, staat nog in deze pagina.')}
      <ol class="utrecht-ordered-list">
        <li class="utrecht-ordered-list__item">
          <a class="utrecht-link" href="${loginHref}" target="_blank" rel="noopener">Meld u opnieuw aan (in een nieuw tabblad)</a>
        </li>
        <li class="utrecht-ordered-list__item">Kom terug naar deze pagina en verstuur het formulier nog eens.</li>
      </ol>
      <form method="post" action="${action}">
        ${Array.from(form, ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${knop('Formulier nog eens versturen')}
      </form>`,
  });
