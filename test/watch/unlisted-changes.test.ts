import { describe, expect, it, vi } from 'vitest';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { chooseDue, handleDue } from '../../src/retain/due.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });

async function dossiersOf(app: Test): Promise<DossierRecord[]> {
  const found: DossierRecord[] = [];
  for (const { id } of app.settings.scholen) for await (const record of app.storage.dossiers.list(id)) found.push(record);
  return found;
}
async function itemNames(app: Test): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of app.storage.items.list(app.driveId)) names.push(name);
  return names;
}
const [esdoorn, baken] = ['De Esdoorn', 'Het Baken'];

describe('folders that come and go', () => {
  it('a folder that stood elsewhere and is moved into Aanvragen is a dossier, from any place', async () => {
    for (const from of [`${esdoorn}/Concept`, `${esdoorn}/Aanvragen/Map`]) {
      const app = await testApp('2026-04-20T10:00:00Z');
      app.graph.put(`${from}/Leerling A/een.pdf`, 'x');
      app.graph.folder(`${esdoorn}/Aanvragen`);
      await look(app);
      app.graph.rename(app.graph.folder(`${from}/Leerling A`), 'Leerling A', app.graph.folder(`${esdoorn}/Aanvragen`));
      await look(app);
      expect((await dossiersOf(app)).map(({ map }) => map)).toContain('Leerling A');
    }
  });

  it('a sub-folder that becomes a dossier of its own changes the one that it left', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/Map/Leerling A/een.pdf`, 'x');
    await look(app);
    const [before] = await dossiersOf(app);
    app.graph.rename(app.graph.folder(`${esdoorn}/Aanvragen/Map/Leerling A`), 'Leerling A', app.graph.folder(`${esdoorn}/Aanvragen`));
    await look(app);
    const map = (await dossiersOf(app)).find(({ dossierId }) => dossierId === before?.dossierId);
    expect(map?.versie).toBeGreaterThan(before?.versie ?? 0);
  });

  it('a removed folder stays closed, however its files and itself are spread over pages', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const first = app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    for (const name of ['twee', 'drie', 'vier']) app.graph.put(`${esdoorn}/Aanvragen/A/${name}.pdf`, 'x');
    await look(app);
    app.graph.remove(first);
    app.graph.remove(app.graph.folder(`${esdoorn}/Aanvragen/A`));
    app.graph.pageSize = 2;
    await look(app);
    expect((await dossiersOf(app)).map(({ status }) => status)).toEqual(['gesloten']);
  });

  it.each(['renamed', 'removed'])(
    'when the folder Aanvragen is %s, its dossiers are closed; named so again, they are open',
    async (what) => {
      const app = await testApp('2026-04-20T10:00:00Z');
      app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
      const folder = app.graph.folder(`${esdoorn}/Aanvragen`);
      await look(app);
      const real = app.graph.delta.bind(app.graph);
      // Graph need not list what is in a folder that was removed or renamed.
      vi.spyOn(app.graph, 'delta').mockImplementation(async (driveId, link) => {
        const page = await real(driveId, link);
        return { ...page, items: page.items.filter(({ id }) => id === folder) };
      });
      if (what === 'renamed') app.graph.rename(folder, 'Aanvragen 2025');
      else app.graph.remove(folder);
      await look(app);
      expect((await dossiersOf(app)).map(({ status }) => status)).toEqual(['gesloten']);
      if (what === 'renamed') app.graph.rename(folder, 'Aanvragen');
      else return expect(await itemNames(app)).not.toContain('een.pdf');
      await look(app);
      expect((await dossiersOf(app)).map(({ status }) => status)).toEqual(['ontvangen']);
    },
  );

  it('a folder that is renamed to Aanvragen brings its dossiers in', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Nieuwe map/A/een.pdf`, 'x');
    await look(app);
    expect(await dossiersOf(app)).toEqual([]);
    app.graph.rename(app.graph.folder(`${esdoorn}/Nieuwe map`), 'Aanvragen');
    await look(app);
    expect((await dossiersOf(app)).map(({ map }) => map)).toEqual(['A']);
  });

  it('a school that is added to the register is seen with what it had already uploaded', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${baken}/Aanvragen/B/een.pdf`, 'x');
    const [school] = app.settings.scholen;
    if (school === undefined) throw new Error('a school is needed');
    await look({ ...app, settings: { ...app.settings, scholen: [school] } });
    expect(await dossiersOf(app)).toEqual([]);
    await look(app);
    expect((await dossiersOf(app)).map(({ map }) => map)).toEqual(['B']);
  });

  it('a dossier that moved to another school still falls due there, and is announced there', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    const other = app.graph.folder(`${baken}/Aanvragen`);
    await look(app);
    app.graph.rename(app.graph.folder(`${esdoorn}/Aanvragen/A`), 'A', other);
    await look(app);
    const [moved] = await dossiersOf(app);
    app.clock.set('2026-10-06T02:00:00Z');
    app.sent.length = 0;
    await chooseDue(app);
    for (const { queue, message } of app.sent.slice())
      if (queue === 'dossier-vervallen' && message.dossierId === moved?.dossierId) await handleDue(app, message);
    expect((await dossiersOf(app)).map(({ schoolId, aangezegdOp }) => [schoolId, aangezegdOp])).toEqual([
      [app.settings.scholen[1]?.id, '2026-10-06'],
    ]);
  });
});

describe('files', () => {
  it('a file of the same size that was replaced while SharePoint had no hash for it yet is a change', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    const [before] = await dossiersOf(app);
    const real = app.graph.delta.bind(app.graph);
    const hashless = vi.spyOn(app.graph, 'delta').mockImplementation(async (driveId, link) => {
      const page = await real(driveId, link);
      return { ...page, items: page.items.map((item) => ({ ...item, hash: undefined })) };
    });
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'y');
    await look(app);
    hashless.mockRestore();
    await app.graph.setFields(app.driveId, app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'y'), {});
    await look(app);
    expect((await dossiersOf(app))[0]?.versie).toBeGreaterThan(before?.versie ?? 0);
  });

  it('a school that takes its loose files away is not asked again', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const loose = app.graph.put(`${esdoorn}/Aanvragen/los.pdf`, 'x');
    await look(app);
    app.sent.length = 0;
    app.clock.set('2026-04-22T10:00:00Z');
    app.graph.remove(loose);
    await look(app);
    expect(app.sent).toEqual([]);
  });

  it('a letter of the service that a school puts into a dossier is a change of that dossier', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    const letter = app.graph.put(`${esdoorn}/Beschikkingen/brief.pdf`, 'x');
    await app.storage.ownFiles.put({ driveId: app.driveId, itemId: letter, what: 'beschikking', dossierId: 'd' });
    await look(app);
    const [before] = await dossiersOf(app);
    app.graph.rename(letter, 'brief.pdf', app.graph.folder(`${esdoorn}/Aanvragen/A`));
    await look(app);
    expect((await dossiersOf(app))[0]?.versie).toBeGreaterThan(before?.versie ?? 0);
  });
});

describe('delta that fails', () => {
  it('an item that could not be understood in a full round is not taken for removed', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const folder = (app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x'), app.graph.folder(`${esdoorn}/Aanvragen/A`));
    await look(app);
    const real = app.graph.delta.bind(app.graph);
    vi.spyOn(app.graph, 'delta').mockImplementation(async (driveId, link) => {
      if (link !== undefined) throw new GraphFault('opnieuw-beginnen', { status: 410, operation: 'delta', next: '' });
      const page = await real(driveId);
      return { ...page, items: page.items.filter(({ id }) => id !== folder), malformed: 1 };
    });
    await look(app);
    expect((await dossiersOf(app)).map(({ status }) => status)).toEqual(['ontvangen']);
  });

  it.each(['niet-gevonden', 'geweigerd'] as const)('a link that Graph knows no more (%s) begins anew', async (kind) => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    const real = app.graph.delta.bind(app.graph);
    vi.spyOn(app.graph, 'delta').mockImplementation(async (driveId, link) => {
      if (link !== undefined) throw new GraphFault(kind, { status: 404, operation: 'delta', next: '' });
      return real(driveId);
    });
    app.graph.put(`${esdoorn}/Aanvragen/B/een.pdf`, 'x');
    await look(app);
    expect((await dossiersOf(app)).map(({ map }) => map).sort()).toEqual(['A', 'B']);
  });

  it('once a week everything is listed anew, since delta may keep silent about a removal', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${esdoorn}/Aanvragen/A/een.pdf`, 'x');
    await look(app);
    app.graph.remove(app.graph.folder(`${esdoorn}/Aanvragen/A`));
    const real = app.graph.delta.bind(app.graph);
    const silent = vi.spyOn(app.graph, 'delta').mockImplementation(async (driveId, link) => {
      const page = await real(driveId, link);
      return { ...page, items: page.items.filter(({ deleted }) => !deleted) };
    });
    app.clock.set('2026-04-26T10:00:00Z');
    await look(app);
    expect((await dossiersOf(app)).map(({ status }) => status)).toEqual(['ontvangen']);
    app.clock.set('2026-04-27T10:00:01Z');
    await look(app);
    expect((await dossiersOf(app)).map(({ status }) => status)).toEqual(['gesloten']);
    silent.mockRestore();
  });
});
