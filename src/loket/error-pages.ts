import { href } from './access.ts';
import { html, type Html } from './frame/html.ts';
import { a, h1, layout, p } from './frame/layout.ts';
import type { Persoon } from './principal.ts';

/** Signed in, but without a role for this page. */
export const geenToegang = (persoon: Persoon): Html =>
  layout({
    titel: 'Geen toegang',
    persoon,
    inhoud: html`${h1('U heeft geen toegang tot deze pagina')}
    ${p(
      persoon.rollen.length === 0
        ? 'U bent aangemeld, maar uw account heeft nog geen rol in Dossierloket.'
        : `Uw rol (${persoon.rollen.join(', ')}) geeft geen toegang tot deze pagina.`,
    )}
    ${p('Vraag de beheerder van Microsoft 365 bij uw samenwerkingsverband om u in Entra ID bij de toepassing Dossierloket een rol te geven: secretaris, voorzitter, deskundige, directeur-bestuurder of lezer. Meld u daarna opnieuw aan.')}
    ${p(a('/.auth/logout', 'Afmelden'))}`,
  });

/** May use the page, but not for a dossier of the school that he or she is tied to. */
export const gebonden = (persoon: Persoon, { kenmerk }: { kenmerk: string }): Html =>
  layout({
    titel: 'Dit mag een ander doen',
    persoon,
    inhoud: html`${h1('Dit mag een ander doen')}
    ${p('U bent verbonden aan de school van dit dossier. Daarom beslist u er niet over mee. Er is niets vastgelegd.')}
    ${p('Vraag iemand van het loket die niet aan deze school verbonden is. Klopt het niet dat u aan de school verbonden bent? Laat de beheerder het dan verbeteren bij de leden van het loket.')}
    ${p(a(href('dossier', { kenmerk }), 'Terug naar het dossier'))}`,
  });

/** Nothing here: an unknown address, dossier or file. */
export const nietGevonden = (persoon: Persoon | undefined): Html =>
  layout({
    titel: 'Niet gevonden',
    persoon,
    inhoud: html`${h1('Deze pagina is er niet')}
    ${p('Misschien klopt het adres niet, of is het dossier of bestand verplaatst. Zoek het dossier op in de lijst.')}${p(a('/loket', 'Naar de lijst met dossiers'))}`,
  });

/** A request that was refused, with what to do. */
export const geweigerd = (persoon: Persoon | undefined, titel: string, uitleg: string, terug: { href: string; naam: string }): Html =>
  layout({ titel, persoon, inhoud: html`${h1(titel)}${p(uitleg)}${p(a(terug.href, terug.naam))}` });
