import { blad } from '../loket/frame/document.ts';
import { html, type Html, type Shown } from '../loket/frame/html.ts';
import { h1, p } from '../loket/frame/layout.ts';

/** Addresses that the pages of the tab need: their style sheet, the library of Teams and their own script. */
export type Adressen = { stijl: string; bibliotheek: string; script: string };

const pagina = ({ stijl, bibliotheek, script }: Adressen, titel: string, inhoud: Shown): Html =>
  blad({ titel: `${titel} · Dossierloket`, stijl, scripts: [bibliotheek, script], inhoud });

const signInPath = `/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent('/teams/klaar')}`;

/**
 * The tab in Teams for who is not signed in there. Without script, or outside Teams, it is a link to the loket in the browser. `naar` is the page of the loket
 * to go on to; `verlopen` says that a sign-in was over.
 */
export const teamsPagina = (adressen: Adressen, naar: string, verlopen: boolean): Html =>
  pagina(
    adressen,
    'Aanmelden',
    html`<div data-teams="tab" data-naar="${naar}" data-aanmelden="${signInPath}" ${verlopen && html`data-verlopen`}>
      ${h1('Het loket')} ${verlopen && p('U bent niet meer aangemeld. Er is niets vastgelegd.')}
      <p class="utrecht-paragraph">
        <a class="utrecht-link" href="${naar}" target="_blank" rel="noopener">Open het loket in uw browser</a>
      </p>
      <div id="aanmelden" data-stand hidden>
        ${p('Of gebruik het loket hier, in Teams. Er gaat een venster open om u aan te melden.')}
        <button type="button" id="knop" class="utrecht-button utrecht-button--primary-action">Aanmelden</button>
      </div>
      <p class="utrecht-paragraph" id="bezig" data-stand role="status" hidden>U meldt zich aan in het andere venster …</p>
      <p class="utrecht-paragraph" id="mislukt" data-stand role="status" hidden>
        Aanmelden is niet gelukt. Open het tabblad opnieuw om het nog eens te proberen, of open het loket in uw browser.
      </p>
      <p class="utrecht-paragraph" id="geblokkeerd" data-stand role="status" hidden>
        U bent aangemeld, maar uw browser houdt cookies tegen in een pagina binnen Teams. Open het loket in uw browser met de koppeling
        hierboven.
      </p>
    </div>`,
  );

/** What the window for signing in ends in; Teams closes it. */
export const klaarPagina = (adressen: Adressen): Html =>
  pagina(adressen, 'Aangemeld', html`<div data-teams="klaar">${h1('U bent aangemeld')} ${p('U kunt dit venster sluiten.')}</div>`);
