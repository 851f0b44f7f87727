import { z } from 'zod';
import type { App } from '../app.ts';
import { feitNamen } from '../check/feiten/catalogus.ts';
import type { FeitCorrectie, FeitStap } from '../check/feiten/corrigeer.ts';
import type { SoortCorrectie, SoortStap } from '../check/soort-correctie.ts';
import { documentKinds } from '../read/facts.ts';
import type { DossierRecord } from '../storage/records.ts';
import { leesMens, metStap, schrijfMens, stapSchema, vastgelegdSchema, type MensBestand } from './mens-bestand.ts';
import { correctiesPath } from './paths.ts';

const correctieSchema = z.object({
  naam: z.string(),
  inhoud: z.string(),
  soorten: z.array(z.enum(documentKinds)).min(1),
  computer: z.array(z.string()),
  ...vastgelegdSchema,
}) satisfies z.ZodType<SoortCorrectie>;

const soortStapSchema = z.object({
  naam: z.string(),
  was: z.array(z.string()),
  werd: z.array(z.string()),
  ...stapSchema,
}) satisfies z.ZodType<SoortStap>;

const feitSchema = z.object({
  sleutel: z.string(),
  feit: z.enum(feitNamen),
  waarden: z.record(z.string(), z.string()).optional(),
  naam: z.string(),
  inhoud: z.string(),
  pagina: z.int().min(1),
  computer: z.string(),
  ...vastgelegdSchema,
}) satisfies z.ZodType<FeitCorrectie>;

const feitStapSchema = z.object({
  sleutel: z.string(),
  feit: z.enum(feitNamen),
  naam: z.string(),
  was: z.string(),
  werd: z.string(),
  ...stapSchema,
}) satisfies z.ZodType<FeitStap>;

/**
 * What is kept: the corrections that stand, when any was last made or withdrawn, and every step that was ever taken, oldest first. What was written before
 * facts could be corrected has none.
 */
const keptSchema = z.object({
  laatst: z.iso.datetime(),
  soorten: z.array(correctieSchema),
  geschiedenis: z.array(soortStapSchema),
  feiten: z.array(feitSchema).default([]),
  feitStappen: z.array(feitStapSchema).default([]),
});
export type Correcties = z.infer<typeof keptSchema>;

const bestand: MensBestand<Correcties> = { path: correctiesPath, lease: 'corrigeren', schema: keptSchema };

type About = Pick<DossierRecord, 'schoolId' | 'dossierId'>;

/** What people corrected of what was read of a dossier; undefined where nobody ever did. */
export const loadCorrecties = (app: App, dossierId: string): Promise<Correcties | undefined> => leesMens(app, bestand, dossierId);

/** Writes what changes of what is kept; see `schrijfMens`. */
const write = (app: App, about: About, change: (before: Correcties) => Partial<Correcties> | undefined): Promise<void> =>
  schrijfMens(app, about, bestand, (found) => {
    const laatst = app.clock.now().toISOString();
    const before = found ?? { laatst, soorten: [], geschiedenis: [], feiten: [], feitStappen: [] };
    const changed = change(before);
    return changed && { ...before, ...changed, laatst };
  });

const vanSoort = ({ naam, werd }: SoortStap): string => JSON.stringify([naam, werd]);
const vanFeit = ({ sleutel, naam, werd, reden }: FeitStap): string => JSON.stringify([sleutel, naam, werd, reden]);

/** Whether two corrections say the same of the same content, whoever said it. */
export const isZelfde = (a: SoortCorrectie, b: Pick<SoortCorrectie, 'naam' | 'inhoud' | 'soorten' | 'reden'>): boolean =>
  a.naam === b.naam && a.inhoud === b.inhoud && a.reden === b.reden && a.soorten.toSorted().join() === b.soorten.toSorted().join();

/**
 * Keeps that a person set the kinds of a document, in the place of an earlier correction of it, and has the dossier checked again. `was`: the kinds
 * that counted until then. May be repeated.
 */
export const legSoortVast = (app: App, about: About, correctie: SoortCorrectie, was: string[]): Promise<void> => {
  const { naam, soorten: werd, reden, wie, op } = correctie;
  return write(app, about, ({ soorten, geschiedenis }) =>
    soorten.some((een) => isZelfde(een, correctie))
      ? undefined
      : {
          soorten: [...soorten.filter((een) => een.naam !== naam), correctie],
          geschiedenis: metStap(geschiedenis, { naam, was, werd, reden, wie, op }, vanSoort),
        },
  );
};

/** Withdraws the correction of a document, so that what was recognised counts again, and has the dossier checked again. May be repeated. */
export const trekSoortIn = (app: App, about: About, stap: Omit<SoortStap, 'reden'>): Promise<void> =>
  write(app, about, ({ soorten, geschiedenis }) =>
    soorten.some(({ naam }) => naam === stap.naam)
      ? { soorten: soorten.filter(({ naam }) => naam !== stap.naam), geschiedenis: metStap(geschiedenis, stap, vanSoort) }
      : undefined,
  );

type Gezegd = Pick<FeitCorrectie, 'sleutel' | 'waarden' | 'naam' | 'inhoud' | 'pagina' | 'reden'>;
const zegt = ({ sleutel, waarden, naam, inhoud, pagina, reden }: Gezegd): string =>
  JSON.stringify([sleutel, waarden && Object.entries(waarden).toSorted(([a], [b]) => (a < b ? -1 : 1)), naam, inhoud, pagina, reden]);

/** Whether two corrections say the same of a fact, by the same page and for the same reason, whoever said it. */
export const isZelfdeFeit = (a: Gezegd, b: Gezegd): boolean => zegt(a) === zegt(b);

/**
 * Keeps that a person set a fact, in the place of an earlier correction of it, and has the dossier checked again. `stap`: what counted until then and what does
 * now. May be repeated.
 */
export const legFeitVast = (app: App, about: About, correctie: FeitCorrectie, stap: Pick<FeitStap, 'was' | 'werd'>): Promise<void> => {
  const { sleutel, feit, naam, reden, wie, op } = correctie;
  return write(app, about, ({ feiten, feitStappen }) =>
    feiten.some((een) => isZelfdeFeit(een, correctie))
      ? undefined
      : {
          feiten: [...feiten.filter((een) => een.sleutel !== sleutel), correctie],
          feitStappen: metStap(feitStappen, { sleutel, feit, naam, ...stap, reden, wie, op }, vanFeit),
        },
  );
};

/** Withdraws the correction of a fact, so that what was read counts again, and has the dossier checked again. May be repeated. */
export const trekFeitIn = (app: App, about: About, stap: Omit<FeitStap, 'reden'>): Promise<void> =>
  write(app, about, ({ feiten, feitStappen }) =>
    feiten.some(({ sleutel }) => sleutel === stap.sleutel)
      ? { feiten: feiten.filter(({ sleutel }) => sleutel !== stap.sleutel), feitStappen: metStap(feitStappen, stap, vanFeit) }
      : undefined,
  );
