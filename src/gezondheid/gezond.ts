import type { App } from '../app.ts';
import { crashOf } from '../read/crash.ts';

/** How long an answer is given again, in milliseconds, so that nobody can have the storage asked more often. */
const geldigMs = 10_000;
/** How long storage may take to answer, in milliseconds. */
const geduldMs = 3_000;

type Antwoord = { ok: boolean; at: number };
const standen = new WeakMap<object, { antwoord?: Antwoord; bezig?: Promise<Antwoord> }>();

async function kijk(app: Pick<App, 'clock' | 'storage' | 'log'>): Promise<Antwoord> {
  const at = app.clock.now().getTime();
  const late = AbortSignal.timeout(geduldMs);
  try {
    await Promise.race([
      app.storage.serverTime(),
      new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(new Error('too late')), { once: true })),
    ]);
    return { ok: true, at };
  } catch (error) {
    app.log('gezondheid-fout', crashOf(error));
    return { ok: false, at };
  }
}

/** Whether the service can do its work: it runs and its storage answers within three seconds. Asked at most once in ten seconds however often this is called. */
export async function isGezond(app: Pick<App, 'clock' | 'storage' | 'log'>): Promise<boolean> {
  const stand = standen.get(app.storage) ?? {};
  standen.set(app.storage, stand);
  const age = stand.antwoord === undefined ? Infinity : Math.abs(app.clock.now().getTime() - stand.antwoord.at);
  if (stand.antwoord !== undefined && age < geldigMs) return stand.antwoord.ok;
  stand.bezig ??= kijk(app).finally(() => delete stand.bezig);
  stand.antwoord = await stand.bezig;
  return stand.antwoord.ok;
}
