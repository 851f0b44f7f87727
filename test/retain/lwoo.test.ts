import { describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { opmerkingenGeheugen, rapportGeheugen } from '../../src/dossier/paths.ts';
import { handleDue } from '../../src/retain/due.ts';
import { readVernietigingen } from '../../src/retain/record.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { testApp } from '../fakes/app.ts';
import { round } from '../tell/work.ts';
import { besluitRecord } from '../decide/besluiten.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const lwoo = 'De Esdoorn/LWOO';
const kop = 'Voornaam;Achternaam;Geboortedatum;BSN (laatste 3);Leerjaar;Begin LWOO';
const row = (naam: string) => `${naam};Akker;10-02-2014;090;1;01-08-2026`;

/** Two lists in one folder, told, of which the first was decided. */
async function told() {
  const app = await testApp('2026-04-20T10:00:00Z');
  for (const naam of ['Aron', 'Noor']) app.graph.put(`${lwoo}/2026/${naam}.csv`, [kop, row(naam)].join('\n'));
  await round(app);
  const schoolId = app.settings.scholen[0]?.id ?? '';
  const [aron, noor] = ['Aron', 'Noor'].map((naam) => app.graph.idAt(`${lwoo}/2026/${naam}.csv`)) as [string, string];
  const about = { schoolId, dossierId: aron };
  const besluitId = besluitIdOf(about);
  const record = await recordOf(app, aron);
  await app.storage.dossiers.put({ ...record, besluitId });
  await app.storage.besluiten.put(
    besluitRecord({
      besluitId,
      ...about,
      driveId: app.driveId,
      kenmerk: record.kenmerk,
      besluit: 'afwijzen',
      soort: 'lwoo',
      leerling: { naam: 'Lijst', geboortedatum: '2014-02-10' },
      genomenOp: '2026-05-01T10:00:00.000Z',
      uitgevoerdOp: '2026-05-01T10:05:00.000Z',
    }),
  );
  return { app, aron, noor, files: under(app) };
}
async function recordOf(app: Test, dossierId: string) {
  const found = await app.storage.dossiers.get(app.settings.scholen[0]?.id ?? '', dossierId);
  if (found === undefined) throw new Error('the dossier is gone');
  return found.record;
}
const under = (app: Test) => app.graph.paths().filter((path) => path.startsWith(`/${lwoo}/`));

/** One night: both lists are dealt with as if they stood down for the day. */
async function night(app: Test, dag: string): Promise<void> {
  app.clock.set(`${dag}T02:00:00Z`);
  const schoolId = app.settings.scholen[0]?.id ?? '';
  for await (const { dossierId } of app.storage.dossiers.list(schoolId)) await handleDue(app, { schoolId, dossierId, dag });
  app.sent.length = 0;
}
/** A list and what stands beside it, which bears its mark only. */
async function filesOf(app: Test, list: string): Promise<(path: string) => boolean> {
  const { kenmerk } = await recordOf(app, list);
  const own = app.graph.paths().find((path) => app.graph.idAt(path.slice(1)) === list);
  return (path) => path === own || path.includes(kenmerk);
}

describe('keeping and destroying a list', () => {
  it('takes the list and what was written beside it; not its folder, not the folder LWOO, not another list', async () => {
    const { app, aron, noor, files } = await told();
    const [ofAron, ofNoor] = [await filesOf(app, aron), await filesOf(app, noor)];
    expect(files.filter(ofAron)).toHaveLength(3);
    await night(app, '2026-10-06');
    expect(under(app)).toEqual(files);
    await night(app, '2026-10-20');
    expect(under(app)).toEqual(files.filter(ofNoor));
    expect((await app.graph.getItemByPath(app.driveId, `${lwoo}/2026`)).folder).toBe(true);
    expect(await recordOf(app, aron)).toMatchObject({ status: 'vernietigd', map: '', lijst: true });
    expect(await app.storage.afgeleid.paths(`${aron}/`)).toEqual([]);
    const gone = (await readVernietigingen(app, '2026-10')).filter(({ schoolId }) => schoolId === app.settings.scholen[0]?.id);
    expect(gone.map(({ bestanden }) => bestanden)).toEqual([1]);
    await round(app);
    expect(await recordOf(app, aron)).toMatchObject({ status: 'vernietigd' });
  });

  it('leaves what stands beside a list that bears the name of an earlier one, as a copy with remarks that was worked on does', async () => {
    const { app, aron } = await told();
    const { kenmerk } = await recordOf(app, aron);
    app.graph.put(`${lwoo}/2026/x ${kenmerk}.csv`, [kop, row('Bram')].join('\n'));
    await round(app);
    const ofLater = await filesOf(app, app.graph.idAt(`${lwoo}/2026/x ${kenmerk}.csv`));
    const later = under(app).filter(ofLater);
    expect(later).toHaveLength(3);
    await night(app, '2026-10-06');
    await night(app, '2026-10-20');
    expect(await recordOf(app, aron)).toMatchObject({ status: 'vernietigd' });
    expect(under(app).filter(ofLater)).toEqual(later);
  });

  it('what was written beside a list that the school took away itself goes on its day, and nothing else', async () => {
    const { app, aron, noor, files } = await told();
    app.graph.remove(aron);
    await round(app);
    expect(await recordOf(app, aron)).toMatchObject({ status: 'gesloten' });
    await night(app, '2026-10-20');
    expect(await recordOf(app, aron)).toMatchObject({ status: 'vernietigd' });
    expect(under(app)).toEqual(files.filter(await filesOf(app, noor)));
  });

  it('what was written beside such a list goes too where a backup took away which files those were; what the school renamed or moved out of LWOO is its own', async () => {
    const { app, aron, noor, files } = await told();
    const ofNoor = await filesOf(app, noor);
    const { kenmerk } = await recordOf(app, aron);
    const beside = under(app).filter((path) => path.includes(kenmerk));
    expect(beside).toHaveLength(2);
    for (const path of beside) {
      const eigen = app.graph.put(path.slice(1).replace('/2026/', '/2025/'), 'van de school');
      app.graph.rename(eigen, `Kopie van ${path.split('/').at(-1)}`);
      app.graph.put(path.slice(1).replace(`${lwoo}/2026/`, 'De Esdoorn/Eigen/'), 'van de school');
    }
    await round(app);
    const theirs = app.graph.paths().filter((path) => path.includes(kenmerk) && !beside.includes(path));
    for (const memory of [rapportGeheugen(aron), opmerkingenGeheugen(aron)]) await app.storage.afgeleid.remove(memory);
    app.graph.remove(aron);
    await round(app);
    await night(app, '2026-10-20');
    expect(await recordOf(app, aron)).toMatchObject({ status: 'vernietigd' });
    expect(app.graph.paths().filter((path) => path.includes(kenmerk))).toEqual(theirs);
    expect(under(app).filter(ofNoor)).toEqual(files.filter(ofNoor));
  });

  it('a list without decision is kept', async () => {
    const { app, noor } = await told();
    await night(app, '2026-10-06');
    await night(app, '2026-10-20');
    expect(await recordOf(app, noor)).toMatchObject({ status: 'in behandeling' });
  });

  it('a list that changed meanwhile is left alone, with all that stands beside it', async () => {
    const { app, files } = await told();
    await night(app, '2026-10-06');
    app.graph.put(`${lwoo}/2026/Aron.csv`, [kop, row('Arend')].join('\n'));
    await night(app, '2026-10-20');
    expect(under(app)).toEqual(files);
  });

  it('one that somebody has open stays; taken away by the school after that, it is closed', async () => {
    const { app, aron } = await told();
    await night(app, '2026-10-06');
    app.graph.locked.add(aron);
    await night(app, '2026-10-20');
    expect(under(app)).toContain(`/${lwoo}/2026/Aron.csv`);
    app.graph.remove(aron);
    await round(app);
    expect(await recordOf(app, aron)).toMatchObject({ status: 'gesloten' });
  });

  it('killed at any call of the night, the next night ends it', async () => {
    for (let at = 1; ; at += 29) {
      const { app, aron, noor, files } = await told();
      await night(app, '2026-10-06');
      const fuse = new Fuse(at, 'after');
      const door = { ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) } as unknown as Test;
      const killed = await night(door, '2026-10-20').then(
        () => false,
        (error: unknown) => {
          if (!(error instanceof Killed || error instanceof GraphFault)) throw error;
          return true;
        },
      );
      await night(app, '2026-10-21');
      await night(app, '2026-10-22');
      expect(under(app)).toEqual(files.filter(await filesOf(app, noor)));
      expect(await recordOf(app, aron)).toMatchObject({ status: 'vernietigd' });
      if (!killed) break;
    }
  }, 120_000);
});
