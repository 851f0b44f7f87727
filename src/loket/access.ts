import { besluitRollen } from '../decide/persoon.ts';

/** Roles of the app registration in Entra ID, by the values of their claim. */
export const rollen = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder', 'lezer', 'beheerder'] as const;
export type Rol = (typeof rollen)[number];

// A beheerder keeps the service running and has no business in pupils' files.
const lezen: readonly Rol[] = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder', 'lezer'];
const besluiten: readonly Rol[] = besluitRollen;

/**
 * Every page of the loket: its method, its path, and the roles that may use it. Nothing is served that does not stand here. `formulier` names the page
 * with the form that a POST comes from.
 */
export const routes = {
  lijst: { method: 'GET', path: '/loket', rollen: lezen },
  dossier: { method: 'GET', path: '/loket/dossiers/{kenmerk}', rollen: lezen },
  bestand: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bestanden/{id}', rollen: lezen },
  beeld: { method: 'GET', path: '/loket/dossiers/{kenmerk}/beelden/{id}', rollen: lezen },
  oordelen: { method: 'POST', path: '/loket/dossiers/{kenmerk}/oordelen/{id}', rollen: besluiten, formulier: 'dossier' },
  besluit: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit', rollen: lezen },
  brief: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/brief.pdf', rollen: lezen },
  formulier: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/nieuw', rollen: besluiten },
  invullen: { method: 'POST', path: '/loket/dossiers/{kenmerk}/besluit/nieuw', rollen: besluiten, formulier: 'formulier' },
  nakijken: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/nakijken', rollen: besluiten },
  voorbeeld: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/voorbeeld.pdf', rollen: besluiten },
  vastleggen: { method: 'POST', path: '/loket/dossiers/{kenmerk}/besluit/vastleggen', rollen: besluiten, formulier: 'formulier' },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: string; rollen: readonly Rol[]; formulier?: string }>;
export type RouteName = keyof typeof routes;
type Over<Part extends string> = {
  [Name in RouteName]: (typeof routes)[Name]['path'] extends `${string}${Part}${string}` ? Name : never;
}[RouteName];
/** The pages about one dossier, and the others. */
export type DossierRoute = Over<'{kenmerk}'>;
export type LoketRoute = Exclude<RouteName, DossierRoute>;

export const isOverDossier = (route: RouteName): route is DossierRoute => routes[route].path.includes('{kenmerk}');

/** Whether one of someone's roles may use a page. */
export const mag = (route: RouteName, eigen: readonly Rol[]): boolean => eigen.some((rol) => routes[route].rollen.includes(rol));

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
