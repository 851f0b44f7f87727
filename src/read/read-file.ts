import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { systemClock, type Clock } from '../clock.ts';
import type { ReadResult } from './document.ts';
import { isJunk } from './junk.ts';
import { defaultLimits, type ReadLimits } from './limits.ts';
import { readWhole, type Progress, type Resume } from './read-whole.ts';
import { createPool } from './sandbox/pool.ts';
import { poolWorker } from './sandbox/pool-worker.ts';
import { besideOwn, startChild, type ChildProgram } from './sandbox/reading-child.ts';
import { empty, pastLimit, unread } from './unread.ts';

/** A file to read: its bytes, or a path on this machine. `name` is the path inside the dossier and only names it. */
export type FileToRead = { name: string; path?: string; bytes?: Uint8Array };

export type Reader = {
  /**
   * What the file holds, or why it could not be read: one result for a document, several for a file that holds others (zip, mail), none for junk.
   * `onProgress` hears how many pages are done. Never rejects because of what is in a file; with ReadStopped where `resume.stop` asks for it.
   */
  read(file: FileToRead, onProgress?: (progress: Progress) => void, resume?: Resume): Promise<ReadResult[]>;
  /** Ends the reading processes; documents at hand are still finished. */
  close(): void;
};

export type ReaderOptions = {
  /** Bounds other than the usual ones. */
  limits?: Partial<ReadLimits>;
  /** Reading processes at a time; by default one per core, four at most. */
  processes?: number;
  /** How long a reading process waits for the next document, in seconds. */
  idleSeconds?: number;
  /** Tells how long reading takes, for the bound on the whole of a file. */
  clock?: Clock;
  /** Another program for the reading processes than the one of this service; a path alone may read the sources too. For tests. */
  child?: string | ChildProgram;
};

/** Reads documents in processes kept apart from the service: no secrets, no disk, no network, bounded time and memory. */
export function createReader(options: ReaderOptions = {}): Reader {
  const limits = { ...defaultLimits, ...options.limits };
  const clock = options.clock ?? systemClock;
  const pool = createPool(
    () => startChild(limits, typeof options.child === 'string' ? besideOwn(options.child) : options.child),
    options.processes ?? Math.min(4, availableParallelism()),
    (options.idleSeconds ?? 30) * 1000,
  );
  const worker = poolWorker(pool);
  let reading = 0;
  let closed = false;
  const bytesOf = async (file: FileToRead): Promise<Uint8Array | ReadResult> => {
    const size = file.bytes?.length ?? (await stat(pathOf(file))).size;
    if (size === 0) return unread(file.name, empty());
    if (size > limits.fileBytes) return unread(file.name, pastLimit('fileBytes', limits));
    return file.bytes ?? (await readFile(pathOf(file)));
  };
  return {
    close() {
      closed = true;
      if (reading === 0) pool.close();
    },
    async read(file, onProgress, resume) {
      if (closed) throw new Error('the reader is closed');
      if (isJunk(file.name)) return [];
      reading++;
      try {
        const bytes = await bytesOf(file);
        return bytes instanceof Uint8Array
          ? await readWhole(file.name, bytes, { worker, limits, clock, tell: onProgress, resume })
          : [bytes];
      } finally {
        reading--;
        if (closed && reading === 0) pool.close();
      }
    },
  };
}

function pathOf(file: FileToRead): string {
  if (file.path === undefined) throw new TypeError('a file to read needs bytes or a path');
  return file.path;
}
