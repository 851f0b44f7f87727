import { describe, expect, it } from 'vitest';
import { lookAt } from '../../src/dossier/blik.ts';
import { chooseDue, handleDue } from '../../src/retain/due.ts';
import { readVernietigingen } from '../../src/retain/record.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { uitgevoerdBesluit } from '../decide/besluiten.ts';

type Test = Awaited<ReturnType<typeof testApp>>;

/** A dossier of De Esdoorn with three files, uploaded on a day, read, and decided where asked. */
async function uploaded(day: string, decided = true): Promise<{ app: Test; record: DossierRecord }> {
  const app = await testApp(`${day}T10:00:00Z`);
  const folder = 'De Esdoorn/Aanvragen/Leerling A';
  app.graph.put(`${folder}/een.pdf`, 'x');
  app.graph.put(`${folder}/bijlagen/twee.pdf`, 'y');
  app.graph.put('De Esdoorn/Beschikkingen/Beschikking 1.pdf', 'brief');
  await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
  const schoolId = app.settings.scholen[0]?.id ?? '';
  const dossierId = app.graph.folder(folder);
  app.graph.put(`${folder}/Controlerapport.pdf`, 'rapport');
  const blik = await lookAt(app.graph, app.driveId, dossierId);
  await app.storage.afgeleid.write(`${dossierId}/rapport-1.json`, '{}');
  await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined ? undefined : { ...found, gelezenBlik: blik?.mark ?? '', ...(decided ? { besluitId: `b-${dossierId}` } : {}) },
  );
  if (decided) await app.storage.besluiten.put(besluit(app, schoolId, dossierId));
  app.sent.length = 0;
  const record = await stateOf(app, schoolId, dossierId);
  return { app, record };
}

const besluit = (app: Test, schoolId: string, dossierId: string) => uitgevoerdBesluit({ dossierId, schoolId, driveId: app.driveId });

async function stateOf(app: Test, schoolId: string, dossierId: string): Promise<DossierRecord> {
  const found = await app.storage.dossiers.get(schoolId, dossierId);
  if (found === undefined) throw new Error('the dossier is gone');
  return found.record;
}

/** One night: what stands down for today is dealt with. */
async function night(app: Test, day: string): Promise<void> {
  app.clock.set(`${day}T02:00:00Z`);
  const before = app.sent.length;
  await chooseDue(app);
  const own = app.sent.slice(before).flatMap(({ queue, message }) => (queue === 'dossier-vervallen' ? [message] : []));
  for (const message of own.filter(({ schoolId }) => app.settings.scholen.some(({ id }) => id === schoolId))) await handleDue(app, message);
}

const messagesOf = (app: Test) => app.sent.flatMap(({ queue, message }) => (queue === 'bericht-versturen' ? [message.sleutel] : []));
const uploads = (app: Test) => app.graph.paths().filter((path) => path.includes('/Aanvragen/'));

describe('keeping and destroying', () => {
  it.each([
    ['2026-04-20', '2026-10-05', '2026-10-06', '2026-10-19', '2026-10-20'],
    ['2026-08-31', '2027-02-13', '2027-02-14', '2027-02-27', '2027-02-28'],
    ['2027-08-31', '2028-02-14', '2028-02-15', '2028-02-28', '2028-02-29'],
  ])('uploaded on %s: nothing on %s, announced on %s, kept on %s, destroyed on %s', async (day, quiet, announced, kept, due) => {
    const { app, record } = await uploaded(day);
    await night(app, quiet);
    expect(messagesOf(app)).toEqual([]);
    await night(app, announced);
    expect(messagesOf(app).length).toBe(2);
    await night(app, kept);
    expect(uploads(app).length).toBe(3);
    await night(app, due);
    expect(uploads(app)).toEqual([]);
    expect(app.graph.paths()).toEqual(['/De Esdoorn/Beschikkingen/Beschikking 1.pdf']);
    const state = await stateOf(app, record.schoolId, record.dossierId);
    expect([state.status, state.map]).toEqual(['vernietigd', '']);
    const declared = (await readVernietigingen(app, due.slice(0, 7))).filter(({ schoolId }) => schoolId === record.schoolId);
    expect(declared.map(({ kenmerk, bestanden, vervaltOp }) => [kenmerk, bestanden, vervaltOp])).toEqual([[record.kenmerk, 2, due]]);
    expect(JSON.stringify(declared)).not.toContain('Leerling A');
    expect((await app.storage.afgeleid.paths(`${record.dossierId}/`)).filter((path) => path.includes('rapport'))).toEqual([]);
  });

  it('is never destroyed without having been announced 14 days before, however late the service comes', async () => {
    const { app } = await uploaded('2026-04-20');
    await night(app, '2027-01-10');
    expect([uploads(app).length, messagesOf(app).length]).toEqual([3, 2]);
    await night(app, '2027-01-23');
    expect(uploads(app).length).toBe(3);
    await night(app, '2027-01-24');
    expect(uploads(app)).toEqual([]);
  });

  it('without a decision is not destroyed but reported, each month again', async () => {
    const { app, record } = await uploaded('2026-04-20', false);
    await night(app, '2026-10-06');
    await night(app, '2026-10-20');
    await night(app, '2026-11-19');
    const first = messagesOf(app).length;
    expect(uploads(app).length).toBe(3);
    await night(app, '2026-11-20');
    expect([uploads(app).length, messagesOf(app).length > first]).toEqual([3, true]);
    expect((await stateOf(app, record.schoolId, record.dossierId)).status).not.toBe('vernietigd');
  });

  it('decided long after its announcement, it is announced once more before it is destroyed', async () => {
    const { app, record } = await uploaded('2026-04-20', false);
    for (const day of ['2026-10-06', '2026-10-20', '2026-11-20', '2026-12-20']) await night(app, day);
    await app.storage.besluiten.put(besluit(app, record.schoolId, record.dossierId));
    await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) =>
      found === undefined ? undefined : { ...found, besluitId: `b-${record.dossierId}` },
    );
    const before = messagesOf(app).length;
    await night(app, '2027-01-20');
    expect([uploads(app).length, messagesOf(app).slice(before)]).toEqual([
      3,
      ['aanzegging-2027-02-03-mail', 'aanzegging-2027-02-03-kaart'],
    ]);
    await night(app, '2027-02-02');
    expect(uploads(app).length).toBe(3);
    await night(app, '2027-02-03');
    expect(uploads(app)).toEqual([]);
  });

  it('a new upload restarts the term, and the announcement with it', async () => {
    const { app } = await uploaded('2026-04-20');
    await night(app, '2026-10-06');
    app.clock.set('2026-10-10T10:00:00Z');
    app.graph.put('De Esdoorn/Aanvragen/Leerling A/nieuw.pdf', 'z');
    await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
    await night(app, '2026-10-20');
    expect(uploads(app).length).toBe(4);
    await night(app, '2027-03-27');
    await night(app, '2027-04-10');
    // The new file was not read through, so what stands there is not what fell due.
    expect(uploads(app).length).toBe(4);
  });

  it('a file changed since it was last read stops the destruction of everything', async () => {
    const { app } = await uploaded('2026-04-20');
    await night(app, '2026-10-06');
    app.graph.put('De Esdoorn/Aanvragen/Leerling A/bijlagen/twee.pdf', 'veranderd');
    await night(app, '2026-10-20');
    expect(uploads(app).length).toBe(3);
  });

  it('a retention label or a lock blocks it: said once, tried again the next day, never called destroyed', async () => {
    for (const hold of ['labels', 'locked'] as const) {
      const { app, record } = await uploaded('2026-04-20');
      const file = app.graph.put('De Esdoorn/Aanvragen/Leerling A/een.pdf', 'x');
      const held = (on: boolean) =>
        hold === 'labels' ? void app.graph.labels.set(file, on) : on ? void app.graph.locked.add(file) : void app.graph.locked.delete(file);
      await night(app, '2026-10-06');
      held(true);
      const before = messagesOf(app).length;
      await night(app, '2026-10-20');
      await night(app, '2026-10-21');
      expect(new Set(messagesOf(app).slice(before)).size).toBe(1);
      expect(uploads(app)).toContain('/De Esdoorn/Aanvragen/Leerling A/een.pdf');
      expect((await stateOf(app, record.schoolId, record.dossierId)).status).not.toBe('vernietigd');
      held(false);
      await night(app, '2026-10-22');
      expect(uploads(app)).toEqual([]);
    }
  });

  it('killed at any call of the last night, and run again: all gone, the letter not, one line in the record', async () => {
    // Every seventh call on a real storage, shifted for the two kinds; the simulation in memory dies at each of them
    for (const when of ['before', 'after'] as const) {
      for (let at = when === 'before' ? 1 : 4; ; at += 7) {
        const { app, record } = await uploaded('2026-04-20');
        await night(app, '2026-10-06');
        app.clock.set('2026-10-20T02:00:00Z');
        const message = { schoolId: record.schoolId, dossierId: record.dossierId, dag: '2026-10-20' };
        const fuse = new Fuse(at, when);
        const fused = { ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) };
        const killed = await handleDue(fused, message).then(
          () => false,
          (error: unknown) => {
            if (!(error instanceof Killed)) throw error;
            return true;
          },
        );
        await handleDue(app, message);
        expect(app.graph.paths()).toEqual(['/De Esdoorn/Beschikkingen/Beschikking 1.pdf']);
        const declared = (await readVernietigingen(app, '2026-10')).filter(({ schoolId }) => schoolId === record.schoolId);
        expect(declared.map(({ kenmerk, bestanden }) => [kenmerk, bestanden])).toEqual([[record.kenmerk, 2]]);
        expect((await stateOf(app, record.schoolId, record.dossierId)).status).toBe('vernietigd');
        if (!killed) break;
      }
    }
  });
});
