import { shiftedClock, systemClock, type Clock } from './clock.ts';
import type { Levels } from './graph/gate/ledger.ts';
import type { SetupGraph } from './graph/setup.ts';
import type { Graph } from './graph/types.ts';
import { log, type Log } from './log.ts';
import { followRegister } from './register/follow.ts';
import { readSettings, type Settings } from './settings.ts';
import type { Storage } from './storage/index.ts';
import type { StoredNames } from './storage/names.ts';

/** What every stage gets: the settings, the doors and the clock. */
export type App = { settings: Settings; clock: Clock; graph: Graph; storage: Storage; log: Log };

/** What was spent of Microsoft 365, kept where all instances of the service see it. */
export const sharedLevels = ({ verbruik }: Pick<Storage, 'verbruik'>): Levels => ({
  async change(lane, next) {
    await verbruik.change('verbruik', lane, (found) => {
      const level = next(found);
      return level === undefined ? undefined : { baan: lane, ...level };
    });
  },
});

/** Microsoft 365 for who sets up or tries out, with the given settings; what happens is not logged but told by the command. */
export async function openSetup(settings: Settings): Promise<Graph & SetupGraph> {
  const { openSetupGraph } = await import('./graph/index.ts');
  return openSetupGraph(settings, { log: () => {} });
}

/** Storage for who tries it out: what is there by name, after so many seconds given up, and the door itself, which makes what is not there. */
export const openForTrying = (
  settings: Settings,
  seconds: number,
): { storedNames: () => Promise<StoredNames>; storage: () => Promise<Storage> } => ({
  storedNames: async () => (await import('./storage/names.ts')).listStoredNames(settings, seconds),
  storage: async () => (await import('./storage/index.ts')).openStorage(settings),
});

async function build(): Promise<App> {
  // The clients of Microsoft 365 and of storage are most of what there is to load: not before the first piece of work.
  const [{ openGraph }, { openStorage }] = await Promise.all([import('./graph/index.ts'), import('./storage/index.ts')]);
  const settings = readSettings();
  const storage = await openStorage(settings);
  const clock = settings.KLOK_BESTAND === undefined ? systemClock : shiftedClock(settings.KLOK_BESTAND);
  const built = { settings, clock, log, graph: openGraph(settings, { levels: sharedLevels(storage), log }), storage };
  await followRegister(built);
  await volg(built);
  return built;
}

/** Before anything is served: what was destroyed stays destroyed, also after a backup was put back. */
const volg = async (built: App): Promise<void> => (await import('./retain/na-herstel.ts')).volgVernietigingen(built);

let opened: Promise<App> | undefined;

/**
 * The one app of this process for who only lays work on a queue and must answer within milliseconds, with the register of schools as it is now; built at the first call, and where that failed at
 * the next. Whether the tables were put back meanwhile is seen by whoever does the work.
 */
export async function appThatQueues(): Promise<App> {
  opened ??= build().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  const built = await opened;
  await followRegister(built);
  return built;
}

/** The same for everybody else: where the tables were put back, what was destroyed is so again before it is given. */
export async function app(): Promise<App> {
  const built = await appThatQueues();
  await volg(built);
  return built;
}
