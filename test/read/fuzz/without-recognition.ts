import { systemClock } from '../../../src/clock.ts';
import type { ReadResult } from '../../../src/read/document.ts';
import type { ReadLimits } from '../../../src/read/limits.ts';
import { pagePicture } from '../../../src/read/picture/page-picture.ts';
import { firstRead } from '../../../src/read/read-in-process.ts';
import { readWhole, type Worker } from '../../../src/read/read-whole.ts';
import { pastLimit, UnreadError } from '../../../src/read/unread.ts';

async function told<T>(work: Promise<T>): Promise<T | UnreadError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadError) return error;
    throw error;
  }
}

/** Reads a file in this process up to its pictures: they are opened, and then given up as if recognising them took too long. */
export function readWithoutRecognition(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult[]> {
  const worker: Worker = {
    size: 1,
    lees: (content, inner) => told(firstRead(inner, content.bytes, limits)),
    async beeld(content, format, ref) {
      const picture = await told(pagePicture(content.bytes, format, ref, limits));
      return picture instanceof UnreadError ? picture : pastLimit('pageSeconds', limits);
    },
  };
  return readWhole(name, bytes, { worker, limits, clock: systemClock });
}
