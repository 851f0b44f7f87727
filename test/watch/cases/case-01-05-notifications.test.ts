import { afterEach, describe, expect, it, vi } from 'vitest';
import { lookAtAllDrives, lookAtDrive } from '../../../src/watch/drive-round.ts';
import { keepSubscriptions } from '../../../src/watch/subscriptions.ts';
import { caseApp, type CaseApp } from './case-app.ts';

let app: CaseApp;
afterEach(() => app.end());

const looking = (of: CaseApp) => of.drain({ queues: ['drive-kijken'], seconds: 0 });
const maps = async (of: CaseApp) => (await of.dossiers()).map(({ map }) => map).toSorted();
const dossier = (naam: string) => `De Esdoorn/Aanvragen/${naam}/een.txt`;
const heard = (of: CaseApp, times: number) => vi.waitFor(() => expect(of.heard.length).toBeGreaterThanOrEqual(times), { timeout: 10_000 });

describe('what went wrong for others', () => {
  it('1. all notifications lost for a day: the timer sees every dossier', async () => {
    app = await caseApp();
    await keepSubscriptions(app);
    await app.knobs({ notifications: 'lose' });
    await app.look();
    for (let hour = 1; hour <= 24; hour += 6) {
      app.clock.set(new Date(Date.parse('2026-04-20T10:00:00Z') + hour * 3_600_000));
      await app.put(dossier(`Uur ${hour}`), `${hour}`);
      await lookAtAllDrives(app);
      await looking(app);
    }
    expect(app.heard).toEqual([]);
    expect(await maps(app)).toEqual(['Uur 1', 'Uur 13', 'Uur 19', 'Uur 7']);
  });

  it('2. a subscription vanishes unannounced: it is made again at the next turn, and tells again', async () => {
    app = await caseApp();
    await keepSubscriptions(app);
    const [before] = await app.graph.listSubscriptions();
    await app.m365.admin('vanish-subscriptions');
    await keepSubscriptions(app);
    const after = await app.graph.listSubscriptions();
    expect(after.map(({ resource }) => resource)).toEqual([before?.resource]);
    expect(after[0]?.id).not.toBe(before?.id);
    await app.put(dossier('A'), 'x');
    await heard(app, 1);
    await looking(app);
    expect(await maps(app)).toEqual(['A']);
  });

  it('3. only one of several libraries notifies: the others are looked at by the timer, and get their subscription back', async () => {
    app = await caseApp(undefined, [
      { library: 'Noord', schools: ['De Esdoorn'] },
      { library: 'Zuid', schools: ['Het Baken'] },
      { library: 'West', schools: ['De Linde'] },
    ]);
    await keepSubscriptions(app);
    const [first, ...others] = await app.graph.listSubscriptions();
    expect(others).toHaveLength(2);
    for (const { id } of others) await app.graph.deleteSubscription(id);
    await app.put('De Esdoorn/Aanvragen/A/een.txt', 'x', app.drives[0]);
    await app.put('Het Baken/Aanvragen/B/een.txt', 'x', app.drives[1]);
    await app.put('De Linde/Aanvragen/C/een.txt', 'x', app.drives[2]);
    await lookAtAllDrives(app);
    await looking(app);
    expect(await maps(app)).toEqual(['A', 'B', 'C']);
    await keepSubscriptions(app);
    const now = await app.graph.listSubscriptions();
    expect(now.map(({ resource }) => resource).toSorted()).toEqual(app.drives.map((drive) => `/drives/${drive}/root`).toSorted());
    expect(now.map(({ id }) => id)).toContain(first?.id);
  });

  it('4. delta is empty right after a notification: it is asked again after 5 and 20 seconds', async () => {
    app = await caseApp();
    await app.look();
    await keepSubscriptions(app);
    await app.knobs({ deltaEmpty: 2 });
    app.clock.set('2026-04-20T10:05:00Z');
    await app.put(dossier('A'), 'x');
    await heard(app, 1);
    await looking(app);
    expect(await maps(app)).toEqual([]);
    await app.drain({ queues: ['drive-kijken'], seconds: 30 });
    expect(await maps(app)).toEqual(['A']);
  });

  it('5. parallel notifications, same deltaLink: every change is taken in once', async () => {
    app = await caseApp();
    await app.look();
    await app.put(dossier('A'), 'x');
    const message = { driveId: app.drives[0] ?? '', sinds: app.clock.now().toISOString(), poging: 0 };
    await Promise.all(Array.from({ length: 6 }, () => lookAtDrive(app, message)));
    await app.drain({ queues: ['drive-kijken'], seconds: 60 });
    const [found, ...more] = await app.dossiers();
    expect([found?.map, found?.versie, more]).toEqual(['A', 1, []]);
    const settling = app.sent.filter(({ queue }) => queue === 'dossier-rust');
    expect(settling.map(({ message: sent }) => sent)).toEqual([{ schoolId: found?.schoolId, dossierId: found?.dossierId, versie: 1 }]);
  });
});
