import { bundelRoutes } from './bundel/toegang.ts';
import { beheerRoutes } from './beheer/toegang.ts';
import { bewaarRoutes } from './bewaren/toegang.ts';
import { rechtenRoutes } from './rechten/toegang.ts';
import { vergaderRoutes } from './vergadering/toegang.ts';
import { besluitRoutes } from './besluit/toegang.ts';
import { dossierRoutes } from './dossier/toegang.ts';
import { lezen, voor, type Rol, type Wie } from './wie.ts';

export { rollen, type Rol, type Wie } from './wie.ts';

/**
 * One page. `rollen`: who may use it, and how far. `daad`: what the audit record says of a use of it (Dutch, past, no names); `geen` only for
 * a GET that shows nothing of a dossier. For a POST, `gebonden`: whether someone tied to the school of the dossier may do it (handboek 2.3; Awb 2:4),
 * and `formulier`: the page with the form that it comes from.
 */
export type Rij = { path: string; rollen: Wie; daad: string } & (
  | { method: 'GET' }
  | { method: 'POST'; gebonden: 'mag' | 'mag-niet'; formulier?: string }
);

/** Every page of the loket. Nothing is served that does not stand here. test/loket/access.test.ts holds the same table, written out. */
export const routes = {
  lijst: { method: 'GET', path: '/loket', rollen: lezen, daad: 'lijst gelezen' },
  zoeken: { method: 'POST', path: '/loket/zoeken', rollen: lezen, daad: 'dossiers gezocht', gebonden: 'mag', formulier: 'lijst' },
  weergaveBewaren: {
    method: 'POST',
    path: '/loket/weergaven',
    rollen: lezen,
    daad: 'eigen weergave bewaard',
    gebonden: 'mag',
    formulier: 'lijst',
  },
  weergaveWeg: {
    method: 'POST',
    path: '/loket/weergaven/{id}',
    rollen: lezen,
    daad: 'eigen weergave weggehaald',
    gebonden: 'mag',
    formulier: 'lijst',
  },
  register: { method: 'GET', path: '/loket/register', rollen: lezen, daad: 'register gelezen' },
  registerZoeken: {
    method: 'POST',
    path: '/loket/register/zoeken',
    rollen: lezen,
    daad: 'register doorzocht',
    gebonden: 'mag',
    formulier: 'register',
  },
  registerUitvoer: {
    method: 'GET',
    path: '/loket/register/uitvoer/{id}',
    rollen: voor('alle', 'secretaris', 'voorzitter', 'directeur-bestuurder'),
    daad: 'register uitgevoerd',
  },
  registerBesluit: { method: 'GET', path: '/loket/register/{id}', rollen: lezen, daad: 'besluit in het register gelezen' },
  inschrijven: {
    method: 'POST',
    path: '/loket/register/{id}/inschrijving',
    rollen: voor('alle', 'secretaris', 'voorzitter', 'directeur-bestuurder'),
    daad: 'inschrijving opgeschreven',
    gebonden: 'mag',
    formulier: 'registerBesluit',
  },
  ...dossierRoutes,
  ...besluitRoutes,
  ...vergaderRoutes,
  ...beheerRoutes,
  ...bewaarRoutes,
  ...bundelRoutes,
  ...rechtenRoutes,
} as const satisfies Record<string, Rij>;
export type RouteName = keyof typeof routes;
type Over<Part extends string> = {
  [Name in RouteName]: (typeof routes)[Name]['path'] extends `${string}${Part}${string}` ? Name : never;
}[RouteName];
/** The pages about one dossier, and the others. */
export type DossierRoute = Over<'{kenmerk}'>;
export type LoketRoute = Exclude<RouteName, DossierRoute>;

export const isOverDossier = (route: RouteName): route is DossierRoute => routes[route].path.includes('{kenmerk}');

/** Who looks, as far as it matters for what may be seen. `eigenScholen`: the schools that name the account as a reader. */
export type Kijker = { rollen: readonly Rol[]; eigenScholen?: readonly string[] };

const rowOf = (route: RouteName): Rij => routes[route];

/** Whether one of someone's roles may use a page at all, whatever the school. */
export const mag = (route: RouteName, eigen: readonly Rol[]): boolean => eigen.some((rol) => rowOf(route).rollen[rol] !== undefined);

/** Whether someone may see what a page shows of a school: `true` too where a role reaches all schools. */
export const magSchool = (route: RouteName, { rollen: eigen, eigenScholen = [] }: Kijker, schoolId: string): boolean =>
  eigen.some((rol) => {
    const bereik = rowOf(route).rollen[rol];
    return bereik === 'alle' || (bereik === 'eigen' && eigenScholen.includes(schoolId));
  });

/** Whether being tied to the school of a dossier keeps someone from an act. */
export const verbiedtGebonden = (route: RouteName): boolean => {
  const row = rowOf(route);
  return row.method === 'POST' && row.gebonden === 'mag-niet';
};

/** The address of a page. */
export const href = (route: RouteName, { kenmerk = '', id = '' }: { kenmerk?: string; id?: string } = {}): string =>
  routes[route].path.replace('{kenmerk}', encodeURIComponent(kenmerk)).replace('{id}', encodeURIComponent(id));

/** The page with the form that a POST comes from. */
export function formulierVan(route: RouteName): RouteName | undefined {
  const found = routes[route];
  return 'formulier' in found ? found.formulier : undefined;
}

type Match = { route: RouteName; kenmerk: string; id: string };

function matchPath(pattern: string, path: string): { kenmerk: string; id: string } | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const found = { kenmerk: '', id: '' };
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (part === '{kenmerk}') found.kenmerk = actual;
    else if (part === '{id}') found.id = actual;
    else if (part !== actual) return undefined;
  }
  return found;
}

const decoded = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a malformed address is an address that is not there
  }
};

/** The page that an address and method stand for, or undefined. HEAD counts as GET; a slash at the end does not matter. */
export function findRoute(method: string, pathname: string): Match | undefined {
  const path = decoded(pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname);
  if (path === undefined) return undefined;
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const [route, { method: own, path: pattern }] of Object.entries(routes)) {
    const found = own === wanted ? matchPath(pattern, path) : undefined;
    if (found !== undefined) return { route: route as RouteName, ...found };
  }
  return undefined;
}
