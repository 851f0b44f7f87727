import { beforeAll, describe, expect, it, vi } from 'vitest';
import { findRoute, isOverDossier, rollen, routes, type Rol, type RouteName } from '../../src/loket/access.ts';
import { makeToken } from '../../src/loket/csrf.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { page } from '../../src/loket/exchange.ts';
import { html } from '../../src/loket/frame/html.ts';
import { tabel } from './tabel.ts';
import { accountOf, get, principal, send } from './visit.ts';
import { dossier, world, type World } from './world.ts';

// Walks role × route × school through the whole of the door; only what answers behind it is replaced, so that "reached" is plain to see.
vi.mock('../../src/loket/handlers.ts', () => {
  const reached = new Proxy({}, { get: (_, route) => async () => page(html`bereikt: ${String(route)}`) });
  return { loketHandlers: reached, dossierHandlers: reached };
});

type Band = 'geen' | 'eigen school' | 'andere school';
const banden: Band[] = ['geen', 'eigen school', 'andere school'];

let app: World;
let kenmerk: string;
let schools: Record<Exclude<Band, 'geen'>, string>;

beforeAll(async () => {
  app = await world();
  const [one, two] = app.settings.scholen;
  schools = { 'eigen school': one!.id, 'andere school': two!.id };
  const leest = (band: Band) => rollen.map((rol) => accountOf(`${rol} leest ${band}`));
  one!.lezers = leest('eigen school');
  two!.lezers = leest('andere school');
  for (const rol of rollen) {
    for (const band of ['eigen school', 'andere school'] as const) {
      const account = accountOf(`${rol} hoort bij ${band}`);
      const lid = { lidId: `${app.mark}-${rol}-${band}`.replaceAll(' ', '-'), account, naam: 'L. Id', functie: 'deskundige-gp' as const };
      await app.storage.leden.put({ ...lid, schoolId: schools[band], vanaf: '2025-08-01' });
      // Whoever was tied to a school in another year is not tied to it now
      const eerder = { ...lid, lidId: `${lid.lidId}-eerder`, account: accountOf(`${rol} hoort bij geen`) };
      await app.storage.leden.put({ ...eerder, schoolId: schools[band], vanaf: '2023-08-01', tot: '2026-05-11' });
    }
  }
  kenmerk = (await dossier(app)).kenmerk;
  await dossierRijen(app, 0);
});

const roleFor = (route: RouteName): Rol => rollen.find((rol) => tabel[route][0][rol] === 'alle') ?? 'lezer';
const pathOf = (route: RouteName, of = kenmerk) => routes[route].path.replace('{kenmerk}', of).replace('{id}', 'een-id');

async function ask(route: RouteName, rol: Rol, account: string, path = pathOf(route)) {
  const visitor = { header: principal([rol], account) };
  if (routes[route].method === 'GET') return get(app, path, visitor);
  const csrf = makeToken(app.settings.LOKET_GEHEIM, accountOf(account), app.clock.now());
  return send(app, 'POST', path, visitor, `csrf=${encodeURIComponent(csrf)}`);
}

/** What the answer is, in a word. */
function kindOf({ status, headers, body }: Awaited<ReturnType<typeof get>>, route: RouteName): string {
  const text = String(body);
  if (status === 200 && text.includes(`bereikt: ${route}`)) return 'bereikt';
  if (status === 403 && text.includes('U heeft geen toegang tot deze pagina')) return 'geen toegang';
  if (status === 403 && text.includes('U bent verbonden aan de school van dit dossier')) return 'verbonden';
  if (status === 302 && headers['Location'] === '/loket/beheer') return 'begint bij beheer';
  return status === 404 && text.includes('Deze pagina is er niet') ? 'is er niet' : `anders: ${status}`;
}

describe.each(Object.keys(tabel) as RouteName[])('%s', (route) => {
  const [may, , gebonden] = tabel[route];
  const over = isOverDossier(route);

  it.each(rollen)('by %s, named as a reader by no school, by the school of the dossier, by another', async (rol) => {
    for (const band of banden) {
      const reach = may[rol];
      const shown = reach === 'alle' || !over || band === 'eigen school';
      // Who keeps the service running begins at another page than the list
      const none = route === 'lijst' && rol === 'beheerder' ? 'begint bij beheer' : 'geen toegang';
      const expected = reach === undefined ? none : shown ? 'bereikt' : 'is er niet';
      expect(kindOf(await ask(route, rol, `${rol} leest ${band}`), route), band).toBe(expected);
    }
  });

  it.each(rollen.filter((rol) => may[rol] === 'alle'))('by %s, tied to no school, to that of the dossier, to another', async (rol) => {
    for (const band of banden) {
      const expected = over && gebonden === 'mag-niet' && band === 'eigen school' ? 'verbonden' : 'bereikt';
      expect(kindOf(await ask(route, rol, `${rol} hoort bij ${band}`), route), band).toBe(expected);
    }
  });

  it('by another method reaches nothing, whatever a header says; HEAD is GET', async () => {
    const { method } = routes[route];
    const visitor = { header: principal([roleFor(route)]), extra: { 'x-http-method-override': method, 'x-http-method': method } };
    for (const other of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'Post', method === 'GET' ? 'POST' : 'HEAD'])
      // The same address may be another page by another method
      if (findRoute(other, pathOf(route)) === undefined)
        expect((await send(app, other, pathOf(route), visitor, 'csrf=x')).status, other).toBe(404);
      else expect([other, findRoute(other, pathOf(route))?.route === route]).toEqual([other, false]);
    if (method === 'GET') expect(kindOf(await send(app, 'HEAD', pathOf(route), visitor), route)).toBe('bereikt');
  });

  it('by an address that is another for who reads it otherwise reaches it for nobody who may not', async () => {
    const stranger = rollen.find((rol) => may[rol] === undefined);
    const path = pathOf(route);
    const tricks = [
      path.replaceAll('/', '//'),
      path.replace('/loket', '/LOKET'),
      path.replace('/loket', '/loket/.'),
      path.replace('/loket', '/x/%2e%2e/loket'),
      path.replace('/loket', '/loket/x/..'),
      path.replace('/loket', '/loket;x=1'),
      `/loket${path.slice(6).replaceAll('/', '%2f')}`,
      `/loket${path.slice(6).replaceAll('/', '%252F')}`,
      `/loket${path.slice(6).replaceAll('/', '\\')}`,
      `${path}%00`,
      `${path}%20`,
      `${path};.css`,
      `${path}/.`,
      `${path}?route=lijst`,
      path.replace('loket', '%6coket'),
    ];
    for (const trick of tricks) {
      if (stranger !== undefined) expect(kindOf(await ask(route, stranger, 'vreemd', trick), route), trick).not.toBe('bereikt');
      // Nor is anything shown to who is not signed in
      const { status, headers, body } = await send(
        app,
        routes[route].method,
        trick,
        {},
        routes[route].method === 'GET' ? undefined : 'a=b',
      );
      expect([status, String(body).includes('bereikt')], trick).toEqual([routes[route].method === 'GET' ? 302 : 401, false]);
      // and whoever signs in comes back to this host, with what was filled in
      expect(String(body), trick).not.toMatch(/action="(?!\/[^/])/);
      if (status === 302) expect(headers['Location'], trick).toMatch(/^\/\.auth\/login\/aad\?post_login_redirect_uri=%2F(?!%2F|%5C)/);
    }
  });

  it.runIf(routes[route].method === 'POST')('that does not prove that it comes from a page of the loket does nothing', async () => {
    const rol = roleFor(route);
    const visitor = { header: principal([rol], 'iemand') };
    const proof = (who: string, at = app.clock.now()) =>
      `csrf=${encodeURIComponent(makeToken(app.settings.LOKET_GEHEIM, accountOf(who), at))}`;
    const own = proof('iemand');
    const refused: [what: string, status: number, body: string, extra: Record<string, string>][] = [
      ['without proof', 403, 'a=b', {}],
      ['with an empty one', 403, 'csrf=', {}],
      ['with that of another person', 403, proof('een ander'), {}],
      ['with one of thirteen hours ago', 403, proof('iemand', new Date(app.clock.now().getTime() - 13 * 3_600_000)), {}],
      ['in the address', 403, 'a=b', {}],
      ['from another site', 403, own, { 'sec-fetch-site': 'cross-site' }],
      ['from a sibling site', 403, own, { 'sec-fetch-site': 'same-site' }],
      ['typed by hand', 403, own, { 'sec-fetch-site': 'none' }],
      ['as text', 413, own, { 'content-type': 'text/plain' }],
      ['as JSON', 413, '{"csrf":"x"}', { 'content-type': 'application/json' }],
      ['in parts', 413, own, { 'content-type': 'multipart/form-data; boundary=x' }],
      ['without a kind', 413, own, { 'content-type': ' ' }],
      ['that is huge', 413, `${own}&a=${'x'.repeat(140_000)}`, {}],
      ['that is huge and says to be small', 413, `${own}&a=${'x'.repeat(140_000)}`, { 'content-length': '3' }],
      ['of a length that is no number', 413, own, { 'content-length': '-1' }],
    ];
    for (const [what, status, body, extra] of refused) {
      const path = `${pathOf(route)}${what === 'in the address' ? `?${own}` : ''}`;
      const answer = await send(app, 'POST', path, { ...visitor, extra }, body);
      expect([what, answer.status, String(answer.body).includes('bereikt')]).toEqual([what, status, false]);
    }
    expect(kindOf(await send(app, 'POST', pathOf(route), { ...visitor, extra: { 'sec-fetch-site': 'same-origin' } }, own), route)).toBe(
      'bereikt',
    );
  });

  it('by someone without a role, or with one that is not known', async () => {
    for (const names of [[], ['Secretaris'], ['admin', 'secretaris '], ['__proto__', 'constructor']])
      expect(kindOf(await send(app, routes[route].method, pathOf(route), { header: principal(names) }, 'a=b'), route)).toBe('geen toegang');
  });

  it.runIf(over)('of what one may not see answers the same bytes as what is not there', async () => {
    const hidden = await ask(route, 'schoollezer', 'schoollezer leest andere school');
    const absent = await ask(route, 'schoollezer', 'schoollezer leest andere school', pathOf(route, 'D-1900-00000'));
    expect([hidden.status, hidden.headers, String(hidden.body)]).toEqual([absent.status, absent.headers, String(absent.body)]);
  });
});
