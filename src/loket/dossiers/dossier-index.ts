import type { App } from '../../app.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { crashOf } from '../../read/crash.ts';

/** What the list shows of a dossier; no more is kept in memory. */
export type DossierRij = Pick<
  DossierRecord,
  | 'schoolId'
  | 'dossierId'
  | 'kenmerk'
  | 'map'
  | 'status'
  | 'soort'
  | 'variant'
  | 'ontvangenOp'
  | 'nogNodig'
  | 'aandachtspunten'
  | 'vervaltOp'
>;

type Stand = { rijen: DossierRij[]; at: number };
type IndexApp = Pick<App, 'clock' | 'log'> & { storage: Pick<App['storage'], 'dossiers'> };

const freshMilliseconds = 2_000;
/** How old the list may be that someone sees, in milliseconds; a new one is read meanwhile. */
const staleMilliseconds = 15_000;

const stands = new WeakMap<object, { stand?: Stand; reading?: Promise<Stand> }>();

async function read(app: IndexApp): Promise<Stand> {
  const at = app.clock.now().getTime();
  const rijen: DossierRij[] = [];
  for await (const record of app.storage.dossiers.list()) {
    const { schoolId, dossierId, kenmerk, map, status, soort, variant, ontvangenOp, nogNodig, aandachtspunten, vervaltOp } = record;
    rijen.push({ schoolId, dossierId, kenmerk, map, status, soort, variant, ontvangenOp, nogNodig, aandachtspunten, vervaltOp });
  }
  rijen.sort((a, b) => (a.ontvangenOp === b.ontvangenOp ? (a.kenmerk < b.kenmerk ? -1 : 1) : a.ontvangenOp < b.ontvangenOp ? 1 : -1));
  return { rijen, at };
}

function refresh(app: IndexApp): Promise<Stand> {
  const kept = stands.get(app.storage) ?? {};
  stands.set(app.storage, kept);
  kept.reading ??= read(app)
    .then((stand) => (kept.stand = stand))
    .finally(() => delete kept.reading);
  return kept.reading;
}

/**
 * All dossiers, newest first, from memory: reading them all from the table takes longer than a person should wait. At most 15 seconds old;
 * older than two, a new reading starts while this one is shown. `maxAge` 0 always reads.
 */
export async function dossierRijen(app: IndexApp, maxAge = staleMilliseconds): Promise<Stand> {
  const stand = stands.get(app.storage)?.stand;
  const age = stand === undefined ? Infinity : Math.abs(app.clock.now().getTime() - stand.at);
  if (stand === undefined || age >= maxAge) return refresh(app);
  if (age > freshMilliseconds) refresh(app).catch((error: unknown) => app.log('loket-lijst-fout', crashOf(error)));
  return stand;
}

/** The row of a kenmerk; one that is not known yet is looked for in a new reading. */
export async function findRij(app: IndexApp, kenmerk: string): Promise<DossierRij | undefined> {
  if (!/^[\w-]{1,60}$/.test(kenmerk)) return undefined;
  const find = (stand: Stand) => stand.rijen.find((rij) => rij.kenmerk === kenmerk);
  const known = find(await dossierRijen(app));
  if (known !== undefined) return known;
  const recent = stands.get(app.storage)?.stand;
  const age = recent === undefined ? Infinity : Math.abs(app.clock.now().getTime() - recent.at);
  return age < freshMilliseconds ? undefined : find(await dossierRijen(app, 0));
}
