import { isFault } from '../graph/fault.ts';
import { ifThere } from '../graph/if-there.ts';
import type { Toegang } from '../graph/permission.ts';
import type { Bibliotheek, KolomGevonden, SetupGraph, Siterecht } from '../graph/setup.ts';
import type { Graph } from '../graph/types.ts';
import type { School } from '../settings.ts';
import { padIn, schoolmappen } from './gewenst.ts';

/** How a school's folder stands: which folders are there, by their paths, and who may see the folder (absent where it is not there). */
export type Schoolstand = { school: School; mappen: Set<string>; itemId?: string; toegang?: Toegang[] };

/** How a library stands. `siterecht` is what the service may do in its site, or `onbekend` where whoever asks may not see that. */
export type Bibliotheekstand = {
  driveId: string;
  bibliotheek: Bibliotheek;
  kolommen: KolomGevonden[];
  siterecht: Siterecht | 'geen' | 'onbekend';
  scholen: Schoolstand[];
};

/** A library that cannot be read, and why. */
export type Onleesbaar = { driveId: string; scholen: School[]; fout: string };

/** Everything as it stands in Microsoft 365. */
export type Stand = { bibliotheken: Bibliotheekstand[]; onleesbaar: Onleesbaar[] };

type Reader = Pick<Graph, 'getItemByPath' | 'listPermissions'> & Pick<SetupGraph, 'library' | 'listColumns' | 'siteGrant'>;

/** How one school's folder stands (9 units, 1 where it is not there). */
export async function readSchool(graph: Reader, school: School): Promise<Schoolstand> {
  const map = await ifThere(graph.getItemByPath(school.drive, school.pad));
  if (map === undefined) return { school, mappen: new Set() };
  const paden = schoolmappen.map((naam) => padIn(school.pad, naam));
  const found = await Promise.all(paden.map((pad) => ifThere(graph.getItemByPath(school.drive, pad))));
  const toegang = await graph.listPermissions(school.drive, map.id);
  const mappen = new Set([school.pad, ...paden.filter((_, index) => found[index] !== undefined)]);
  return { school, mappen, itemId: map.id, toegang };
}

async function readGrant(graph: Reader, siteId: string, clientId: string): Promise<Bibliotheekstand['siterecht']> {
  try {
    return (await graph.siteGrant(siteId, clientId)) ?? 'geen';
  } catch (error) {
    if (isFault(error, 'geen-toegang')) return 'onbekend';
    throw error;
  }
}

/**
 * Reads how everything stands that setting up looks at. A library that is refused or not there is set aside with its reason; a fault that concerns all of
 * them (no sign-in, no answer) is thrown.
 */
export async function readStand(graph: Reader, scholen: readonly School[], clientId: string): Promise<Stand> {
  const stand: Stand = { bibliotheken: [], onleesbaar: [] };
  const grants = new Map<string, Bibliotheekstand['siterecht']>();
  for (const driveId of new Set(scholen.map(({ drive }) => drive))) {
    const own = scholen.filter(({ drive }) => drive === driveId);
    try {
      const bibliotheek = await graph.library(driveId);
      const { siteId } = bibliotheek;
      const siterecht = grants.get(siteId) ?? (await readGrant(graph, siteId, clientId));
      grants.set(siteId, siterecht);
      const kolommen = await graph.listColumns(bibliotheek);
      const standen: Schoolstand[] = [];
      for (const school of own) standen.push(await readSchool(graph, school));
      stand.bibliotheken.push({ driveId, bibliotheek, kolommen, siterecht, scholen: standen });
    } catch (error) {
      if (!isFault(error, 'geen-toegang', 'niet-gevonden', 'geweigerd') || error.operation === 'token') throw error;
      stand.onleesbaar.push({ driveId, scholen: own, fout: error.message });
    }
  }
  return stand;
}
