import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { Onleesbaar } from '../storage/table.ts';
import { BewijsKapot, leesBewijs } from './bewijs/keten.ts';
import { begin, type Inhoud, type Plaats } from './bewijs/regel.ts';
import { destroyDerived, leftOf } from './derived.ts';
import { probeerElk } from '../een-voor-een.ts';
import { pasHoudToe } from './houd-bewijs.ts';
import { leeg } from './leeg.ts';
import { dropPlan } from './plan.ts';
import { logStilstand } from './stilstand.ts';

type VernietigRegel = Extract<Inhoud, { soort: 'vernietiging' }>;

/** Milliseconds between two looks of a process whether its tables are still those that it knew. */
const everyMs = 60_000;
/** Dossiers that are dealt with at once. */
const atOnce = 16;

/** Whether a row is of before the destruction that the record holds. What came in after it began anew: the school put its own files back. */
const isVanVoor = (row: DossierRecord, { vernietigdOp }: VernietigRegel): boolean =>
  row.vernietigdOp === undefined && row.laatsteUpload <= vernietigdOp;

/** A dossier by its ids under whatever school it stands: it may have been moved since the tables were copied, and destroyed where it stood by then. */
type Elders = (dossierId: string, driveId: string | undefined) => Promise<DossierRecord | undefined>;

/** Goes through the keys of all dossiers once, and only where one is not where the record says. */
function eldersIn({ storage }: Pick<App, 'storage'>): Elders {
  let scholen: Promise<Map<string, string>> | undefined;
  const look = async () => {
    const found = new Map<string, string>();
    for await (const page of storage.dossiers.marks())
      for (const { key } of page) found.set(key.slice(key.indexOf('\n') + 1), key.slice(0, key.indexOf('\n')));
    return found;
  };
  return async (dossierId, driveId) => {
    scholen ??= look();
    const schoolId = (await scholen).get(dossierId);
    const found = schoolId === undefined ? undefined : (await storage.dossiers.get(schoolId, dossierId))?.record;
    return found?.driveId === driveId ? found : undefined;
  };
}

/**
 * Makes the tables and blobs of one dossier say what the record says: the row first, since from then on no page shows it and no step works on it, then what was made from it.
 * Nothing is asked of holds: it was destroyed already. False where nothing was to be done.
 */
async function pasRegelToe(app: App, gegeven: VernietigRegel, elders: Elders): Promise<boolean> {
  const { dossierId } = gegeven;
  if (dossierId === undefined) return false;
  const here = (await app.storage.dossiers.get(gegeven.schoolId, dossierId))?.record;
  const before = here ?? (await elders(dossierId, gegeven.driveId));
  const schoolId = before?.schoolId ?? gegeven.schoolId;
  const regel = { ...gegeven, schoolId };
  const wasStale = before !== undefined && isVanVoor(before, regel);
  const row = wasStale
    ? await app.storage.dossiers.change(schoolId, dossierId, (found) =>
        found === undefined || !isVanVoor(found, regel) ? undefined : leeg(found, regel.vernietigdOp),
      )
    : before;
  // Begun anew after it: what stands there is of the new upload
  if (row !== undefined && row.vernietigdOp === undefined) return false;
  const target = { ...regel, dossierId, driveId: row?.driveId ?? regel.driveId ?? '' };
  const dossier: DossierRecord = row ?? resten(target);
  const left = await leftOf(app, dossier);
  // No backup brings messages back; to wait for those that another deals with would keep the service from starting
  if (left.length > 0) await destroyDerived(app, dossier, async () => true, false);
  if (wasStale) await dropPlan(app, dossier);
  return wasStale || left.length > 0;
}

/** A dossier of which the tables hold no row any more, while something made from it may have come back. */
const resten = (regel: VernietigRegel & { dossierId: string; driveId: string }): DossierRecord => ({
  schoolId: regel.schoolId,
  dossierId: regel.dossierId,
  driveId: regel.driveId,
  kenmerk: regel.kenmerk,
  map: '',
  status: 'vernietigd',
  ontvangenOp: regel.laatsteUpload,
  laatsteUpload: regel.laatsteUpload,
  gewijzigdOp: regel.laatsteUpload,
  versie: 0,
  vernietigdOp: regel.vernietigdOp,
});

/** What was put right, and how many rows cannot be read: nothing of those can be served either. */
type Gedaan = { opnieuw: number; onleesbaar: number };

/** Puts right what some of the record says, so many at once. Where a row cannot be read the others go on; any other failure is thrown. */
async function herstel<T>(app: App, each: Iterable<T>, act: (one: T) => Promise<boolean>): Promise<Gedaan> {
  let opnieuw = 0;
  const rest = [...each].values();
  const one = async (given: T): Promise<void> => {
    const isDone = await act(given);
    if (isDone) opnieuw += 1;
  };
  const worker = () => probeerElk(app, 'herstel', rest, one);
  const failed = (await Promise.all(Array.from({ length: atOnce }, worker))).flat();
  for (const error of failed) if (!(error instanceof Onleesbaar)) throw error;
  return { opnieuw, onleesbaar: failed.length };
}

/** The last line about each, of those of one kind. */
const laatste = <S extends Inhoud['soort']>(
  regels: readonly Inhoud[],
  soort: S,
  sleutel: (regel: Extract<Inhoud, { soort: S }>) => string,
) => {
  const isSoort = (regel: Inhoud): regel is Extract<Inhoud, { soort: S }> => regel.soort === soort;
  return new Map(regels.filter(isSoort).map((regel) => [sleutel(regel), regel])).values();
};

async function leesToegepast({ storage }: Pick<App, 'storage'>): Promise<Plaats> {
  const found = (await storage.vernietigstanden.get('stand', 'toegepast'))?.record;
  return found === undefined ? begin : { nummer: found.nummer, hash: found.hash };
}

/** What applying the record came to: how many dossiers were destroyed again, and up to which line the tables follow it now. */
export type Toegepast = { opnieuw: number; stand: Plaats };

/**
 * Applies every destruction and every hold that the record holds and these tables may not know: after a backup was put back that is everything since that backup, at other times the few since
 * last night. `alles`: holds the whole record against tables and blobs, also where only a part was put back. Throws BewijsKapot where the record itself is broken.
 */
export async function pasVernietigingenToe(app: App, alles = false): Promise<Toegepast> {
  const [{ regels, stand }, toegepast] = await Promise.all([leesBewijs(app), leesToegepast(app)]);
  const isKnown = toegepast.nummer <= stand.nummer && isInKeten(regels, toegepast, stand);
  // The tables have seen more than the archive holds: the archive itself was put back, or tampered with
  if (!isKnown) app.log('vernietigstand-vooruit', { tabellen: toegepast.nummer, archief: stand.nummer });
  const from = alles || !isKnown ? 0 : toegepast.nummer;
  const nieuw = regels.slice(from);
  const elders = eldersIn(app);
  const dossiers = await herstel(
    app,
    laatste(nieuw, 'vernietiging', ({ schoolId, dossierId }) => `${schoolId}\n${dossierId}`),
    (regel) => pasRegelToe(app, regel, elders),
  );
  if (dossiers.opnieuw > 0) app.log('vernietigd-na-herstel', { dossiers: dossiers.opnieuw });
  const houden = await herstel(
    app,
    laatste(nieuw, 'houd', ({ houd }) => houd.houdId),
    (regel) => pasHoudToe(app, regel),
  );
  if (houden.opnieuw > 0) app.log('houden-na-herstel', { aantal: houden.opnieuw });
  // What could not be applied is tried again, at the next start and every night
  const isFollowed = isKnown && dossiers.onleesbaar + houden.onleesbaar === 0;
  if (isFollowed && stand.nummer > toegepast.nummer)
    await app.storage.vernietigstanden.change('stand', 'toegepast', (found) =>
      found !== undefined && found.nummer >= stand.nummer ? undefined : { naam: 'toegepast', ...stand, op: app.clock.now().toISOString() },
    );
  return { opnieuw: dossiers.opnieuw, stand: isFollowed ? stand : toegepast };
}

/** Whether a place of the chain is one that it has: the hash of a line stands in the line that follows. */
const isInKeten = (regels: readonly Inhoud[], { nummer, hash }: Plaats, stand: Plaats): boolean =>
  hash === (nummer === stand.nummer ? stand.hash : regels[nummer]?.vorige);

type Known = { at: number; nummer: number; looking: Promise<void> | undefined };
const processes = new WeakMap<object, Known>();

async function look(app: App, known: Known): Promise<void> {
  const now = app.clock.now().getTime();
  if (known.at >= 0 && Math.abs(now - known.at) < everyMs) return;
  try {
    // Tables that were put back under a running process say an older place than it saw
    if (known.at < 0 || (await leesToegepast(app)).nummer < known.nummer) known.nummer = (await pasVernietigingenToe(app)).stand.nummer;
  } catch (error) {
    if (!(error instanceof BewijsKapot)) throw error;
    logStilstand(app, error);
  }
  known.at = now;
}

/**
 * Sees to it that nothing of a destroyed dossier is served or worked on, before the app is given to anybody: at the start of a process, and each minute whether its tables were put
 * back since. A broken record is told in the log and stops no page; nothing more is destroyed then.
 */
export async function volgVernietigingen(app: App): Promise<void> {
  const known = processes.get(app.storage) ?? { at: -1, nummer: 0, looking: undefined };
  processes.set(app.storage, known);
  known.looking ??= look(app, known).finally(() => (known.looking = undefined));
  await known.looking;
}
