import { QueueServiceClient } from '@azure/storage-queue';
import { afterEach, expect, inject, test } from 'vitest';
import { endTestHosts, startTestHost } from './start-test-host.ts';

const azurite = inject('azurite');
const service = QueueServiceClient.fromConnectionString(azurite);
const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');
const fresh = (name: string) => `${name}-${crypto.randomUUID().slice(0, 8)}`;

async function queueOf(prefix: string, name = 'work') {
  const queue = service.getQueueClient(`${prefix}-${name}`);
  await queue.createIfNotExists();
  return queue;
}
const countOf = async (name: string) => (await service.getQueueClient(name).getProperties()).approximateMessagesCount;

afterEach(endTestHosts);

test('a message that keeps failing is tried as often as host.json says and then put aside', async () => {
  const prefix = fresh('poison');
  const queue = await queueOf(prefix);
  const host = await startTestHost(azurite, prefix);
  await queue.sendMessage(encode({ id: 'a', fails: true }));
  const counts = [];
  for (let attempt = 1; attempt <= 3; attempt += 1) counts.push((await host.next('work'))['count']);
  expect(counts).toEqual([1, 2, 3]);

  const poison = service.getQueueClient(`${prefix}-work-poison`);
  await expect.poll(async () => (await poison.exists()) && (await countOf(poison.name))).toBe(1);
  const [message] = (await poison.receiveMessages()).receivedMessageItems;
  expect(JSON.parse(Buffer.from(message!.messageText, 'base64').toString())).toEqual({ id: 'a', fails: true });
  await expect.poll(() => countOf(queue.name)).toBe(0);
});

test('a message that is not in the agreed encoding is put aside without calling the function', async () => {
  const prefix = fresh('encoding');
  const queue = await queueOf(prefix);
  const host = await startTestHost(azurite, prefix);
  await queue.sendMessage('{"id": "no base64"}');
  const poison = service.getQueueClient(`${prefix}-work-poison`);
  await expect.poll(async () => (await poison.exists()) && (await countOf(poison.name))).toBe(1);
  expect(host.told.filter(({ event }) => event === 'work')).toEqual([]);
});

test('a function sees the message as JSON with its id, times and dequeueCount', async () => {
  const prefix = fresh('metadata');
  const queue = await queueOf(prefix);
  const host = await startTestHost(azurite, prefix);
  const { messageId } = await queue.sendMessage(encode({ id: 'a' }));
  const { metadata } = await host.next('work');
  expect(metadata).toMatchObject({
    id: messageId,
    dequeueCount: 1,
    insertionTime: expect.stringMatching(/^\d{4}-.*Z$/),
    expirationTime: expect.stringMatching(/^\d{4}-.*Z$/),
    nextVisibleTime: expect.stringMatching(/^\d{4}-.*Z$/),
    popReceipt: expect.any(String),
    queueTrigger: { id: 'a' },
  });
  await expect.poll(() => countOf(queue.name)).toBe(0);
});

test('a message stays hidden from the other host for as long as it is worked on', async () => {
  const prefix = fresh('hidden');
  const queue = await queueOf(prefix);
  const args = ['--hidden-seconds', '2'];
  const hosts = [await startTestHost(azurite, prefix, { args }), await startTestHost(azurite, prefix, { args })];
  await queue.sendMessage(encode({ id: 'long', waits: true }));
  const first = await Promise.race(hosts.map(async (host) => (await host.next('work', ({ id }) => id === 'long'), host)));
  // Storage hands this one out only after 5 seconds, more than twice the time that a message is hidden without renewal
  await queue.sendMessage(encode({ id: 'later' }), { visibilityTimeout: 5 });
  await Promise.race(hosts.map((host) => host.next('done', ({ id }) => id === 'later')));
  first.open('long');
  await first.next('done', ({ id }) => id === 'long');
  expect(hosts.flatMap((host) => host.told).filter(({ event, id }) => event === 'work' && id === 'long')).toHaveLength(1);
  await expect.poll(() => countOf(queue.name)).toBe(0);
});

test('a message whose host is killed is done by another host', async () => {
  const prefix = fresh('killed');
  const queue = await queueOf(prefix);
  const args = ['--hidden-seconds', '2'];
  const first = await startTestHost(azurite, prefix, { args });
  await queue.sendMessage(encode({ id: 'a', waits: true }));
  await first.next('work');
  expect(await first.end('SIGKILL')).toBe('SIGKILL');
  const second = await startTestHost(azurite, prefix, { args });
  expect(await second.next('work')).toMatchObject({ id: 'a', count: 2 });
  second.open('a');
  await second.next('done');
  await expect.poll(() => countOf(queue.name)).toBe(0);
});

test('two hosts share a queue and each takes no more than host.json allows', async () => {
  const prefix = fresh('share');
  const queue = await queueOf(prefix);
  const ids = Array.from({ length: 8 }, (_, index) => `job${index}`);
  for (const id of ids) await queue.sendMessage(encode({ id, waits: true }));
  const hosts = [await startTestHost(azurite, prefix), await startTestHost(azurite, prefix)];
  const begun = () => hosts.map((host) => host.told.filter(({ event }) => event === 'work').map(({ id }) => id as string));
  await expect.poll(() => begun().flat().length, { timeout: 15_000 }).toBe(8);
  // A batch is 4, and the next is taken when no more than newBatchThreshold (2) still run
  expect(begun().map((taken) => taken.length)).toEqual([4, 4]);
  for (const host of hosts) ids.forEach((id) => host.open(id));
  await expect.poll(() => hosts.flatMap((host) => host.told).filter(({ event }) => event === 'done').length).toBe(8);
  expect(begun().flat().sort()).toEqual(ids);
  await expect.poll(() => countOf(queue.name)).toBe(0);
});

test('what a function returns is put on the queue of its output binding', async () => {
  const prefix = fresh('output');
  const queue = await queueOf(prefix, 'first');
  const host = await startTestHost(azurite, prefix);
  await queue.sendMessage(encode('there'));
  expect(await host.next('received')).toMatchObject({ text: 'there and back' });
});

test('a host that is asked to stop takes nothing more and finishes what it has', async () => {
  const prefix = fresh('stop');
  const queue = await queueOf(prefix);
  const host = await startTestHost(azurite, prefix);
  await queue.sendMessage(encode({ id: 'taken', waits: true }));
  await host.next('work');
  const ended = host.end('SIGTERM');
  await expect.poll(() => host.output()).toContain('stopping; 1 still running');
  await queue.sendMessage(encode({ id: 'too late' }));
  host.open('taken');
  expect(await ended).toBe(0);
  expect(host.told.map(({ event, id }) => `${event} ${String(id)}`).filter((line) => !line.includes('undefined'))).toEqual([
    'work taken',
    'done taken',
  ]);
  const [left] = (await queue.peekMessages({ numberOfMessages: 5 })).peekedMessageItems;
  expect(JSON.parse(Buffer.from(left!.messageText, 'base64').toString())).toEqual({ id: 'too late' });
});

test('a host whose app writes to a blob by binding does not start and says what to do', async () => {
  await expect(startTestHost(azurite, fresh('blob'), { app: 'blob-output' })).rejects.toThrow(
    /Functie copies .*soort blob.*gebruik het opslagpakket/,
  );
});
