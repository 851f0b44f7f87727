import { describe, expect, it, vi } from 'vitest';
import { noteOwnWrite } from '../../src/tell/own-write.ts';
import { lookAtAllDrives, lookAtDrive } from '../../src/watch/drive-round.ts';
import { keepSubscriptions } from '../../src/watch/subscriptions.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { testApp } from '../fakes/app.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });

async function dossiersOf(app: Test): Promise<DossierRecord[]> {
  const found: DossierRecord[] = [];
  for (const { id } of app.settings.scholen) for await (const record of app.storage.dossiers.list(id)) found.push(record);
  return found;
}
const [esdoorn, baken] = ['De Esdoorn', 'Het Baken'];

describe('a look at a drive', () => {
  it('makes a dossier of every folder under Aanvragen, and of nothing else', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/Leerling A/formulier.pdf`, 'x');
    app.graph.put(`${esdoorn}/Aanvragen/Leerling A/bijlagen/oud/plan.docx`, 'y');
    app.graph.put(`${baken}/aanvragen/Leerling B/formulier.pdf`, 'x');
    app.graph.put(`${esdoorn}/Beschikkingen/brief.pdf`, 'x');
    app.graph.put(`${esdoorn}/Overig/lijst.xlsx`, 'x');
    app.graph.put(`Andere map/Aanvragen/Leerling C/formulier.pdf`, 'x');
    app.graph.pageSize = 3;
    await look(app);
    const dossiers = await dossiersOf(app);
    expect(dossiers.map(({ map, status }) => [map, status])).toEqual([
      ['Leerling A', 'ontvangen'],
      ['Leerling B', 'ontvangen'],
    ]);
    expect(dossiers.every(({ kenmerk }) => /^D-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/.test(kenmerk))).toBe(true);
    expect(new Set(app.sent.map(({ queue }) => queue))).toEqual(new Set(['dossier-rust']));
  });

  it('touches a dossier on new, changed, renamed and removed files, and restarts its term on uploads only', async () => {
    const app = await testApp('2026-01-10T10:00:00Z');
    const file = app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    const steps: [string, () => void, string, string][] = [
      ['new', () => void app.graph.put(`${esdoorn}/Aanvragen/A/sub/twee.pdf`, 'y'), '2026-02-01', '2026-08-01'],
      ['changed', () => void app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'xx'), '2026-03-01', '2026-09-01'],
      ['renamed', () => app.graph.rename(file, 'ander.pdf'), '2026-04-01', '2026-09-01'],
      ['removed', () => app.graph.remove(file), '2026-05-01', '2026-09-01'],
    ];
    let versie = (await dossiersOf(app))[0]?.versie ?? 0;
    for (const [what, change, day, vervaltOp] of steps) {
      change();
      app.clock.set(`${day}T10:00:00Z`);
      await look(app);
      const [dossier] = await dossiersOf(app);
      expect([what, dossier?.gewijzigdOp.slice(0, 10), dossier?.vervaltOp]).toEqual([what, day, vervaltOp]);
      expect(dossier?.versie).toBeGreaterThan(versie);
      versie = dossier?.versie ?? 0;
    }
  });

  it('is not woken by its own report, its own columns or a round without change', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    const before = await dossiersOf(app);
    app.sent.length = 0;
    for (let round = 0; round < 10; round += 1) {
      app.clock.set(`2026-04-20T11:0${round}:00Z`);
      app.graph.put(`${esdoorn}/Aanvragen/A/Controlerapport.pdf`, `rapport ${round}`);
      await app.graph.setFields(app.driveId, before[0]?.dossierId ?? '', { Status: `s${round}` });
      await look(app);
    }
    expect(await dossiersOf(app)).toEqual(before);
    expect(app.sent).toEqual([]);
  });

  it('an idle round costs one delta call', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    app.graph.calls.length = 0;
    await look(app);
    expect(app.graph.calls).toEqual(['delta']);
  });

  it.each([
    ['1', 10, 10],
    ['120', 120, 330],
    ['60', 60, 180],
    ['600', 120, 330],
  ])('with a time of rest of %s seconds it counts for %i and waits %i', async (rest, counts, waits) => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await look(app);
    const resting = { ...app, settings: { ...app.settings, RUSTTIJD_SECONDEN: Number(rest) } };
    app.clock.set('2026-04-20T11:00:00Z');
    await noteOwnWrite(app, app.driveId);
    for (const [after, put] of [
      [counts - 1, true],
      [counts, false],
    ] as const) {
      app.clock.set(new Date(Date.parse('2026-04-20T11:00:00Z') + after * 1000));
      app.sent.length = 0;
      await lookAtDrive(resting, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 0 });
      expect(app.sent.filter(({ delay }) => delay === waits)).toHaveLength(put ? 1 : 0);
    }
  });

  it('keeps a renamed folder, hands a moved one to the other school, closes a removed one with one word to the loket and opens it again', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    const folder = app.graph.folder(`${esdoorn}/Aanvragen/A`);
    const other = app.graph.folder(`${baken}/Aanvragen`);
    await look(app);
    const [begun] = await dossiersOf(app);
    app.graph.rename(folder, 'A (nieuw)');
    await look(app);
    expect((await dossiersOf(app)).map(({ map, kenmerk }) => [map, kenmerk])).toEqual([['A (nieuw)', begun?.kenmerk]]);

    app.graph.rename(folder, 'A (nieuw)', other);
    await look(app);
    const [moved, ...rest] = await dossiersOf(app);
    expect([moved?.schoolId, moved?.kenmerk, rest.length]).toEqual([app.settings.scholen[1]?.id, begun?.kenmerk, 0]);

    app.graph.remove(folder);
    await look(app);
    expect((await dossiersOf(app)).map(({ status }) => status)).toEqual(['gesloten']);
    expect(app.sent.filter(({ queue }) => queue === 'bericht-versturen').length).toBe(1);

    app.graph.restore(folder);
    await look(app);
    expect((await dossiersOf(app)).map(({ status, kenmerk }) => [status, kenmerk])).toEqual([['ontvangen', begun?.kenmerk]]);
  });

  it('loose files in Aanvragen are no dossier; the school is asked for a folder per pupil, once a day', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/los.pdf`, 'x');
    await look(app);
    app.graph.put(`${esdoorn}/Aanvragen/nog een.pdf`, 'x');
    await look(app);
    expect(await dossiersOf(app)).toEqual([]);
    const keys = app.sent.map(({ message }) => JSON.stringify(message));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(1);
  });

  it('a 410 begins anew, at its location or without; what vanished meanwhile is noticed, what stayed is not told again', async () => {
    for (const location of [undefined, 'nergens']) {
      const app = await testApp('2026-04-20T10:00:00Z');
      const stays = app.graph.put(`${esdoorn}/Aanvragen/A/blijft.pdf`, 'x');
      app.graph.put(`${esdoorn}/Aanvragen/B/weg.pdf`, 'x');
      await look(app);
      const [a, b] = await dossiersOf(app);
      const real = app.graph.delta.bind(app.graph);
      let refused = 0;
      vi.spyOn(app.graph, 'delta').mockImplementation((driveId, link) => {
        if (link === undefined) return real(driveId);
        refused += 1;
        throw new GraphFault(link === 'nergens' ? 'onbereikbaar' : 'opnieuw-beginnen', {
          status: 410,
          operation: 'delta',
          next: '',
          location,
        });
      });
      app.graph.remove(app.graph.folder(`${esdoorn}/Aanvragen/B`));
      app.clock.set('2026-04-21T10:00:00Z');
      await look(app);
      expect(refused).toBe(location === undefined ? 1 : 2);
      expect((await dossiersOf(app)).map(({ status, versie }) => [status, versie])).toEqual([
        ['ontvangen', a?.versie],
        ['gesloten', b?.versie],
      ]);
      expect(stays).toBeDefined();
    }
  });

  it('a look that found nothing is repeated twice, later and later; a timer look is not', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await look(app);
    app.sent.length = 0;
    app.clock.set('2026-04-20T10:01:00Z');
    const message = { driveId: app.driveId, sinds: '2026-04-20T10:01:00.000Z', poging: 0 };
    await lookAtDrive(app, message);
    await lookAtDrive(app, { ...message, poging: 1 });
    await lookAtDrive(app, { ...message, poging: 2 });
    expect(app.sent.map(({ delay, message: sent }) => [delay, 'poging' in sent ? sent.poging : undefined])).toEqual([
      [5, 1],
      [20, 2],
    ]);
  });

  it('a look to which delta gave only what was known is not repeated: it did not lag', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const file = app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    app.sent.length = 0;
    await app.graph.setFields(app.driveId, file, { Notitie: 'van een mens' });
    app.clock.set('2026-04-20T10:01:00Z');
    await lookAtDrive(app, { driveId: app.driveId, sinds: '2026-04-20T10:01:00.000Z', poging: 0 });
    expect(app.sent).toEqual([]);
  });

  it('a notification just after a round that found something is put off once, long enough for delta not to lag, and dropped where another round comes first', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    app.sent.length = 0;
    app.graph.calls.length = 0;
    app.clock.set('2026-04-20T10:00:02Z');
    const message = { driveId: app.driveId, sinds: '2026-04-20T10:00:02.000Z', poging: 0 };
    await lookAtDrive(app, message);
    const later = { ...message, uitgesteld: true as const };
    expect([app.graph.calls, app.sent]).toEqual([[], [{ queue: 'drive-kijken', message: later, delay: 25 }]]);
    app.graph.put(`${esdoorn}/Aanvragen/A/twee.pdf`, 'y');
    app.clock.set('2026-04-20T10:00:27Z');
    await lookAtDrive(app, later);
    expect((await dossiersOf(app)).map(({ versie }) => versie)).toEqual([2]);
    app.graph.calls.length = 0;
    await lookAtDrive(app, later);
    expect(app.graph.calls).toEqual([]);
  });

  it('a notification just after a write of our own may be its echo: it waits three times the time of rest, and is looked at where no round comes before', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await look(app);
    for (const comes of [true, false]) {
      app.clock.set(new Date(app.clock.now().getTime() + 600_000));
      await noteOwnWrite(app, app.driveId);
      app.graph.put(`${esdoorn}/Aanvragen/A/${String(comes)}.pdf`, 'x');
      app.clock.set(new Date(app.clock.now().getTime() + 9_000));
      app.sent.length = 0;
      app.graph.calls.length = 0;
      const message = { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 0 };
      await lookAtDrive(app, message);
      const later = { ...message, uitgesteld: true as const };
      expect([app.graph.calls, app.sent]).toEqual([[], [{ queue: 'drive-kijken', message: later, delay: 30 }]]);
      app.clock.set(new Date(app.clock.now().getTime() + 25_000));
      if (comes) await look(app);
      app.clock.set(new Date(app.clock.now().getTime() + 5_000));
      await lookAtDrive(app, later);
      expect(app.graph.calls).toEqual(['delta']);
    }
    expect((await dossiersOf(app)).map(({ versie }) => versie)).toEqual([2]);
  });

  it('a notification later than that, or before it, is looked at at once', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await look(app);
    app.clock.set('2026-04-20T10:10:00Z');
    await noteOwnWrite(app, app.driveId);
    app.clock.set('2026-04-20T10:12:00Z');
    app.graph.calls.length = 0;
    await lookAtDrive(app, { driveId: app.driveId, sinds: '2026-04-20T10:12:00.000Z', poging: 0 });
    expect(app.graph.calls).toEqual(['delta']);
  });

  it('a message about a moment that a later round has seen is dropped', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await look(app);
    app.graph.calls.length = 0;
    await lookAtDrive(app, { driveId: app.driveId, sinds: '2026-04-20T09:59:59.000Z', poging: 0 });
    expect(app.graph.calls).toEqual([]);
  });

  it('two looks at once: one waits its turn', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await Promise.all([look(app), look(app), look(app)]);
    const [dossier] = await dossiersOf(app);
    const waiting = app.sent.filter(({ queue }) => queue === 'drive-kijken').length;
    expect(dossier?.versie).toBe(1);
    expect(waiting).toBeGreaterThan(0);
  });

  it('the timer asks for every drive once', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await lookAtAllDrives(app);
    expect(app.sent.map(({ message }) => ('driveId' in message ? message.driveId : undefined))).toEqual([app.driveId]);
  });

  it('killed at any call, and run again: every dossier is there and asked to settle', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; ; at += 1) {
        const app = await testApp('2026-04-20T10:00:00Z');
        app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
        app.graph.put(`${baken}/Aanvragen/B/twee.pdf`, 'y');
        const fuse = new Fuse(at, when);
        const killed = await look({ ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) }).then(
          () => false,
          (error: unknown) => {
            if (!(error instanceof Killed)) throw error;
            return true;
          },
        );
        await look(app);
        const settling = new Set(
          app.sent.flatMap(({ queue, message }) => (queue === 'dossier-rust' ? [`${message.dossierId} ${message.versie}`] : [])),
        );
        const dossiers = await dossiersOf(app);
        expect(dossiers.length).toBe(2);
        for (const { dossierId, versie, vervaltOp } of dossiers)
          expect([settling.has(`${dossierId} ${versie}`), vervaltOp]).toEqual([true, '2026-10-20']);
        if (!killed) break;
      }
    }
  });
});

describe('subscriptions', () => {
  it('are made where missing, lengthened near their end, and ended for a drive that is no school’s any more', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await keepSubscriptions(app);
    expect(app.graph.subscriptions.map(({ resource, expires }) => [resource, expires])).toEqual([
      [`/drives/${app.driveId}/root`, '2026-04-23T10:00:00.000Z'],
    ]);
    app.clock.set('2026-04-21T09:00:00Z');
    await keepSubscriptions(app);
    expect(app.graph.subscriptions[0]?.expires).toBe('2026-04-23T10:00:00.000Z');
    app.clock.set('2026-04-22T10:00:00Z');
    await app.graph.createSubscription('oude-drive', app.clock.now());
    await keepSubscriptions(app);
    expect(app.graph.subscriptions.map(({ resource, expires }) => [resource, expires])).toEqual([
      [`/drives/${app.driveId}/root`, '2026-04-25T10:00:00.000Z'],
    ]);
    app.graph.subscriptions.length = 0;
    await keepSubscriptions(app);
    expect(app.graph.subscriptions.length).toBe(1);
  });

  it('a drive that refuses does not keep the others from theirs, and is said', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const [first, second] = app.settings.scholen;
    if (first === undefined || second === undefined) throw new Error('two schools are needed');
    const two = { ...app, settings: { ...app.settings, scholen: [{ ...first, drive: 'dicht' }, second] } };
    const real = app.graph.createSubscription.bind(app.graph);
    vi.spyOn(app.graph, 'createSubscription').mockImplementation((driveId, expires) => {
      if (driveId === 'dicht') throw new GraphFault('geen-toegang', { status: 403, operation: 'abonneren', next: '' });
      return real(driveId, expires);
    });
    await expect(keepSubscriptions(two)).rejects.toThrow('1 of 2 drives');
    expect(app.graph.subscriptions.map(({ resource }) => resource)).toEqual([`/drives/${app.driveId}/root`]);
  });
});
