import type { App } from '../app.ts';
import { crashOf } from '../read/crash.ts';
import { Onleesbaar } from '../storage/table.ts';
import { logStilstand } from './stilstand.ts';

/**
 * Does something with each, one after the other, whatever becomes of the others. Gives what failed, each logged by then; throws only where the next one cannot be
 * had.
 */
export async function probeerElk<T>(
  app: Pick<App, 'log'>,
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
      if (error instanceof Onleesbaar) logStilstand(app, error);
      else app.log('nachtwerk-mislukt', { wat, ...crashOf(error) });
    }
  }
  return failed;
}

/** As `probeerElk`; throws the first that failed once all were tried. */
export async function eenVoorEen<T>(...given: Parameters<typeof probeerElk<T>>): Promise<void> {
  for (const error of await probeerElk(...given)) throw error;
}
