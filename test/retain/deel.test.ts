import { describe, expect, it } from 'vitest';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { handleDue } from '../../src/retain/due.ts';
import { lopendeHouden } from '../../src/retain/houd.ts';
import { hefHoudOp, zetHoud } from '../../src/retain/houden.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { asRead, dossier, night, stappenApp, stateOf, uploads, type Test } from './stappen-wereld.ts';

const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
const map = 'De Esdoorn/Aanvragen/Leerling A';
const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };

/** A dossier with two files, announced, of which the second is held by what `hinder` does when it falls due on 20 October. */
async function begonnen(hinder: (app: Test, tweede: string, record: DossierRecord) => void) {
  const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
  const record = await dossier(app, 'Leerling A');
  await night(app, '2026-10-06');
  const tweede = app.graph.idAt(`${map}/2.pdf`);
  hinder(app, tweede, record);
  await night(app, '2026-10-20');
  return { app, record, tweede };
}
const vergrendeld = () => begonnen((app, tweede) => app.graph.locked.add(tweede));

/** What the record of destructions holds of it: how many files went in parts, and at the end. */
async function bewijs(app: Test, dossierId: string) {
  const { regels } = await leesBewijs(app);
  const delen = regels.filter((regel) => regel.soort === 'deel').filter((regel) => regel.dossierId === dossierId);
  const einden = regels.filter((regel) => regel.soort === 'vernietiging').filter((regel) => regel.dossierId === dossierId);
  return {
    delen: delen.map(({ bestanden, waarom }) => [bestanden, waarom]),
    einden: einden.map(({ bestanden, eerder }) => [bestanden, eerder]),
    wijze: einden.map(({ wijze }) => wijze).join(),
    deel: delen[0],
  };
}

/** More files come in, are seen and read. */
async function uploadErbij(app: Test, { schoolId, dossierId }: { schoolId: string; dossierId: string }): Promise<void> {
  app.clock.set('2026-10-20T10:00:00Z');
  for (const naam of ['3', '4']) app.graph.put(`${map}/${naam}.pdf`, naam);
  await look(app);
  await asRead(app, schoolId, dossierId);
}
async function tienNachtenLater(app: Test): Promise<void> {
  for (const day of ['2027-04-06', '2027-04-20']) await night(app, day);
}

describe('a destruction that comes to a stop', () => {
  it('says in the record what went, of which list and under whose approval, once however often it is tried', async () => {
    const { app, record } = await vergrendeld();
    await night(app, '2026-10-21');
    const { delen, deel, einden } = await bewijs(app, record.dossierId);
    expect([delen, einden]).toEqual([[[1, 'vergrendeld of geen recht']], []]);
    expect(deel).toMatchObject({
      kenmerk: record.kenmerk,
      goedkeuring: { automatisch: true },
      bestandenlijst: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(deel)).not.toContain('Leerling A');
  });

  it('and goes on with the same list: each file counts once', async () => {
    const { app, record, tweede } = await vergrendeld();
    app.graph.locked.delete(tweede);
    await night(app, '2026-10-21');
    expect(await bewijs(app, record.dossierId)).toMatchObject({ einden: [[2, undefined]] });
  });

  it.each([
    ['had begun', { begonnenLijst: undefined, teVernietigen: undefined, alWeg: undefined, vernietigingBegonnen: undefined }],
    ['had destroyed anything', { alWeg: 0 }],
  ])('and whose row was put back as it was before it %s: what went of the same list counts', async (_what, before) => {
    const { app, record, tweede } = await vergrendeld();
    await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) => {
      if (found === undefined) throw new Error('its row is gone');
      return JSON.parse(JSON.stringify({ ...found, ...before })) as DossierRecord;
    });
    app.graph.locked.delete(tweede);
    await night(app, '2026-10-21');
    expect(await bewijs(app, record.dossierId)).toMatchObject({ einden: [[2, undefined]] });
  });

  it('and is overtaken by an upload: what went before stands at the end beside what went then', async () => {
    const { app, record, tweede } = await vergrendeld();
    app.graph.locked.delete(tweede);
    await uploadErbij(app, record);
    await tienNachtenLater(app);
    expect(uploads(app)).toEqual([]);
    const { einden, wijze } = await bewijs(app, record.dossierId);
    expect(einden).toEqual([[3, 1]]);
    expect(wijze).toContain('eerder al 1 bestand op dezelfde manier, bij een vernietiging die niet af kwam');
  });

  it('and whose process dies before it can say so, and is overtaken by an upload: said all the same', async () => {
    for (let at = 1, uit = false; !uit; at += 1) {
      const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
      const record = await dossier(app, 'Leerling A');
      await night(app, '2026-10-06');
      app.clock.set('2026-10-20T02:00:00Z');
      const fuse = new Fuse(at, 'after');
      const fused = { ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) };
      const { schoolId, dossierId } = record;
      await handleDue(fused, { schoolId, dossierId, dag: '2026-10-20' }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Killed);
      });
      const weg = 2 - uploads(app).length;
      uit = (await stateOf(app, record)).leeggemaakt === true;
      if (uit) break;
      await uploadErbij(app, record);
      await tienNachtenLater(app);
      expect([at, (await bewijs(app, dossierId)).einden]).toEqual([at, [[4 - weg, weg === 0 ? undefined : weg]]]);
    }
  });

  it('and of which the school takes the rest away: the record tells what the service destroyed from what the school took', async () => {
    const { app, record } = await vergrendeld();
    app.graph.locked.clear();
    app.graph.remove(record.dossierId);
    await look(app);
    expect((await stateOf(app, record)).status).toBe('gesloten');
    await night(app, '2026-10-21');
    const { einden, wijze } = await bewijs(app, record.dossierId);
    expect(einden).toEqual([[0, 1]]);
    expect(wijze).toContain('de school had de bestanden zelf weggehaald; eerder al 1 bestand permanent verwijderd door de dienst');
  });

  it('since somebody holds it once all files went: that they went is not silent, and counts once in the end', async () => {
    const { app, record } = await begonnen((world, _tweede, held) => {
      const paths = world.storage.afgeleid.paths.bind(world.storage.afgeleid);
      let once = false;
      world.storage.afgeleid.paths = async (prefix) => {
        if (!once && uploads(world).length === 0) {
          once = true;
          await zetHoud(world, held, { grond: 'klacht', herzienOp: '2026-12-01' }, secretaris);
        }
        return paths(prefix);
      };
    });
    expect(uploads(app)).toEqual([]);
    expect(await bewijs(app, record.dossierId)).toMatchObject({ delen: [[2, 'het dossier werd vastgehouden']], einden: [] });
    const [houd] = await lopendeHouden(app, record.dossierId);
    await hefHoudOp(app, await stateOf(app, record), houd?.houdId ?? '', secretaris);
    await night(app, '2026-10-27');
    expect((await bewijs(app, record.dossierId)).einden).toEqual([[2, undefined]]);
  });
});
