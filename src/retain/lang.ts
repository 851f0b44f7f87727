import type { App } from '../app.ts';
import { tellGeblokkeerd } from '../tell/index.ts';
import { maxPerKeer } from './goedkeuren.ts';
import { lopendePlannen } from './plan.ts';
import { redenen } from './redenen.ts';

/** So long after its approval a dossier is destroyed, in milliseconds; later is told. */
const uiterlijkMs = 86_400_000;

/** Tells the loket of dossiers that were approved more than a day ago and still stand: nothing is late in silence. */
export async function meldLang(app: App): Promise<void> {
  const before = app.clock.now().getTime() - uiterlijkMs;
  const { plannen } = await lopendePlannen(app, maxPerKeer, `stand eq 'goedgekeurd'`);
  for (const plan of plannen)
    if (plan.goedkeuring !== undefined && new Date(plan.goedkeuring.op).getTime() < before)
      await tellGeblokkeerd(app, plan, redenen.lang.reden);
}
