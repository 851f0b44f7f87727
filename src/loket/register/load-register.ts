import type { App } from '../../app.ts';
import { dateOf, type IsoDate } from '../../calendar.ts';
import { magSchool, type RouteName } from '../access.ts';
import type { Persoon } from '../principal.ts';
import { zoekIn } from '../zoeken/woorden.ts';
import { leesZoekopdracht } from '../zoeken/zoekopdracht.ts';
import { derived } from '../../storage/derived.ts';
import { besluitIndex, type BesluitRij } from './besluit-index.ts';
import { inschrijvingIndex, type InschrijvingRij } from './inschrijvingen.ts';
import { nummerIndex } from './nummer-index.ts';
import {
  aandachten,
  isLeeg,
  laatBesluitDoor,
  metAandacht,
  readRegisterFilter,
  type Aandacht,
  type RegisterFilter,
} from './register-filter.ts';
import { isInRegister, type RegisterRegel } from './register-regel.ts';
import { registerVolgorde } from './register-volgorde.ts';

/** A view of the register: the filter, what it lets through, upwards by its column, and how old it is. */
export type RegisterBeeld = {
  filter: RegisterFilter;
  /** What is searched for; undefined where nothing is, or where the search is gone. */
  tekst: string | undefined;
  rijen: readonly BesluitRij[];
  /** A row with what is known of enrolment. */
  regelVan: (rij: BesluitRij) => RegisterRegel;
  at: number;
  vol: boolean;
  /** How many besluiten cannot be read, and are missing. */
  onleesbaar: number;
  /** First years of the school years that there are, newest first. */
  schooljaren: string[];
  /** How many there are on each of the lists that the loket works from, whatever the filter. */
  aandacht: ReadonlyMap<Aandacht, number>;
};

/** Since when pupils are enrolled, by besluit. */
const sindsVan = (rows: readonly InschrijvingRij[]): Map<string, IsoDate> =>
  derived(rows, 'sinds', () => new Map(rows.map(({ besluitId, op }) => [besluitId, op])));

/** What is in the register and of a school that someone may see; the same rows as long as nothing changes. */
function eigenRijen(route: RouteName, persoon: Persoon, rows: readonly BesluitRij[]): readonly BesluitRij[] {
  const signed = derived(rows, 'register', () => rows.filter(isInRegister));
  const scholen = derived(signed, 'scholen', () => [...new Set(signed.map(({ schoolId }) => schoolId))]);
  const may = new Set(scholen.filter((schoolId) => magSchool(route, persoon, schoolId)));
  if (may.size === scholen.length) return signed;
  return derived(signed, `zichtbaar ${[...may].join(' ')}`, () => signed.filter(({ schoolId }) => may.has(schoolId)));
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
  const [{ rows, at, full, unread }, ingeschreven, nummers, tekst] = await Promise.all([
    besluitIndex(app).ordered(`register-${filter.sorteer}`, registerVolgorde(filter.sorteer, namen)),
    inschrijvingIndex(app).stand(),
    nummerIndex(app).stand(),
    filter.zoek === '' ? undefined : leesZoekopdracht(app, persoon, filter.zoek),
  ]);
  const sinds = sindsVan(ingeschreven.rows);
  const eigen = eigenRijen(route, persoon, rows);
  // Counted in the one order that does not change with the column that is sorted by
  const ongesorteerd = eigenRijen(route, persoon, (await besluitIndex(app).stand()).rows);
  const opLijst = tekst === undefined ? undefined : new Set(zoekIn(nummers.rows, tekst).map(({ besluitId }) => besluitId));
  const vraag = { vandaag: dateOf(app.clock.now()), isIngeschreven: (besluitId: string) => sinds.has(besluitId) };
  const lijst = filter.aandacht === '' ? eigen : metAandacht(eigen, filter.aandacht, vraag);
  const found = tekst === undefined ? lijst : metLijsten(zoekIn(lijst, tekst), lijst, opLijst);
  const rijen = isLeeg(filter) ? found : found.filter(laatBesluitDoor(filter));
  return {
    filter,
    tekst,
    rijen,
    regelVan: (rij) => ({ ...rij, ingeschrevenOp: sinds.get(rij.besluitId) }),
    at,
    vol: full,
    onleesbaar: unread,
    schooljaren: derived(eigen, 'schooljaren', schooljarenVan),
    aandacht: derived(
      ongesorteerd,
      `aandacht ${vraag.vandaag} ${ingeschreven.version}`,
      () => new Map(aandachten.map((een) => [een, metAandacht(ongesorteerd, een, vraag).length])),
    ),
  };
}

const yearOf = (dag: IsoDate): number => Number(dag.slice(0, 4)) - (dag.slice(5) < '08-01' ? 1 : 0);

/** What was found by its own number or name, and the lists on which a number of a pupil was found, in one order. */
function metLijsten(
  found: readonly BesluitRij[],
  all: readonly BesluitRij[],
  opLijst: ReadonlySet<string> | undefined,
): readonly BesluitRij[] {
  if (opLijst === undefined || opLijst.size === 0) return found;
  const ids = new Set([...opLijst, ...found.map(({ besluitId }) => besluitId)]);
  return all.filter(({ besluitId }) => ids.has(besluitId));
}

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
  const [ingeschreven] = await Promise.all([inschrijvingIndex(app).stand(), besluitIndex(app).stand()]);
  const rij = besluitIndex(app).find(besluitId);
  if (rij === undefined || !isInRegister(rij) || !magSchool('register', persoon, rij.schoolId)) return undefined;
  return { ...rij, ingeschrevenOp: sindsVan(ingeschreven.rows).get(besluitId) };
}
