import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, type IsoDate } from '../calendar.ts';
import type { RemRecord } from '../storage/records.ts';

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

/** The brake of a night; put down once, whatever is counted later that night. */
async function trek(app: App, rem: RemRecord): Promise<void> {
  const isNew = await app.storage.remmen.insert(rem);
  if (isNew) app.log('vernietigen-rem', { aantal: rem.aantal, reden: rem.reden });
}

/**
 * Pulls the brake where more falls due in one night than may go without a person: more than a set number in all, or more than a set part of a library. Gives for
 * each dossier the id of its brake, or undefined. Called before any of them is dealt with; called again on the same night it gives the same.
 */
export async function trekRemmen(app: App, gekozen: readonly Gekozen[]): Promise<(een: Gekozen) => string | undefined> {
  const { VERNIETIGEN_REM_AANTAL: grens, VERNIETIGEN_REM_PROCENT: procent } = app.settings;
  const now = app.clock.now();
  const today = dateOf(now);
  const op = now.toISOString();
  const perDrive = new Map<string, Set<string>>();
  const aantallen = new Map<string, number>();
  for (const { driveId, schoolId } of gekozen) {
    if (driveId === undefined) continue;
    perDrive.set(driveId, (perDrive.get(driveId) ?? new Set()).add(schoolId));
    aantallen.set(driveId, (aantallen.get(driveId) ?? 0) + 1);
  }
  const totaal = [...aantallen.values()].reduce((sum, one) => sum + one, 0);
  if (totaal > grens) await trek(app, { remId: remIdVan(today), op, aantal: totaal, reden: 'aantal' });
  // Who releases the brake on all looks at every library
  for (const [driveId, aantal] of totaal > grens ? [] : aantallen) {
    if (aantal < remVanaf) continue;
    const van = await inBibliotheek(app, driveId, perDrive.get(driveId) ?? new Set(), Math.ceil((aantal * 100) / procent));
    if (aantal * 100 > van * procent) await trek(app, { remId: remIdVan(today, driveId), op, aantal, reden: 'deel', driveId, van });
  }
  const standing = new Set<string>();
  for (const remId of [remIdVan(today), ...[...aantallen.keys()].map((driveId) => remIdVan(today, driveId))])
    if ((await app.storage.remmen.get('rem', remId)) !== undefined) standing.add(remId);
  return ({ driveId }) =>
    driveId === undefined ? undefined : [remIdVan(today), remIdVan(today, driveId)].find((remId) => standing.has(remId));
}

/** Whether a person released a brake. */
export const isVrijgegeven = async (app: Pick<App, 'storage'>, remId: string): Promise<boolean> =>
  (await app.storage.remmen.get('rem', remId))?.record.vrijgegeven !== undefined;

/** The brakes that nobody released yet, the last first; at most `max`. */
export async function dichteRemmen({ storage }: Pick<App, 'storage'>, max: number): Promise<RemRecord[]> {
  const found: RemRecord[] = [];
  for await (const row of storage.remmen.rows(`PartitionKey eq 'rem' and dicht eq true`)) {
    found.push(row.read());
    if (found.length === max) break;
  }
  return found.toSorted((a, b) => (a.op < b.op ? 1 : -1));
}
