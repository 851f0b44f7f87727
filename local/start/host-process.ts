import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endChild, ended, startChild } from './child-process.ts';
import { StartFault } from './start-fault.ts';

const program = fileURLToPath(new URL('../functions-host/main.ts', import.meta.url));

export type HostProcess = {
  pid: number;
  /** Hands on a connection of which nothing was read; false where it cannot. `refused` is called when the host ended before it had it. */
  take(socket: Socket, refused: () => void): boolean;
  /** Resolves when it has ended, whatever the reason, with how. */
  ended: Promise<string>;
  /** Lets it finish what it does and ends it. */
  end(): Promise<void>;
  /** Ends it at once by SIGKILL. */
  kill(): Promise<void>;
};

type Report = { ready?: true; failed?: string; taken?: number };

/**
 * Hands connections to a host. Each stays open here until the host says that it has it; those of a host that ended before that are refused. Node itself would
 * forget them: it calls nothing back and tells no `disconnect` where the process ended with some still to be sent.
 */
function handOver(child: ChildProcess): HostProcess['take'] {
  const under = new Map<number, { socket: Socket; refused: () => void }>();
  let last = 0;
  child.on('message', ({ taken }: Report) => {
    if (taken === undefined) return;
    under.get(taken)?.socket.destroy();
    under.delete(taken);
  });
  child.once('close', () => {
    const left = [...under.values()];
    under.clear();
    for (const { refused } of left) refused();
  });
  return (socket, refused) => {
    if (!child.connected) return false;
    const connection = (last += 1);
    under.set(connection, { socket, refused });
    child.send({ connection }, socket, { keepOpen: true }, (error) => {
      if (error !== null && under.delete(connection)) refused();
    });
    return true;
  };
}

const untilReady = (child: ChildProcess, log: string): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('message', (message: Report) => {
      if (message.ready === true) resolve();
      if (message.failed !== undefined) reject(new StartFault(message.failed));
    });
    child.once('exit', (code, signal) => reject(new StartFault(`De dienst startte niet (${signal ?? code}). Lees waarom in ${log}.`)));
  });

/**
 * Starts one Functions host and resolves when it takes work. `main` is the pattern of files that register the functions, from
 * the folder of the app. What it writes is added to the log file. Rejects with StartFault when it does not start.
 */
export async function startHostProcess(options: {
  app: string;
  main: string;
  environment: NodeJS.ProcessEnv;
  log: string;
  signInPaths: string;
  hiddenSeconds?: number | undefined;
}): Promise<HostProcess> {
  const hidden = options.hiddenSeconds === undefined ? [] : ['--hidden-seconds', String(options.hiddenSeconds)];
  const args = ['--app', options.app, '--main', options.main, '--from-parent', '--sign-in-paths', options.signInPaths, ...hidden];
  const child = startChild(program, args, options.environment);
  mkdirSync(dirname(options.log), { recursive: true });
  const log = createWriteStream(options.log, { flags: 'a' });
  for (const stream of [child.stdout, child.stderr]) stream?.pipe(log, { end: false });
  const end = ended(child).then(() => {
    log.end();
    return child.signalCode ?? `code ${child.exitCode}`;
  });
  await untilReady(child, options.log);
  return {
    pid: child.pid ?? 0,
    ended: end,
    take: handOver(child),
    end: () => endChild(child, 40_000, () => void (child.connected && child.send('stop'))),
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}
