import type { Log } from './log.ts';
import { crashOf } from './read/crash.ts';
import { Onleesbaar } from './storage/table.ts';
import { logUnread } from './storage/unread.ts';

/**
 * Does something with each, one after the other, whatever becomes of the others. Gives what failed, each logged by then (`deel-mislukt`, or which row cannot be read); throws
 * only where the next one cannot be had.
 */
export async function probeerElk<T>(
  app: { log: Log },
  wat: string,
  each: Iterable<T> | AsyncIterable<T>,
  act: (one: T) => Promise<unknown>,
): Promise<unknown[]> {
  const failed: unknown[] = [];
  for await (const one of each) {
    try {
      await act(one);
    } catch (error) {
      failed.push(error);
      if (error instanceof Onleesbaar) logUnread(app)(error);
      else app.log('deel-mislukt', { wat, ...crashOf(error) });
    }
  }
  return failed;
}

/** As `probeerElk`; throws the first that failed once all were tried. */
export async function eenVoorEen<T>(...given: Parameters<typeof probeerElk<T>>): Promise<void> {
  for (const error of await probeerElk(...given)) throw error;
}
