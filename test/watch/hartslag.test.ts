import { describe, expect, it, vi } from 'vitest';
import { GraphFault } from '../../src/graph/fault.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { watchHartslag } from '../../src/watch/hartslag.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;

/** Five minutes of the service: a round, and then a look whether rounds succeed. */
async function fiveMinutes(app: Test, works: boolean): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + 300_000));
  const spy = works
    ? undefined
    : vi
        .spyOn(app.graph, 'delta')
        .mockRejectedValue(new GraphFault('geen-toegang', { status: 403, operation: 'wijzigingen-lezen', next: '' }));
  const message = { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 };
  await lookAtDrive(app, message).catch((error: unknown) => expect(error).toBeInstanceOf(GraphFault));
  spy?.mockRestore();
  await watchHartslag(app);
}
const told = (app: Test) =>
  app.sent.flatMap(({ queue, message }) => (queue === 'bericht-versturen' ? [message.sleutel.replaceAll(/\d+/g, '')] : []));

describe('the heartbeat of a drive', () => {
  it('is told in Teams once after 30 minutes without a successful round, and once when it is mended', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await fiveMinutes(app, true);
    for (let times = 0; times < 5; times += 1) await fiveMinutes(app, false);
    expect(told(app)).toEqual([]);
    for (let times = 0; times < 20; times += 1) await fiveMinutes(app, false);
    expect(told(app)).toEqual(['stil--kaart']);
    for (let times = 0; times < 5; times += 1) await fiveMinutes(app, true);
    expect(told(app)).toEqual(['stil--kaart', 'hersteld--kaart']);
    for (let times = 0; times < 7; times += 1) await fiveMinutes(app, false);
    expect(told(app)).toEqual(['stil--kaart', 'hersteld--kaart', 'stil--kaart']);
  });

  it('of a drive that never worked is told too', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    for (let times = 0; times < 8; times += 1) await fiveMinutes(app, false);
    expect(told(app)).toEqual(['stil--kaart']);
  });

  it('counts from when the service runs again, where the service itself stood still', async () => {
    const app = await testApp('2026-04-20T10:00:00Z');
    await fiveMinutes(app, true);
    app.clock.set('2026-04-23T08:00:00Z');
    await watchHartslag(app);
    await fiveMinutes(app, true);
    expect(told(app)).toEqual([]);
  });
});
