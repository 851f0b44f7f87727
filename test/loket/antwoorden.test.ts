import { beforeAll, describe, expect, it } from 'vitest';
import { rollen, routes, type Rol, type RouteName } from '../../src/loket/access.ts';
import { inhoudIdOf } from '../../src/loket/dossier/document-id.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { planVergadering } from '../../src/commissie/vergaderingen.ts';
import { makeToken } from '../../src/loket/csrf.ts';
import { besluitIndex } from '../../src/loket/register/besluit-index.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { Kantoor } from './besluit/kantoor.ts';
import { echtDossier } from './bewijs/echt-dossier.ts';
import type { Answer } from './sign-in.ts';
import { tabel } from './tabel.ts';
import { accountOf, principal, send, type Visitor } from './visit.ts';

// Every page of the table as it is really answered, to who may see it and to who may not: what its headers forbid, and what is shown where nobody writes down
// who reads it.

const leerling = 'Kanarie de Gele';
let kantoor: Kantoor;
let dossiers: DossierRecord[];
let ids: Partial<Record<RouteName, string>>;

beforeAll(async () => {
  kantoor = await Kantoor.open();
  const { app } = kantoor;
  const { fresh, tlv } = await kantoor.granted({ naam: leerling }, { map: leerling, leerling });
  const { record, rapport } = await echtDossier(
    app,
    [{ naam: 'formulier.txt', bytes: Buffer.from(`Aanmeldingsformulier TLV\nNaam leerling: ${leerling}\nType TLV: GP`) }],
    { map: leerling, leerling },
  );
  const { vergaderingId } = await planVergadering(app, { datum: '2026-05-20', tijd: '09:30', plaats: 'Houten' });
  dossiers = [record, await kantoor.stored(fresh)];
  await dossierRijen(app, 0);
  await besluitIndex(app).stand(0);
  for (const { kenmerk } of dossiers)
    await send(app, 'POST', `/loket/vergaderingen/${vergaderingId}/agenda`, als('secretaris'), `${proof()}&doe=kenmerk&kenmerk=${kenmerk}`);
  const document = inhoudIdOf(rapport.documenten[0]!)!;
  const meeting = Object.fromEntries(
    (Object.keys(routes) as RouteName[])
      .filter((route) => routes[route].path.startsWith('/loket/vergaderingen/{id}'))
      .map((route) => [route, vergaderingId]),
  );
  ids = {
    ...meeting,
    bestand: 'controlerapport',
    bewijs: '3-1',
    bewijsBlad: '3-1',
    bericht: 'rapport-3-mail',
    soortForm: document,
    feitForm: 'iq',
    registerBesluit: tlv.besluitId,
    registerUitvoer: 'csv',
    intrekForm: tlv.besluitId,
    bezwaarForm: tlv.besluitId,
    briefVersie: `${tlv.besluitId}-school-1`,
    lid: 'x',
    beheerSjabloon: 'aangekomen',
  };
});

const all = Object.keys(tabel) as RouteName[];
const allowed = (route: RouteName): Rol[] => rollen.filter((rol) => tabel[route][0][rol] === 'alle');
const pathsOf = (route: RouteName): string[] =>
  dossiers.map(({ kenmerk }) => routes[route].path.replace('{kenmerk}', kenmerk).replace('{id}', ids[route] ?? 'een-id'));
const als = (rol: string): Visitor => ({ header: principal([rol], 'iemand') });
const proof = () =>
  `csrf=${encodeURIComponent(makeToken(kantoor.app.settings.LOKET_GEHEIM, accountOf('iemand'), kantoor.app.clock.now()))}`;
const ask = (route: RouteName, path: string, visitor: Visitor, body?: string) =>
  send(kantoor.app, routes[route].method, path, visitor, routes[route].method === 'POST' ? (body ?? 'a=b') : undefined);

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";
/** The example of a mail has its own style, in a frame that may do nothing. */
const ofMail = /^default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self' /;

/** Holds an answer to what every answer must be. */
function hold({ status, headers, body }: Answer, what: string): void {
  expect(headers, what).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8,}/),
    'Cache-Control': 'no-store',
  });
  expect(Object.keys(headers), what).not.toContain('Set-Cookie');
  if (status >= 300 && status < 400) {
    expect(headers['Location'], what).toMatch(/^(?:\/(?!\/)|https:\/\/sharepoint\.example\/)/);
    return;
  }
  const [type, policy] = [headers['Content-Type'], headers['Content-Security-Policy']];
  if (type !== 'text/html; charset=utf-8') {
    expect([type?.startsWith('text/html'), policy !== undefined], what).toEqual([false, true]);
    return;
  }
  if (ofMail.test(policy ?? '')) return;
  expect(policy, what).toBe(strict);
  const text = String(body);
  expect(text, what).not.toMatch(/<script(?! src="\/loket\/)|<style| style="| on[a-z]+="|javascript:|<base|<object|<embed/i);
  for (const [, action = ''] of text.matchAll(/<form[^>]*action="([^"]*)"/g)) expect(action, what).toMatch(/^\/loket(?:\/|$)/);
  for (const [, src = ''] of text.matchAll(/<(?:iframe|img|script|image)[^>]*(?:src|href)="([^"]*)"/g))
    expect(src, what).toMatch(/^\/loket\//);
}

describe.each(all)('%s', (route) => {
  it('is answered under the strict policy to whoever asks, and to who may not see it shows nothing', async () => {
    // Who reads for a school is named here by none
    const stranger = rollen.filter((rol) => tabel[route][0][rol] !== 'alle');
    for (const path of pathsOf(route)) {
      for (const rol of routes[route].method === 'GET' ? allowed(route) : []) hold(await ask(route, path, als(rol)), `${rol} ${path}`);
      for (const visitor of [{}, { header: 'geen.echt.token' }, als('niemand'), ...stranger.map(als)]) {
        const answer = await ask(route, path, visitor);
        hold(answer, path);
        expect(String(answer.body), path).not.toContain(leerling);
      }
    }
  });
});

describe('where nobody writes down who reads it', () => {
  it.each(all.filter((route) => tabel[route][1] === 'geen'))('%s shows no pupil and no dossier', async (route) => {
    for (const rol of allowed(route)) {
      const { status, body } = await ask(route, pathsOf(route)[0]!, als(rol));
      expect([200, 404]).toContain(status);
      for (const word of [leerling, ...dossiers.flatMap(({ kenmerk, dossierId }) => [kenmerk, dossierId])])
        expect(String(body), rol).not.toContain(word);
    }
  });

  it('pages that are written down do show a pupil, so that the others would', async () => {
    const showing: RouteName[] = [];
    for (const route of all.filter((een) => routes[een].method === 'GET' && tabel[een][1] !== 'geen')) {
      const answers = await Promise.all(pathsOf(route).map((path) => ask(route, path, als(allowed(route)[0] ?? 'lezer'))));
      if (answers.some(({ body }) => String(body).includes(leerling))) showing.push(route);
    }
    expect(showing).toEqual(
      expect.arrayContaining([
        'lijst',
        'dossier',
        'bewijs',
        'besluit',
        'vergadering',
        'punt',
        'register',
        'registerBesluit',
        'registerUitvoer',
      ]),
    );
  });
});

/** What people who mean harm, or nothing, type in a field. */
const kwaad = [
  '',
  ' ',
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)>'`,
  '../../../../etc/passwd',
  '\u0000',
  '\u202eabc\ufeff',
  '\ud800',
  '__proto__',
  '9'.repeat(40),
  '-1',
  '1e999',
  '2026-02-31',
  '9999-12-31T99:99',
  '=1+1',
  "'; DROP TABLE x;--",
  '(a+)+$',
  'x'.repeat(9_000),
  '😀',
];

describe('every form, filled in by who means harm', () => {
  const posts = all.filter((route) => routes[route].method === 'POST');
  let namen: string[];
  beforeAll(async () => {
    const found = new Set(['intrekken', 'ontbreekt']);
    for (const route of all.filter((een) => routes[een].method === 'GET'))
      for (const path of pathsOf(route))
        for (const [, naam = ''] of String((await ask(route, path, als(allowed(route)[0] ?? 'lezer'))).body).matchAll(/ name="([^"]+)"/g))
          found.add(naam);
    namen = [...found].filter((naam) => naam !== 'csrf');
    expect(namen.length).toBeGreaterThan(50);
  });

  it.each(posts)('%s takes nothing of it for more than text, and never breaks', async (route) => {
    for (const waarde of kwaad)
      for (const rol of allowed(route).slice(0, 1)) {
        const fields = new URLSearchParams(namen.map((naam) => [naam, waarde]));
        const answer = await ask(route, pathsOf(route)[0]!, als(rol), `${proof()}&${fields.toString().slice(0, 130_000)}`);
        expect([200, 303, 400, 403, 404, 409, 413, 422], waarde.slice(0, 30)).toContain(answer.status);
        hold(answer, waarde.slice(0, 30));
        expect(String(answer.body)).not.toMatch(/<script>alert|<img src=x/);
      }
  });
});
