import { fork, type ChildProcess } from 'node:child_process';
import { bundled, root, shipped } from '../../root.ts';
import type { ReadResult } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged, pastLimit, unread, type UnreadError } from '../unread.ts';
import { residentMb } from './memory.ts';
import type { ReadAnswer, ReadRequest } from './messages.ts';

/** One reading process. `spent` tells that it must not be given another document. */
export type ReadingChild = { read(name: string, bytes: Uint8Array): Promise<ReadResult>; spent(): boolean; end(): void };

const memoryEveryMs = 50;

/** The program, and the folders that it needs to read itself. */
const program = (): { file: string; readable: string[] } =>
  bundled
    ? { file: shipped('dist', 'read-child.js'), readable: [shipped('dist'), shipped('host.json'), shipped('package.json')] }
    : {
        file: shipped('src', 'read', 'child.ts'),
        readable: [shipped('src'), shipped('node_modules'), shipped('host.json'), shipped('package.json')],
      };

/** Starts a reading process; `child` is another program for tests. */
export function startChild(limits: ReadLimits, child?: string): ReadingChild {
  const { file, readable } = program();
  const process = fork(child ?? file, [], {
    cwd: root,
    env: {},
    execArgv: [
      '--permission',
      ...[...readable, ...(child === undefined ? [] : [child])].map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${limits.heapMb}`,
      '--disable-warning=SecurityWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  rest(process);
  let spent = false;
  process.once('exit', () => void (spent = true));
  // A child that cannot start or be sent to: its exit or the time limit answers for the document at hand
  process.on('error', () => void (spent = true));
  return {
    spent: () => spent,
    end() {
      spent = true;
      process.kill('SIGKILL');
    },
    async read(name, bytes) {
      wake(process);
      const answer = await exchange(process, { name, bytes, limits });
      rest(process);
      if ('stopped' in answer) {
        spent = true;
        process.kill('SIGKILL');
        return unread(name, answer.stopped);
      }
      // WASM memory never shrinks: a child that has grown is replaced
      if ((residentMb(process.pid ?? 0) ?? 0) > limits.memoryMb / 2) spent = true;
      return 'crashed' in answer ? unread(name, damaged()) : { ...answer.result, name };
    },
  };
}

const exchange = (process: ChildProcess, request: ReadRequest): Promise<ReadAnswer | { stopped: UnreadError }> =>
  new Promise((resolve) => {
    const done = (answer: ReadAnswer | { stopped: UnreadError }) => {
      clearTimeout(clock);
      clearInterval(watch);
      process.off('message', onMessage);
      process.off('exit', onExit);
      process.off('error', onExit);
      resolve(answer);
    };
    const stop = (limit: keyof ReadLimits) => () => done({ stopped: pastLimit(limit, request.limits) });
    const clock = setTimeout(stop('seconds'), request.limits.seconds * 1000);
    const watch = setInterval(() => {
      if ((residentMb(process.pid ?? 0) ?? 0) > request.limits.memoryMb) stop('memoryMb')();
    }, memoryEveryMs);
    const onMessage = (answer: unknown) => done(answer as ReadAnswer);
    // An end of its own accord is nearly always the heap's bound
    const onExit = stop('heapMb');
    process.on('message', onMessage);
    process.once('exit', onExit);
    process.once('error', onExit);
    process.send(request, (error) => {
      if (error !== null) onExit();
    });
  });

/** A child that waits does not keep the service alive; one that reads does. */
function rest(process: ChildProcess): void {
  process.unref();
  process.channel?.unref();
}
function wake(process: ChildProcess): void {
  process.ref();
  process.channel?.ref();
}
