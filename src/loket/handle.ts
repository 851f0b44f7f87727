import type { App } from '../app.ts';
import { eigenNamen } from '../dossier/eigen-namen.ts';
import type { DriveItem } from '../graph/types.ts';
import type { DossierRecord } from '../storage/records.ts';
import { isFault } from '../graph/fault.ts';
import { findRoute, mag, type RouteName } from './access.ts';
import { assets } from './assets.ts';
import { showBesluit, showBrief, showForm, showNakijken, showVoorbeeld, takeForm, takeVastleggen, type Bezoek } from './besluit-routes.ts';
import { checkToken } from './csrf.ts';
import { geenToegang, geweigerd, nietGevonden } from './error-pages.ts';
import { asset, maxForm, page, png, redirect, type LoketRequest, type LoketResponse } from './exchange.ts';
import { listPage } from './list-page.ts';
import { loadBestanden, loadRapport, loadRecord } from './load-dossier.ts';
import { showDossier, takeOordeel } from './oordeel-routes.ts';
import { readPrincipal } from './principal.ts';
import { crashOf } from '../read/crash.ts';
import { beeldNaam, bewijsVan } from '../tell/rapport-beelden.ts';

function findAsset(pathname: string, request: LoketRequest): LoketResponse | undefined {
  const found = Object.values(assets()).find(({ path }) => path === pathname);
  if (found === undefined) return undefined;
  const gzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  return asset(gzip ? found.gzipped : found.content, found.contentType, gzip);
}

async function readForm(request: LoketRequest): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? '';
  const length = request.headers.get('content-length') ?? '0';
  if (!type.startsWith('application/x-www-form-urlencoded') || !/^\d{1,7}$/.test(length) || Number(length) > maxForm) return undefined;
  const text = await request.text();
  return text.length > maxForm ? undefined : new URLSearchParams(text);
}

/** The report as it stands in the dossier's folder, or beside the list. */
async function findRapport({ graph }: App, dossier: DossierRecord): Promise<DriveItem | undefined> {
  const { driveId, dossierId, lijst } = dossier;
  const folder = lijst === true ? (await graph.getItem(driveId, dossierId)).parentId : dossierId;
  const { rapport } = eigenNamen(dossier);
  return folder === undefined ? undefined : (await graph.listChildren(driveId, folder)).find(({ name }) => name === rapport);
}

/** Sends the browser to a file in SharePoint: of this dossier only, its folder, or its report by name. */
async function toBestand({ app, dossier, persoon }: Bezoek, id: string): Promise<LoketResponse> {
  const { driveId, dossierId } = dossier;
  const known = id === dossierId || id === 'controlerapport' || (await loadBestanden(app, dossier)).some(({ itemId }) => itemId === id);
  if (!known || dossier.vernietigdOp !== undefined) return page(nietGevonden(persoon), 404);
  try {
    const item = id === 'controlerapport' ? await findRapport(app, dossier) : await app.graph.getItem(driveId, id);
    const url = item?.webUrl;
    return url === undefined || !/^https?:\/\//.test(url) ? page(nietGevonden(persoon), 404) : redirect(url, 302);
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return page(nietGevonden(persoon), 404);
    throw error;
  }
}

/** A picture of evidence in the last report on a dossier, by the name that it has there. */
async function toBeeld({ app, dossier, persoon }: Bezoek, naam: string): Promise<LoketResponse> {
  const rapport = dossier.vernietigdOp === undefined ? await loadRapport(app, dossier) : undefined;
  const beelden = (rapport === undefined ? [] : bewijsVan(rapport)).flatMap(({ beeld }) => (beeld === undefined ? [] : [beeld]));
  const beeld = beelden.find((een) => beeldNaam(een) === naam);
  return beeld === undefined ? page(nietGevonden(persoon), 404) : png(Buffer.from(beeld, 'base64'));
}

const postRoutes = ['invullen', 'vastleggen', 'oordelen'] as const;
type PostRoute = (typeof postRoutes)[number];
const isPost = (route: RouteName): route is PostRoute => (postRoutes as readonly RouteName[]).includes(route);

async function handlePost(bezoek: Bezoek, { route, id }: { route: PostRoute; id: string }, request: LoketRequest): Promise<LoketResponse> {
  const { app, persoon, now } = bezoek;
  const back = {
    href: new URL(request.url).pathname.replace(/\/vastleggen$/, '/nieuw').replace(/\/oordelen\/[^/]*$/, ''),
    naam: 'Open het formulier opnieuw',
  };
  const form = await readForm(request);
  if (form === undefined) {
    return page(
      geweigerd(
        persoon,
        'Dit formulier kan niet gelezen worden',
        'Het formulier is te groot of van een verkeerd soort. Open het opnieuw en kort de teksten in.',
        back,
      ),
      413,
    );
  }
  const site = request.headers.get('sec-fetch-site');
  const own = site === null || site === 'same-origin';
  if (!own || !checkToken(app.settings.LOKET_GEHEIM, persoon.id, form.get('csrf') ?? '', now)) {
    return page(
      geweigerd(
        persoon,
        'Dit formulier is verlopen',
        'Een formulier geldt twaalf uur, voor degene die het opende. Er is niets vastgelegd. Open het formulier opnieuw.',
        back,
      ),
      403,
    );
  }
  if (route === 'oordelen') return takeOordeel(bezoek, id, form);
  return route === 'invullen' ? takeForm(bezoek, form) : takeVastleggen(bezoek, form);
}

const views: Record<Exclude<RouteName, 'lijst' | 'bestand' | 'beeld' | PostRoute>, (bezoek: Bezoek) => Promise<LoketResponse>> = {
  dossier: showDossier,
  besluit: showBesluit,
  brief: showBrief,
  formulier: showForm,
  nakijken: showNakijken,
  voorbeeld: showVoorbeeld,
};

const loginPath = '/.auth/login/aad';

function toLogin(request: LoketRequest, url: URL): LoketResponse {
  const back = url.pathname + url.search;
  if (request.method === 'GET' || request.method === 'HEAD')
    return redirect(`${loginPath}?post_login_redirect_uri=${encodeURIComponent(back)}`, 302);
  const again = { href: `${loginPath}?post_login_redirect_uri=${encodeURIComponent('/loket')}`, naam: 'Opnieuw aanmelden' };
  return page(
    geweigerd(
      undefined,
      'U bent niet meer aangemeld',
      'Er is niets vastgelegd. Ga terug in uw browser, kopieer wat u heeft ingevuld en meld u daarna opnieuw aan.',
      again,
    ),
    401,
  );
}

async function answer(app: App, request: LoketRequest): Promise<LoketResponse> {
  const url = new URL(request.url);
  const found = request.method === 'GET' || request.method === 'HEAD' ? findAsset(url.pathname, request) : undefined;
  if (found !== undefined) return found;
  const persoon = platformIsOff(app) ? undefined : readPrincipal(request.headers.get('x-ms-client-principal'));
  if (persoon === undefined) return toLogin(request, url);
  const match = findRoute(request.method, url.pathname);
  if (match === undefined) return page(nietGevonden(persoon.rollen.length === 0 ? undefined : persoon), 404);
  if (!mag(match.route, persoon.rollen)) return page(geenToegang(persoon), 403);
  if (match.route === 'lijst') return page(await listPage(app, persoon, url.searchParams));
  const dossier = await loadRecord(app, match.kenmerk);
  if (dossier === undefined) return page(nietGevonden(persoon), 404);
  const bezoek: Bezoek = { app, persoon, dossier, query: url.searchParams, now: app.clock.now() };
  if (isPost(match.route)) return handlePost(bezoek, { route: match.route, id: match.id }, request);
  if (match.route === 'beeld') return toBeeld(bezoek, match.id);
  return match.route === 'bestand' ? toBestand(bezoek, match.id) : views[match.route](bezoek);
}

// On Azure the header of the principal may be believed only while the platform's authentication stands before the app.
const platformIsOff = ({ settings }: App): boolean =>
  settings.WEBSITE_SITE_NAME !== undefined && settings.WEBSITE_AUTH_ENABLED?.toLowerCase() !== 'true';

/**
 * Answers one request for a page under `/loket`. Nothing is answered without a principal of the platform and a role that may use the page
 * (see `routes`), but style sheet and script. An error becomes a page that says what to do; the log gets its name and place, not its text.
 */
export async function handleLoket(app: App, request: LoketRequest): Promise<LoketResponse> {
  try {
    return await answer(app, request);
  } catch (error) {
    const crash = crashOf(error);
    app.log('loket-fout', crash);
    const again = { href: '/loket', naam: 'Naar de lijst met dossiers' };
    const uitleg = `Er ging iets mis in Dossierloket of Microsoft 365 (${crash.soort}). Probeer het over een minuut opnieuw. Blijft het misgaan? Meld het bij de beheerder.`;
    return page(geweigerd(undefined, 'Dat lukte niet', uitleg, again), 500);
  }
}
