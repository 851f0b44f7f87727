import { describe, expect, it } from 'vitest';
import { settleDossier } from '../../src/dossier/settle.ts';
import { readVernietigingen } from '../../src/retain/record.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { dossier, night, stappenApp, stateOf, uploads, type Test } from './stappen-wereld.ts';

const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });

/** A dossier that was destroyed and of which SharePoint was put back, as far as watching sees it. */
async function teruggezet(extra: boolean) {
  const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
  const record = await dossier(app, 'Leerling A');
  await night(app, '2026-10-06');
  await night(app, '2026-10-20');
  await look(app);
  app.clock.set('2026-10-22T10:00:00Z');
  app.graph.restore(record.dossierId);
  if (extra) app.graph.put('De Esdoorn/Aanvragen/Leerling A/nieuw.pdf', 'nieuw');
  app.sent.length = 0;
  await look(app);
  return { app, record };
}

const gevraagd = (app: Test, queue: string) => app.sent.filter((one) => one.queue === queue).length;

/** The messages about a dossier at rest, for some minutes or until it is asked to be read. */
async function rust(app: Test): Promise<void> {
  for (let step = 0; step < 20 && gevraagd(app, 'dossier-lezen') === 0; step += 1) {
    const found = app.sent.findLast(({ queue }) => queue === 'dossier-rust');
    app.clock.set(new Date(app.clock.now().getTime() + 10_000));
    if (found?.queue === 'dossier-rust') await settleDossier(app, found.message);
  }
}
describe('what was destroyed and stands in SharePoint again', () => {
  it('goes as soon as it is at rest, before anything of it is read, and stands in the record', async () => {
    const { app, record } = await teruggezet(false);
    expect(uploads(app)).toHaveLength(2);
    await rust(app);
    expect([uploads(app), gevraagd(app, 'dossier-lezen'), (await stateOf(app, record)).status]).toEqual([[], 0, 'vernietigd']);
    const regels = (await readVernietigingen(app, '2026-10')).filter(({ dossierId }) => dossierId === record.dossierId);
    expect(regels.map(({ vernietigdOp }) => vernietigdOp.slice(0, 10))).toEqual(['2026-10-20', '2026-10-22']);
  });

  it('stays with what else stands there; the loket is told, and nothing of it is read', async () => {
    const { app } = await teruggezet(true);
    await rust(app);
    expect([uploads(app).length, gevraagd(app, 'dossier-lezen')]).toEqual([3, 0]);
    const told = app.sent.flatMap(({ queue, message }) => (queue === 'bericht-versturen' ? [message.sleutel] : []));
    expect(told.filter((sleutel) => sleutel.startsWith('geblokkeerd-er-staan-weer-bestanden'))).not.toEqual([]);
  });

  it('of a dossier that the school itself had taken away, and puts back: is read as any upload', async () => {
    const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
    const record = await dossier(app, 'Leerling B');
    app.graph.remove(record.dossierId);
    await look(app);
    await app.storage.dossiers.change(
      record.schoolId,
      record.dossierId,
      (found) => found && { ...found, geslotenOp: app.clock.now().toISOString(), status: 'gesloten' },
    );
    await night(app, '2026-10-20');
    expect((await stateOf(app, record)).status).toBe('vernietigd');
    app.graph.restore(record.dossierId);
    app.sent.length = 0;
    await look(app);
    await rust(app);
    expect([uploads(app).length, gevraagd(app, 'dossier-lezen')]).toEqual([2, 1]);
  });
});
