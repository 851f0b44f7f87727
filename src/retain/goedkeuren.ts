import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import type { Goedkeuring, VernietigplanRecord } from '../storage/records.ts';
import { changePlan, lopendePlannen, type Lopend } from './plan.ts';

/** The most dossiers that are approved, or sent on their way after a brake, at once. */
export const maxPerKeer = 200;

/** Who approves: the account, the name that people know, and the role by which it is done. */
export type Keurder = { id: string; naam: string; rol: string };

/** The role by which someone may approve and release, as the setting says; undefined where none of the roles may. */
export function keurRol({ VERNIETIGEN_ROL: wie }: App['settings'], rollen: readonly string[]): string | undefined {
  const mogen = wie === 'beide' ? ['directeur-bestuurder', 'secretaris'] : [wie];
  return mogen.find((rol) => rollen.includes(rol));
}

const rijSchema = z.object({ schoolId: z.string(), dossierId: z.string(), kenmerk: z.string(), lijst: z.string(), bestanden: z.number() });
const lijstSchema = z.object({ lijst: z.string(), dossiers: z.array(rijSchema) });
type Rij = z.infer<typeof rijSchema>;
const lijstPath = (rondeId: string): string => `vernietigingen/rondes/${rondeId}.json`;

/** What a person approves: the dossiers that wait for it, at most `maxPerKeer`, with the hash that binds the approval to exactly these files. */
export async function teKeuren(app: Pick<App, 'storage'>): Promise<Lopend & { stempel: string }> {
  const lopend = await lopendePlannen(app, maxPerKeer, `stand eq 'te-keuren'`);
  return { ...lopend, stempel: stempelVan(lopend.plannen) };
}

/** The hash of a list: which dossiers, which files of each, and since when each waits. */
export const stempelVan = (plannen: readonly VernietigplanRecord[]): string =>
  createHash('sha256')
    .update(JSON.stringify(plannen.map(({ schoolId, dossierId, lijst, teKeurenSinds }) => [schoolId, dossierId, lijst, teKeurenSinds])))
    .digest('hex');

const goedkeuringVan = ({ id, naam, rol }: Keurder, now: Date): Goedkeuring => ({
  door: naam,
  rol,
  account: id,
  op: now.toISOString(),
  automatisch: false,
});

export type Gekeurd = { ok: true; rondeId: string; dossiers: number } | { ok: false; reden: 'veranderd' | 'leeg' };

/**
 * Approves exactly the list that was shown: where anything of it changed since, nothing is approved. From then on each dossier of it is destroyed at once, as long as its
 * files are still those. The same list approved again (a form sent twice, a crash halfway) ends as once.
 */
export async function keurGoed(app: App, stempel: string, keurder: Keurder): Promise<Gekeurd> {
  const now = app.clock.now();
  const rondeId = `${dateOf(now)}-${stempel.slice(0, 24)}`;
  const earlier = await app.storage.archief.read(lijstPath(rondeId));
  const rijen = earlier === undefined ? await wachtend(app, stempel) : leesLijst(earlier, stempel);
  if (rijen === undefined) return { ok: false, reden: 'veranderd' };
  if (rijen.length === 0) return { ok: false, reden: 'leeg' };
  const lijst = Buffer.from(JSON.stringify({ lijst: stempel, dossiers: rijen }));
  if (earlier === undefined) await app.storage.archief.writeNew(lijstPath(rondeId), lijst, 'application/json');
  const bestanden = rijen.reduce((sum, rij) => sum + rij.bestanden, 0);
  const nieuw = { rondeId, lijst: stempel, dossiers: rijen.length, bestanden, goedkeuring: goedkeuringVan(keurder, now) };
  await app.storage.vernietigrondes.insert(nieuw);
  const ronde = (await app.storage.vernietigrondes.get('ronde', rondeId))?.record;
  if (ronde === undefined) throw new Error('the run is neither new nor there');
  for (const { schoolId, dossierId, lijst: eigen } of rijen) {
    const approved = await changePlan(
      app,
      { schoolId, dossierId },
      (plan) => plan.lijst === eigen && (plan.stand === 'te-keuren' || (plan.stand === 'goedgekeurd' && plan.rondeId === rondeId)),
      (plan) => ({ ...plan, stand: 'goedgekeurd', rondeId, goedkeuring: ronde.goedkeuring }),
    );
    if (approved) await app.storage.send('dossier-vervallen', { schoolId, dossierId, dag: dateOf(now) });
  }
  return { ok: true, rondeId, dossiers: rijen.length };
}

/** The dossiers that wait, where they are exactly what was shown. */
async function wachtend(app: App, stempel: string): Promise<Rij[] | undefined> {
  const { plannen, stempel: nu } = await teKeuren(app);
  if (nu !== stempel) return undefined;
  return plannen.map(({ schoolId, dossierId, kenmerk, lijst = '', bestanden = 0 }) => ({ schoolId, dossierId, kenmerk, lijst, bestanden }));
}

function leesLijst(blob: Buffer, stempel: string): Rij[] | undefined {
  const { lijst, dossiers } = lijstSchema.parse(JSON.parse(blob.toString()));
  return lijst === stempel ? dossiers : undefined;
}

/**
 * Releases the brake of a night: its dossiers go on to be approved. The first `maxPerKeer` at once, the rest in the night that follows. False where there is no such
 * brake. May be repeated.
 */
export async function geefVrij(app: App, remId: string, keurder: Keurder): Promise<boolean> {
  const now = app.clock.now();
  const rem = await app.storage.remmen.change('rem', remId, (found) =>
    found === undefined || found.vrijgegeven !== undefined ? undefined : { ...found, vrijgegeven: goedkeuringVan(keurder, now) },
  );
  if (rem === undefined) return false;
  const { plannen } = await lopendePlannen(app, maxPerKeer, `remId eq '${remId}' and stand eq 'geremd'`);
  for (const { schoolId, dossierId } of plannen) await app.storage.send('dossier-vervallen', { schoolId, dossierId, dag: dateOf(now) });
  return true;
}
