import type { App } from '../../app.ts';
import type { Persoon } from '../principal.ts';
import { geweigerd } from '../error-pages.ts';
import { page, redirect, type LoketRequest, type LoketResponse } from '../exchange.ts';
import { isFromOwnPage, readForm } from '../read-form.ts';
import { eigenScholenVan } from '../scholen-van.ts';
import { nogEens } from './nog-eens-page.ts';
import { leesToken } from './token.ts';

const loginPath = '/.auth/login/aad';
/** Stands in the address to which someone comes back from signing in, so that signing in that does not help ends in a page and not in a circle. */
const mark = 'aanmelden';

const loginHref = (back: string): string => `${loginPath}?post_login_redirect_uri=${encodeURIComponent(back)}`;
const isReading = ({ method }: LoketRequest): boolean => method === 'GET' || method === 'HEAD';
const again = { href: loginHref('/loket'), naam: 'Opnieuw aanmelden' };

/** Forms of the loket have fewer fields. */
const maxFields = 1_000;

/** The path of an address, never one that a browser takes for another host (`//elders.example`). */
const pathOf = ({ pathname }: URL): string => pathname.replace(/^\/+/, '/');

/** The path and query of an address, with or without the mark. */
function backTo(url: URL, marked: boolean): string {
  const path = pathOf(url);
  const query = new URLSearchParams(url.searchParams);
  query.delete(mark);
  if (marked) query.set(mark, 'opnieuw');
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

async function toLogin(request: LoketRequest, url: URL): Promise<LoketResponse> {
  if (!isReading(request)) {
    const form = isFromOwnPage(request) ? await readForm(request) : undefined;
    return page(form === undefined || form.size > maxFields ? nietVastgelegd() : nogEens(pathOf(url), form, again.href), 401);
  }
  // A page for signing in may not be shown inside another page; the tab in Teams has one that opens a window.
  if (request.headers.get('sec-fetch-dest') === 'iframe')
    return redirect(`/teams?verlopen&naar=${encodeURIComponent(backTo(url, false))}`, 302);
  if (!url.searchParams.has(mark)) return redirect(loginHref(backTo(url, true)), 302);
  const uitleg =
    'U bent net aangemeld, maar het loket krijgt die aanmelding niet te zien. Probeer het over een minuut opnieuw. Blijft het misgaan? Vraag de beheerder om de tokenopslag en de klok na te kijken (docs/beheer.md, Aanmelden).';
  return page(geweigerd(undefined, 'Aanmelden is niet gelukt', uitleg, { ...again, href: loginHref(backTo(url, false)) }), 401);
}

const nietVastgelegd = () =>
  geweigerd(
    undefined,
    'U bent niet meer aangemeld',
    'Er is niets vastgelegd. Ga terug in uw browser, kopieer wat u heeft ingevuld en meld u daarna opnieuw aan.',
    again,
  );

const wrong = (): LoketResponse =>
  page(
    geweigerd(
      undefined,
      'Uw aanmelding klopt niet',
      'Het loket kan niet nagaan wie u bent. Er is niets getoond en niets vastgelegd. Meld u af en daarna opnieuw aan, met uw account van het samenwerkingsverband. Blijft het misgaan? Meld het bij de beheerder.',
      { href: '/.auth/logout?post_logout_redirect_uri=/loket', naam: 'Afmelden en opnieuw aanmelden' },
    ),
    401,
  );

const unreachable = (): LoketResponse =>
  page(
    geweigerd(
      undefined,
      'Aanmelden kan nu niet',
      'Het loket kan niet nakijken of uw aanmelding echt is, want de aanmeldserver van Microsoft antwoordt niet. Er is niets getoond en niets vastgelegd. Probeer het over een minuut opnieuw. Blijft het misgaan? Meld het bij de beheerder.',
      { href: '/loket', naam: 'Opnieuw proberen' },
    ),
    503,
  );

// On Azure a token may be looked at only while the platform's authentication stands before the app.
const platformIsOff = ({ settings }: App): boolean =>
  settings.WEBSITE_SITE_NAME !== undefined && settings.WEBSITE_AUTH_ENABLED?.toLowerCase() !== 'true';

/** Who sends a request, by the token that the platform passes on; or the answer for who is not signed in, with what to do. */
export async function meldAan(app: App, request: LoketRequest, url: URL): Promise<Persoon | LoketResponse> {
  if (platformIsOff(app)) return toLogin(request, url);
  const found = await leesToken(app.settings, request.headers.get('x-ms-token-aad-id-token'), app.clock.now());
  if (found.soort === 'geen' || found.soort === 'verlopen') return toLogin(request, url);
  if (found.soort !== 'geldig') {
    app.log('aanmelding-geweigerd', { reden: found.soort === 'ongeldig' ? found.reden : 'sleutels-onbereikbaar' });
    return found.soort === 'ongeldig' ? wrong() : unreachable();
  }
  if (isReading(request) && url.searchParams.has(mark)) return redirect(backTo(url, false), 302);
  const { id, naam, rollen } = found;
  return { id, naam, rollen, eigenScholen: eigenScholenVan(app, id) };
}
