import { fork, type ChildProcess } from 'node:child_process';
import { BeheerFout } from '../../beheer-fout.ts';
import { bundled, root, shipped } from '../../root.ts';
import type { ReadLimits } from '../limits.ts';
import { ReadStopped } from '../read-whole.ts';
import { pastLimit, type UnreadError } from '../unread.ts';
import { cpuSeconds, residentMb } from './usage.ts';
import type { ReadAnswer, ReadRequest, Ready } from './messages.ts';

/** What is asked of a child: a document by its key, and the bytes for one that does not hold it. */
export type Job = { key: string; bytes: Uint8Array; request: Question };
/** A request without the bytes. */
export type Question =
  | Pick<ReadRequest & { vraag: 'lees' }, 'vraag' | 'name'>
  | Pick<ReadRequest & { vraag: 'beeld' }, 'vraag' | 'format' | 'ref'>
  | Pick<ReadRequest & { vraag: 'toon' }, 'vraag' | 'binnen' | 'pagina' | 'scan'>;

/** The child was stopped, or ended, by a bound. */
export type Stopped = { stopped: UnreadError };

/**
 * One reading process. `ask` rejects with ReadStopped when the process was told to end with the service, and with BeheerFout when it cannot start: a
 * document is not to blame for either. `spent` tells that it must not be given another document, `holds` the key of the document that it has.
 */
export type ReadingChild = { ask(job: Job): Promise<ReadAnswer | Stopped>; holds(): string | undefined; spent(): boolean; end(): void };

const watchEveryMs = 50;
/** How a host ends its processes when it stops or moves the service. */
const shutdown = new Set<NodeJS.Signals>(['SIGTERM', 'SIGINT', 'SIGHUP']);
/** How Node ends by itself when the heap is full, where it is not by a signal. */
const heapExits = new Set([5, 134]);
/** The bound on time is on computing; waiting for a busy machine may take so many times longer. Off Linux the clock on the wall is all there is. */
export const waitingFactor = 3;
/** WASM memory never shrinks: a child that has grown past this share of the bound is replaced between two requests. */
const worn = 0.7;

/** The program of a reading process, and the files and folders that it needs to read itself. */
export type ChildProgram = { file: string; readable: string[] };

const program = (): ChildProgram =>
  bundled
    ? { file: shipped('dist', 'read-child.js'), readable: [shipped('dist'), shipped('host.json'), shipped('package.json')] }
    : {
        file: shipped('src', 'read', 'child.ts'),
        readable: [shipped('src'), shipped('node_modules'), shipped('host.json'), shipped('package.json')],
      };

/** A program that may read what the own one may, and itself. */
export const besideOwn = (file: string): ChildProgram => ({ file, readable: [...program().readable, file] });

/** Starts a reading process; `child` is another program than its own. */
export function startChild(limits: ReadLimits, child: ChildProgram = program()): ReadingChild {
  const process = fork(child.file, [], {
    cwd: root,
    env: {},
    execArgv: [
      '--permission',
      ...child.readable.map((path) => `--allow-fs-read=${path}`),
      `--max-old-space-size=${limits.heapMb}`,
      '--expose-gc',
      '--disable-warning=SecurityWarning',
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  rest(process);
  let spent = false;
  let started = false;
  let holds: string | undefined;
  process.once('exit', () => void (spent = true));
  process.once('message', () => void (started = true));
  // A child that cannot start or be sent to: its exit or the time limit answers for the document at hand
  process.on('error', () => void (spent = true));
  return {
    spent: () => spent,
    holds: () => holds,
    end() {
      spent = true;
      process.kill('SIGKILL');
    },
    async ask({ key, bytes, request }) {
      wake(process);
      const asked = exchange(process, { ...request, key, limits, ...(holds !== key && { bytes }) }, () => started);
      const answer = await asked.finally(() => rest(process));
      holds = key;
      if ('stopped' in answer) {
        spent = true;
        process.kill('SIGKILL');
      } else if ((residentMb(process.pid ?? 0) ?? 0) > limits.memoryMb * worn) spent = true;
      return answer;
    },
  };
}

const cannotStart = (waardoor: string): BeheerFout =>
  new BeheerFout(
    `Een leesproces kan niet starten (${waardoor}).`,
    'Kijk of de dienst in haar geheel is geïnstalleerd en er geheugen vrij is, en rol haar anders opnieuw uit. Zet daarna wat opzij staat terug bij Beheer, Mislukt werk.',
  );

const exchange = (process: ChildProcess, request: ReadRequest, started: () => boolean): Promise<ReadAnswer | Stopped> =>
  new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(clock);
      clearInterval(watch);
      process.off('message', onMessage);
      process.off('exit', onExit);
      process.off('error', onError);
    };
    const done = (answer: ReadAnswer | Stopped) => {
      end();
      resolve(answer);
    };
    const fail = (error: Error) => {
      end();
      reject(error);
    };
    const stop = (limit: keyof ReadLimits) => () => done({ stopped: pastLimit(limit, request.limits) });
    const time = request.vraag === 'lees' ? 'seconds' : 'pageSeconds';
    const pid = process.pid ?? 0;
    const before = cpuSeconds(pid);
    const clock = setTimeout(stop(time), request.limits[time] * 1000 * (before === undefined ? 1 : waitingFactor));
    const watch = setInterval(() => {
      if ((residentMb(pid) ?? 0) > request.limits.memoryMb) stop('memoryMb')();
      else if ((cpuSeconds(pid) ?? 0) - (before ?? 0) > request.limits[time]) stop(time)();
    }, watchEveryMs);
    const onMessage = (message: unknown) => {
      const answer = message as ReadAnswer | Ready;
      if (!('ready' in answer)) done(answer);
    };
    const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
      if (signal !== null && shutdown.has(signal)) fail(new ReadStopped('the service is ending'));
      else if (signal !== null || heapExits.has(code ?? 0)) stop('heapMb')();
      else if (!started()) fail(cannotStart(`afsluitcode ${code}`));
      else done({ crashed: { soort: 'einde', plaats: `code ${code}` } });
    };
    const onError = (error: NodeJS.ErrnoException) =>
      fail(cannotStart(/^E[A-Z0-9]{1,20}$/.test(error.code ?? '') ? `${error.code}` : 'fout van het systeem'));
    process.on('message', onMessage);
    process.once('exit', onExit);
    process.once('error', onError);
    // A process that cannot be sent to is ending: its exit answers
    process.send(request, () => undefined);
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
