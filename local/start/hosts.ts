import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openFront } from './front.ts';
import { startHostProcess, type HostProcess } from './host-process.ts';

export type HostsOptions = {
  count: number;
  /** Port of the front; 0 takes a free one. */
  port: number;
  /** Folder with host.json. */
  app: string;
  /** Pattern, from that folder, of the files that register the functions. */
  main: string;
  logFolder: string;
  signInPaths: string;
  /** Seconds for which a message stays with the host that took it, lengthened while it works; another takes it after that. */
  hiddenSeconds?: number | undefined;
  /** Environment of the hosts, once the port is known. */
  environmentFor(port: number): NodeJS.ProcessEnv;
  say(line: string): void;
};

export type Hosts = {
  port: number;
  /** Starts the hosts; rejects with StartFault when one does not start. */
  start(): Promise<void>;
  pids(): (number | undefined)[];
  /** Ends a host by SIGKILL; it is started again after its waiting time, as when it died by itself. */
  kill(index: number): Promise<void>;
  /** Resolves when a host that was killed takes work again; does not wait for the waiting time. */
  restart(index: number): Promise<void>;
  stop(): Promise<void>;
};

const shortest = 500;
const longest = 30_000;
const steady = 60_000;

/** Opens the one port, and keeps a number of hosts behind it running: one that dies is started again, after ever longer waiting times. */
export async function openHosts(options: HostsOptions): Promise<Hosts> {
  const running: (HostProcess | undefined)[] = Array.from({ length: options.count }, () => undefined);
  const starting = new Map<number, Promise<void>>();
  const delays = running.map(() => shortest);
  const stopping = new AbortController();
  let turn = 0;

  const front = await openFront(options.port, (socket, refused) => {
    for (let tried = 0; tried < running.length; tried += 1) {
      turn = (turn + 1) % running.length;
      if (running[turn]?.take(socket, refused) === true) return true;
    }
    return false;
  });
  const environment = options.environmentFor(front.port);

  const begin = async (index: number): Promise<void> => {
    const log = join(options.logFolder, `host-${index + 1}.log`);
    const began = performance.now();
    const { app, main, signInPaths, hiddenSeconds } = options;
    const host = await startHostProcess({ app, main, environment, log, signInPaths, hiddenSeconds });
    running[index] = host;
    front.offer();
    void host.ended.then(async (how) => {
      running[index] = undefined;
      if (stopping.signal.aborted) return;
      if (performance.now() - began > steady) delays[index] = shortest;
      options.say(`Let op: host ${index + 1} stopte (${how}) en wordt opnieuw gestart. Logboek: ${log}`);
      await again(index);
    });
  };
  const ensure = (index: number): Promise<void> => {
    if (running[index] !== undefined || stopping.signal.aborted) return Promise.resolve();
    const busy = starting.get(index) ?? begin(index).finally(() => starting.delete(index));
    starting.set(index, busy);
    return busy;
  };
  const again = async (index: number): Promise<void> => {
    const delay = delays[index] ?? longest;
    delays[index] = Math.min(longest, delay * 2);
    await wait(delay, undefined, { ref: false });
    try {
      await ensure(index);
    } catch (error) {
      options.say(`Host ${index + 1} startte niet: ${(error as Error).message}`);
      if (!stopping.signal.aborted) await again(index);
    }
  };
  return {
    port: front.port,
    start: async () => void (await Promise.all(running.map((_, index) => ensure(index)))),
    pids: () => running.map((host) => host?.pid),
    async kill(index) {
      await running[index]?.kill();
      running[index] = undefined;
    },
    restart: ensure,
    async stop() {
      stopping.abort();
      await front.close();
      await Promise.allSettled(starting.values());
      await Promise.all(running.flatMap((host) => (host === undefined ? [] : [host.end()])));
    },
  };
}
