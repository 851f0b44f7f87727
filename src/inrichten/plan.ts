import type { Toegang } from '../graph/permission.ts';
import type { Bibliotheek, Kolom } from '../graph/setup.ts';
import { kolommen, padIn, schoolmappen } from './gewenst.ts';
import { groepRegel, rechtenScript, rootRegel, weergaveRegel } from './zelf.ts';
import type { Bibliotheekstand, Schoolstand, Stand } from './stand.ts';

/** One thing to do in Microsoft 365, as data. */
export type Stap =
  | { soort: 'siterecht'; siteId: string; clientId: string; bestaand?: string }
  | { soort: 'kolom'; bibliotheek: Bibliotheek; kolom: Kolom }
  | { soort: 'keuzes'; bibliotheek: Bibliotheek; kolomId: string; keuzes: string[] }
  | { soort: 'map'; driveId: string; pad: string }
  | { soort: 'afschermen'; driveId: string; pad: string; bibliotheek: Bibliotheek; groepen: string[] }
  | { soort: 'toegang'; driveId: string; pad: string; bibliotheek: Bibliotheek; groepen: string[] }
  | { soort: 'weghalen'; driveId: string; itemId: string; rechten: string[] };

/**
 * One line of the plan: where, what, how it stands, and what is to be done. `weghalen` takes away what people made and is only done when asked
 * for; `zelf` is for a person, who finds in `doe` how.
 */
export type Regel = { waar: string; wat: string; nu: string; actie: 'goed' | 'doen' | 'weghalen' | 'zelf'; doe?: string; stap?: Stap };

/** Whom the plan is for: the group of the loket, and the app that the service signs in as. */
export type Voor = { loketgroep?: string | undefined; clientId: string };

const goed = (waar: string, wat: string, nu: string): Regel => ({ waar, wat, nu, actie: 'goed' });

function siteregel({ bibliotheek, siterecht }: Bibliotheekstand, waar: string, { clientId }: Voor): Regel {
  const wat = 'recht van de dienst op de site';
  if (siterecht === 'onbekend') {
    return { waar, wat, nu: 'niet te zien met deze aanmelding', actie: 'zelf', doe: rechtenScript(bibliotheek.siteUrl) };
  }
  const stap: Stap = { soort: 'siterecht', siteId: bibliotheek.siteId, clientId };
  if (siterecht === 'geen') return { waar, wat, nu: 'ontbreekt', actie: 'doen', doe: 'fullcontrol geven', stap };
  if (siterecht.rollen.some((rol) => ['write', 'owner', 'fullcontrol'].includes(rol))) return goed(waar, wat, siterecht.rollen.join(', '));
  const nu = siterecht.rollen.join(', ') || 'geen rol';
  return { waar, wat, nu, actie: 'doen', doe: 'fullcontrol geven', stap: { ...stap, bestaand: siterecht.id } };
}

function kolomregel({ bibliotheek, kolommen: found }: Bibliotheekstand, waar: string, kolom: Kolom): Regel {
  const wat = `kolom ${kolom.titel}`;
  const nu = found.find(({ naam }) => naam === kolom.naam);
  if (nu === undefined) {
    const doe = kolom.soort === 'keuze' ? `maken, met ${kolom.keuzes?.length ?? 0} keuzes` : 'maken';
    return { waar, wat, nu: 'ontbreekt', actie: 'doen', doe, stap: { soort: 'kolom', bibliotheek, kolom } };
  }
  if (nu.soort === 'anders') {
    const doe = `De kolom ${kolom.naam} is geen tekst en geen keuze, zodat de dienst haar niet kan vullen. Hernoem of verwijder haar in de bibliotheek, en draai dit opnieuw.`;
    return { waar, wat, nu: 'van een andere soort', actie: 'zelf', doe };
  }
  const missing = nu.soort === 'keuze' ? (kolom.keuzes ?? []).filter((keuze) => nu.keuzes?.includes(keuze) !== true) : [];
  if (missing.length > 0) {
    const keuzes = [...(nu.keuzes ?? []), ...missing];
    const doe = `aanvullen met: ${missing.join(', ')}`;
    return {
      waar,
      wat,
      nu: `${missing.length} van de keuzes ontbreken`,
      actie: 'doen',
      doe,
      stap: { soort: 'keuzes', bibliotheek, kolomId: nu.id, keuzes },
    };
  }
  return goed(waar, wat, nu.soort === kolom.soort ? 'is er' : 'is er, als tekst: dat werkt ook');
}

function mapregels(driveId: string, { school, mappen }: Schoolstand, waar: string): Regel[] {
  const parts = school.pad.split('/').filter((part) => part !== '');
  const top = parts.map((_, index) => parts.slice(0, index + 1).join('/')).slice(-1);
  return [...top, ...schoolmappen.map((naam) => padIn(school.pad, naam))].map((pad) => {
    const wat = `map ${pad}`;
    return mappen.has(pad)
      ? goed(waar, wat, 'is er')
      : { waar, wat, nu: 'ontbreekt', actie: 'doen', doe: 'maken', stap: { soort: 'map', driveId, pad } };
  });
}

/** Owners of the site always get in, and the service has its right from the site: neither is anybody's sharing of the folder. */
const isVanzelf = ({ wie, rollen }: Toegang) => wie === 'app' || rollen.includes('owner');

const soortNaam: Record<Toegang['wie'], string> = {
  groep: 'groep',
  persoon: 'persoon',
  sitegroep: 'groep van de site',
  app: 'app',
  koppeling: 'koppeling',
  onbekend: 'onbekende',
};

function telling(toegang: readonly Toegang[]): string {
  const counts = new Map<string, number>();
  for (const { wie } of toegang) counts.set(soortNaam[wie], (counts.get(soortNaam[wie]) ?? 0) + 1);
  return [...counts].map(([naam, count]) => `${count} × ${naam}`).join(', ');
}

function toegangregels(stand: Bibliotheekstand, { school, toegang = [], itemId }: Schoolstand, waar: string, voor: Voor): Regel[] {
  const { driveId, bibliotheek } = stand;
  const wat = 'toegang tot de map';
  const missingSettings = [
    ...(school.groep === undefined ? ['"groep" bij deze school in scholen.json'] : []),
    ...(voor.loketgroep === undefined ? ['LOKET_GROEP in de instellingen'] : []),
  ];
  if (school.groep === undefined || voor.loketgroep === undefined) {
    return [{ waar, wat, nu: 'niet bekend voor wie', actie: 'zelf', doe: groepRegel(missingSettings) }];
  }
  const wanted = [school.groep.toLowerCase(), voor.loketgroep.toLowerCase()];
  if (school.pad === '') return [{ waar, wat, nu: 'de hele bibliotheek', actie: 'zelf', doe: rootRegel(bibliotheek, wanted) }];
  const geerfd = toegang.filter((one) => one.geerfd);
  const own = toegang.filter((one) => !one.geerfd);
  const mag = (one: Toegang) =>
    one.wie === 'groep' && wanted.includes(one.sleutel ?? '') && one.rollen.some((rol) => rol === 'write' || rol === 'owner');
  if (itemId === undefined || geerfd.length > 0) {
    const nu = itemId === undefined ? 'map ontbreekt' : `erft van de site (${telling(geerfd)})`;
    const also = own.filter((one) => !isVanzelf(one) && !mag(one));
    const doe = `alleen de groep van de school en het loket; wat de map erft vervalt${also.length === 0 ? '' : `, net als ${telling(also)}`}`;
    // Sharing for the first time takes what people gave away with it: that is only done when asked for
    const actie = also.length === 0 ? 'doen' : 'weghalen';
    return [{ waar, wat, nu, actie, doe, stap: { soort: 'afschermen', driveId, pad: school.pad, bibliotheek, groepen: wanted } }];
  }
  const missing = wanted.filter((groep) => !own.some((one) => mag(one) && one.sleutel === groep));
  const others = own.filter((one) => !isVanzelf(one) && !(one.wie === 'groep' && wanted.includes(one.sleutel ?? '')));
  const regels: Regel[] = [];
  if (missing.length > 0) {
    const who = missing.map((groep) => (groep === wanted[1] ? 'het loket' : 'de groep van de school'));
    const stap: Stap = { soort: 'toegang', driveId, pad: school.pad, bibliotheek, groepen: missing };
    regels.push({ waar, wat, nu: `zonder ${who.join(' en ')}`, actie: 'doen', doe: `${who.join(' en ')} toegang geven`, stap });
  }
  if (others.length > 0) {
    const stap: Stap = { soort: 'weghalen', driveId, itemId, rechten: others.map(({ id }) => id) };
    regels.push({ waar, wat, nu: `ook ${telling(others)}`, actie: 'weghalen', doe: `${telling(others)} weghalen`, stap });
  }
  return regels.length === 0 ? [goed(waar, wat, 'alleen school en loket')] : regels;
}

/**
 * What is there and what has to be made, from how everything stands. Pure. A plan on what a plan was carried out on holds nothing to do. Libraries
 * come first, then their schools, in the order of the register.
 */
export function maakPlan(stand: Stand, voor: Voor): Regel[] {
  const regels: Regel[] = [];
  const sites = new Set<string>();
  for (const { driveId, scholen, fout } of stand.onleesbaar) {
    const doe = `${fout} Controleer "drive" bij ${scholen.map(({ naam }) => naam).join(', ')} in scholen.json, en geef de dienst recht op de site: ${rechtenScript()}`;
    regels.push({ waar: `Bibliotheek ${driveId}`, wat: 'bibliotheek', nu: 'niet te lezen', actie: 'zelf', doe });
  }
  for (const one of stand.bibliotheken) {
    const waar = `Bibliotheek ${one.bibliotheek.naam} (${one.bibliotheek.siteUrl})`;
    if (!sites.has(one.bibliotheek.siteId)) regels.push(siteregel(one, waar, voor));
    sites.add(one.bibliotheek.siteId);
    regels.push(...kolommen.map((kolom) => kolomregel(one, waar, kolom)));
    regels.push({
      waar,
      wat: 'weergave',
      nu: 'niet te zien: Graph v1.0 kent geen weergaven',
      actie: 'zelf',
      doe: weergaveRegel(one.bibliotheek),
    });
    for (const school of one.scholen) {
      const waarSchool = `School ${school.school.naam}`;
      regels.push(...mapregels(one.driveId, school, waarSchool), ...toegangregels(one, school, waarSchool, voor));
    }
  }
  return regels;
}
