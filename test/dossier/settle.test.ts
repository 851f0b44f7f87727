import { describe, expect, it } from 'vitest';
import { settleDossier } from '../../src/dossier/settle.ts';
import { resumeDossiers } from '../../src/dossier/resume.ts';
import { dossierLimits, lookAt } from '../../src/dossier/blik.ts';
import { unreadable } from '../../src/graph/items.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const folder = 'De Esdoorn/Aanvragen/A';
const at = (seconds: number) => new Date(Date.parse('2026-04-20T10:00:00Z') + seconds * 1000);

async function begun(): Promise<{ app: Test; message: () => { schoolId: string; dossierId: string; versie: number } }> {
  const app = await testApp('2026-04-20T10:00:00Z');
  app.graph.put(`${folder}/een.pdf`, 'x');
  await look(app);
  return { app, message: () => lastRust(app) };
}

const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });

const lastRust = (app: Test) => {
  const found = app.sent.findLast(({ queue }) => queue === 'dossier-rust');
  if (found?.queue !== 'dossier-rust') throw new Error('nothing was asked to settle');
  return found.message;
};
const reads = (app: Test) => app.sent.filter(({ queue }) => queue === 'dossier-lezen').length;

describe('a dossier comes to rest (10 seconds of quiet, two equal looks 5 seconds apart)', () => {
  it('is read after quiet and two equal looks, once', async () => {
    const { app, message } = await begun();
    for (const [seconds, read] of [
      [3, 0],
      [10, 0],
      [12, 0],
      [15, 1],
    ] as const) {
      app.clock.set(at(seconds));
      await settleDossier(app, message());
      expect([seconds, reads(app)]).toEqual([seconds, read]);
    }
  });

  it('waits as long as a file still grows, though no change was noticed yet', async () => {
    const { app, message } = await begun();
    for (const seconds of [10, 16, 22, 28]) {
      app.graph.put(`${folder}/groot.pdf`, 'x'.repeat(seconds));
      app.clock.set(at(seconds));
      await settleDossier(app, message());
    }
    expect(reads(app)).toBe(0);
    app.clock.set(at(34));
    await settleDossier(app, message());
    expect(reads(app)).toBe(1);
  });

  it('a noticed change begins the quiet anew, and the older message has nothing more to say', async () => {
    const { app, message } = await begun();
    const older = message();
    app.clock.set(at(8));
    app.graph.put(`${folder}/twee.pdf`, 'y');
    await look(app);
    const before = app.sent.length;
    for (const seconds of [10, 16, 30]) {
      app.clock.set(at(seconds));
      await settleDossier(app, older);
    }
    expect(app.sent.length).toBe(before);
    app.clock.set(at(31));
    await settleDossier(app, message());
    app.clock.set(at(36));
    await settleDossier(app, message());
    expect(reads(app)).toBe(1);
  });

  it('a dossier beyond the limits is told to school and loket, shown in its columns, and not tried again until it changes', async () => {
    const { app } = await begun();
    for (let file = 0; file <= dossierLimits.files; file += 1) app.graph.put(`${folder}/${file}.pdf`, 'x');
    app.clock.set(at(1));
    await look(app);
    app.clock.set(at(12));
    const message = lastRust(app);
    await settleDossier(app, message);
    await settleDossier(app, message);
    const told = new Set(app.sent.flatMap(({ queue, message: sent }) => (queue === 'bericht-versturen' ? [sent.sleutel] : [])));
    expect([...told].sort()).toEqual([`te-groot-${message.versie}-kaart`, `te-groot-${message.versie}-mail`]);
    expect(app.graph.fields.get(message.dossierId)).toMatchObject({
      Status: 'incompleet',
      NogNodig: 'dossier van hoogstens 500 bestanden',
    });
    const before = app.sent.length;
    app.clock.set(at(3600));
    await resumeDossiers(app);
    expect(app.sent.slice(before).filter(({ message: sent }) => 'dossierId' in sent && sent.dossierId === message.dossierId)).toEqual([]);
  });

  it('a dossier that stopped half-way is set going again after 20 minutes, others are left alone', async () => {
    const { app, message } = await begun();
    const { dossierId } = message();
    const resumed = () =>
      app.sent.filter(({ queue, message: sent }) => queue === 'dossier-rust' && 'dossierId' in sent && sent.dossierId === dossierId).length;
    const before = resumed();
    app.clock.set(at(19 * 60));
    await resumeDossiers(app);
    expect(resumed()).toBe(before);
    app.clock.set(at(21 * 60));
    await resumeDossiers(app);
    expect(resumed()).toBe(before + 1);
  });
});

describe('a look at a dossier’s folder', () => {
  it('leaves out the service’s own report at the top, and only there', async () => {
    const { app, message } = await begun();
    app.graph.put(`${folder}/Controlerapport.pdf`, 'ours');
    app.graph.put(`${folder}/oud/Controlerapport.pdf`, 'theirs');
    const blik = await lookAt(app.graph, app.driveId, message().dossierId);
    expect(blik?.files.map(({ path }) => path)).toEqual(['een.pdf', 'oud/Controlerapport.pdf']);
    expect(blik?.own.length).toBe(1);
  });

  it('differs on every added, removed, renamed or changed file, and on nothing else', async () => {
    const { app, message } = await begun();
    const mark = async () => (await lookAt(app.graph, app.driveId, message().dossierId))?.mark;
    const marks = [await mark()];
    const file = app.graph.put(`${folder}/twee.pdf`, 'y');
    marks.push(await mark());
    app.graph.put(`${folder}/twee.pdf`, 'z');
    marks.push(await mark());
    app.graph.rename(file, 'drie.pdf');
    marks.push(await mark());
    app.graph.put(`${folder}/Controlerapport.pdf`, 'ours');
    await app.graph.setFields(app.driveId, file, { Status: 'x' });
    expect(await mark()).toBe(marks.at(-1));
    app.graph.remove(file);
    expect(new Set(marks).size).toBe(4);
    expect(await mark()).toBe(marks[0]);
  });

  it('is the same in whichever order two files come whose names are not known', async () => {
    const { app, message } = await begun();
    const unnamed = (id: string) => unreadable(id, {}, message().dossierId);
    const mark = async (...ids: string[]) =>
      (await lookAt({ listChildren: () => Promise.resolve(ids.map(unnamed)) }, app.driveId, message().dossierId))?.mark;
    expect(await mark('twee', 'een')).toBe(await mark('een', 'twee'));
  });

  it('stops at its limits', async () => {
    const { app } = await begun();
    app.graph.put(`diep/${Array.from({ length: dossierLimits.depth }, () => 'm').join('/')}/x.pdf`, 'x');
    await expect(lookAt(app.graph, app.driveId, app.graph.folder('diep'))).rejects.toThrow('8 mappen diep');
    for (let file = 0; file <= dossierLimits.files; file += 1) app.graph.put(`veel/${file}.pdf`, 'x');
    await expect(lookAt(app.graph, app.driveId, app.graph.folder('veel'))).rejects.toThrow('500 bestanden');
  });
});
