import type { App } from '../../app.ts';
import { dateOf, type IsoDate } from '../../calendar.ts';
import { magSchool, type RouteName } from '../access.ts';
import type { Persoon } from '../principal.ts';
import { zoeker } from '../zoeken/woorden.ts';
import { leesZoekopdracht } from '../zoeken/zoekopdracht.ts';
import { besluitIndex, type BesluitRij } from './besluit-index.ts';
import { inschrijvingIndex, type InschrijvingRij } from './inschrijvingen.ts';
import { nummerIndex } from './nummer-index.ts';
import { laatBesluitDoor, readRegisterFilter, type RegisterFilter } from './register-filter.ts';
import { isInRegister, type RegisterRegel } from './register-regel.ts';
import { registerVolgorde } from './register-volgorde.ts';

/** A view of the register: the filter, what it lets through in its order, and how old it is. */
export type RegisterBeeld = {
  filter: RegisterFilter;
  /** What is searched for; undefined where nothing is, or where the search is gone. */
  tekst: string | undefined;
  rijen: BesluitRij[];
  /** A row with what is known of enrolment. */
  regelVan: (rij: BesluitRij) => RegisterRegel;
  at: number;
  vol: boolean;
  /** First years of the school years that there are, newest first. */
  schooljaren: string[];
};

const enrolled = new WeakMap<readonly InschrijvingRij[], Map<string, IsoDate>>();
/** Since when pupils are enrolled, by besluit. */
function sindsVan(rows: readonly InschrijvingRij[]): Map<string, IsoDate> {
  const known = enrolled.get(rows) ?? new Map(rows.map(({ besluitId, op }) => [besluitId, op]));
  enrolled.set(rows, known);
  return known;
}

/** Which schools someone may see on a page, each looked up once. */
function scholenVoor(route: RouteName, persoon: Persoon): (schoolId: string) => boolean {
  const may = new Map<string, boolean>();
  return (schoolId) => {
    const known = may.get(schoolId) ?? magSchool(route, persoon, schoolId);
    may.set(schoolId, known);
    return known;
  };
}

/** What a filter of the register shows someone. */
export async function loadRegister(
  app: App,
  persoon: Persoon,
  query: URLSearchParams,
  route: RouteName = 'register',
): Promise<RegisterBeeld> {
  const namen = new Map(app.settings.scholen.map(({ id, naam }) => [id, naam]));
  const filter = readRegisterFilter(query, [...namen.keys()]);
  const [{ rows, at, full }, ingeschreven, nummers, tekst] = await Promise.all([
    besluitIndex(app).ordered(`register-${filter.sorteer}`, registerVolgorde(filter.sorteer, namen)),
    inschrijvingIndex(app).stand(),
    nummerIndex(app).stand(),
    filter.zoek === '' ? undefined : leesZoekopdracht(app, persoon, filter.zoek),
  ]);
  const sinds = sindsVan(ingeschreven.rows);
  const mag = scholenVoor(route, persoon);
  const inWords = tekst === undefined ? undefined : zoeker(tekst);
  const opLijst = inWords && new Set(nummers.rows.filter(({ zoek }) => inWords(zoek)).map(({ besluitId }) => besluitId));
  const door = laatBesluitDoor(filter, {
    vandaag: dateOf(app.clock.now()),
    isIngeschreven: (besluitId) => sinds.has(besluitId),
    past: inWords && ((rij) => inWords(rij.zoek) || opLijst?.has(rij.besluitId) === true),
  });
  const eigen = rows.filter((rij) => isInRegister(rij) && mag(rij.schoolId));
  const rijen = eigen.filter(door);
  if (filter.aflopend) rijen.reverse();
  return {
    filter,
    tekst,
    rijen,
    regelVan: (rij) => ({ ...rij, ingeschrevenOp: sinds.get(rij.besluitId) }),
    at,
    vol: full,
    schooljaren: schooljarenVan(eigen),
  };
}

const yearOf = (dag: IsoDate): number => Number(dag.slice(0, 4)) - (dag.slice(5) < '08-01' ? 1 : 0);

/** The school years from the first besluit to the last, by their first years, newest first. */
function schooljarenVan(rijen: readonly BesluitRij[]): string[] {
  let [first, last] = ['9999-12-31', '0000-01-01'];
  for (const { dag } of rijen) {
    if (dag < first) first = dag;
    if (dag > last) last = dag;
  }
  if (rijen.length === 0) return [];
  const newest = yearOf(last);
  return Array.from({ length: Math.min(50, newest - yearOf(first) + 1) }, (_, back) => String(newest - back));
}

/** One besluit of the register with what holds of it; undefined where there is none, or not for this person. */
export async function loadRegel(app: App, persoon: Persoon, besluitId: string): Promise<RegisterRegel | undefined> {
  if (!/^[\w-]{1,100}$/.test(besluitId)) return undefined;
  const [{ rows }, ingeschreven] = await Promise.all([besluitIndex(app).stand(), inschrijvingIndex(app).stand()]);
  const rij = rows.find((one) => one.besluitId === besluitId);
  if (rij === undefined || !isInRegister(rij) || !magSchool('register', persoon, rij.schoolId)) return undefined;
  return { ...rij, ingeschrevenOp: sindsVan(ingeschreven.rows).get(besluitId) };
}
