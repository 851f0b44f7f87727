import { describe, expect, it } from 'vitest';
import { findRoute, isOverDossier, mag, magSchool, rollen, routes, verbiedtGebonden, type RouteName } from '../../src/loket/access.ts';
import { checkToken, makeToken } from '../../src/loket/csrf.ts';
import { html } from '../../src/loket/frame/html.ts';
import { asBeslisser } from '../../src/loket/principal.ts';
import { tabel, type Verwacht } from './tabel.ts';

describe('role × route × school', () => {
  it.each(Object.entries(tabel) as [RouteName, Verwacht][])('%s is for %j and nobody else', (route, [may, daad, gebonden]) => {
    expect(routes[route]).toMatchObject({ rollen: may, daad, ...(gebonden === undefined ? {} : { gebonden }) });
    expect(rollen.filter((rol) => mag(route, [rol])).sort()).toEqual(Object.keys(may).sort());
    expect(mag(route, [])).toBe(false);
  });

  it('is complete, and someone with two roles may do what either may', () => {
    expect(Object.keys(routes).sort()).toEqual(Object.keys(tabel).sort());
    expect(mag('formulier', ['lezer', 'voorzitter'])).toBe(true);
  });

  it.each(Object.entries(tabel) as [RouteName, Verwacht][])('%s shows each role the schools it reaches', (route, [may, , gebonden]) => {
    for (const rol of rollen) {
      expect(magSchool(route, { rollen: [rol] }, 's'), rol).toBe(may[rol] === 'alle');
      expect(magSchool(route, { rollen: [rol], eigenScholen: ['t', 's'] }, 's'), rol).toBe(may[rol] !== undefined);
      expect(magSchool(route, { rollen: [rol], eigenScholen: ['t'] }, 's'), rol).toBe(may[rol] === 'alle');
    }
    expect(verbiedtGebonden(route)).toBe(gebonden === 'mag-niet');
  });

  it('who keeps the service running has no page of a dossier, no list, no register and no meeting', () => {
    const may = (Object.keys(routes) as RouteName[]).filter((route) => mag(route, ['beheerder']));
    for (const route of may) expect(routes[route].path, route).toMatch(/^\/loket\/(?:beheer|verklaringen)(?:\/|$)/);
    expect(may.length).toBeGreaterThan(3);
  });

  it('a page of a dossier, and every act, always says what it is in the audit record', () => {
    for (const route of Object.keys(routes) as RouteName[])
      if (isOverDossier(route) || routes[route].method === 'POST') expect(routes[route].daad, route).not.toBe('geen');
  });
});

describe('addresses', () => {
  it.each([
    ['GET', '/loket', 'lijst'],
    ['GET', '/loket/', 'lijst'],
    ['HEAD', '/loket', 'lijst'],
    ['GET', '/loket/dossiers/D-1', 'dossier'],
    ['GET', '/loket/dossiers/D-1/bestanden/01ABC', 'bestand'],
    ['GET', '/loket/dossiers/D-1/beelden/0f.png', 'beeld'],
    ['POST', '/loket/dossiers/D-1/besluit/vastleggen', 'vastleggen'],
    ['POST', '/loket', undefined],
    ['GET', '/loket/dossiers/D-1/besluit/vastleggen', undefined],
    ['DELETE', '/loket', undefined],
    ['GET', '/loket/dossiers', undefined],
    ['GET', '/loket/%E0%A4%A', undefined],
    ['GET', '/loket/dossiers/D-1/bestanden/a/b', undefined],
  ])('%s %s is %s', (method, path, route) => expect(findRoute(method, path)?.route).toBe(route));
});

describe('who decides', () => {
  it('has a role for it', () => {
    expect(asBeslisser({ id: 'x', naam: 'y', rollen: ['lezer', 'deskundige', 'beheerder'] })).toBeUndefined();
    expect(asBeslisser({ id: 'x', naam: 'y', rollen: ['lezer', 'secretaris'] })?.rol).toBe('secretaris');
  });
});

describe('the proof in a form', () => {
  const now = new Date('2026-05-12T10:00:00Z');
  const token = makeToken('geheim', 'a', now);
  const after = (ms: number) => new Date(now.getTime() + ms);
  const hours12 = 12 * 3_600_000;
  it.each<[string, string, string, string, Date, boolean]>([
    ['its own', 'geheim', 'a', token, now, true],
    ['after twelve hours', 'geheim', 'a', token, after(hours12), true],
    ['a moment later', 'geheim', 'a', token, after(hours12 + 1), false],
    ['of another person', 'geheim', 'b', token, now, false],
    ['of another secret', 'ander', 'a', token, now, false],
    ['with a later end', 'geheim', 'a', token.replace(/^\d/, '9'), now, false],
    ['empty', 'geheim', 'a', '', now, false],
    ['cut short', 'geheim', 'a', token.slice(0, -1), now, false],
  ])('%s', (_, secret, person, given, at, good) => expect(checkToken(secret, person, given, at)).toBe(good));
});

describe('html', () => {
  it('escapes what is put in, between tags and in attributes, and leaves its own pieces alone', () => {
    const evil = `"><script>alert('1')</script>&`;
    const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;';
    expect(html`<p title="${evil}">${evil}${html`<b>${[evil, 1]}</b>`}${false}${undefined}</p>`.text).toBe(
      `<p title="${escaped}">${escaped}<b>${escaped}1</b></p>`,
    );
  });
});
