import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { SoortCorrectie, SoortStap } from '../check/soort-correctie.ts';
import { documentKinds } from '../read/facts.ts';
import type { DossierRecord } from '../storage/records.ts';
import { checkAgain, notPastDestruction } from './check-again.ts';
import { correctiesPath } from './paths.ts';

const correctieSchema = z.object({
  naam: z.string(),
  inhoud: z.string(),
  soorten: z.array(z.enum(documentKinds)).min(1),
  computer: z.array(z.string()),
  reden: z.string(),
  wie: z.string(),
  op: z.iso.datetime(),
}) satisfies z.ZodType<SoortCorrectie>;

const stapSchema = z.object({
  naam: z.string(),
  was: z.array(z.string()),
  werd: z.array(z.string()),
  reden: z.string().optional(),
  wie: z.string(),
  op: z.iso.datetime(),
}) satisfies z.ZodType<SoortStap>;

/** What is kept: the corrections that stand, when any was last made or withdrawn, and every step that was ever taken, oldest first. */
const keptSchema = z.object({ laatst: z.iso.datetime(), soorten: z.array(correctieSchema), geschiedenis: z.array(stapSchema) });
export type Correcties = z.infer<typeof keptSchema>;

type About = Pick<DossierRecord, 'schoolId' | 'dossierId'>;

/** What people corrected of what was read of a dossier; undefined where nobody ever did. */
export async function loadCorrecties(app: App, dossierId: string): Promise<Correcties | undefined> {
  const blob = await app.storage.afgeleid.read(correctiesPath(dossierId));
  return blob === undefined ? undefined : keptSchema.parse(JSON.parse(blob.toString()));
}

const patience = { tries: 40, wait: 250 } as const;

/** Another run has been writing this dossier's corrections for ten seconds. */
class CorrectiesBusy extends Error {
  override name = 'CorrectiesBusy';
}

const isSame = (a: SoortStap, b: SoortStap): boolean =>
  a.naam === b.naam && a.op === b.op && a.wie === b.wie && a.werd.join() === b.werd.join();

/** Whether two corrections say the same of the same content, whoever said it. */
export const isZelfde = (a: SoortCorrectie, b: Pick<SoortCorrectie, 'naam' | 'inhoud' | 'soorten' | 'reden'>): boolean =>
  a.naam === b.naam && a.inhoud === b.inhoud && a.reden === b.reden && a.soorten.toSorted().join() === b.soorten.toSorted().join();

/** Writes what stands and the step that led to it, nothing where there is nothing to change (`undefined`), and has the dossier checked again. */
async function write(
  app: App,
  about: About,
  stap: SoortStap,
  change: (before: SoortCorrectie[]) => SoortCorrectie[] | undefined,
): Promise<void> {
  const once = async () => {
    const { soorten = [], geschiedenis = [] } = (await loadCorrecties(app, about.dossierId)) ?? {};
    const changed = change(soorten);
    if (changed === undefined) return;
    const kept: Correcties = {
      laatst: app.clock.now().toISOString(),
      soorten: changed,
      geschiedenis: geschiedenis.some((one) => isSame(one, stap)) ? geschiedenis : [...geschiedenis, stap],
    };
    await app.storage.afgeleid.write(correctiesPath(about.dossierId), JSON.stringify(kept));
  };
  for (let attempt = 1; (await app.storage.underLease(`corrigeren-${about.dossierId}`, once)) === 'busy'; attempt += 1) {
    if (attempt === patience.tries) throw new CorrectiesBusy('the corrections of this dossier are being written');
    await wait(patience.wait);
  }
  await notPastDestruction(app, about, correctiesPath(about.dossierId));
  await checkAgain(app, about);
}

/**
 * Keeps that a person set the kinds of a document, in the place of an earlier correction of it, and has the dossier checked again. `was`: the kinds
 * that counted until then. May be repeated.
 */
export const legSoortVast = (app: App, about: About, correctie: SoortCorrectie, was: string[]): Promise<void> => {
  const { naam, soorten: werd, reden, wie, op } = correctie;
  return write(app, about, { naam, was, werd, reden, wie, op }, (before) =>
    before.some((een) => isZelfde(een, correctie)) ? undefined : [...before.filter((een) => een.naam !== naam), correctie],
  );
};

/** Withdraws the correction of a document, so that what was recognised counts again, and has the dossier checked again. May be repeated. */
export const trekSoortIn = (app: App, about: About, stap: Omit<SoortStap, 'reden'>): Promise<void> =>
  write(app, about, stap, (before) =>
    before.some(({ naam }) => naam === stap.naam) ? before.filter(({ naam }) => naam !== stap.naam) : undefined,
  );
