import type { App } from '../app.ts';
import { tellGeblokkeerd } from '../tell/index.ts';
import { maxPerKeer } from './goedkeuren.ts';
import { lopendePlannen } from './plan.ts';

/** So long after its approval a dossier is destroyed, in milliseconds; later is told. */
const uiterlijkMs = 86_400_000;

const reden = 'het is langer dan een dag geleden goedgekeurd en nog niet vernietigd';
const doe =
  'Wij gaan door. Blijft dit zo, vraag dan de beheerder om op de pagina Beheer te kijken of er werk mislukt is, of dat Microsoft 365 het te druk heeft.';

/** Tells the loket of dossiers that were approved more than a day ago and still stand: nothing is late in silence. */
export async function meldLang(app: App): Promise<void> {
  const before = app.clock.now().getTime() - uiterlijkMs;
  const { plannen } = await lopendePlannen(app, maxPerKeer, `stand eq 'goedgekeurd'`);
  for (const plan of plannen)
    if (plan.goedkeuring !== undefined && new Date(plan.goedkeuring.op).getTime() < before) await tellGeblokkeerd(app, plan, reden, doe);
}
