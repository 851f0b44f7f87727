import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inzageVan, KetenKapot, schrijfAudit } from '../../src/audit/index.ts';
import { kijkNa } from '../../src/audit/nakijken.ts';
import type { AuditRecord } from '../../src/storage/records/audit.ts';
import { lezing, startChain, type ChainApp } from './chain-world.ts';

let chain: Awaited<ReturnType<typeof startChain>>;
let app: ChainApp;

beforeAll(async () => {
  chain = await startChain();
});
afterAll(() => chain.azurite.close());
beforeEach(async () => {
  await chain.empty();
  app = await chain.instance();
});

const all = async (from = app): Promise<AuditRecord[]> => {
  const found: AuditRecord[] = [];
  for await (const record of from.storage.audit.list()) found.push(record);
  return found;
};

describe('the audit record', () => {
  it('is whole when it is empty', async () => {
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 0, dagen: 0 });
  });

  it('says who did what and when, each line bound to the one before', async () => {
    await schrijfAudit(app, lezing(1));
    app.clock.set('2026-05-12T10:00:05Z');
    await schrijfAudit(app, lezing(2, { uitslag: 'begonnen', daad: 'anders geoordeeld', onderdeel: 'gp.opp', besluitId: 'b' }));
    const lines = (await all()).filter((record) => record.soort === 'regel');
    expect(lines).toMatchObject([
      {
        nummer: 1,
        op: '2026-05-12T10:00:00.000Z',
        account: 'account-1',
        naam: 'Lid 1',
        rollen: ['deskundige'],
        daad: 'dossier gelezen',
        vorige: '0'.repeat(64),
      },
      {
        nummer: 2,
        op: '2026-05-12T10:00:05.000Z',
        daad: 'anders geoordeeld',
        uitslag: 'begonnen',
        onderdeel: 'gp.opp',
        besluitId: 'b',
        vorige: lines[0]?.hash,
      },
    ]);
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 2, dagen: 1, laatste: { nummer: 2, dag: '2026-05-12' } });
  });

  it('tells at once who read a dossier', async () => {
    for (const n of [1, 2, 6, 11]) await schrijfAudit(app, lezing(n));
    expect((await inzageVan(app, 'dossier-1')).map(({ nummer, naam }) => [nummer, naam])).toEqual([
      [1, 'Lid 1'],
      [3, 'Lid 0'],
      [4, 'Lid 2'],
    ]);
    expect(await inzageVan(app, 'dossier-4')).toEqual([]);
  });

  it('goes on over days, also over days without a line, and by a clock that is behind', async () => {
    for (const day of ['2026-05-12', '2026-05-13', '2026-08-01', '2026-07-31']) {
      app.clock.set(`${day}T10:00:00Z`);
      await schrijfAudit(app, lezing(1));
    }
    const late = await chain.instance(); // its clock stands on 12 May
    await schrijfAudit(late, lezing(2));
    const lines = (await all()).filter((record) => record.soort === 'regel');
    expect(lines.map(({ dag, nummer }) => [dag, nummer])).toEqual([
      ['2026-05-12', 1],
      ['2026-05-13', 2],
      ['2026-08-01', 3],
      ['2026-08-01', 4],
      ['2026-08-01', 5],
    ]);
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 5, dagen: 3 });
  });

  it('is one chain when several instances write at once, over the end of a day too', async () => {
    const instances = [app, ...(await Promise.all([chain.instance(), chain.instance(), chain.instance()]))];
    const write = (count: number) => Array.from({ length: count }, (_, n) => schrijfAudit(instances[n % 4] ?? app, lezing(n)));
    const before = write(100);
    for (const one of instances.slice(0, 2)) one.clock.set('2026-05-13T00:00:01Z');
    await Promise.all([...before, ...write(100)]);
    for (const one of instances) one.clock.set('2026-05-13T08:00:00Z');
    await Promise.all(write(100));
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 300, dagen: 2 });
  });

  it('is taken over from an instance that stopped while it began a day', async () => {
    await schrijfAudit(app, lezing(1));
    const kop = await app.storage.audit.get('2026-05-12', 'kop');
    if (kop?.record.soort !== 'kop') throw new Error('no head');
    await app.storage.audit.replace({ ...kop.record, volgende: '2026-05-13' }, kop.etag);
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 1 });
    const next = await chain.instance();
    next.clock.set('2026-05-14T10:00:00Z');
    await schrijfAudit(next, lezing(2));
    await schrijfAudit(app, lezing(3));
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 3, dagen: 3 });
  });

  it('puts anchors down: at the first line, after a hundred lines or ten minutes, and at the end of a day', async () => {
    await schrijfAudit(app, lezing(1));
    await schrijfAudit(app, lezing(2));
    expect(await app.storage.ankers.paths('')).toEqual([expect.stringMatching(/^2026-05-12\/000000000001-[0-9a-f]{64}$/)]);
    app.clock.set('2026-05-12T10:10:00Z');
    await schrijfAudit(app, lezing(3));
    for (let n = 4; n <= 104; n += 1) await schrijfAudit(app, lezing(n));
    app.clock.set('2026-05-13T10:00:00Z');
    await schrijfAudit(app, lezing(105));
    const numbers = (await app.storage.ankers.paths('')).map((path) => Number(/\/(\d+)-/.exec(path)?.[1]));
    expect(numbers).toEqual([1, 3, 103, 104]);
    expect(await kijkNa(app)).toMatchObject({ heel: true, ankers: 4 });
  });

  it('refuses where it cannot be written, and goes on afterwards', async () => {
    await schrijfAudit(app, lezing(1));
    const { audit } = app.storage;
    const original = audit.addUnder.bind(audit);
    audit.addUnder = () => Promise.reject(new Error('storage is away'));
    await expect(schrijfAudit(app, lezing(2))).rejects.toThrow('storage is away');
    audit.addUnder = original;
    await schrijfAudit(app, lezing(3));
    expect(await kijkNa(app)).toMatchObject({ heel: true, regels: 2 });
  });

  it('is not written where the list by dossier cannot be', async () => {
    const { inzage } = app.storage;
    inzage.putMany = () => Promise.reject(new Error('storage is away'));
    await expect(schrijfAudit(app, lezing(1))).rejects.toThrow('storage is away');
  });

  it('an anchor that cannot be put down is no reason to refuse; it comes later', async () => {
    const { ankers } = app.storage;
    const original = ankers.writeNew.bind(ankers);
    ankers.writeNew = () => Promise.reject(new Error('storage is away'));
    await schrijfAudit(app, lezing(1));
    ankers.writeNew = original;
    await schrijfAudit(app, lezing(2));
    expect(app.events).toEqual(['audit-anker-fout']);
    expect(await kijkNa(app)).toMatchObject({ heel: true, ankers: 1 });
  });

  it('is not begun anew where its end was taken away: nothing can be written then', async () => {
    await schrijfAudit(app, lezing(1));
    await schrijfAudit(app, lezing(2));
    await app.storage.audit.remove('2026-05-12', 'kop');
    const fresh = await chain.instance();
    await expect(schrijfAudit(fresh, lezing(3))).rejects.toThrow(KetenKapot);
  });
});
