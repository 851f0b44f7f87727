import { describe, expect, it, vi } from 'vitest';
import { driveRegels } from '../../src/gezondheid/regels.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { notificationUrlOf } from '../../src/graph/subscription.ts';
import { keepSubscriptions } from '../../src/watch/subscriptions.ts';
import { testApp } from '../fakes/app.ts';

const resource = (drive: string) => `/drives/${drive}/root`;

describe('subscriptions of the service', () => {
  it('under an older secret are made anew, since their notifications would be refused for ever', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await keepSubscriptions(app);
    const before = app.graph.notificationUrl;
    app.settings.MELDING_GEHEIM = 'een-nieuw-geheim-van-vandaag';
    app.graph.notificationUrl = notificationUrlOf(app.settings);
    expect(app.graph.notificationUrl).not.toBe(before);
    await keepSubscriptions(app);
    expect(app.graph.subscriptions.map(({ notificationUrl }) => notificationUrl)).toEqual([app.graph.notificationUrl]);
    app.graph.calls.length = 0;
    await keepSubscriptions(app);
    expect(app.graph.calls).toEqual(['listSubscriptions']);
  });

  it('that were made before the address held a fingerprint are made anew', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const notificationUrl = app.settings.MELDING_URL;
    app.graph.subscriptions.push({ id: 'oud', resource: resource(app.driveId), expires: '2026-04-23T10:00:00.000Z', notificationUrl });
    await keepSubscriptions(app);
    expect(app.graph.subscriptions.map(({ id, notificationUrl: url }) => [id === 'oud', url])).toEqual([
      [false, app.graph.notificationUrl],
    ]);
  });

  it('of another service under the same app registration are neither ended nor lengthened', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const other = { id: 'ander', expires: '2026-04-20T11:00:00.000Z', notificationUrl: 'https://ander.example/api/graph/notifications' };
    app.graph.subscriptions.push(
      { ...other, resource: resource('drive-van-een-ander') },
      { ...other, id: 'zelfde', resource: resource(app.driveId) },
    );
    await keepSubscriptions(app);
    expect(
      app.graph.subscriptions
        .filter(({ notificationUrl }) => notificationUrl.startsWith('https://ander'))
        .map(({ id, expires }) => [id, expires]),
    ).toEqual([
      ['ander', other.expires],
      ['zelfde', other.expires],
    ]);
    expect(app.graph.subscriptions.filter(({ notificationUrl }) => notificationUrl === app.graph.notificationUrl)).toHaveLength(1);
  });

  it('are known to the page Beheer by their end, and no more once Microsoft 365 refuses them', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const told = async () => {
      const drive = (await app.storage.drives.get('drive', app.driveId))?.record;
      return driveRegels(drive === undefined ? [] : [drive], app.settings.scholen, app.clock.now());
    };
    await app.storage.drives.put({ driveId: app.driveId, teken: '2026-04-20T09:59:00.000Z' });
    expect(await told()).toMatchObject([{ staat: 'let-op', tekst: expect.stringContaining('meldt geen wijzigingen') }]);
    await keepSubscriptions(app);
    expect(await told()).toMatchObject([{ staat: 'goed', tekst: expect.stringContaining('meldt wijzigingen tot 23 april 2026') }]);
    app.graph.subscriptions.length = 0;
    vi.spyOn(app.graph, 'createSubscription').mockRejectedValue(
      new GraphFault('geen-toegang', { status: 403, operation: 'abonneren', next: '' }),
    );
    await expect(keepSubscriptions(app)).rejects.toThrow('1 of 1 drives');
    expect(await told()).toMatchObject([{ staat: 'let-op', tekst: expect.stringContaining('meldt geen wijzigingen') }]);
  });

  it('hold no secret in their address', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    expect(notificationUrlOf(app.settings)).not.toContain(app.settings.MELDING_GEHEIM);
    expect(notificationUrlOf(app.settings)).toMatch(/\?versie=[0-9a-f]{12}$/);
  });
});
