import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, type IsoDate } from '../calendar.ts';
import type { RemRecord } from '../storage/records.ts';
import { Onleesbaar } from '../storage/table.ts';
import { leesbaar } from './leesbaar.ts';

/** A part of a library counts from so many dossiers that fall due in one night; below it the brake would be on every night of a small school. */
export const remVanaf = 10;

/** A dossier that stands down for a day that has come; `driveId` where its uploads may be destroyed from that day on. */
export type Gekozen = { schoolId: string; dossierId: string; dag: IsoDate; driveId?: string };

const remIdVan = (dag: IsoDate, driveId?: string): string =>
  driveId === undefined ? `${dag}-alles` : `${dag}-${createHash('sha256').update(driveId).digest('hex').slice(0, 16)}`;

/** How many dossiers a library holds that are not destroyed, counted no further than `enough`: it does not matter how many there are beyond that. */
async function inBibliotheek(app: App, driveId: string, scholen: ReadonlySet<string>, enough: number): Promise<number> {
  const known = app.settings.scholen.filter(({ drive }) => drive === driveId).map(({ id }) => id);
  let count = 0;
  for (const schoolId of new Set([...known, ...scholen])) {
    count += await app.storage.dossiers.countUpTo(`PartitionKey eq '${schoolId.replaceAll("'", "''")}' and status ne 'vernietigd'`, enough);
    if (count >= enough) break;
  }
  return count;
}

async function leesRem({ storage }: Pick<App, 'storage'>, remId: string): Promise<RemRecord | undefined | 'onleesbaar'> {
  try {
    return (await storage.remmen.get('rem', remId))?.record;
  } catch (error) {
    if (!(error instanceof Onleesbaar)) throw error;
    return 'onleesbaar';
  }
}

/**
 * The brake of a night that stands, or is pulled now where `over` says that too much fell due. One that nobody released holds whatever is counted later that night; beside
 * one that was released another is pulled.
 */
async function remVoor(app: App, basis: string, over: Omit<RemRecord, 'remId' | 'op'> | undefined): Promise<string | undefined> {
  for (let n = 1; ; n += 1) {
    const remId = n === 1 ? basis : `${basis}-${n}`;
    const found = await leesRem(app, remId);
    // One that cannot be read holds: each dossier of it is told
    if (found === 'onleesbaar') return remId;
    if (found === undefined && over === undefined) return undefined;
    if (found === undefined && over !== undefined) {
      if (await app.storage.remmen.insert({ ...over, remId, op: app.clock.now().toISOString() }))
        app.log('vernietigen-rem', { aantal: over.aantal, reden: over.reden });
      return remId;
    }
    if (found?.vrijgegeven === undefined) return remId;
  }
}

/** How many fall due in one library, and of which schools. */
type InDrive = { aantal: number; scholen: Set<string> };

function perDrive(gekozen: readonly Gekozen[]): Map<string, InDrive> {
  const found = new Map<string, InDrive>();
  for (const { driveId, schoolId } of gekozen) {
    if (driveId === undefined) continue;
    const { aantal, scholen } = found.get(driveId) ?? { aantal: 0, scholen: new Set<string>() };
    found.set(driveId, { aantal: aantal + 1, scholen: scholen.add(schoolId) });
  }
  return found;
}

/** Whether more than the set part of a library falls due, with how many it holds. */
async function teVeelVan(app: App, driveId: string, { aantal, scholen }: InDrive): Promise<Omit<RemRecord, 'remId' | 'op'> | undefined> {
  const { VERNIETIGEN_REM_PROCENT: procent } = app.settings;
  if (aantal < remVanaf) return undefined;
  const van = await inBibliotheek(app, driveId, scholen, Math.ceil((aantal * 100) / procent));
  return aantal * 100 > van * procent ? { aantal, reden: 'deel', driveId, van } : undefined;
}

/**
 * Pulls the brake where more falls due in one night than may go without a person: more than a set number in all, or more than a set part of a library. Gives for
 * each dossier the id of its brake, or undefined. Called before any of them is dealt with; called again on the same night it gives the same.
 */
export async function trekRemmen(app: App, gekozen: readonly Gekozen[]): Promise<(een: Gekozen) => string | undefined> {
  const today = dateOf(app.clock.now());
  const drives = perDrive(gekozen);
  const totaal = [...drives.values()].reduce((sum, { aantal }) => sum + aantal, 0);
  if (totaal === 0) return () => undefined;
  const teVeel = totaal > app.settings.VERNIETIGEN_REM_AANTAL ? ({ aantal: totaal, reden: 'aantal' } as const) : undefined;
  const alles = await remVoor(app, remIdVan(today), teVeel);
  // Who releases the brake on all looks at every library
  if (alles !== undefined) return ({ driveId }) => (driveId === undefined ? undefined : alles);
  const remmen = new Map<string, string | undefined>();
  for (const [driveId, inDrive] of drives)
    remmen.set(driveId, await remVoor(app, remIdVan(today, driveId), await teVeelVan(app, driveId, inDrive)));
  return ({ driveId }) => (driveId === undefined ? undefined : remmen.get(driveId));
}

/** Whether a person released a brake; `weg` where there is none of that id. Throws Onleesbaar. */
export async function standVanRem({ storage }: Pick<App, 'storage'>, remId: string): Promise<'dicht' | 'los' | 'weg'> {
  const found = (await storage.remmen.get('rem', remId))?.record;
  if (found === undefined) return 'weg';
  return found.vrijgegeven === undefined ? 'dicht' : 'los';
}

/** The brakes that nobody released yet, the last first, at most `max`; how many rows cannot be read, which hold as well. */
export async function dichteRemmen({ storage }: Pick<App, 'storage'>, max: number): Promise<{ remmen: RemRecord[]; onleesbaar: number }> {
  const { gelezen, onleesbaar } = await leesbaar(storage.remmen.rows(`PartitionKey eq 'rem' and dicht eq true`), max);
  return { remmen: gelezen.toSorted((a, b) => (a.op < b.op ? 1 : -1)), onleesbaar };
}
