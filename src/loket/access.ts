import { besluitRollen } from '../decide/persoon.ts';
import { bundelRoutes } from './bundel/toegang.ts';
import { beheerRoutes } from './beheer/toegang.ts';
import { bewaarRoutes } from './bewaren/toegang.ts';
import { rechtenRoutes } from './rechten/toegang.ts';
import { vergaderRoutes } from './vergadering/toegang.ts';

/** Roles of the app registration in Entra ID, by the values of their claim. */
export const rollen = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder', 'lezer', 'schoollezer', 'beheerder'] as const;
export type Rol = (typeof rollen)[number];

/**
 * How far a role reaches on a page: `alle` schools, or `eigen`: those that name the account in the register of schools (`lezers`) and no others, so that
 * nobody who is not named sees anything. A role that is not named has no business there.
 */
export type Bereik = 'alle' | 'eigen';
export type Wie = Partial<Record<Rol, Bereik>>;

/** The same reach for several roles. */
const voor = (bereik: Bereik, ...namen: readonly Rol[]): Wie => Object.fromEntries(namen.map((rol) => [rol, bereik]));
// A beheerder keeps the service running and has no business in pupils' files.
const leden: readonly Rol[] = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder'];
/** The list and the pages of a dossier: also for readers, and for who reads for one school (with delegated GP) the dossiers of that school. */
const lezen: Wie = { ...voor('alle', ...leden, 'lezer'), schoollezer: 'eigen' };
const besluiten: Wie = voor('alle', ...besluitRollen);
const tekenen: Wie = voor('alle', 'directeur-bestuurder');

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
  volgen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/volgen',
    rollen: lezen,
    daad: 'dossier gevolgd',
    gebonden: 'mag',
    formulier: 'dossier',
  },
  dossier: { method: 'GET', path: '/loket/dossiers/{kenmerk}', rollen: lezen, daad: 'dossier gelezen' },
  bestand: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bestanden/{id}', rollen: lezen, daad: 'bestand gelezen' },
  beeld: { method: 'GET', path: '/loket/dossiers/{kenmerk}/beelden/{id}', rollen: lezen, daad: 'bladzijde gelezen' },
  bewijs: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bewijs/{id}', rollen: lezen, daad: 'bladzijde gelezen' },
  bewijsBlad: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bewijs/{id}/bladzijde.png', rollen: lezen, daad: 'bladzijde gelezen' },
  bericht: { method: 'GET', path: '/loket/dossiers/{kenmerk}/berichten/{id}', rollen: lezen, daad: 'bericht gelezen' },
  oordelen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/oordelen/{id}',
    rollen: besluiten,
    daad: 'anders geoordeeld',
    gebonden: 'mag-niet',
    formulier: 'dossier',
  },
  soortForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/documenten/{id}', rollen: besluiten, daad: 'soort van document gelezen' },
  soortZetten: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/documenten/{id}',
    rollen: besluiten,
    daad: 'soort van document vastgesteld',
    gebonden: 'mag-niet',
    formulier: 'soortForm',
  },
  feiten: { method: 'GET', path: '/loket/dossiers/{kenmerk}/feiten', rollen: besluiten, daad: 'feiten gelezen' },
  feitForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/feiten/{id}', rollen: besluiten, daad: 'feit gelezen' },
  feitZetten: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/feiten/{id}',
    rollen: besluiten,
    daad: 'feit vastgesteld',
    gebonden: 'mag-niet',
    formulier: 'feitForm',
  },
  vragen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/vraag',
    rollen: besluiten,
    daad: 'school iets gevraagd',
    gebonden: 'mag',
    formulier: 'dossier',
  },
  besluit: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit', rollen: lezen, daad: 'besluit gelezen' },
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
  aanhoudForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/aanhouden', rollen: besluiten, daad: 'aanhoudformulier geopend' },
  aanhouden: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/aanhouden',
    rollen: besluiten,
    daad: 'aanvraag aangehouden',
    gebonden: 'mag',
    formulier: 'aanhoudForm',
  },
  hervatten: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/hervatten',
    rollen: besluiten,
    daad: 'aanvraag weer in behandeling genomen',
    gebonden: 'mag',
    formulier: 'dossier',
  },
  afsluitForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/besluit/afsluiten', rollen: besluiten, daad: 'besluitformulier geopend' },
  afsluiten: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/afsluiten',
    rollen: besluiten,
    daad: 'besluit vastgelegd',
    gebonden: 'mag',
    formulier: 'afsluitForm',
  },
  intrekForm: {
    method: 'GET',
    path: '/loket/dossiers/{kenmerk}/besluit/intrekken/{id}',
    rollen: besluiten,
    daad: 'besluitformulier geopend',
  },
  intrekken: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/intrekken/{id}',
    rollen: besluiten,
    daad: 'intrekking van een TLV vastgelegd',
    gebonden: 'mag-niet',
    formulier: 'intrekForm',
  },
  bezwaarForm: {
    method: 'GET',
    path: '/loket/dossiers/{kenmerk}/besluit/bezwaar/{id}',
    rollen: besluiten,
    daad: 'bezwaarformulier geopend',
  },
  bezwaarMaken: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/bezwaar/{id}',
    rollen: besluiten,
    daad: 'bezwaar vastgelegd',
    gebonden: 'mag',
    formulier: 'bezwaarForm',
  },
  bezwaarAfForm: { method: 'GET', path: '/loket/dossiers/{kenmerk}/bezwaren/{id}', rollen: besluiten, daad: 'bezwaar gelezen' },
  bezwaarAf: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/bezwaren/{id}',
    rollen: besluiten,
    daad: 'bezwaar afgehandeld',
    gebonden: 'mag-niet',
    formulier: 'bezwaarAfForm',
  },
  teTekenen: {
    method: 'GET',
    path: '/loket/dossiers/{kenmerk}/besluit/te-tekenen/{id}',
    rollen: besluiten,
    daad: 'te ondertekenen brief gelezen',
  },
  ondertekenen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/ondertekenen',
    rollen: tekenen,
    daad: 'besluit ondertekend',
    gebonden: 'mag-niet',
    formulier: 'besluit',
  },
  terugsturen: {
    method: 'POST',
    path: '/loket/dossiers/{kenmerk}/besluit/terugsturen',
    rollen: tekenen,
    daad: 'besluit teruggestuurd',
    gebonden: 'mag-niet',
    formulier: 'besluit',
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
