import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, inDutch, plusMonths, type IsoDate } from '../calendar.ts';
import { houdGronden, type DossierRecord, type HoudGrond, type HoudRecord } from '../storage/records.ts';
import { tellHoudHerzien } from '../tell/index.ts';
import { noteerHoud } from './houd-bewijs.ts';
import { leesbaar } from './leesbaar.ts';
import { dropPlan } from './plan.ts';
import { putTermijn } from './termijn.ts';

/** How far ahead the review date of a hold may lie, in months: what is never looked at again is no hold but a second term. */
export const houdMaanden = 12;

/** Each ground in words, with where it comes from. */
export const grondNaam: Readonly<Record<HoudGrond, string>> = {
  bezwaar: 'bezwaar',
  beroep: 'beroep bij de rechter',
  klacht: 'klacht',
  inzageverzoek: 'verzoek om inzage',
  onderzoek: 'onderzoek',
};

export type HoudInvoer = { grond: string; herzienOp: string };
export type HoudFouten = Partial<Record<keyof HoudInvoer, string>>;

/** What the form on a hold holds, or one Dutch sentence by each field that must be mended. There is no hold without review date. */
export function beoordeelHoud(
  invoer: HoudInvoer,
  today: IsoDate,
  readDate: (text: string) => IsoDate | undefined,
): { ok: true; grond: HoudGrond; herzienOp: IsoDate } | { ok: false; fouten: HoudFouten } {
  const grond = houdGronden.find((een) => een === invoer.grond);
  const herzienOp = readDate(invoer.herzienOp);
  const laatste = plusMonths(today, houdMaanden);
  const isGoed = herzienOp !== undefined && herzienOp > today && herzienOp <= laatste;
  if (grond !== undefined && isGoed) return { ok: true, grond, herzienOp };
  return {
    ok: false,
    fouten: {
      ...(grond === undefined ? { grond: 'Kies waarom het dossier langer bewaard moet blijven.' } : {}),
      ...(isGoed ? {} : { herzienOp: `Kies een dag na vandaag, tot en met ${inDutch(laatste)}.` }),
    },
  };
}

/** Who sets or takes off a hold. */
export type HoudPersoon = { id: string; naam: string };

const idOf = (dossierId: string, grond: HoudGrond, herzienOp: IsoDate, { id }: HoudPersoon, today: IsoDate): string =>
  createHash('sha256')
    .update(JSON.stringify([dossierId, grond, herzienOp, id, today]))
    .digest('hex')
    .slice(0, 24);

/** What a hold did: it stands. `begonnen`: files of the dossier were destroyed before it stood, of how many it is not known which. `vernietigd`: it came too late. */
export type Gezet = { houd: HoudRecord; begonnen: boolean; vernietigd: boolean };

/**
 * Puts a hold on a dossier: from the moment that it is written nothing of it is announced or destroyed, whatever was approved. The same form sent twice on a day is one hold. What
 * was approved lapses.
 */
export async function zetHoud(
  app: Pick<App, 'storage' | 'clock' | 'log'>,
  dossier: DossierRecord,
  { grond, herzienOp }: { grond: HoudGrond; herzienOp: IsoDate },
  persoon: HoudPersoon,
): Promise<Gezet> {
  const now = app.clock.now();
  const { dossierId, schoolId, kenmerk } = dossier;
  const houdId = idOf(dossierId, grond, herzienOp, persoon, dateOf(now));
  const gezet = { gezetDoor: persoon.naam, gezetDoorAccount: persoon.id, gezetOp: now.toISOString() };
  const nieuw: HoudRecord = { houdId, dossierId, schoolId, kenmerk, grond, ...gezet, herzienOp };
  // One that was taken off on the same day stands again
  const houd = await app.storage.houden.change(dossierId, houdId, (found) =>
    found?.opgehevenOp === undefined && found ? undefined : nieuw,
  );
  await dropPlan(app, dossier);
  await noteerHoud(app, houd ?? nieuw);
  const found = (await app.storage.dossiers.get(schoolId, dossierId))?.record;
  return { houd: houd ?? nieuw, begonnen: found?.vernietigingBegonnen === true, vernietigd: found?.vernietigdOp !== undefined };
}

/** Takes a hold off; the dossier is looked at in the night that follows, and counted with what falls due then. May be repeated. */
export async function hefHoudOp(
  app: Pick<App, 'storage' | 'clock' | 'log'>,
  dossier: DossierRecord,
  houdId: string,
  { naam }: HoudPersoon,
): Promise<boolean> {
  const now = app.clock.now();
  const found = await app.storage.houden.change(dossier.dossierId, houdId, (houd) =>
    houd === undefined || houd.opgehevenOp !== undefined ? undefined : { ...houd, opgehevenOp: now.toISOString(), opgehevenDoor: naam },
  );
  if (found === undefined) return false;
  await noteerHoud(app, found);
  if (dossier.vernietigdOp === undefined && dossier.vervaltOp !== undefined) await putTermijn(app, dossier, dateOf(now), dossier.driveId);
  return true;
}

/** Gives a hold a later review date: somebody looked, and it is still needed. False where there is no such hold, or it was taken off. */
export async function verlengHoud(
  app: Pick<App, 'storage' | 'clock' | 'log'>,
  dossierId: string,
  houdId: string,
  herzienOp: IsoDate,
): Promise<boolean> {
  const found = await app.storage.houden.change(dossierId, houdId, (houd) =>
    houd === undefined || houd.opgehevenOp !== undefined ? undefined : { ...houd, herzienOp },
  );
  if (found === undefined || found.opgehevenOp !== undefined) return false;
  await noteerHoud(app, found);
  return true;
}

/** Every hold that stands, the first review date first, at most `max`; how many rows cannot be read, which hold as well. */
export async function alleHouden({ storage }: Pick<App, 'storage'>, max: number): Promise<{ houden: HoudRecord[]; onleesbaar: number }> {
  const { gelezen, onleesbaar } = await leesbaar(storage.houden.rows('loopt eq true'), max);
  return { houden: gelezen.toSorted((a, b) => (a.herzienOp < b.herzienOp ? -1 : 1)), onleesbaar };
}

/** The most holds that are looked through at once. */
export const maxHouden = 500;

/** Tells the loket, once a week, of holds whose review date has come. */
export async function herinnerHouden(app: App): Promise<void> {
  const today = dateOf(app.clock.now());
  const { houden } = await alleHouden(app, maxHouden);
  const aantal = houden.filter(({ herzienOp }) => herzienOp <= today).length;
  if (aantal > 0) await tellHoudHerzien(app, aantal);
}
