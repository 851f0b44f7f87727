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

/** Seconds after which a look to which delta gave nothing at all is repeated, since it can lag behind a notification. */
const lagSeconds = [5, 20];
const longestLag = 25;

/**
 * Seconds after a write of the service's own within which a notification on that drive may be its echo, and how long that is put off: by default until the timer of five
 * minutes has come round, or the look that a dossier waits for to rest, and it is dropped. Both grow with the time of rest, so that who shortens that waits no longer here.
 */
const echo = ({ settings }: Pick<App, 'settings'>) => ({
  seconds: Math.min(120, Math.max(10, settings.RUSTTIJD_SECONDEN)),
  wait: Math.min(330, Math.max(10, 3 * settings.RUSTTIJD_SECONDEN)),
});

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

/** What a turn came to: nothing to do, to be gone on with, delta gave something (if only what was known) or nothing. */
type Outcome = 'gezien' | 'verder' | 'iets' | 'niets';

async function tellTally(app: App, driveId: string, { malformed, loose }: Tally): Promise<void> {
  if (malformed > 0) app.log('items-onleesbaar', { driveId, aantal: malformed });
  await tellOnleesbareItems(app, driveId, malformed);
  for (const school of loose.values()) await tellLosseBestanden(app, school, `los-${dateOf(app.clock.now())}`);
}

/** Whether a later round has seen what the message is about. */
function isSeen({ sinds, poging, naRonde }: Message<'drive-kijken'>, lastRound: string | undefined): boolean {
  if (poging > 0 || lastRound === undefined) return false;
  return naRonde === undefined ? lastRound > sinds : lastRound !== naRonde;
}

async function turn(app: App, message: Message<'drive-kijken'>): Promise<Outcome> {
  const { driveId } = message;
  const moment = app.clock.now().toISOString();
  const state = (await app.storage.drives.get('drive', driveId))?.record;
  if (isSeen(message, state?.lastRound)) return 'gezien';
  // Dossiers may have been begun, closed or moved as the folders stood then and do not stand any more, and delta does not tell of what is as it was
  const brokenOff = state?.onderweg === true;
  const tally: Tally = { given: 0, changed: 0, malformed: 0, loose: new Map() };
  const end = await follow(app, driveId, state, tally);
  const changed = tally.changed > 0 || state?.lopend?.gewijzigd === true;
  if ('lopend' in end) {
    const lopend = { ...end.lopend, gewijzigd: changed };
    const odd = tally.malformed > 0 ? { onleesbaarOp: moment } : {};
    const goesOn = { driveId, lopend, teken: moment, onderweg: false, ...(brokenOff ? { nalopen: true } : {}), ...odd };
    await app.storage.drives.change('drive', driveId, (found) => ({ ...found, ...goesOn }));
    await tellTally(app, driveId, tally);
    return 'verder';
  }
  const begonnenOp = state?.lopend?.begonnenOp ?? moment;
  const register = registerOf(app, driveId);
  const scholen = scholenOp(app, driveId).map(({ id }) => id);
  const known = (await app.storage.drives.get('drive', driveId))?.record;
  if (end.volledig || brokenOff || known?.nalopen === true || known?.register !== register) await reconcile(app, driveId, known?.scholen);
  await app.storage.drives.change('drive', driveId, (found) => {
    const { lopend: _finished, onleesbaarOp, ...kept } = found ?? { driveId };
    const before = end.volledig && onleesbaarOp !== undefined && onleesbaarOp < begonnenOp ? undefined : onleesbaarOp;
    const odd = tally.malformed > 0 ? moment : before;
    return {
      ...kept,
      ...(odd === undefined ? {} : { onleesbaarOp: odd }),
      ...(changed ? { veranderdOp: moment } : {}),
      deltaLink: end.deltaLink,
      lastRound: begonnenOp,
      teken: moment,
      register,
      scholen,
      nalopen: false,
      onderweg: false,
      ...(end.volledig ? { volledigOp: begonnenOp } : {}),
    };
  });
  await tellTally(app, driveId, tally);
  return changed || tally.given > 0 ? 'iets' : 'niets';
}

const secondsSince = (moment: string | undefined, now: Date) =>
  moment === undefined ? Number.POSITIVE_INFINITY : (now.getTime() - new Date(moment).getTime()) / 1000;

/**
 * For how many seconds a notification is put off; 0 for one to look at now. Just after a round that found something, it is mostly the tail of the same upload;
 * just after the service wrote, its echo. It is put off once, and dropped where another round comes first.
 */
async function putOff(app: App, { driveId, poging, naRonde, uitgesteld }: Message<'drive-kijken'>): Promise<number> {
  if (poging > 0 || naRonde !== undefined || uitgesteld === true) return 0;
  const state = (await app.storage.drives.get('drive', driveId))?.record;
  const now = app.clock.now();
  const written = secondsSince(state?.geschrevenOp, now);
  const { seconds, wait } = echo(app);
  if (written >= 0 && written < seconds) return wait;
  const changed = secondsSince(state?.veranderdOp, now);
  const together = app.settings.RUSTTIJD_SECONDEN / 2;
  return changed >= 0 && changed < together ? Math.max(together - changed, longestLag) : 0;
}

/**
 * One look at a drive: what changed since the last one, by delta. One at a time per drive, under a lease that is taken over when its holder
 * dies. A message about a moment that a later round has covered is dropped; one that may be the tail or the echo of what was seen is put off; a look to which
 * delta gave nothing is repeated twice, since delta may lag; one that takes longer than a turn goes on in the next.
 */
export async function lookAtDrive(app: App, message: Message<'drive-kijken'>): Promise<void> {
  const { driveId, poging } = message;
  if (scholenOp(app, driveId).length === 0) return;
  const wait = await putOff(app, message);
  if (wait > 0) return app.storage.send('drive-kijken', { ...message, uitgesteld: true }, wait);
  const outcome = await app.storage.underLease(`drive-${driveId}`, () => turn(app, message));
  // What goes on is no look of its own: no repeats after it.
  if (outcome === 'verder') return app.storage.send('drive-kijken', { ...message, poging: lagSeconds.length });
  if (outcome === 'busy') return app.storage.send('drive-kijken', message, 3);
  // What was put off or asked for waited longer than delta lags
  if (outcome !== 'niets' || message.naRonde !== undefined || message.uitgesteld === true) return;
  const delay = lagSeconds[poging];
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
