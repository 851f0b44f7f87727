import type { ReadResult } from '../document.ts';
import type { ReadingChild } from './reading-child.ts';

/** Several reading processes that share one queue. */
export type Pool = { read(name: string, bytes: Uint8Array): Promise<ReadResult>; close(): void };

type Waiting = { name: string; bytes: Uint8Array; resolve: (result: ReadResult) => void; reject: (error: unknown) => void };

/** Starts children when there is work, at most `size`, keeps them for the next document and ends them after `idleMs` without work. */
export function createPool(start: () => ReadingChild, size: number, idleMs: number): Pool {
  const free: ReadingChild[] = [];
  const waiting: Waiting[] = [];
  let busy = 0;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  const endFree = () => {
    for (const child of free.splice(0)) child.end();
  };
  const takeChild = (): ReadingChild => {
    for (let child = free.pop(); child !== undefined; child = free.pop()) if (!child.spent()) return child;
    return start();
  };
  const next = () => {
    clearTimeout(idle);
    if (busy >= size) return;
    const work = waiting.shift();
    if (work === undefined) {
      if (busy > 0) return;
      if (closed) endFree();
      else idle = setTimeout(endFree, idleMs).unref();
      return;
    }
    busy++;
    const child = takeChild();
    child.read(work.name, work.bytes).then(work.resolve, work.reject).finally(() => {
      busy--;
      if (child.spent()) child.end();
      else free.push(child);
      next();
    }); // prettier-ignore
  };
  return {
    read: (name, bytes) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the reader is closed'));
        waiting.push({ name, bytes, resolve, reject });
        next();
      }),
    close() {
      closed = true;
      clearTimeout(idle);
      endFree();
    },
  };
}
