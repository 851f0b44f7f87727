import { describe, expect, it } from 'vitest';
import { maxNotificationBytes, takeNotification } from '../../src/watch/notifications.ts';
import { testApp } from '../fakes/app.ts';

const body = (entries: object[]) => JSON.stringify({ value: entries });

describe('a call on the notification address', () => {
  it('with a validation token gets the token back as plain text', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    expect(await takeNotification(app, 'Validation: Testing 1&2 <b>', '')).toEqual({ status: 200, text: 'Validation: Testing 1&2 <b>' });
    expect(app.sent).toEqual([]);
  });

  it('many changes in one drive are one look', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const entry = {
      clientState: app.settings.MELDING_GEHEIM,
      resource: `drives/${app.driveId}/root`,
      subscriptionId: 'x',
      changeType: 'updated',
    };
    expect(await takeNotification(app, null, body([entry, entry, { ...entry, resource: `/drives/${app.driveId}/root` }]))).toEqual({
      status: 202,
    });
    expect(app.sent).toEqual([
      { queue: 'drive-kijken', delay: 0, message: { driveId: app.driveId, sinds: '2026-04-20T10:00:00.000Z', poging: 0 } },
    ]);
  });

  it('a forged entry between genuine ones is passed over', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const genuine = { clientState: app.settings.MELDING_GEHEIM, resource: 'drives/other/root' };
    const forged = { clientState: 'geraden', resource: `drives/${app.driveId}/root` };
    expect(await takeNotification(app, null, body([genuine, forged]))).toEqual({ status: 202 });
    expect(app.sent).toEqual([]);
  });

  it.each([
    ['a wrong secret', body([{ clientState: 'geraden-geheim-dat-niet-klopt', resource: 'drives/x/root' }]), 403],
    ['no secret', body([{ resource: 'drives/x/root' }]), 403],
    ['no entry', body([]), 403],
    ['no JSON', '{', 400],
    ['another shape', '{"value":[{"resource":5}]}', 400],
    ['too much', 'x'.repeat(maxNotificationBytes + 1), 413],
  ])('with %s is refused', async (_what, text, status) => {
    const app = await testApp('2026-04-20T10:00:00Z');
    expect(await takeNotification(app, null, text)).toEqual({ status });
    expect(app.sent).toEqual([]);
  });

  it('a lifecycle event has the subscriptions looked at', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const entry = {
      clientState: app.settings.MELDING_GEHEIM,
      resource: `drives/${app.driveId}/root`,
      lifecycleEvent: 'reauthorizationRequired',
    };
    expect(await takeNotification(app, null, body([entry]))).toEqual({ status: 202 });
    expect(app.sent.map(({ queue }) => queue)).toEqual(['drive-kijken', 'abonnementen-verlengen']);
  });

  it('is not answered 202 when the message could not be stored', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    const entry = { clientState: app.settings.MELDING_GEHEIM, resource: `drives/${app.driveId}/root` };
    const broken = { ...app, storage: { ...app.storage, send: () => Promise.reject(new Error('storage is full')) } };
    await expect(takeNotification(broken, null, body([entry]))).rejects.toThrow('storage is full');
  });
});
