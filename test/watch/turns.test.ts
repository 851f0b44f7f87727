import { describe, expect, it, vi } from 'vitest';
import { GraphFault } from '../../src/graph/fault.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { turnSeconds } from '../../src/watch/walk.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
const state = async (app: Test) => (await app.storage.drives.get('drive', app.driveId))?.record;

async function maps(app: Test): Promise<string[]> {
  const found: string[] = [];
  for (const { id } of app.settings.scholen) for await (const { map } of app.storage.dossiers.list(id)) found.push(map);
  return found.toSorted();
}

/** Every page takes so many seconds. */
function slow(app: Test, seconds: number) {
  const real = app.graph.delta.bind(app.graph);
  return vi.spyOn(app.graph, 'delta').mockImplementation((driveId, link) => {
    app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000));
    return real(driveId, link);
  });
}

/** Works off the turns that follow from the first, at most so many; returns how many there were. */
async function turns(app: Test, most = 30): Promise<number> {
  await look(app);
  for (let count = 1; count < most; count += 1) {
    const at = app.sent.findIndex(({ queue }) => queue === 'drive-kijken');
    const [next] = at === -1 ? [] : app.sent.splice(at, 1);
    if (next?.queue !== 'drive-kijken') return count;
    await lookAtDrive(app, next.message);
  }
  throw new Error('the turns do not end');
}

const names = Array.from({ length: 12 }, (_, index) => `L${String(index).padStart(2, '0')}`);
async function filled(pageSize = 3): Promise<Test> {
  const app = await testApp('2026-04-20T10:00:00Z');
  for (const name of names) app.graph.put(`De Esdoorn/Aanvragen/${name}/een.pdf`, name);
  app.graph.pageSize = pageSize;
  return app;
}

describe('a listing that is longer than a turn', () => {
  it('goes on where it was, turn after turn, and is finished once', async () => {
    const app = await filled();
    const delta = slow(app, turnSeconds * 0.6);
    const count = await turns(app);
    expect(count).toBeGreaterThan(2);
    expect(await maps(app)).toEqual(names);
    const links = delta.mock.calls.map(([, link]) => link);
    expect(new Set(links).size).toBe(links.length);
    expect(await state(app)).toMatchObject({ lastRound: '2026-04-20T10:00:00.000Z', volledigOp: '2026-04-20T10:00:00.000Z' });
    expect((await state(app))?.lopend).toBeUndefined();
    expect(await app.storage.afgeleid.paths(`drive-${app.driveId}/gezien`)).toEqual([]);
  });

  it('begins anew where its next page is past', async () => {
    const app = await filled();
    const delta = slow(app, turnSeconds * 0.6);
    await look(app);
    const next = (await state(app))?.lopend?.next;
    const real = delta.getMockImplementation();
    delta.mockImplementation((driveId, link) => {
      if (link === next) return Promise.reject(new GraphFault('opnieuw-beginnen', { status: 410, operation: 'delta', next: '' }));
      return real!(driveId, link);
    });
    app.graph.pageSize = 4;
    await turns(app);
    expect(await maps(app)).toEqual(names);
  });

  it('knows at its end what it saw in earlier turns: what vanished meanwhile is closed, the rest is not asked after', async () => {
    const app = await filled();
    await turns(app);
    app.graph.remove(app.graph.folder('De Esdoorn/Aanvragen/L00'));
    const delta = slow(app, turnSeconds * 0.6);
    const real = delta.getMockImplementation();
    delta.mockImplementation((driveId, link) => {
      if (link === 'vorige') return Promise.reject(new GraphFault('opnieuw-beginnen', { status: 410, operation: 'delta', next: '' }));
      return real!(driveId, link);
    });
    await app.storage.drives.change('drive', app.driveId, (found) => found && { ...found, deltaLink: 'vorige' });
    const items = vi.spyOn(app.graph, 'getItems');
    await turns(app);
    const closed: string[] = [];
    for await (const { map, status } of app.storage.dossiers.list(app.settings.scholen[0]?.id ?? ''))
      if (status === 'gesloten') closed.push(map);
    expect(closed).toEqual(['L00']);
    // What was removed is listed as such in the later pages; all that is there was seen in one turn or another.
    expect(items.mock.calls.flatMap(([, ids]) => ids)).toEqual([]);
  });

  it('is put off, and goes on later, where Microsoft 365 asks to wait in the middle of it', async () => {
    const app = await filled();
    const real = app.graph.delta.bind(app.graph);
    let calls = 0;
    vi.spyOn(app.graph, 'delta').mockImplementation((driveId, link) => {
      calls += 1;
      if (calls === 3) return Promise.reject(new GraphFault('te-druk', { status: 429, operation: 'delta', next: '', retryAfter: 60 }));
      return real(driveId, link);
    });
    expect(await turns(app)).toBe(2);
    expect(await maps(app)).toEqual(names);
  });
});

describe('the weekly listing', () => {
  const week = (app: Test) => app.clock.set(new Date(app.clock.now().getTime() + 8 * 86_400_000));
  const drift = (app: Test) =>
    app.sent.filter(({ queue, message }) => queue === 'bericht-versturen' && message.sleutel.startsWith('drift'));

  it('counts, mends and reports what delta kept silent about', async () => {
    const app = await filled(100);
    await turns(app);
    app.sent.length = 0;
    const logged: object[] = [];
    const real = app.graph.delta.bind(app.graph);
    const silent = vi.spyOn(app.graph, 'delta').mockImplementation(async (driveId, link) => {
      const page = await real(driveId, link);
      return link === undefined || page.done === undefined ? page : { ...page, items: [] };
    });
    app.graph.put('De Esdoorn/Aanvragen/Nieuw/een.pdf', 'nieuw');
    app.graph.put('De Esdoorn/Aanvragen/L01/een.pdf', 'anders');
    app.graph.remove(app.graph.folder('De Esdoorn/Aanvragen/L02'));
    week(app);
    await turns({ ...app, log: (event, fields) => void logged.push({ event, ...fields }) });
    silent.mockRestore();
    expect(logged).toContainEqual({ event: 'drift', driveId: app.driveId, nieuw: 2, veranderd: 1, weg: 1 });
    expect(drift(app)).toHaveLength(1);
    expect(await maps(app)).toContain('Nieuw');
    const statuses: Record<string, string> = {};
    for await (const { map, status, versie } of app.storage.dossiers.list(app.settings.scholen[0]?.id ?? ''))
      statuses[map] = `${status} ${versie}`;
    expect(statuses).toMatchObject({ L01: 'ontvangen 2', L02: 'gesloten 1', L03: 'ontvangen 1' });
  });

  it('takes for no drift what delta tells before it, or while it runs', async () => {
    const app = await filled();
    await turns(app);
    app.sent.length = 0;
    app.graph.put('De Esdoorn/Aanvragen/Ervoor/een.pdf', 'x');
    week(app);
    const real = app.graph.delta.bind(app.graph);
    let begun = false;
    vi.spyOn(app.graph, 'delta').mockImplementation((driveId, link) => {
      if (link === undefined && !begun) {
        begun = true;
        app.graph.put('De Esdoorn/Aanvragen/Ondertussen/een.pdf', 'x');
      }
      return real(driveId, link);
    });
    await turns(app);
    expect(drift(app)).toEqual([]);
    expect(await maps(app)).toEqual(expect.arrayContaining(['Ervoor', 'Ondertussen']));
  });
});
