import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../app.ts';
import { grondVan, overrulen, stempelVan, type OordeelStap, type Overruling } from '../check/overrulen.ts';
import { uitkomsten, type Bevinding, type Controlerapport, type Uitkomst } from '../check/rapport.ts';
import type { DossierRecord } from '../storage/records.ts';
import { leesMens, metStap, schrijfMens, stapSchema, vastgelegdSchema, type MensBestand } from './mens-bestand.ts';
import { overrulingenPath } from './paths.ts';

/** Longest reason, in characters. */
export const maxReden = 500;

const overrulingSchema = z.object({
  id: z.string(),
  grond: z.string(),
  documenten: z.array(z.string()),
  stukken: z.array(z.object({ naam: z.string(), inhoud: z.string() })).optional(),
  uitkomst: z.enum(uitkomsten),
  ...vastgelegdSchema,
}) satisfies z.ZodType<Overruling>;

const oordeelStapSchema = z.object({
  id: z.string(),
  was: z.enum(uitkomsten),
  werd: z.enum(uitkomsten),
  ...stapSchema,
});

/** What is kept: the overrulings that stand, when any was last made or withdrawn, and every step that was ever taken, oldest first. */
const keptSchema = z.object({
  laatst: z.iso.datetime(),
  overrulingen: z.array(overrulingSchema),
  geschiedenis: z.array(oordeelStapSchema).default([]),
});
type Overrulingen = z.infer<typeof keptSchema>;

type About = Pick<DossierRecord, 'schoolId' | 'dossierId'>;

const afdruk = (tekst: string): string => createHash('sha256').update(tekst).digest('base64url');

/** The imprint of what was computed for a finding, as an overruling keeps it. */
export const grondOf = (bevinding: Bevinding): string => grondVan(bevinding, afdruk);

/** The imprint of what a person sees who judges a finding, as a form carries it. */
export const stempelOf = (bevinding: Bevinding, rapport: Controlerapport): string => stempelVan(bevinding, rapport, afdruk);

const bestand: MensBestand<Overrulingen> = { path: overrulingenPath, lease: 'overrulen', schema: keptSchema };

/** What people made of a dossier's outcomes; undefined where nobody ever did. */
export const loadOverrulingen = (app: App, dossierId: string): Promise<Overrulingen | undefined> => leesMens(app, bestand, dossierId);

/** The report with those applied; see `overrulen`. */
export const metOverrulingen = (rapport: Controlerapport, kept: Overrulingen | undefined): Controlerapport =>
  overrulen(rapport, kept?.overrulingen ?? [], afdruk);

const vanOordeel = ({ id, werd }: OordeelStap): string => JSON.stringify([id, werd]);

/** Writes what stands and the step that led to it, nothing where there is nothing to change (`undefined`); see `schrijfMens`. */
const write = (app: App, about: About, stap: OordeelStap, change: (before: Overruling[]) => Overruling[] | undefined): Promise<void> =>
  schrijfMens(app, about, bestand, (found) => {
    const changed = change(found?.overrulingen ?? []);
    return (
      changed && {
        laatst: app.clock.now().toISOString(),
        overrulingen: changed,
        geschiedenis: metStap(found?.geschiedenis ?? [], stap, vanOordeel),
      }
    );
  });

/**
 * Keeps that a person overrules the outcome of a criterion, in the place of an earlier one, and has the dossier checked again. `was`: the outcome that
 * counted until then. May be repeated.
 */
export const legOverrulingVast = (app: App, about: About, overruling: Overruling, was: Uitkomst): Promise<void> => {
  const { id, uitkomst: werd, reden, wie, op } = overruling;
  return write(app, about, { id, was, werd, reden, wie, op }, (before) => [...before.filter((een) => een.id !== id), overruling]);
};

/** Withdraws the overruling of a criterion, so that the computed outcome (`werd`) counts again, and has the dossier checked again. One that is not there any more leaves no step. May be repeated. */
export const trekOverrulingIn = (app: App, about: About, stap: Omit<OordeelStap, 'reden'>): Promise<void> =>
  write(app, about, stap, (before) => (before.some(({ id }) => id === stap.id) ? before.filter(({ id }) => id !== stap.id) : undefined));

/** How many seconds to wait with telling what people judged, so that several judgements after one another are told as one. */
export function wachtMetMelden(kept: Pick<Overrulingen, 'laatst'> | undefined, now: Date, rusttijd: number): number {
  if (kept === undefined) return 0;
  const sinds = (now.getTime() - new Date(kept.laatst).getTime()) / 1000;
  return sinds < 0 ? 0 : Math.max(0, Math.ceil(rusttijd - sinds));
}
