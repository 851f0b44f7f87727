import type { App } from '../app.ts';

/** Seconds within which another write in the same drive need not be noted anew. */
const sameSeconds = 30;

/** Notes, before the service writes in a drive, that it does so: the notifications that follow are then known for an echo. */
export async function noteOwnWrite(app: Pick<App, 'storage' | 'clock'>, driveId: string): Promise<void> {
  const now = app.clock.now();
  const isNoted = (moment: string | undefined) => {
    const since = moment === undefined ? -1 : now.getTime() - new Date(moment).getTime();
    return since >= 0 && since < sameSeconds * 1000;
  };
  await app.storage.drives.change('drive', driveId, (found) =>
    found === undefined || isNoted(found.geschrevenOp) ? undefined : { ...found, geschrevenOp: now.toISOString() },
  );
}
