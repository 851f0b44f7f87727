import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../bare-environment.ts';

export type Told = { event: string; [detail: string]: unknown };
export type TestHost = {
  child: ChildProcess;
  url: string;
  /** All that the functions told so far. */
  told: Told[];
  /** The first thing told, now or later, that fits; each is given once. */
  next(event: string, fits?: (told: Told) => boolean): Promise<Told>;
  open(gate: string): void;
  /** What the host wrote so far. */
  output(): string;
  /** Ends the host by a signal; its exit code, or the signal where that ended it. */
  end(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
};

const main = fileURLToPath(new URL('../../local/functions-host/main.ts', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
const all: ChildProcess[] = [];

/** Starts a host process with a fixture app; rejects with what it said when it does not start. */
export async function startTestHost(
  connection: string,
  prefix: string,
  options: { app?: string; args?: string[]; env?: Record<string, string> } = {},
): Promise<TestHost> {
  const child = fork(main, ['--app', fixture(options.app ?? 'app'), '--port', '0', '--host-id', prefix, ...(options.args ?? [])], {
    env: { ...bareEnvironment(), AzureWebJobsStorage: connection, TEST_PREFIX: prefix, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  all.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const told: Told[] = [];
  const taken = new Set<Told>();
  let check: () => void = () => {};
  const port = await new Promise<number>((resolve, reject) => {
    child.on('message', (message: { ready?: boolean; port?: number; failed?: string; event?: string }) => {
      if (message.ready === true) resolve(message.port ?? 0);
      if (message.failed !== undefined) reject(new Error(message.failed));
      if (message.event === undefined) return;
      told.push(message as Told);
      check();
    });
    child.once('exit', () => reject(new Error(output)));
  });
  const waiting = new Set<() => void>();
  check = () => waiting.forEach((look) => look());
  return {
    child,
    url: `http://127.0.0.1:${port}`,
    told,
    next: (event, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = told.find((one) => one.event === event && !taken.has(one) && fits(one));
          if (found === undefined) return;
          taken.add(found);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    open: (gate) => void child.send({ open: gate }),
    output: () => output,
    async end(signal = 'SIGTERM') {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode ?? child.signalCode ?? 0;
    },
  };
}

/** Ends whatever a test left running. */
export async function endTestHosts(): Promise<void> {
  for (const child of all.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}
