import type { App } from '../app.ts';
import { crashOf } from '../read/crash.ts';
import type { DossierRecord } from '../storage/records.ts';
import { meldAan } from './aanmelding/aanmelden.ts';
import { findRoute, formulierVan, href, isOverDossier, mag, magSchool, routes, verbiedtGebonden, type RouteName } from './access.ts';
import { metAudit } from './audit.ts';
import type { LoketBezoek } from './bezoek.ts';
import { checkToken } from './csrf.ts';
import { loadRecord } from './dossier/load-dossier.ts';
import { vernieuwLijsten } from './dossiers/vernieuw.ts';
import { gebonden, geenToegang, geweigerd, nietGevonden } from './error-pages.ts';
import { leesEerst, wachtOpLijsten, wordtGelezenPage } from './eerste-lezing.ts';
import { asset, page, redirect, straks, type LoketRequest, type LoketResponse } from './exchange.ts';
import { assets } from './frame/assets.ts';
import { dossierHandlers, loketHandlers } from './handlers.ts';
import { isFromOwnPage, readForm } from './read-form.ts';
import { isGebonden } from './scholen-van.ts';

function findAsset(pathname: string, request: LoketRequest): LoketResponse | undefined {
  const found = Object.values(assets()).find(({ path }) => path === pathname);
  if (found === undefined) return undefined;
  const gzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  return asset(gzip ? found.gzipped : found.content, found.contentType, gzip);
}

/** The form of a POST, or the page that says why it is not taken. */
async function takeSent(bezoek: LoketBezoek, match: Vraag, request: LoketRequest): Promise<URLSearchParams | LoketResponse> {
  const { app, persoon, now } = bezoek;
  const formulier = formulierVan(match.route);
  const back =
    formulier === undefined
      ? { href: '/loket', naam: 'Naar de lijst met dossiers' }
      : { href: href(formulier, match), naam: 'Open het formulier opnieuw' };
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
  if (!isFromOwnPage(request) || !checkToken(app.settings.LOKET_GEHEIM, persoon.id, form.get('csrf') ?? '', now)) {
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
  return form;
}

type Vraag = { route: RouteName; kenmerk: string; id: string };

async function answerWith(
  bezoek: LoketBezoek,
  dossier: DossierRecord | undefined,
  route: RouteName,
  vraag: { id: string; sent: URLSearchParams },
): Promise<LoketResponse> {
  if (!isOverDossier(route)) return loketHandlers[route](bezoek, vraag);
  return dossier === undefined ? page(nietGevonden(bezoek.persoon), 404) : dossierHandlers[route]({ ...bezoek, dossier }, vraag);
}

async function answerRoute(bezoek: LoketBezoek, match: Vraag, request: LoketRequest): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const { route, kenmerk, id } = match;
  const dossier = isOverDossier(route) ? await loadRecord(app, kenmerk) : undefined;
  // What someone may not see answers exactly as what is not there.
  const hidden = dossier === undefined || !magSchool(route, persoon, dossier.schoolId);
  if (isOverDossier(route) && hidden) return page(nietGevonden(persoon), 404);
  if (dossier !== undefined && verbiedtGebonden(route) && (await isGebonden(app, persoon.id, dossier.schoolId)))
    return page(gebonden(persoon, match), 403);
  const sent = routes[route].method === 'POST' ? await takeSent(bezoek, match, request) : new URLSearchParams();
  if (!(sent instanceof URLSearchParams)) return sent;
  const answered = await metAudit(bezoek, match, dossier, (met) => answerWith(met, dossier, route, { id, sent }));
  // What was done shows in the list that is looked at next
  if (routes[route].method === 'POST') vernieuwLijsten(app);
  return answered;
}

async function answer(app: App, request: LoketRequest): Promise<LoketResponse> {
  const url = new URL(request.url);
  const found = request.method === 'GET' || request.method === 'HEAD' ? findAsset(url.pathname, request) : undefined;
  if (found !== undefined) return found;
  const persoon = await meldAan(app, request, url);
  if ('status' in persoon) return persoon;
  const match = findRoute(request.method, url.pathname);
  if (match === undefined) return page(nietGevonden(persoon.rollen.length === 0 ? undefined : persoon), 404);
  if (!mag(match.route, persoon.rollen)) {
    // Who keeps the service running has no business in the list, and begins elsewhere
    const elsewhere = match.route === 'lijst' && mag('beheer', persoon.rollen);
    return elsewhere ? redirect(href('beheer'), 302) : page(geenToegang(persoon), 403);
  }
  const gelezen = wachtOpLijsten(request, match.route) ? await leesEerst(app) : undefined;
  if (gelezen !== undefined) return straks(wordtGelezenPage(persoon, gelezen, `${url.pathname}${url.search}`));
  return answerRoute({ app, persoon, query: url.searchParams, now: app.clock.now() }, match, request);
}

/**
 * Answers one request for a page under `/loket`. Nothing is answered without a token that was checked and a role that may use the page
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
