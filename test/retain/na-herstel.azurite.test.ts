import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAzurite, type Azurite } from '../../local/start/azurite.ts';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { leftOf } from '../../src/retain/derived.ts';
import { volgVernietigingen } from '../../src/retain/na-herstel.ts';
import { vergelijkMetBewijs } from '../../src/retain/teruggekomen.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { maakBackup } from './backup.ts';
import { night, procesOp, rowOf, uploaded, type Test } from './eigen-wereld.ts';

// Storage of its own: what is put back is put back for all
let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

const proces = (app?: Test) => procesOp(azurite.connectionString, app);

/** A dossier that was destroyed after a copy was made of all tables and blobs. */
async function vernietigdNaBackup() {
  const app = await proces();
  await volgVernietigingen(app);
  const { schoolId, dossierId } = await uploaded(app);
  const herstel = await maakBackup(azurite.connectionString);
  await night(app, '2026-10-06');
  await night(app, '2026-10-20');
  const row = await rowOf(app, { schoolId, dossierId });
  expect(row.status).toBe('vernietigd');
  return { app, row, herstel };
}

const gone = async (app: Test, row: DossierRecord) => [(await rowOf(app, row)).status, (await rowOf(app, row)).map, await leftOf(app, row)];
const weg = ['vernietigd', '', []];

describe('after a backup is put back', () => {
  it('a new process destroys again, before it serves anything, what was destroyed since', async () => {
    const { app, row, herstel } = await vernietigdNaBackup();
    await herstel('tabellen', 'afgeleid');
    expect(await rowOf(app, row)).toMatchObject({ status: expect.not.stringMatching('vernietigd'), leerling: 'Leerling A' });
    const next = await proces(app);
    await volgVernietigingen(next);
    expect(await gone(next, row)).toEqual(weg);
    expect((await rowOf(next, row)).leerling).toBeUndefined();
    expect(next.events).toContain('vernietigd-na-herstel');
    const { regels } = await leesBewijs(next);
    expect(regels.filter((regel) => regel.soort === 'vernietiging' && regel.dossierId === row.dossierId).length).toBe(1);
  });

  it('a process that was running sees it within a minute', async () => {
    const { app, row, herstel } = await vernietigdNaBackup();
    const running = await proces(app);
    await volgVernietigingen(running);
    await herstel('tabellen', 'afgeleid');
    app.clock.set('2026-10-20T02:00:59Z');
    await volgVernietigingen(running);
    expect((await rowOf(app, row)).status).not.toBe('vernietigd');
    app.clock.set('2026-10-20T02:01:00Z');
    await volgVernietigingen(running);
    expect(await gone(app, row)).toEqual(weg);
  });

  it.each([['tabellen'], ['afgeleid']] as const)('of %s alone: the next night at the latest nothing of it is left', async (part) => {
    const { app, row, herstel } = await vernietigdNaBackup();
    await herstel(part);
    await vergelijkMetBewijs(app);
    expect(await gone(app, row)).toEqual(weg);
  });

  it('killed at every call and begun again: nothing of it is left', async () => {
    const { app, row, herstel } = await vernietigdNaBackup();
    let at = 0;
    for (let died = true; died;) {
      at += 1;
      await herstel('tabellen', 'afgeleid');
      died = await volgVernietigingen({ ...app, storage: withFuse({ ...app.storage }, new Fuse(at, 'after')) }).then(
        () => false,
        (error: unknown) => {
          expect(error).toBeInstanceOf(Killed);
          return true;
        },
      );
      await volgVernietigingen({ ...app, storage: { ...app.storage } });
      expect(await gone(app, row), `call ${at}`).toEqual(weg);
    }
    expect(at).toBeGreaterThan(8);
  });

  it('leaves alone what a school uploaded after the destruction, and what was never destroyed', async () => {
    const { app, row } = await vernietigdNaBackup();
    const fresh: DossierRecord = { ...row, status: 'ontvangen', map: 'Nieuw', laatsteUpload: '2026-11-01T10:00:00.000Z' };
    delete fresh.vernietigdOp;
    const other: DossierRecord = {
      ...fresh,
      dossierId: `${row.dossierId}-ander`,
      kenmerk: 'D-ANDER',
      laatsteUpload: '2026-04-01T10:00:00.000Z',
    };
    await Promise.all([app.storage.dossiers.put(fresh), app.storage.dossiers.put(other)]);
    await app.storage.afgeleid.write(`${row.dossierId}/rapport-9.json`, '{}');
    await vergelijkMetBewijs(app);
    expect([(await rowOf(app, fresh)).map, (await rowOf(app, other)).map]).toEqual(['Nieuw', 'Nieuw']);
    expect(await app.storage.afgeleid.exists(`${row.dossierId}/rapport-9.json`)).toBe(true);
  });

  it('files that came back in SharePoint go again where they are exactly those of then; otherwise the loket is told', async () => {
    for (const extra of [false, true]) {
      const { app, row } = await vernietigdNaBackup();
      app.clock.set('2026-10-22T10:00:00Z');
      app.graph.restore(row.dossierId);
      app.graph.restore(app.graph.folder('De Esdoorn/Aanvragen/Leerling A/bijlagen'));
      if (extra) app.graph.put('De Esdoorn/Aanvragen/Leerling A/nieuw.pdf', 'z');
      await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
      expect((await rowOf(app, row)).status).toBe('ontvangen');
      const before = app.sent.length;
      app.clock.set('2026-10-23T02:00:00Z');
      await vergelijkMetBewijs(app);
      const told = app.sent.slice(before).flatMap(({ queue, message }) => (queue === 'bericht-versturen' ? [message.sleutel] : []));
      if (extra) expect([app.graph.paths().length, told.some((sleutel) => sleutel.startsWith('geblokkeerd'))]).toEqual([3, true]);
      else expect([app.graph.paths(), await gone(app, row)]).toEqual([[], weg]);
    }
  });
});
