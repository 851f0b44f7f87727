import { mkdtempSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, inject, test } from 'vitest';
import { bareEnvironment } from '../bare-environment.ts';
import { openDataFolder } from '../../local/start/data-folder.ts';
import { openHosts, type Hosts } from '../../local/start/hosts.ts';

let hosts: Hosts | undefined;
afterEach(async () => {
  await hosts?.stop();
  hosts = undefined;
});

const temporary = () => mkdtempSync(join(tmpdir(), 'start-'));
const said: string[] = [];

async function open(count: number, port = 0): Promise<Hosts> {
  const prefix = `launch-${crypto.randomUUID().slice(0, 8)}`;
  return openHosts({
    count,
    port,
    app: fileURLToPath(new URL('./fixtures/app', import.meta.url)),
    main: '*.function.ts',
    logFolder: temporary(),
    signInPaths: '',
    environmentFor: () => ({ ...bareEnvironment(), AzureWebJobsStorage: inject('azurite'), TEST_PREFIX: prefix }),
    say: (line) => said.push(line),
  });
}
// A connection of its own for each call: hosts are chosen by connection
const ask = async (port: number, body = '') => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/who`, { method: 'POST', body, headers: { connection: 'close' } });
  const [pid, ...rest] = (await answer.text()).split(' ');
  return { pid: Number(pid), body: rest.join(' ') };
};

test('hosts take turns behind one port, and a body arrives whole', async () => {
  hosts = await open(2);
  await hosts.start();
  const long = 'x'.repeat(3_000_000);
  const answers = [await ask(hosts.port), await ask(hosts.port, long), await ask(hosts.port)];
  expect(new Set(answers.map(({ pid }) => pid))).toEqual(new Set(hosts.pids()));
  expect(answers[1]?.body).toBe(long);
});

test('a host that is killed is started again, and a call in between waits for it', async () => {
  hosts = await open(1);
  await hosts.start();
  const before = await ask(hosts.port);
  await hosts.kill(0);
  const after = await ask(hosts.port);
  expect(after.pid).not.toBe(before.pid);
  expect(said.at(-1)).toMatch(/^Let op: host 1 stopte \(SIGKILL\) en wordt opnieuw gestart. Logboek: /);
});

test('calls that were handed to a host that is killed before it has them are for the next', async () => {
  hosts = await open(1);
  await hosts.start();
  const [before = 0] = hosts.pids();
  process.kill(before, 'SIGSTOP');
  const { port } = hosts;
  const answers = Promise.all([ask(port, 'een'), ask(port, 'twee')]);
  // A connection made after theirs is through, so that theirs are too
  const later = connect(port, '127.0.0.1');
  await once(later, 'connect');
  later.destroy();
  await hosts.kill(0);
  expect((await answers).map(({ body }) => body)).toEqual(['een', 'twee']);
  for (const { pid } of await answers) expect(pid).not.toBe(before);
});

test('after stopping no host is left', async () => {
  const opened = await open(2);
  await opened.start();
  const pids = opened.pids();
  await opened.stop();
  for (const pid of pids) expect(() => process.kill(pid ?? 0, 0)).toThrow('ESRCH');
});

test('a port that is taken is told with what to do', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await expect(open(1, port)).rejects.toThrow(`Poort ${port} is al in gebruik, misschien door een andere npm start.`);
  server.close();
});

test('two runs cannot use one data folder at a time; after a run the next can', () => {
  const folder = temporary();
  const first = openDataFolder(folder);
  expect(() => openDataFolder(folder)).toThrow(/draait de dienst al \(proces \d+\)/);
  first.setClockShift(86_400_000.4);
  expect(readFileSync(first.clockFile, 'utf8')).toBe('86400000');
  first.release();
  const second = openDataFolder(folder);
  expect(second.secrets).toEqual(first.secrets);
  second.release();
});
