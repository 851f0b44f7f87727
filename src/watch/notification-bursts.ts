import type { App } from '../app.ts';

/** Milliseconds for which a message that is held back stands for further notifications of its drive. */
const coversMs = 2000;

/** Seconds for which it is held back: longer than it covers, so that no worker has it yet when the last of those comes, by whatever clock. */
const heldSeconds = 3;

/** What was last asked for a drive: at which moment, up to when it stands for others (milliseconds since 1970), and whether it is stored. */
type Asked = { at: number; until: number; stored: Promise<void> };

const askedBy = new WeakMap<App, Map<string, Asked>>();

/**
 * Resolves when a message is stored that leads to a look at this drive from now on. A school that uploads forty files causes as many notifications or more: the first
 * asks for a look at once, what follows within three seconds for one that is held back for three, and that one stands for all of the next two seconds. Its
 * `sinds` is the end of those, so that no round which began in between makes it superfluous. Rejects when the message could not be stored, for all
 * that it would have stood for; after that nothing is covered. What is known is known to this process: another one sends messages of its own.
 */
export function askForLook(app: App, driveId: string): Promise<void> {
  const at = app.clock.now().getTime();
  const drives = askedBy.get(app) ?? new Map<string, Asked>();
  askedBy.set(app, drives);
  const last = drives.get(driveId);
  // A clock that was set back says nothing about what was asked before.
  const past = last === undefined || at < last.at ? Infinity : at - last.at;
  if (last !== undefined && past < last.until - last.at) return last.stored;
  const held = past < heldSeconds * 1000;
  const until = held ? at + coversMs : at;
  const message = { driveId, sinds: new Date(until).toISOString(), poging: 0 };
  const stored = app.storage.send('drive-kijken', message, held ? heldSeconds : 0).catch((error: unknown) => {
    if (drives.get(driveId)?.stored === stored) drives.delete(driveId);
    throw error;
  });
  drives.set(driveId, { at, until, stored });
  return stored;
}
