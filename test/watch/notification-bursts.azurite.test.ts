import { QueueServiceClient } from '@azure/storage-queue';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { queues } from '../../src/storage/queues.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { takeNotification } from '../../src/watch/notifications.ts';
import { testApp } from '../fakes/app.ts';

let app: Awaited<ReturnType<typeof testApp>>;
const start = Date.parse('2026-04-20T10:00:00Z');
const moment = (ms: number) => new Date(start + ms).toISOString();

beforeEach(async () => {
  app = await testApp(moment(0));
});

/** A notification of a change in the drive, so many milliseconds after the start. */
function notify(ms: number, given: typeof app = app) {
  app.clock.set(moment(ms));
  const entry = { clientState: app.settings.MELDING_GEHEIM, resource: `drives/${app.driveId}/root` };
  return takeNotification(given, null, JSON.stringify({ value: [entry] }));
}

/** What stands for a notification: the moment until which no worker can have taken it, and from which a round makes it superfluous. */
type Answered = { ms: number; own: boolean; visible: number; sinds: number };

/** Sends notifications at these moments; gives what stands for each: the message that it caused, else the last one before it. */
async function burst(moments: readonly number[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  let putAt = 0;
  for (const ms of moments) {
    const before = app.sent.length;
    expect(await notify(ms)).toEqual({ status: 202 });
    const own = app.sent.length > before;
    if (own) putAt = ms;
    const last = app.sent.at(-1);
    if (last?.queue !== 'drive-kijken') throw new Error('a message to look at the drive was expected');
    answered.push({ ms, own, visible: putAt + last.delay * 1000, sinds: Date.parse(last.message.sinds) - start });
  }
  return answered;
}

describe('notifications of one drive in quick succession', () => {
  it.each([
    ['one alone', [0], 1],
    ['two at once', [0, 0], 2],
    ['a hundred in a second', Array.from({ length: 100 }, (_, at) => at * 10), 2],
    ['two hundred a second for a minute', Array.from({ length: 12_000 }, (_, at) => at * 5), 31],
    ['one every second for a minute', Array.from({ length: 60 }, (_, at) => at * 1000), 31],
    ['one every ten seconds', [0, 10_000, 20_000, 30_000], 4],
  ])('%s: each is followed by a message that no worker could take before it came', async (_what, moments, messages) => {
    const answered = await burst(moments);
    expect(app.sent).toHaveLength(messages);
    expect(answered.filter(({ ms, own, visible }) => !own && visible <= ms)).toEqual([]);
    expect(answered.filter(({ ms, sinds }) => sinds < ms)).toEqual([]);
  });

  it('one that stands alone is looked at without delay', async () => {
    await burst([0, 60_000]);
    expect(app.sent.map(({ delay }) => delay)).toEqual([0, 0]);
  });

  it('a round that began before the last one that a message stands for does not make it superfluous', async () => {
    await burst([0, 100, 2000]);
    const [, held] = app.sent.splice(0);
    if (held?.queue !== 'drive-kijken') throw new Error('a message that is held back was expected');
    await app.storage.drives.change('drive', app.driveId, () => ({ driveId: app.driveId, lastRound: moment(1500), deltaLink: 'x' }));
    app.clock.set(moment(3100));
    let asked = 0;
    app.graph.delta = () => {
      asked += 1;
      return Promise.reject(new Error('asked'));
    };
    await expect(lookAtDrive(app, held.message)).rejects.toThrow('asked');
    expect(asked).toBe(1);
  });

  it('one is never answered on the word of a message that could not be stored', async () => {
    const refusals: ((error: Error) => void)[] = [];
    let full = false;
    const send: Storage['send'] = (queue, message, delay) =>
      full ? new Promise((_resolve, reject) => void refusals.push(reject)) : app.storage.send(queue, message, delay);
    const broken = { ...app, storage: { ...app.storage, send } };
    expect(await notify(0, broken)).toEqual({ status: 202 });
    full = true;
    const [held, covered] = [notify(100, broken), notify(200, broken)];
    expect(refusals).toHaveLength(1);
    for (const refuse of refusals) refuse(new Error('storage is full'));
    await expect(held).rejects.toThrow('storage is full');
    await expect(covered).rejects.toThrow('storage is full');
    full = false;
    expect(await notify(300, broken)).toEqual({ status: 202 });
    expect(app.sent).toHaveLength(2);
  });

  it('a clock that is set back covers nothing', async () => {
    await burst([10_000, 10_100]);
    await burst([0]);
    expect(app.sent).toHaveLength(3);
    expect(app.sent.at(-1)).toMatchObject({ delay: 0, message: { sinds: moment(0) } });
  });

  it('another drive, or another instance of the service, has messages of its own', async () => {
    await burst([0, 100, 200]);
    expect(app.sent).toHaveLength(2);
    expect(await notify(300, { ...app })).toEqual({ status: 202 });
    expect(app.sent).toHaveLength(3);
    const [school] = app.settings.scholen;
    if (school === undefined) throw new Error('a school is needed');
    app.settings.scholen.push({ ...school, drive: 'another-drive' });
    const entry = { clientState: app.settings.MELDING_GEHEIM, resource: 'drives/another-drive/root' };
    await takeNotification(app, null, JSON.stringify({ value: [entry] }));
    expect(app.sent.at(-1)).toMatchObject({ message: { driveId: 'another-drive' }, delay: 0 });
  });

  it('a message that is held back is seen by no worker before the moment until which it stands for others', async () => {
    const storage = await openStorage({ AzureWebJobsStorage: inject('azurite') });
    const queue = QueueServiceClient.fromConnectionString(inject('azurite')).getQueueClient('drive-kijken');
    const real = { ...app, storage, clock: systemClock };
    const mine = async () => {
      const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: 32 });
      return peekedMessageItems
        .map(({ messageText }) => queues['drive-kijken'].parse(JSON.parse(Buffer.from(messageText, 'base64').toString())))
        .filter(({ driveId }) => driveId === app.driveId);
    };
    const entry = { clientState: app.settings.MELDING_GEHEIM, resource: `drives/${app.driveId}/root` };
    const body = JSON.stringify({ value: [entry] });
    for (let count = 0; count < 3; count += 1) expect(await takeNotification(real, null, body)).toEqual({ status: 202 });
    const answered = new Date().toISOString();
    const held = async () => {
      const found = (await mine()).find(({ sinds }) => sinds >= answered);
      return found === undefined ? 'not yet' : new Date().toISOString() < found.sinds ? 'too early' : 'in time';
    };
    const told = new Set<string>();
    await expect.poll(async () => told.add(await held()).has('in time'), { timeout: 20_000, interval: 100 }).toBe(true);
    expect([...told]).not.toContain('too early');
    expect(await mine()).toHaveLength(2);
  });
});
