import type { App } from '../app.ts';
import type { DriveRecord } from '../storage/records.ts';
import { tellDriveHersteld, tellDriveStil } from '../tell/index.ts';

/**
 * In minutes. `stil`: how long no turn through a drive may succeed before the loket is told. `pauze`: after how long without a look at all the
 * service itself stood still, so that the silence counts from now on (of a service that stands still an alert tells, docs/beheer.md).
 */
export const hartslag = { stil: 30, pauze: 15 } as const;

const minutes = (count: number) => count * 60_000;
const time = (moment: string) => new Date(moment).getTime();

/** Tells when a drive fell silent, once, and when it is heard again, once. */
async function lookAtOne(app: App, driveId: string, now: Date): Promise<void> {
  const moment = now.toISOString();
  const state = await app.storage.drives.change('drive', driveId, (found): DriveRecord => {
    const stood = found?.hartslagOp === undefined || now.getTime() - time(found.hartslagOp) > minutes(hartslag.pauze);
    return { ...found, driveId, hartslagOp: moment, ...(stood ? { wachtSinds: moment } : {}) };
  });
  const { teken, wachtSinds = moment, stilSinds } = state ?? {};
  if (stilSinds !== undefined) {
    if (teken === undefined || teken <= stilSinds) return;
    await tellDriveHersteld(app, driveId, stilSinds);
    await app.storage.drives.change('drive', driveId, (found) => {
      const { stilSinds: _over, ...kept } = found ?? { driveId };
      return kept;
    });
    return app.log('drive-hersteld', { driveId });
  }
  const since = teken ?? wachtSinds;
  if (now.getTime() - Math.max(time(since), time(wachtSinds)) < minutes(hartslag.stil)) return;
  await tellDriveStil(app, driveId, since);
  await app.storage.drives.change('drive', driveId, (found) => ({ ...found, driveId, stilSinds: since }));
  app.log('drive-stil', { driveId });
}

/**
 * Looks of every drive of the register when a turn through it last succeeded. After 30 minutes without one the loket is told, once; when it works
 * again, once more. Asks nothing of Microsoft 365.
 */
export async function watchHartslag(app: App): Promise<void> {
  const now = app.clock.now();
  for (const driveId of new Set(app.settings.scholen.map(({ drive }) => drive))) await lookAtOne(app, driveId, now);
}
