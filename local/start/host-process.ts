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
  take(socket: Socket, refused: () => void): boolean;
  /** Resolves when it has ended, whatever the reason, with how. */
  ended: Promise<string>;
  /** Lets it finish what it does and ends it. */
  end(): Promise<void>;
  /** Ends it at once by SIGKILL. */
  kill(): Promise<void>;
};

type Report = { ready?: true; failed?: string };

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
    take(socket, refused) {
      if (!child.connected) return false;
      child.send('connection', socket, { keepOpen: false }, (error) => {
        if (error !== null) refused();
      });
      return true;
    },
    end: () => endChild(child, 40_000, () => void (child.connected && child.send('stop'))),
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
}
