import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { checkAgain, notPastDestruction } from './check-again.ts';

/** A blob beside a dossier that keeps what people made of it: where it stands, under which lease it is written, and its shape. */
export type MensBestand<Kept> = { path: (dossierId: string) => string; lease: string; schema: z.ZodType<Kept> };

/** What is kept with everything that a person set, and with every step, of which a withdrawal has no reason. */
export const vastgelegdSchema = { reden: z.string(), wie: z.string(), op: z.iso.datetime() };
export const stapSchema = { ...vastgelegdSchema, reden: z.string().optional() };

type About = Pick<DossierRecord, 'schoolId' | 'dossierId'>;

const patience = { tries: 40, wait: 250 } as const;

/** Another run has been writing what people made of this dossier for ten seconds. */
class MensBestandBusy extends Error {
  override name = 'MensBestandBusy';
}

/** What people made of a dossier; undefined where nobody ever did. */
export async function leesMens<Kept>(app: App, { path, schema }: MensBestand<Kept>, dossierId: string): Promise<Kept | undefined> {
  const blob = await app.storage.afgeleid.read(path(dossierId));
  return blob === undefined ? undefined : schema.parse(JSON.parse(blob.toString()));
}

/**
 * Writes what `change` makes of what is kept, nothing where there is nothing to change (`undefined`), and has the dossier checked again. Nothing of it
 * outlives the dossier's destruction. May be repeated.
 */
export async function schrijfMens<Kept>(
  app: App,
  about: About,
  bestand: MensBestand<Kept>,
  change: (before: Kept | undefined) => Kept | undefined,
): Promise<void> {
  const path = bestand.path(about.dossierId);
  const once = async () => {
    const changed = change(await leesMens(app, bestand, about.dossierId));
    if (changed !== undefined) await app.storage.afgeleid.write(path, JSON.stringify(changed));
  };
  for (let attempt = 1; (await app.storage.underLease(`${bestand.lease}-${about.dossierId}`, once)) === 'busy'; attempt += 1) {
    if (attempt === patience.tries) throw new MensBestandBusy(`what people made of this dossier is being written (${bestand.lease})`);
    await wait(patience.wait);
  }
  await notPastDestruction(app, about, path);
  await checkAgain(app, about);
}

/** The steps with one more; one that is there already, of a run that is repeated, is not added again. `naam` tells steps of one person at one moment apart. */
export const metStap = <Stap extends { wie: string; op: string }>(
  geschiedenis: readonly Stap[],
  stap: Stap,
  naam: (stap: Stap) => string,
): Stap[] =>
  geschiedenis.some((one) => one.op === stap.op && one.wie === stap.wie && naam(one) === naam(stap))
    ? [...geschiedenis]
    : [...geschiedenis, stap];
