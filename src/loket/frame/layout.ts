import { href, type LoketRoute } from '../access.ts';
import { assets } from './assets.ts';
import { blad } from './document.ts';
import { gedaanMelding } from './gedaan.ts';
import { html, type Html, type Shown } from './html.ts';
import { menuLijst, type Deel } from './menu.ts';
import type { Persoon } from '../principal.ts';

/** A link above the title that leads back; the page itself comes after the last. */
export type Kruimel = { naam: string; href: string };

/** The parts of the loket in the menu, each for who may see it. */
const menu: readonly Deel[] = [
  { naam: 'Dossiers', route: 'lijst' },
  { naam: 'Vergaderingen', route: 'vergaderingen' },
  { naam: 'Register', route: 'register' },
  { naam: 'Vernietigen', route: 'vernietigen' },
  { naam: 'Rechten', route: 'rechten' },
  { naam: 'Beheer', route: 'beheer', ook: 'beheerScholen' },
];

/** What a page gives its frame. */
export type Pagina = {
  titel: string;
  persoon?: Persoon | undefined;
  kruimels?: Kruimel[];
  inhoud: Shown;
  /** The part of the menu that the page belongs to, where neither its title nor its first crumb says so. */
  deel?: LoketRoute;
  /** The query of its address: what was done just now is said at the top (`gedaan`). */
  query?: URLSearchParams | undefined;
};

const isIn = ({ titel, kruimels: [first] = [], deel }: Pagina, { naam, route }: Deel): boolean =>
  deel === undefined ? titel === naam || first?.href === href(route) : deel === route;

const hoofdmenu = (page: Pagina, persoon: Persoon): Html =>
  html`<nav class="kop__nav" aria-label="Hoofdmenu">${menuLijst(persoon, menu, (deel) => (isIn(page, deel) ? 'true' : undefined))}</nav>
    <p class="kop__persoon">
      <span class="kop__wie">${persoon.naam}</span><span class="kop__rol">${persoon.rollen.join(', ')}</span>
      <a href="/.auth/logout">Afmelden</a>
    </p>`;

/** A whole page: title first in the window's name, then the frame that every page has. */
export function layout(page: Pagina): Html {
  const { style, script } = assets();
  const { persoon, kruimels = [], query } = page;
  return blad({
    titel: `${page.titel} · Dossierloket`,
    stijl: style.path,
    scripts: [script.path],
    kop: html`<a class="kop__naam" href="/loket">Dossierloket</a> ${persoon !== undefined && hoofdmenu(page, persoon)}`,
    inhoud: html`${kruimels.length > 0 && kruimelpad(kruimels, page.titel)} ${query !== undefined && gedaanMelding(query)} ${page.inhoud}`,
    voet: html`<p>De computer leest en wijst aan. Het loket beoordeelt en besluit.</p>`,
  });
}

const kruimelpad = (kruimels: Kruimel[], titel: string): Html =>
  html`<nav class="kruimels" aria-label="Kruimelpad">
    <ol>
      ${kruimels.map(({ naam, href }) => html`<li><a class="utrecht-link" href="${href}">${naam}</a></li>`)}
      <li aria-current="page">${titel.replace(/^Fout: /, '')}</li>
    </ol>
  </nav>`;

export const h1 = (tekst: Shown): Html => html`<h1 class="utrecht-heading-1">${tekst}</h1>`;
export const h2 = (tekst: Shown, id?: string): Html =>
  id === undefined ? html`<h2 class="utrecht-heading-2">${tekst}</h2>` : html`<h2 class="utrecht-heading-2" id="${id}">${tekst}</h2>`;
export const p = (tekst: Shown): Html => html`<p class="utrecht-paragraph">${tekst}</p>`;
export const a = (href: string, tekst: Shown): Html => html`<a class="utrecht-link" href="${href}">${tekst}</a>`;
/** A link that looks like a button; `soort` as NL Design System names them. */
export const knopLink = (href: string, tekst: Shown, soort = 'primary-action'): Html =>
  html`<a class="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--${soort}" href="${href}">${tekst}</a>`;
export const knop = (tekst: Shown, soort = 'primary-action'): Html =>
  html`<button type="submit" class="utrecht-button utrecht-button--${soort}">${tekst}</button>`;
export const merk = (kleur: string, tekst: Shown): Html => html`<span class="merk merk--${kleur}">${tekst}</span>`;
/** A list of names and values; what has no value is left out. */
export const gegevens = (paren: [naam: string, waarde: Shown][]): Html =>
  html`<dl class="gegevens">
    ${paren
      .filter(([, waarde]) => waarde !== undefined && waarde !== false && waarde !== '')
      .map(
        ([naam, waarde]) =>
          html`<div>
            <dt>${naam}</dt>
            <dd>${waarde}</dd>
          </div>`,
      )}
  </dl>`;
/** A message that stands out; `soort` is info, ok, warning or error. */
export const melding = (soort: 'info' | 'ok' | 'warning' | 'error', inhoud: Shown): Html =>
  html`<div class="utrecht-alert utrecht-alert--${soort}">
    <div class="utrecht-alert__content"><div class="utrecht-alert__message">${inhoud}</div></div>
  </div>`;
