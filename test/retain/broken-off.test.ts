import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/dossier/blik.ts';
import { chooseDue, handleDue } from '../../src/retain/due.ts';
import { readVernietigingen } from '../../src/retain/record.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { uitgevoerdBesluit } from '../decide/besluiten.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const folder = 'De Esdoorn/Aanvragen/Leerling A';
const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });

/** A dossier with two files, uploaded on 20 April, read and decided, so that it is announced on 6 October and due on 20 October. */
async function uploaded(): Promise<{ app: Test; schoolId: string; dossierId: string }> {
  const app = await testApp('2026-04-20T10:00:00Z');
  app.graph.put(`${folder}/een.pdf`, 'x');
  app.graph.put(`${folder}/twee.pdf`, 'y');
  await look(app);
  const schoolId = app.settings.scholen[0]?.id ?? '';
  const dossierId = app.graph.folder(folder);
  await read(app, schoolId, dossierId);
  await app.storage.besluiten.put(uitgevoerdBesluit({ dossierId, schoolId, driveId: app.driveId }));
  app.sent.length = 0;
  return { app, schoolId, dossierId };
}

/** As if what stands in the folder now had been read. */
async function read(app: Test, schoolId: string, dossierId: string): Promise<void> {
  const blik = await lookAt(app.graph, app.driveId, dossierId);
  await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined ? undefined : { ...found, gelezenBlik: blik?.mark ?? '', besluitId: `b-${dossierId}` },
  );
}

async function stateOf(app: Test, schoolId: string, dossierId: string): Promise<DossierRecord> {
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined) throw new Error('the dossier is gone');
  return found.record;
}

/** What the timer asks for on a day, of this dossier. */
async function asked(app: Test, day: string) {
  app.clock.set(`${day}T02:00:00Z`);
  const before = app.sent.length;
  await chooseDue(app);
  const messages = app.sent.slice(before).flatMap(({ queue, message }) => (queue === 'dossier-vervallen' ? [message] : []));
  return messages.filter(({ schoolId }) => app.settings.scholen.some(({ id }) => id === schoolId));
}
async function night(app: Test, day: string): Promise<void> {
  for (const message of await asked(app, day)) await handleDue(app, message);
}

const messagesOf = (app: Test) => app.sent.flatMap(({ queue, message }) => (queue === 'bericht-versturen' ? [message.sleutel] : []));
const uploads = (app: Test) => app.graph.paths().filter((path) => path.includes('/Aanvragen/'));

describe('what falls together with a night', () => {
  it('an upload that comes in while destruction is announced is announced itself before it is destroyed', async () => {
    const { app, schoolId, dossierId } = await uploaded();
    const send = app.storage.send.bind(app.storage);
    let once = false;
    app.storage.send = async (queue, message, delay) => {
      await send(queue, message, delay);
      if (queue !== 'bericht-versturen' || once) return;
      once = true;
      app.graph.put(`${folder}/drie.pdf`, 'z');
      await look(app);
    };
    await night(app, '2026-10-06');
    expect((await stateOf(app, schoolId, dossierId)).vervaltOp).toBe('2027-04-06');
    await read(app, schoolId, dossierId);
    const before = messagesOf(app).length;
    await night(app, '2027-03-23');
    expect(messagesOf(app).length).toBe(before + 2);
    await night(app, '2027-04-06');
    expect(uploads(app)).toEqual([]);
  });

  it('a message for a day that is not here yet (a clock that was set back) leaves the dossier down for that day', async () => {
    const { app, schoolId, dossierId } = await uploaded();
    app.clock.set('2026-10-01T02:00:00Z');
    await handleDue(app, { schoolId, dossierId, dag: '2026-10-06' });
    await night(app, '2026-10-06');
    expect(messagesOf(app).length).toBe(2);
  });

  it('a term that was not restarted, since the process died right after the upload was noted, is restarted at night', async () => {
    const { app, schoolId, dossierId } = await uploaded();
    await night(app, '2026-10-06');
    await app.storage.dossiers.change(schoolId, dossierId, (found) =>
      found === undefined ? undefined : { ...found, laatsteUpload: '2026-10-19T10:00:00.000Z' },
    );
    await night(app, '2026-10-20');
    expect(uploads(app).length).toBe(2);
    expect((await stateOf(app, schoolId, dossierId)).vervaltOp).toBe('2027-04-19');
    await night(app, '2027-04-05');
    await night(app, '2027-04-19');
    expect(uploads(app)).toEqual([]);
  });

  it('two hosts that get the same message at once make one line in the record', async () => {
    const { app, schoolId } = await uploaded();
    await night(app, '2026-10-06');
    const [message] = await asked(app, '2026-10-20');
    if (message === undefined) throw new Error('nothing is due');
    await Promise.all([handleDue(app, message), handleDue(app, message), handleDue(app, message)]);
    expect((await readVernietigingen(app, '2026-10')).filter((one) => one.schoolId === schoolId).length).toBe(1);
    expect(uploads(app)).toEqual([]);
  });
});

describe('destruction that breaks off', () => {
  it('a file that came in after it was blocked, not noticed yet, is not destroyed when it goes on', async () => {
    const { app } = await uploaded();
    await night(app, '2026-10-06');
    const held = app.graph.put(`${folder}/twee.pdf`, 'y');
    app.graph.locked.add(held);
    await night(app, '2026-10-20');
    expect(uploads(app)).toEqual([`/${folder}/twee.pdf`]);
    app.graph.locked.delete(held);
    app.graph.put(`${folder}/drie.pdf`, 'z');
    await night(app, '2026-10-21');
    expect(uploads(app)).toEqual([`/${folder}/drie.pdf`, `/${folder}/twee.pdf`]);
  });

  it('an upload after it was blocked begins everything anew, the count of files too', async () => {
    const { app, schoolId, dossierId } = await uploaded();
    await night(app, '2026-10-06');
    const held = app.graph.put(`${folder}/twee.pdf`, 'y');
    app.graph.locked.add(held);
    await night(app, '2026-10-20');
    app.graph.locked.delete(held);
    app.clock.set('2026-10-20T10:00:00Z');
    for (const name of ['drie', 'vier', 'vijf']) app.graph.put(`${folder}/${name}.pdf`, 'z');
    await look(app);
    await read(app, schoolId, dossierId);
    await night(app, '2027-04-06');
    await night(app, '2027-04-20');
    expect((await readVernietigingen(app, '2027-04')).filter((one) => one.schoolId === schoolId).map(({ bestanden }) => bestanden)).toEqual(
      [4],
    );
  });

  it('watching takes the service’s own removal of the folder for no removal by the school', async () => {
    for (let at = 1; ; at += 6) {
      const { app, schoolId, dossierId } = await uploaded();
      await night(app, '2026-10-06');
      app.clock.set('2026-10-20T02:00:00Z');
      const fuse = new Fuse(at, 'after');
      const fused = { ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) };
      const killed = await handleDue(fused, { schoolId, dossierId, dag: '2026-10-20' }).then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return true;
        },
      );
      await look(app);
      expect([at, messagesOf(app).filter((sleutel) => sleutel.startsWith('gesloten'))]).toEqual([at, []]);
      await night(app, '2026-10-21');
      expect([at, (await stateOf(app, schoolId, dossierId)).status]).toEqual([at, 'vernietigd']);
      if (!killed) break;
    }
  });

  it('killed on the last of the month and gone on with on the first: one line in the record', async () => {
    const { app, schoolId, dossierId } = await uploaded();
    await night(app, '2026-10-17');
    app.clock.set('2026-10-31T22:00:00Z');
    const { dossiers: whole } = app.storage;
    const dossiers = Object.assign(Object.create(whole) as typeof whole, {
      change: (partition: string, row: string, change: Parameters<typeof whole.change>[2]) =>
        whole.change(partition, row, (found) => {
          const next = change(found);
          if (next?.vernietigdOp !== undefined) throw new Killed('before the end');
          return next;
        }),
    });
    const message = { schoolId, dossierId, dag: '2026-10-31' };
    await expect(handleDue({ ...app, storage: { ...app.storage, dossiers } }, message)).rejects.toThrow('before the end');
    await night(app, '2026-11-01');
    const months = await Promise.all(['2026-10', '2026-11'].map((month) => readVernietigingen(app, month)));
    expect(months.flat().filter((one) => one.schoolId === schoolId).length).toBe(1);
    expect((await stateOf(app, schoolId, dossierId)).status).toBe('vernietigd');
  });
});

describe('what stays kept is said', () => {
  it.each([
    [
      'a folder with more files than are taken',
      (app: Test) => {
        for (let file = 0; file <= 500; file += 1) app.graph.put(`${folder}/${file}.pdf`, 'x');
      },
    ],
    ['a dossier that changed and was never read through', (app: Test) => void app.graph.put(`${folder}/een.pdf`, 'anders')],
    [
      'a refusal that is not explained',
      (app: Test) => {
        app.graph.permanentDelete = () => {
          throw new GraphFault('geweigerd', { status: 400, operation: 'x', next: '' });
        };
      },
    ],
  ])('%s: a card to the loket, nothing destroyed in silence', async (_what, hinder) => {
    const { app, schoolId, dossierId } = await uploaded();
    await night(app, '2026-10-06');
    hinder(app);
    const before = messagesOf(app).length;
    await night(app, '2026-10-20');
    await night(app, '2026-10-21');
    expect(
      new Set(
        messagesOf(app)
          .slice(before)
          .map((sleutel) => sleutel.slice(0, 11)),
      ),
    ).toEqual(new Set(['geblokkeerd']));
    expect((await stateOf(app, schoolId, dossierId)).status).not.toBe('vernietigd');
  });
});

describe('a dossier that the school closed', () => {
  it('moved out of Aanvragen: the school’s files are left alone, what was made from them is destroyed, and the record says so', async () => {
    const { app, schoolId, dossierId } = await uploaded();
    app.graph.rename(dossierId, 'Leerling A', app.graph.folder('De Esdoorn/Archief van de school'));
    await look(app);
    await app.storage.afgeleid.write(`${dossierId}/rapport-1.json`, '{}');
    await night(app, '2026-10-06');
    await night(app, '2026-10-20');
    expect(app.graph.paths().length).toBe(2);
    expect(await app.storage.afgeleid.paths(`${dossierId}/rapport`)).toEqual([]);
    const [line] = (await readVernietigingen(app, '2026-10')).filter((one) => one.schoolId === schoolId);
    expect([line?.bestanden, line?.wijze]).toEqual([0, expect.not.stringContaining('permanent')]);
  });
});
