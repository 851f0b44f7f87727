import type { ReadAnswer } from './messages.ts';
import type { Job, ReadingChild, Stopped } from './reading-child.ts';

/** Several reading processes that share one queue; `size` is how many work side by side. */
export type Pool = { ask(job: Waitable): Promise<ReadAnswer | Stopped>; size: number; close(): void };

/** A job, and who hears that it begins. */
export type Waitable = Job & { begun: () => void };
type Waiting = Waitable & { resolve: (answer: ReadAnswer | Stopped) => void; reject: (error: unknown) => void };

/**
 * Starts children when there is work, at most `size`, keeps them for the next request and ends them after `idleMs` without work. Documents go
 * before single pages (so that how much there is to do is known early), and a page goes to a child that holds its document where one is free.
 */
export function createPool(start: () => ReadingChild, size: number, idleMs: number): Pool {
  const free: ReadingChild[] = [];
  const waiting: Waiting[] = [];
  let busy = 0;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  const endFree = () => {
    for (const child of free.splice(0)) child.end();
  };
  /** The first document that waits, else a page of a document that a free child holds, else the page that waits longest. */
  const takeWork = (): Waiting | undefined => {
    const document = waiting.findIndex(({ request }) => request.vraag === 'lees');
    const held = document >= 0 ? document : waiting.findIndex(({ key }) => free.some((child) => child.holds() === key));
    return waiting.splice(Math.max(0, held), 1)[0];
  };
  const takeChild = (key: string): ReadingChild => {
    for (const child of free.filter((one) => one.spent())) free.splice(free.indexOf(child), 1);
    const holding = free.findIndex((child) => child.holds() === key);
    return free.splice(holding >= 0 ? holding : free.length - 1, 1)[0] ?? start();
  };
  const next = () => {
    clearTimeout(idle);
    if (busy >= size) return;
    const work = takeWork();
    if (work === undefined) {
      if (busy > 0) return;
      if (closed) endFree();
      else idle = setTimeout(endFree, idleMs).unref();
      return;
    }
    busy++;
    const child = takeChild(work.key);
    work.begun();
    child.ask(work).then(work.resolve, work.reject).finally(() => {
      busy--;
      if (child.spent()) child.end();
      else free.push(child);
      next();
    }); // prettier-ignore
  };
  return {
    size,
    ask: (job) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the reader is closed'));
        waiting.push({ ...job, resolve, reject });
        next();
      }),
    close() {
      closed = true;
      clearTimeout(idle);
      endFree();
    },
  };
}
