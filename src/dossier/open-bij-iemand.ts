import { z } from 'zod';
import type { App } from '../app.ts';
import { zonderBsn } from '../read/zonder-bsn.ts';
import type { DossierFile } from './blik.ts';
import { openBijIemandPath, textPath } from './paths.ts';

/**
 * A file that Microsoft 365 keeps shut because somebody has it open, in seconds. `termijn`: after so long the dossier goes on without it.
 * `opnieuw`: the waits between tries in that time, the last one repeated; `later`: between tries after it.
 */
const openBijIemand = { termijn: 24 * 3600, opnieuw: [60, 60, 120, 300, 600], later: 24 * 3600 } as const;

/** What is said of a file that was set aside, to the school. */
const melding =
  'Dit bestand is al langer dan een dag bij iemand open. Daarom kunnen wij het niet lezen. Sluit het bestand in Word, Excel of de browser, ook op andere computers. Daarna lezen wij het vanzelf.';

const schema = z.object({
  /** Since when each file was found shut, by its item id. */
  bestanden: z.record(z.string(), z.iso.datetime()),
  pogingen: z.number().int(),
  /** When the next try is on its way. */
  opnieuwOp: z.iso.datetime().optional(),
});
type Memory = z.infer<typeof schema>;

const load = async (app: App, dossierId: string): Promise<Memory | undefined> => {
  const blob = await app.storage.afgeleid.read(openBijIemandPath(dossierId));
  return blob === undefined ? undefined : schema.parse(JSON.parse(blob.toString()));
};

/** What to do about files that are shut: `wachten` for the next try, which is on its way, or go on with them set aside. */
export type Besluit = { wat: 'wachten' } | { wat: 'opzij'; blobs: Map<string, string> };

async function tryLater(app: App, memory: Memory, message: { schoolId: string; dossierId: string; versie: number }, seconds: number) {
  const now = app.clock.now().getTime();
  const coming = memory.opnieuwOp === undefined ? 0 : new Date(memory.opnieuwOp).getTime();
  // One try at a time is on its way, whoever asks for work on this dossier meanwhile. One that never came is made up for.
  if (coming > now && coming - now <= seconds * 1000) return memory;
  await app.storage.send('dossier-lezen', message, seconds);
  return { ...memory, pogingen: memory.pogingen + 1, opnieuwOp: new Date(now + seconds * 1000).toISOString() };
}

/**
 * Notes which files of a dossier are shut (none forgets it), and has them tried again: for a day everything waits for them; then they are set aside,
 * each with a blob that says to close it, and tried once a day. Returns undefined where none is shut.
 */
export async function weighShut(
  app: App,
  message: { schoolId: string; dossierId: string; versie: number },
  shut: readonly DossierFile[],
): Promise<Besluit | undefined> {
  const { dossierId } = message;
  const { afgeleid } = app.storage;
  const before = await load(app, dossierId);
  if (shut.length === 0) {
    if (before !== undefined) await afgeleid.removeAll(openBijIemandPath(dossierId));
    return undefined;
  }
  const now = app.clock.now();
  const bestanden = Object.fromEntries(shut.map(({ id }) => [id, before?.bestanden[id] ?? now.toISOString()]));
  const kept: Memory = {
    bestanden,
    pogingen: before?.pogingen ?? 0,
    ...(before?.opnieuwOp === undefined ? {} : { opnieuwOp: before.opnieuwOp }),
  };
  const seconds = Object.values(bestanden).map((since) => (now.getTime() - new Date(since).getTime()) / 1000);
  const waiting = seconds.some((passed) => passed < openBijIemand.termijn);
  const { opnieuw, later } = openBijIemand;
  const wait = waiting ? (opnieuw[Math.min(kept.pogingen, opnieuw.length - 1)] ?? 600) : later;
  const memory = await tryLater(app, kept, message, wait);
  await afgeleid.write(openBijIemandPath(dossierId), JSON.stringify(memory));
  if (waiting) return { wat: 'wachten' };
  const blobs = new Map<string, string>();
  for (const { id, path } of shut) {
    const blob = textPath(dossierId, `opzij-${id}`);
    await afgeleid.write(
      blob,
      JSON.stringify({ naam: path, resultaten: zonderBsn([{ name: path, fault: 'onbekend', message: melding }]) }),
    );
    blobs.set(id, blob);
  }
  return { wat: 'opzij', blobs };
}

/** How many files of a dossier were shut at the last try. */
export async function shutBefore(app: App, dossierId: string): Promise<number> {
  return Object.keys((await load(app, dossierId))?.bestanden ?? {}).length;
}
