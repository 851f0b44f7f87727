import { describe, expect, it, vi } from 'vitest';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });

async function dossiersOf(app: Test): Promise<DossierRecord[]> {
  const found: DossierRecord[] = [];
  for (const { id } of app.settings.scholen) for await (const record of app.storage.dossiers.list(id)) found.push(record);
  return found.toSorted((a, b) => a.map.localeCompare(b.map));
}
const shown = async (app: Test) => (await dossiersOf(app)).map(({ map, status }) => [map, status]);
const [esdoorn, baken] = ['De Esdoorn', 'Het Baken'];
const lwoo = `${esdoorn}/LWOO`;

/** Graph need not list what stands in a folder that was removed, renamed or moved: only these items are listed. */
async function listsOnly(app: Test, ...ids: string[]) {
  const real = app.graph.delta.bind(app.graph);
  return vi.spyOn(app.graph, 'delta').mockImplementation(async (driveId, link) => {
    const page = await real(driveId, link);
    return { ...page, items: page.items.filter(({ id }) => ids.includes(id)) };
  });
}

async function started(...paths: string[]): Promise<{ app: Test; ids: string[] }> {
  const app = await testApp('2026-04-20T10:00:00Z');
  const ids = paths.map((path) => app.graph.put(path, path));
  await look(app);
  app.sent.length = 0;
  return { app, ids };
}

describe('lists dropped in LWOO', () => {
  it('each file is a dossier of its own, keyed by its item, loose or in folders; the folders are none', async () => {
    const { app, ids } = await started(`${lwoo}/a.csv`, `${lwoo}/2026/b.xlsx`, `${lwoo}/2026/juni/c.ods`, `${baken}/lwoo/d.csv`);
    const dossiers = await dossiersOf(app);
    expect(dossiers.map(({ dossierId }) => dossierId)).toEqual(ids);
    expect(dossiers.map(({ lijst, map, vervaltOp }) => [lijst, map, vervaltOp])).toEqual([
      [true, 'a.csv', '2026-10-20'],
      [true, 'b.xlsx', '2026-10-20'],
      [true, 'c.ods', '2026-10-20'],
      [true, 'd.csv', '2026-10-20'],
    ]);
    expect(dossiers.map(({ schoolId }) => schoolId)).toEqual([0, 0, 0, 1].map((at) => app.settings.scholen[at]?.id));
  });

  it('what the service writes beside them is no list, in whatever folder', async () => {
    const { app } = await started(`${lwoo}/a.csv`);
    const [{ kenmerk } = { kenmerk: '' }] = await dossiersOf(app);
    for (const name of [
      `Controlerapport - a ${kenmerk}.pdf`,
      `2026/Controlerapport - a ${kenmerk} - lijst met opmerkingen.csv`,
      'Controlerapport.pdf',
    ])
      app.graph.put(`${lwoo}/${name}`, 'x');
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'ontvangen']]);
    expect(app.sent).toEqual([]);
  });

  it('what the service wrote and a school gave a name of its own is a list of the school, that can go again', async () => {
    const { app } = await started(`${lwoo}/a.csv`);
    const [{ kenmerk, dossierId } = { kenmerk: '', dossierId: '' }] = await dossiersOf(app);
    const itemId = app.graph.put(`${lwoo}/Controlerapport - a ${kenmerk} - lijst met opmerkingen.csv`, 'x');
    await app.storage.ownFiles.put({ driveId: app.driveId, itemId, what: 'controlerapport', dossierId });
    await look(app);
    app.graph.rename(itemId, 'Verbeterd.csv');
    await look(app);
    expect(await shown(app)).toEqual([
      ['a.csv', 'ontvangen'],
      ['Verbeterd.csv', 'ontvangen'],
    ]);
    app.graph.remove(itemId);
    await look(app);
    expect((await shown(app)).at(-1)).toEqual(['Verbeterd.csv', 'gesloten']);
  });

  it('a school that is asked to mend its list may call it anything but what the service calls its own', async () => {
    const { app } = await started(`${lwoo}/Controlerapport verwerkt.csv`, `${lwoo}/Lijst D-7K3M2-QX9AB.csv`);
    expect(await shown(app)).toHaveLength(2);
  });

  it('renamed, or moved to another folder of LWOO: the same dossier, looked at anew, with the same term', async () => {
    const { app, ids } = await started(`${lwoo}/a.csv`);
    const [id = ''] = ids;
    app.clock.set('2026-05-20T10:00:00Z');
    app.graph.rename(id, 'b.csv');
    await look(app);
    app.graph.rename(id, 'b.csv', app.graph.folder(`${lwoo}/2026`));
    await look(app);
    expect((await dossiersOf(app)).map(({ dossierId, map, versie, vervaltOp }) => [dossierId, map, versie, vervaltOp])).toEqual([
      [id, 'b.csv', 3, '2026-10-20'],
    ]);
  });

  it('new content restarts its term; another list in the same folder is not touched by it', async () => {
    const { app } = await started(`${lwoo}/2026/a.csv`, `${lwoo}/2026/b.csv`);
    app.clock.set('2026-05-20T10:00:00Z');
    app.graph.put(`${lwoo}/2026/a.csv`, 'anders');
    await look(app);
    expect((await dossiersOf(app)).map(({ versie, vervaltOp }) => [versie, vervaltOp])).toEqual([
      [2, '2026-11-20'],
      [1, '2026-10-20'],
    ]);
  });

  it('removed: closed, and told once; brought back: open again', async () => {
    const { app, ids } = await started(`${lwoo}/a.csv`, `${lwoo}/b.csv`);
    app.graph.remove(ids[0] ?? '');
    await look(app);
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'gesloten'], ['b.csv', 'ontvangen']]); // prettier-ignore
    expect(app.sent.map(({ queue }) => queue)).toEqual(['bericht-versturen']);
    app.graph.restore(ids[0] ?? '');
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'ontvangen'], ['b.csv', 'ontvangen']]); // prettier-ignore
  });

  it.each(['LWOO', 'LWOO/2026'])(
    'when the folder %s is removed, unlisted, its lists are closed; brought back, they are open',
    async (name) => {
      const { app } = await started(`${lwoo}/2026/a.csv`);
      const folder = app.graph.folder(`${esdoorn}/${name}`);
      const only = await listsOnly(app, folder);
      app.graph.remove(folder);
      await look(app);
      expect(await shown(app)).toEqual([['a.csv', 'gesloten']]);
      for (const id of [folder, ...(name === 'LWOO' ? [app.graph.idAt(`${lwoo}/2026`)] : [])]) app.graph.restore(id);
      only.mockRestore();
      await look(app);
      expect(await shown(app)).toEqual([['a.csv', 'ontvangen']]);
    },
  );

  it('a folder that is renamed or moved within LWOO changes nothing; moved out, unlisted, its lists are closed, and moved in again open', async () => {
    const { app } = await started(`${lwoo}/2026/a.csv`);
    const folder = app.graph.folder(`${lwoo}/2026`);
    const elsewhere = app.graph.folder(`${esdoorn}/Archief`);
    const at = app.graph.folder(lwoo);
    await listsOnly(app, folder, elsewhere);
    app.graph.rename(folder, 'Schooljaar 2026');
    await look(app);
    expect((await dossiersOf(app)).map(({ status, versie }) => [status, versie])).toEqual([['ontvangen', 1]]);
    app.graph.rename(folder, 'Schooljaar 2026', elsewhere);
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'gesloten']]);
    app.graph.rename(folder, 'Schooljaar 2026', at);
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'ontvangen']]);
  });

  it('a folder that is named LWOO, or moved in, brings lists in that delta never lists; what becomes of them is seen later', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const id = app.graph.put(`${esdoorn}/Lijsten/2026/a.csv`, 'x');
    await look(app);
    app.graph.rename(app.graph.folder(`${esdoorn}/Lijsten`), 'LWOO');
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'ontvangen']]);
    app.graph.remove(id);
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'gesloten']]);
  });

  it('a folder brought in from elsewhere, of which nothing was ever listed, is looked into; a removal after that is seen', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await look(app);
    const only = await listsOnly(app, app.graph.folder(esdoorn), app.graph.folder(lwoo), app.graph.folder(`${lwoo}/2026`));
    const id = app.graph.put(`${lwoo}/2026/a.csv`, 'x');
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'ontvangen']]);
    only.mockRestore();
    app.graph.remove(id);
    await look(app);
    expect(await shown(app)).toEqual([['a.csv', 'gesloten']]);
  });

  it('moved to another school: handed over; moved into a dossier of Aanvragen: closed, and a change of that dossier', async () => {
    const { app, ids } = await started(`${lwoo}/a.csv`, `${lwoo}/b.csv`, `${esdoorn}/Aanvragen/C/een.pdf`);
    const [a = '', b = ''] = ids;
    app.graph.rename(a, 'a.csv', app.graph.folder(`${baken}/LWOO`));
    app.graph.rename(b, 'b.csv', app.graph.folder(`${esdoorn}/Aanvragen/C`));
    await look(app);
    expect((await dossiersOf(app)).map(({ map, status, schoolId, versie }) => [map, status, schoolId, versie])).toEqual([
      ['a.csv', 'ontvangen', app.settings.scholen[1]?.id, 2],
      ['b.csv', 'gesloten', app.settings.scholen[0]?.id, 1],
      ['C', 'ontvangen', app.settings.scholen[0]?.id, 2],
    ]);
  });

  it('a file of a dossier that is moved into LWOO is a list from then on', async () => {
    const { app, ids } = await started(`${esdoorn}/Aanvragen/C/lijst.csv`);
    app.graph.rename(ids[0] ?? '', 'lijst.csv', app.graph.folder(lwoo));
    await look(app);
    expect((await dossiersOf(app)).map(({ map, lijst, versie }) => [map, lijst ?? false, versie])).toEqual([
      ['C', false, 2],
      ['lijst.csv', true, 1],
    ]);
  });
});
