import { describe, expect, it, vi } from 'vitest';
import { lookAt } from '../../src/dossier/blik.ts';
import { touchDossier } from '../../src/dossier/touch.ts';
import { leeg } from '../../src/retain/leeg.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { round, work } from '../tell/work.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const aanvragen = 'De Esdoorn/Aanvragen';

async function dossiers(app: Test): Promise<DossierRecord[]> {
  const found: DossierRecord[] = [];
  for await (const record of app.storage.dossiers.list()) found.push(record);
  return found;
}
const titles = (app: Test): string[] => app.graph.cards.map((card) => /"text":"([^"]*)"/.exec(JSON.stringify(card))?.[1] ?? '');

/** The schools of an app with the folder of a dossier at the first, told. */
async function told() {
  const app = await testApp('2026-04-20T10:00:00Z');
  app.graph.put(`${aanvragen}/A/leeg.pdf`, '');
  await round(app);
  const dossierId = app.graph.folder(`${aanvragen}/A`);
  const move = (folder: string) => app.graph.rename(dossierId, 'A', app.graph.folder(folder));
  return { app, dossierId, move };
}

/** A round of which the process dies once it did to dossiers what it found, before it keeps the items. */
async function brokenOff(app: Test): Promise<void> {
  const killed = vi.spyOn(app.storage.items, 'putMany').mockRejectedValueOnce(new Error('killed'));
  await expect(round(app)).rejects.toThrow('killed');
  killed.mockRestore();
}

/** A round of which the process dies once it took in what changed, before it holds the dossiers against the folders. */
async function killedBeforeReconcile(app: Test): Promise<void> {
  const killed = vi.spyOn(app.storage.dossiers, 'readable').mockImplementationOnce(() => {
    throw new Error('killed');
  });
  await expect(round(app)).rejects.toThrow('killed');
  killed.mockRestore();
}

describe('a dossier that a school took out and brings to another school later', () => {
  it('is the same dossier there: its kenmerk is given once, and it is told from where it was', async () => {
    const { app, dossierId, move } = await told();
    const before = (await dossiers(app))[0];
    move('De Esdoorn/Archief');
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ status: 'gesloten' }]);
    move('Het Baken/Aanvragen');
    await round(app);
    expect(await dossiers(app)).toMatchObject([
      { schoolId: app.settings.scholen[1]?.id, kenmerk: before?.kenmerk, ontvangenOp: before?.ontvangenOp, status: 'incompleet' },
    ]);
    expect(app.graph.fields.get(dossierId)).toMatchObject({ Status: 'incompleet' });
    const [now] = await dossiers(app);
    expect(now?.versie).toBeGreaterThan(before?.versie ?? 0);
    expect(now?.gemeldVersie).toBe(now?.versie);
  });
});

describe('a dossier that is known at one school', () => {
  it('and was closed there, stands once where handing it over broke off in between', async () => {
    const { app, move } = await told();
    move('De Esdoorn/Archief');
    await round(app);
    move('Het Baken/Aanvragen');
    const killed = vi.spyOn(app.storage.dossiers, 'remove').mockRejectedValueOnce(new Error('killed'));
    await expect(round(app)).rejects.toThrow('killed');
    killed.mockRestore();
    expect(await dossiers(app)).toHaveLength(2);
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ schoolId: app.settings.scholen[1]?.id, status: 'incompleet' }]);
  });

  it.each([
    ['first', 'De Esdoorn', 'Het Baken'],
    ['second', 'Het Baken', 'De Esdoorn'],
  ])(
    'the %s, stands once and is told as closed once where handing it over broke off and its folder then went elsewhere',
    async (_which, from, to) => {
      const app = await testApp('2026-04-20T10:00:00Z');
      app.graph.put(`${from}/Aanvragen/A/leeg.pdf`, '');
      await round(app);
      const dossierId = app.graph.folder(`${from}/Aanvragen/A`);
      app.graph.rename(dossierId, 'A', app.graph.folder(`${to}/Aanvragen`));
      const killed = vi.spyOn(app.storage.dossiers, 'remove').mockRejectedValueOnce(new Error('killed'));
      await expect(round(app)).rejects.toThrow('killed');
      killed.mockRestore();
      expect(await dossiers(app)).toHaveLength(2);
      app.graph.rename(dossierId, 'A', app.graph.folder(`${to}/Archief`));
      await round(app);
      expect(await dossiers(app)).toMatchObject([{ dossierId, status: 'gesloten' }]);
      expect(titles(app).filter((title) => title.startsWith('Dossier gesloten'))).toHaveLength(1);
    },
  );

  it.each([
    ['first', 'De Esdoorn', 'Het Baken'],
    ['second', 'Het Baken', 'De Esdoorn'],
  ])('the %s, and was closed there, stands once where handing it over broke off and its folder is out again', async (_which, from, to) => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${from}/Aanvragen/A/leeg.pdf`, '');
    await round(app);
    const dossierId = app.graph.folder(`${from}/Aanvragen/A`);
    const move = (folder: string) => app.graph.rename(dossierId, 'A', app.graph.folder(folder));
    move(`${from}/Archief`);
    await round(app);
    move(`${to}/Aanvragen`);
    const killed = vi.spyOn(app.storage.dossiers, 'remove').mockRejectedValueOnce(new Error('killed'));
    await expect(round(app)).rejects.toThrow('killed');
    killed.mockRestore();
    expect(await dossiers(app)).toHaveLength(2);
    move(`${from}/Archief`);
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ dossierId, status: 'gesloten' }]);
    expect(titles(app).filter((title) => title.startsWith('Dossier gesloten'))).toHaveLength(1);
  });

  it('and found at another before it was told anything or was seen to leave, is handed over and not begun twice', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${aanvragen}/A/leeg.pdf`, '');
    await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
    const [before] = await dossiers(app);
    const schoolId = app.settings.scholen[1]?.id ?? '';
    await touchDossier(app, { schoolId, driveId: app.driveId, dossierId: before?.dossierId ?? '', map: 'A' }, 'upload');
    expect(await dossiers(app)).toMatchObject([{ schoolId, versie: (before?.versie ?? 0) + 1, ontvangenOp: before?.ontvangenOp }]);
  });

  it('of which delta tells a file first and its folder on a later page, where it stands elsewhere by then, is closed', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${aanvragen}/B/leeg.pdf`, '');
    await round(app);
    await round(app);
    app.graph.put(`${aanvragen}/A/leeg.pdf`, '');
    const dossierId = app.graph.folder(`${aanvragen}/A`);
    app.graph.touch(dossierId);
    app.graph.pageSize = 1;
    const real = app.graph.delta.bind(app.graph);
    vi.spyOn(app.graph, 'delta')
      .mockImplementationOnce(real)
      .mockImplementationOnce((driveId, link) => {
        app.graph.rename(dossierId, 'A', app.graph.folder('De Esdoorn/Archief'));
        return real(driveId, link);
      });
    await round(app);
    expect((await dossiers(app)).find((record) => record.dossierId === dossierId)).toMatchObject({ status: 'gesloten' });
  });
});

describe('a folder of which two schools have a record of their own, begun at other moments', () => {
  const nalopen = (app: Test) =>
    app.storage.drives.change('drive', app.driveId, (found) => ({ ...found, driveId: app.driveId, nalopen: true }));

  it('keeps the one that was decided on where it stands, and the other as it was closed', async () => {
    const { app, move } = await told();
    move('De Esdoorn/Archief');
    await round(app);
    const [closed] = await dossiers(app);
    move('Het Baken/Aanvragen');
    await round(app);
    const [begun] = await dossiers(app);
    if (closed === undefined || begun === undefined) throw new Error('there are no two records');
    await app.storage.dossiers.put({ ...closed, versie: 9 });
    const decided = { status: 'toegekend', besluitId: 'b1', laatsteBesluit: 'b1', ontvangenOp: '2026-04-20T09:00:00.000Z' } as const;
    await app.storage.dossiers.put({ ...begun, ...decided });
    await nalopen(app);
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ status: 'gesloten', versie: 9 }, decided]);
    move('Het Baken/Archief');
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ versie: 9 }, { ...decided, status: 'gesloten' }]);
  });

  it('is not lost where the one at the school to which it comes was destroyed', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put('Het Baken/Aanvragen/A/leeg.pdf', '');
    await round(app);
    const dossierId = app.graph.folder('Het Baken/Aanvragen/A');
    app.graph.rename(dossierId, 'A', app.graph.folder('Het Baken/Archief'));
    await round(app);
    const [closed] = await dossiers(app);
    if (closed === undefined) throw new Error('it is not known');
    app.clock.set('2026-05-20T10:00:00Z');
    await app.storage.dossiers.put({ ...leeg(closed, app.clock.now().toISOString()), versie: 9 });
    app.graph.rename(dossierId, 'A', app.graph.folder(aanvragen));
    await round(app);
    app.graph.rename(dossierId, 'A', app.graph.folder('Het Baken/Aanvragen'));
    await round(app);
    await nalopen(app);
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ schoolId: closed.schoolId, status: 'incompleet' }]);
  });
});

describe('a round that broke off after it did to dossiers what it found', () => {
  it('leaves none open whose folder went where no dossiers stand before the next round', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${aanvragen}/B/leeg.pdf`, '');
    await round(app);
    app.graph.put(`${aanvragen}/A/leeg.pdf`, '');
    await brokenOff(app);
    const dossierId = app.graph.folder(`${aanvragen}/A`);
    app.graph.rename(dossierId, 'A', app.graph.folder('De Esdoorn/Archief'));
    await round(app);
    expect((await dossiers(app)).find((record) => record.dossierId === dossierId)).toMatchObject({ status: 'gesloten' });
    expect(app.graph.paths()).not.toContain('/De Esdoorn/Archief/A/Controlerapport.pdf');
  });

  it('leaves none open whose folder is gone before the next round', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    app.graph.put(`${aanvragen}/B/leeg.pdf`, '');
    await round(app);
    app.graph.put(`${aanvragen}/A/leeg.pdf`, '');
    await brokenOff(app);
    const dossierId = app.graph.folder(`${aanvragen}/A`);
    app.graph.remove(dossierId);
    await round(app);
    expect((await dossiers(app)).find((record) => record.dossierId === dossierId)).toMatchObject({ status: 'gesloten' });
  });

  it('leaves none closed whose folder is back before the next round', async () => {
    const { app, move } = await told();
    move('De Esdoorn/Archief');
    await brokenOff(app);
    expect(await dossiers(app)).toMatchObject([{ status: 'gesloten' }]);
    move(aanvragen);
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ status: 'incompleet' }]);
  });

  it('leaves none at the other school whose folder is back before the next round', async () => {
    const { app, move } = await told();
    move('Het Baken/Aanvragen');
    await brokenOff(app);
    move(aanvragen);
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ schoolId: app.settings.scholen[0]?.id, status: 'incompleet' }]);
  });

  it('leaves none under its old name whose folder was renamed while what is above it had another name', async () => {
    const { app, dossierId } = await told();
    const above = app.graph.folder(aanvragen);
    app.graph.rename(above, 'Oud');
    app.graph.rename(dossierId, 'C');
    await killedBeforeReconcile(app);
    app.graph.rename(above, 'Aanvragen');
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ map: 'C', status: 'incompleet' }]);
  });

  it.each([
    ['of the applications', aanvragen, 'Oud', 'De Esdoorn/Oud'],
    ['of the school', 'De Esdoorn', 'Oud', 'Oud/Aanvragen'],
  ])(
    'leaves none read as it no longer stands in which files changed while the folder %s had another name',
    async (_what, path, name, there) => {
      const { app, dossierId } = await told();
      const brief = app.graph.put(`${aanvragen}/A/brief.pdf`, 'een');
      await round(app);
      const above = app.graph.folder(path);
      app.graph.rename(above, name);
      app.graph.remove(brief);
      await killedBeforeReconcile(app);
      app.graph.put(`${there}/A/opp.pdf`, 'twee');
      await killedBeforeReconcile(app);
      app.graph.rename(above, path.split('/').at(-1) ?? '');
      await round(app);
      const now = await lookAt(app.graph, app.driveId, dossierId);
      expect(now?.files.map((file) => file.path)).toEqual(['leeg.pdf', 'opp.pdf']);
      expect(await dossiers(app)).toMatchObject([{ gelezenBlik: now?.mark }]);
    },
  );

  it('leaves none without a term of keeping', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const file = app.graph.put(`${aanvragen}/A/leeg.pdf`, '');
    const killed = vi.spyOn(app.storage.termijnen, 'put').mockRejectedValueOnce(new Error('killed'));
    await expect(round(app)).rejects.toThrow('killed');
    killed.mockRestore();
    app.graph.remove(file);
    await round(app);
    expect(await dossiers(app)).toMatchObject([{ vervaltOp: '2026-10-20' }]);
  });

  it('holds the dossiers against the folders once, and not again after a round that went well', async () => {
    const { app } = await told();
    app.graph.put(`${aanvragen}/A/brief.pdf`, '');
    await brokenOff(app);
    const looks = async () => {
      app.graph.calls.length = 0;
      await round(app);
      return app.graph.calls.filter((call) => call === 'getItemByPath').length;
    };
    expect(await looks()).toBeGreaterThan(0);
    app.graph.put(`${aanvragen}/A/brief.pdf`, 'x');
    expect(await looks()).toBe(0);
  });
});

describe('a file of which delta tells only that it is gone', () => {
  it('is not left in the report where it was read before that', async () => {
    const { app, dossierId } = await told();
    app.graph.put(`${aanvragen}/A/brief.pdf`, 'een');
    await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
    const file = app.graph.put(`${aanvragen}/A/opp.pdf`, 'twee');
    await work(app);
    const before = await lookAt(app.graph, app.driveId, dossierId);
    expect(before?.files.map(({ path }) => path)).toContain('opp.pdf');
    expect(await dossiers(app)).toMatchObject([{ gelezenBlik: before?.mark }]);
    app.graph.remove(file);
    await round(app);
    const now = await lookAt(app.graph, app.driveId, dossierId);
    expect(now?.files.map(({ path }) => path)).toEqual(['brief.pdf', 'leeg.pdf']);
    expect(await dossiers(app)).toMatchObject([{ gelezenBlik: now?.mark, gemeldVersie: 3 }]);
  });

  it('begins nothing where it came and went unread: a dossier is listed for it once, what stands elsewhere is not', async () => {
    const { app } = await told();
    await round(app);
    app.graph.remove(app.graph.put(`${aanvragen}/A/brief.pdf`, 'een'));
    app.graph.remove(app.graph.put(`${aanvragen}/A/opp.pdf`, 'twee'));
    app.graph.calls.length = 0;
    await round(app);
    expect(app.graph.calls.filter((call) => call !== 'delta')).toEqual(['listChildren']);
    expect(await dossiers(app)).toMatchObject([{ versie: 1 }]);
    const elders = app.graph.folder('De Esdoorn/Archief');
    await round(app);
    app.graph.remove(app.graph.put('De Esdoorn/Archief/brief.pdf', 'een'));
    app.graph.remove(elders);
    app.graph.calls.length = 0;
    await round(app);
    expect(app.graph.calls).not.toContain('listChildren');
  });
});

describe('a folder elsewhere that gets another name', () => {
  it('has no dossier listed', async () => {
    const { app } = await told();
    const archief = app.graph.folder('De Esdoorn/Archief');
    await round(app);
    app.graph.calls.length = 0;
    app.graph.rename(archief, 'Archief 2025');
    await round(app);
    expect(app.graph.calls).toContain('getItemByPath');
    expect(app.graph.calls).not.toContain('listChildren');
  });
});

describe('a dossier that was closed because a folder above it went elsewhere', () => {
  it('says so, on the card and in its columns', async () => {
    const { app, dossierId } = await told();
    app.graph.rename(app.graph.folder(aanvragen), 'Oud');
    await round(app);
    expect(titles(app).at(-1)).toBe('Dossier gesloten: de school heeft de map verplaatst');
    expect(app.graph.fields.get(dossierId)).toMatchObject({ Status: 'gesloten' });
  });

  it('or is gone, says that', async () => {
    const { app } = await told();
    app.graph.remove(app.graph.folder(aanvragen));
    await round(app);
    expect(titles(app).at(-1)).toBe('Dossier gesloten: de school heeft de map weggehaald');
  });

  it('is told as closed where the round broke off in between', async () => {
    const { app, dossierId } = await told();
    app.graph.rename(app.graph.folder(aanvragen), 'Oud');
    const killed = vi.spyOn(app.storage.berichten, 'insert').mockRejectedValueOnce(new Error('killed'));
    await expect(round(app)).rejects.toThrow('killed');
    killed.mockRestore();
    expect(await dossiers(app)).toMatchObject([{ status: 'gesloten' }]);
    await round(app);
    await round(app);
    expect(titles(app).filter((title) => title.startsWith('Dossier gesloten'))).toEqual([
      'Dossier gesloten: de school heeft de map verplaatst',
    ]);
    expect(app.graph.fields.get(dossierId)).toMatchObject({ Status: 'gesloten' });
  });

  it.each([
    ['was destroyed half', { vernietigingBegonnen: true }, '2026-04-21T10:00:00Z', 0],
    ['was put back without its messages, weeks after', {}, '2026-05-05T10:00:00Z', 0],
    ['did not go out that day', {}, '2026-05-04T10:00:00Z', 1],
  ] as const)('and of which the telling %s, is told as often as is right', async (_what, part, later, times) => {
    const { app, dossierId } = await told();
    app.graph.remove(dossierId);
    await round(app);
    for await (const { sleutel } of app.storage.berichten.list(dossierId)) await app.storage.berichten.remove(dossierId, sleutel);
    const [closed] = await dossiers(app);
    if (closed !== undefined) await app.storage.dossiers.put({ ...closed, ...part });
    app.graph.cards.length = 0;
    app.clock.set(new Date(later));
    await app.storage.drives.change('drive', app.driveId, (found) => ({ ...found, driveId: app.driveId, nalopen: true }));
    await round(app);
    expect(titles(app)).toHaveLength(times);
  });
});
