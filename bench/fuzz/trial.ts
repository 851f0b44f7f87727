import type { ReadResult } from '../../src/read/document.ts';
import type { ReadLimits } from '../../src/read/limits.ts';
import type { Reader } from '../../src/read/read-file.ts';
import { complaints } from '../../test/read/fuzz/judge.ts';
import type { Sample } from '../../test/read/fuzz/mutate.ts';

/** What reading one file gave, how long it took and what is wrong with that. */
export type Verdict = { results: ReadResult[]; seconds: number; wrong: string[] };

/** Time past the limit that ending a process and starting another may take on a busy machine, in seconds. */
const grace = 15;
const mostAttempts = 80;

/** Reads files through one reader and judges every answer; `secret` is a word of the service's settings that no answer may hold. */
export function createTrial(reader: Reader, limits: ReadLimits, secret: string) {
  const read = async (file: Sample): Promise<Verdict> => {
    const began = performance.now();
    const answer = await within(answerOf(reader, file), (limits.seconds * mostTimes + grace) * 1000);
    const seconds = (performance.now() - began) / 1000;
    if (typeof answer === 'string') return { results: [], seconds, wrong: [answer] };
    const wrong = complaints(answer, limits);
    if (JSON.stringify(answer).includes(secret)) wrong.push('an answer tells a setting of the service');
    return { results: answer, seconds, wrong };
  };
  /** The same fault in fewer bytes, as far as a bounded number of attempts finds it. */
  const shrink = async (file: Sample, first: Verdict): Promise<Buffer> => {
    const same = ({ wrong }: Verdict) => wrong.some((one) => first.wrong.some((other) => other.slice(0, 24) === one.slice(0, 24)));
    let bytes = file.bytes;
    let attempts = first.seconds > 5 ? 4 : mostAttempts;
    for (let piece = bytes.length >> 1; piece >= 1 && attempts > 0; piece >>= 1) {
      for (let at = 0; at < bytes.length && attempts > 0; attempts--) {
        const fewer = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + piece)]);
        if (same(await read({ name: file.name, bytes: fewer }))) bytes = fewer;
        else at += piece;
      }
    }
    return bytes;
  };
  return { read, shrink };
}

/** A zip or a mail is a handful of documents, each with its own time. */
const mostTimes = 6;

async function answerOf(reader: Reader, file: Sample): Promise<ReadResult[] | string> {
  try {
    return await reader.read(file);
  } catch (error) {
    // The very thing that is looked for: a reader never rejects because of what is in a file
    return `the reader rejected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | string> {
  let clock: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    clock = setTimeout(() => resolve(`no answer within ${Math.round(milliseconds / 1000)} seconds`), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(clock);
  }
}
