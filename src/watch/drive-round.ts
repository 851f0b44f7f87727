import type { App } from '../app.ts';
import { createHash } from 'node:crypto';
import { dateOf } from '../calendar.ts';
import { atLeisure } from '../graph/priority.ts';
import type { Message } from '../storage/queues.ts';
import type { DriveRecord } from '../storage/records.ts';
import { tellLosseBestanden, tellOnleesbareItems } from '../tell/index.ts';
import { isRefusedLink, listAll, type Lopend } from './listing.ts';
import { reconcile } from './reconcile.ts';
import { turnSeconds, walk, type Tally } from './walk.ts';

/** Seconds after which a look that found nothing is repeated, since delta can lag behind a notification. */
const lagSeconds = [5, 20];

/** Delta does not tell of a folder that was removed and made again while it was followed: after so long everything is listed anew. */
const fullEveryMs = 7 * 86_400_000;

const scholenOp = (app: App, driveId: string) => app.settings.scholen.filter(({ drive }) => drive === driveId);

/** Changes when a school on the drive comes, goes or gets another folder. */
const registerOf = (app: App, driveId: string) =>
  createHash('sha256')
    .update(JSON.stringify(scholenOp(app, driveId).map(({ id, pad }) => [id, pad])))
    .digest('base64url');

type End = { deltaLink: string; volledig: boolean } | { lopend: Lopend };

/**
 * Delta from where the last turn ended; then, once a week, everything listed anew as a check on it. Begun anew where Graph says so (410), at the
 * address that it names where that works.
 */
async function follow(app: App, driveId: string, state: DriveRecord | undefined, tally: Tally): Promise<End> {
  const now = app.clock.now();
  const stop = () => app.clock.now().getTime() - now.getTime() > turnSeconds * 1000;
  const { lopend } = state ?? {};
  const begonnenOp = lopend?.begonnenOp ?? now.toISOString();
  const full = async (next?: string, vergelijk?: string, elsewhere?: boolean): Promise<End> => {
    const work = () => listAll(app, driveId, { next, begonnenOp, vergelijk }, tally, stop, elsewhere);
    const end = await (vergelijk === undefined ? work() : atLeisure(work));
    return 'lopend' in end ? end : { ...end, volledig: true };
  };
  if (lopend?.soort === 'volledig') return full(lopend.next, lopend.vergelijk);
  const from = lopend?.next ?? state?.deltaLink;
  if (from === undefined) return full();
  let end: Awaited<ReturnType<typeof walk>>;
  try {
    end = await walk(app, driveId, from, tally, { stop });
  } catch (error) {
    if (!isRefusedLink(error)) throw error;
    app.log('delta-opnieuw', { driveId });
    const { location } = error;
    return full(location, undefined, location !== undefined);
  }
  if ('next' in end) return { lopend: { soort: 'bijwerken', next: end.next, begonnenOp } };
  const since = now.getTime() - new Date(state?.volledigOp ?? 0).getTime();
  return since > fullEveryMs ? full(undefined, end.done) : { deltaLink: end.done, volledig: false };
}

/** What a turn came to: nothing to do, to be gone on with, something changed or nothing. */
type Outcome = 'gezien' | 'verder' | 'gewijzigd' | 'niets';

async function tellTally(app: App, driveId: string, { malformed, loose }: Tally): Promise<void> {
  if (malformed > 0) app.log('items-onleesbaar', { driveId, aantal: malformed });
  await tellOnleesbareItems(app, driveId, malformed);
  for (const school of loose.values()) await tellLosseBestanden(app, school, `los-${dateOf(app.clock.now())}`);
}

async function turn(app: App, { driveId, sinds, poging }: Message<'drive-kijken'>): Promise<Outcome> {
  const moment = app.clock.now().toISOString();
  const state = (await app.storage.drives.get('drive', driveId))?.record;
  if (poging === 0 && state?.lastRound !== undefined && state.lastRound > sinds) return 'gezien';
  const tally: Tally = { changed: 0, malformed: 0, loose: new Map() };
  const end = await follow(app, driveId, state, tally);
  const changed = tally.changed > 0 || state?.lopend?.gewijzigd === true;
  if ('lopend' in end) {
    const lopend = { ...end.lopend, gewijzigd: changed };
    await app.storage.drives.change('drive', driveId, (found) => ({ ...found, driveId, lopend, teken: moment }));
    await tellTally(app, driveId, tally);
    return 'verder';
  }
  const begonnenOp = state?.lopend?.begonnenOp ?? moment;
  const register = registerOf(app, driveId);
  const scholen = scholenOp(app, driveId).map(({ id }) => id);
  const known = (await app.storage.drives.get('drive', driveId))?.record;
  if (end.volledig || known?.nalopen === true || known?.register !== register) await reconcile(app, driveId, known?.scholen);
  await app.storage.drives.change('drive', driveId, (found) => {
    const { lopend: _finished, ...kept } = found ?? { driveId };
    return {
      ...kept,
      deltaLink: end.deltaLink,
      lastRound: begonnenOp,
      teken: moment,
      register,
      scholen,
      nalopen: false,
      ...(end.volledig ? { volledigOp: begonnenOp } : {}),
    };
  });
  await tellTally(app, driveId, tally);
  return changed ? 'gewijzigd' : 'niets';
}

/**
 * One look at a drive: what changed since the last one, by delta. One at a time per drive, under a lease that is taken over when its holder
 * dies. A message about a moment that a later round has covered is dropped; a look that found nothing is repeated twice, since delta may lag; one
 * that takes longer than a turn goes on in the next.
 */
export async function lookAtDrive(app: App, message: Message<'drive-kijken'>): Promise<void> {
  const { driveId, poging } = message;
  if (scholenOp(app, driveId).length === 0) return;
  const outcome = await app.storage.underLease(`drive-${driveId}`, () => turn(app, message));
  // What goes on is no look of its own: no repeats after it.
  if (outcome === 'verder') return app.storage.send('drive-kijken', { ...message, poging: lagSeconds.length });
  if (outcome === 'busy') return app.storage.send('drive-kijken', message, 3);
  const delay = outcome === 'niets' ? lagSeconds[poging] : undefined;
  if (delay !== undefined) await app.storage.send('drive-kijken', { ...message, poging: poging + 1 }, delay);
}

/** Asks for a look at every drive that holds a school: the truth, whatever became of the notifications. */
export async function lookAtAllDrives(app: App): Promise<void> {
  const sinds = app.clock.now().toISOString();
  // poging past the repeats: the timer itself comes round again.
  for (const driveId of new Set(app.settings.scholen.map(({ drive }) => drive))) {
    await app.storage.send('drive-kijken', { driveId, sinds, poging: lagSeconds.length });
  }
}
