import { besluitRollen } from '../decide/persoon.ts';

/** Roles of the app registration in Entra ID, by the values of their claim. */
export const rollen = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder', 'lezer', 'beheerder'] as const;
export type Rol = (typeof rollen)[number];

/**
 * How far a role reaches on a page. `alle`: whatever the school, and therefore nobody who is held to schools of his own. `eigen`: the dossiers of every
 * school, but for who is held to schools of his own (`Persoon.alleenScholen`) those and nothing else. A role that is not named has no business there.
 */
export type Bereik = 'alle' | 'eigen';
export type Wie = Partial<Record<Rol, Bereik>>;

/** The same reach for several roles. */
const voor = (bereik: Bereik, ...namen: readonly Rol[]): Wie => Object.fromEntries(namen.map((rol) => [rol, bereik]));
// A beheerder keeps the service running and has no business in pupils' files.
const leden: readonly Rol[] = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder'];
/** Pages of a dossier and the list: also for a reader of one school, who sees that school only. */
const lezen: Wie = { ...voor('alle', ...leden), lezer: 'eigen' };
const besluiten: Wie = voor('alle', ...besluitRollen);

/**
 * One page. `rollen`: who may use it, and how far. `daad`: what the audit record says of a use of it (Dutch, past, no names); `geen` where nothing of a
 * dossier is shown and nothing is done. For a POST, `gebonden`: whether someone tied to the school of the dossier may do it (handboek 2.3; Awb 2:4),
 * and `formulier`: the page with the form that it comes from.
 */
type Rij = { path: string; rollen: Wie; daad: string } & (
  | { method: 'GET' }
  | { method: 'POST'; gebonden: 'mag' | 'mag-niet'; formulier?: string }
);

/** Every page of the loket. Nothing is served that does not stand here. test/loket/access.test.ts holds the same table, written out. */
export const routes = {
  lijst: { method: 'GET', path: '/loket', rollen: lezen, daad: 'geen' },
  zoeken: { method: 'POST', path: '/loket/zoeken', rollen: lezen, daad: 'dossiers gezocht', gebonden: 'mag', formulier: 'lijst' },
  weergaveBewaren: { method: 'POST', path: '/loket/weergaven', rollen: lezen, daad: 'geen', gebonden: 'mag', formulier: 'lijst' },
  weergaveWeg: { method: 'POST', path: '/loket/weergaven/{id}', rollen: lezen, daad: 'geen', gebonden: 'mag', formulier: 'lijst' },
  volgen: { method: 'POST', path: '/loket/dossiers/{kenmerk}/volgen', rollen: lezen, daad: 'dossier gevolgd', gebonden: 'mag', formulier: 'dossier' },
  dossier: { method: 'GET', path: '/loket/dossiers/{kenmerk}', rollen: lezen, daad: 'dossier gelezen' },
  bestand: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bestanden/{id}', rollen: lezen, daad: 'bestand gelezen' },
  beeld: { method: 'GET', path: '/loket/dossiers/{kenmerk}/beelden/{id}', rollen: lezen, daad: 'bladzijde gelezen' },
  oordelen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/oordelen/{id}',
    rollen: besluiten,
    daad: 'anders geoordeeld',
    gebonden: 'mag-niet',
    formulier: 'dossier',
  },
  besluit: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit', rollen: lezen, daad: 'besluit gelezen' },
  brief: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/brief.pdf', rollen: lezen, daad: 'brief gelezen' },
  formulier: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/nieuw', rollen: besluiten, daad: 'besluitformulier geopend' },
  invullen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/nieuw',
    rollen: besluiten,
    daad: 'besluit ingevuld',
    gebonden: 'mag',
    formulier: 'formulier',
  },
  nakijken: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/nakijken', rollen: besluiten, daad: 'besluit nagekeken' },
  voorbeeld: {
    method: 'GET',
    path: '/loket/dossiers/{kenmerk}/besluit/voorbeeld.pdf',
    rollen: besluiten,
    daad: 'voorbeeld van de brief gelezen',
  },
  vastleggen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/vastleggen',
    rollen: besluiten,
    daad: 'besluit vastgelegd',
    gebonden: 'mag',
    formulier: 'formulier',
  },
} as const satisfies Record<string, Rij>;
export type RouteName = keyof typeof routes;
type Over<Part extends string> = {
  [Name in RouteName]: (typeof routes)[Name]['path'] extends `${string}${Part}${string}` ? Name : never;
}[RouteName];
/** The pages about one dossier, and the others. */
export type DossierRoute = Over<'{kenmerk}'>;
export type LoketRoute = Exclude<RouteName, DossierRoute>;

export const isOverDossier = (route: RouteName): route is DossierRoute => routes[route].path.includes('{kenmerk}');

/** Who looks, as far as it matters for what may be seen. */
export type Kijker = {
  rollen: readonly Rol[];
  /** The only schools that he or she may see; absent for who may see all. */
  alleenScholen?: readonly string[] | undefined;
  /** Schools that he or she is tied to, and may therefore not judge of. */
  gebondenAan?: readonly string[] | undefined;
};

const rowOf = (route: RouteName): Rij => routes[route];

/** Whether one of someone's roles may use a page at all, whatever the school. */
export const mag = (route: RouteName, eigen: readonly Rol[]): boolean => eigen.some((rol) => rowOf(route).rollen[rol] !== undefined);

/** Whether someone may see anything of a school. */
export const magSchool = ({ alleenScholen }: Kijker, schoolId: string): boolean => alleenScholen?.includes(schoolId) ?? true;

/**
 * Whether a page is there for someone: of a dossier, that of its school; of other pages, `schoolId` is undefined. Who is held to schools of his own has no
 * page on which his roles reach all schools.
 */
export function isErVoor(route: RouteName, kijker: Kijker, schoolId: string | undefined): boolean {
  if (kijker.alleenScholen === undefined) return true;
  if (!kijker.rollen.some((rol) => rowOf(route).rollen[rol] === 'eigen')) return false;
  return schoolId === undefined || magSchool(kijker, schoolId);
}

/** Whether someone is kept from an act because he or she is tied to the school of the dossier. */
export function isGebonden(route: RouteName, { gebondenAan = [] }: Kijker, schoolId: string): boolean {
  const row = rowOf(route);
  return row.method === 'POST' && row.gebonden === 'mag-niet' && gebondenAan.includes(schoolId);
}

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
