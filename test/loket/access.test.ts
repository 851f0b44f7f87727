import { describe, expect, it } from 'vitest';
import { findRoute, isErVoor, isGebonden, isOverDossier, mag, rollen, routes, type RouteName } from '../../src/loket/access.ts';
import { checkToken, makeToken } from '../../src/loket/csrf.ts';
import { html } from '../../src/loket/frame/html.ts';
import { asBeslisser, readPrincipal } from '../../src/loket/principal.ts';
import { principal } from './visit.ts';

// Written out by hand, against the table in the code. Per page: who reaches all schools, who only his own where he is held to some, what the audit record
// says, and for a POST whether someone tied to the school may do it. Add a page here when you add it there.
const alle = 'alle';
const lezen = { secretaris: alle, voorzitter: alle, deskundige: alle, 'directeur-bestuurder': alle, lezer: 'eigen' };
const besluiten = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle };
type Verwacht = [rollen: Record<string, string>, daad: string, gebonden?: 'mag' | 'mag-niet'];
const tabel: Record<RouteName, Verwacht> = {
  lijst: [lezen, 'geen'],
  dossier: [lezen, 'dossier gelezen'],
  bestand: [lezen, 'bestand gelezen'],
  beeld: [lezen, 'bladzijde gelezen'],
  besluit: [lezen, 'besluit gelezen'],
  brief: [lezen, 'brief gelezen'],
  formulier: [besluiten, 'besluitformulier geopend'],
  invullen: [besluiten, 'besluit ingevuld', 'mag'],
  oordelen: [besluiten, 'anders geoordeeld', 'mag-niet'],
  nakijken: [besluiten, 'besluit nagekeken'],
  voorbeeld: [besluiten, 'voorbeeld van de brief gelezen'],
  vastleggen: [besluiten, 'besluit vastgelegd', 'mag'],
};

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

  it.each(Object.entries(tabel) as [RouteName, Verwacht][])(
    '%s has its answer for each relation to the school',
    (route, [may, , gebonden]) => {
      for (const rol of rollen) {
        const held = (...alleenScholen: string[]) => isErVoor(route, { rollen: [rol], alleenScholen }, 's');
        expect(isErVoor(route, { rollen: [rol] }, 's')).toBe(true);
        expect(held('s', 't')).toBe(may[rol] === 'eigen');
        expect(held('t')).toBe(false);
        expect(held()).toBe(false);
        expect(isErVoor(route, { rollen: [rol], alleenScholen: [] }, undefined)).toBe(may[rol] === 'eigen');
        expect(isGebonden(route, { rollen: [rol], gebondenAan: ['s'] }, 's')).toBe(gebonden === 'mag-niet');
        expect(isGebonden(route, { rollen: [rol], gebondenAan: ['t'] }, 's')).toBe(false);
      }
    },
  );

  it('a page of a dossier always says what it is in the audit record', () => {
    for (const route of Object.keys(routes) as RouteName[])
      if (routes[route].method === 'POST' || isOverDossier(route)) expect(routes[route].daad, route).not.toBe('geen');
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

describe('the person of the platform', () => {
  it('has an account, a name and the roles that are known', () => {
    expect(readPrincipal(principal(['secretaris', 'iets anders']))).toEqual({ id: 'oid-1', naam: 'S. Ecretaris', rollen: ['secretaris'] });
  });
  const claims = (list: object[], more: object = {}) => Buffer.from(JSON.stringify({ claims: list, ...more })).toString('base64');
  it.each([
    ['no header', null],
    ['no base64 of JSON', 'secretaris'],
    ['no claims', Buffer.from('{}').toString('base64')],
    ['no account', claims([{ typ: 'roles', val: 'secretaris' }])],
    ['an endless header', 'A'.repeat(40_000)],
  ])('is nobody with %s', (_, header) => expect(readPrincipal(header)).toBeUndefined());
  it('reads roles under the name that the platform gives', () => {
    const type = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role';
    expect(
      readPrincipal(
        claims(
          [
            { typ: 'oid', val: 'x' },
            { typ: type, val: 'lezer' },
          ],
          { role_typ: type },
        ),
      )?.rollen,
    ).toEqual(['lezer']);
  });
  it('decides only with a role for it', () => {
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
