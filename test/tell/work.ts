import { checkDossierStep } from '../../src/dossier/check-step.ts';
import { readDossier } from '../../src/dossier/read-step.ts';
import { settleDossier } from '../../src/dossier/settle.ts';
import { sendBericht } from '../../src/tell/index.ts';
import { tellDossier } from '../../src/tell/tell-dossier.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import type { TestApp } from './dossier.ts';

const steps: Record<string, (app: TestApp, message: never) => Promise<void>> = {
  'dossier-rust': settleDossier,
  'dossier-lezen': readDossier,
  'dossier-controleren': checkDossierStep,
  'dossier-melden': tellDossier,
  'bericht-versturen': sendBericht,
};

/** Does all that stands on the queues of dossiers, the clock moved past each delay; returns how many steps on dossiers that were. */
export async function work(app: TestApp): Promise<number> {
  let count = 0;
  for (let next = app.sent.shift(), turns = 0; next !== undefined; next = app.sent.shift(), turns += 1) {
    if (turns > 200) throw new Error('the queues do not come to rest');
    const step = steps[next.queue];
    if (step === undefined) continue;
    app.clock.set(new Date(app.clock.now().getTime() + next.delay * 1000));
    await step(app, next.message as never);
    if (next.queue.startsWith('dossier-')) count += 1;
  }
  return count;
}

/** Looks at the drive and does all the work that follows; returns how many steps on dossiers that were. */
export async function round(app: TestApp): Promise<number> {
  await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
  return work(app);
}
