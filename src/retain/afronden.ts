import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { tellVernietigd } from '../tell/index.ts';
import { leesBewijs } from './bewijs/keten.ts';
import { dropPlan, planVanRij } from './plan.ts';
import { naVernietiging } from './ronde.ts';

/** So long after a destruction it is still told, in milliseconds: what a backup brings back of long ago was told then. */
const tellWithinMs = 2 * 86_400_000;

async function tellAlsnog(app: App, record: DossierRecord): Promise<void> {
  const { dossierId, vernietigdOp = '' } = record;
  if (app.clock.now().getTime() - new Date(vernietigdOp).getTime() > tellWithinMs) return;
  const { regels } = await leesBewijs(app);
  // Of one that the school closed no file was destroyed, and nothing is told
  const isOwn = (regel: (typeof regels)[number]): boolean =>
    regel.soort === 'vernietiging' &&
    regel.dossierId === dossierId &&
    regel.vernietigdOp === vernietigdOp &&
    regel.gesloten !== true &&
    regel.bestanden + (regel.eerder ?? 0) > 0;
  if (regels.some(isOwn)) await tellVernietigd(app, record);
}

/**
 * Does what comes after a destruction, where the process died once it was recorded: told to school and loket (once, however often this is done), off the list of what is on
 * its way, and its run ended.
 */
export async function rondAf(app: App, record: DossierRecord): Promise<void> {
  await tellAlsnog(app, record);
  await vanDeWeg(app, record);
}

/** Takes a dossier off the list of what is on its way to be destroyed, whose run ends where it was the last. */
export async function vanDeWeg(app: App, sleutel: Pick<DossierRecord, 'schoolId' | 'dossierId'>): Promise<void> {
  const plan = await planVanRij(app, sleutel);
  if (plan === undefined) return;
  await dropPlan(app, sleutel);
  await naVernietiging(app, plan.rondeId);
}
