import { CrashError, type Crash } from '../crash.ts';
import type { Part } from '../first-read.ts';
import type { Worker } from '../read-whole.ts';
import { UnreadError } from '../unread.ts';
import type { ReadAnswer, SentPart } from './messages.ts';
import type { Pool } from './pool.ts';
import type { Stopped } from './reading-child.ts';

/** The work of reading done by the processes of a pool. A process that is stopped or breaks costs the request at hand, nothing else. */
export function poolWorker(pool: Pool): Worker {
  return {
    size: pool.size,
    async lees({ key, bytes }, name, begun) {
      const answer = await pool.ask({ key, bytes, request: { vraag: 'lees', name }, begun });
      if ('first' in answer) return answer.first;
      if ('parts' in answer) return { ...answer, parts: answer.parts.map(received) };
      return refusal(answer);
    },
    async beeld({ key, bytes }, format, ref, begun) {
      const answer = await pool.ask({ key, bytes, request: { vraag: 'beeld', format, ref }, begun });
      return 'page' in answer ? answer.page : refusal(answer);
    },
  };
}

const received = (part: SentPart): Part =>
  'bytes' in part ? part : { name: part.name, error: new UnreadError(part.unread.fault, part.unread.message) };

/** What broke; an answer to another question than was asked is a fault of the process too. */
const crashIn = (answer: ReadAnswer): Crash =>
  'crashed' in answer ? answer.crashed : { soort: 'ander-antwoord', plaats: 'pool-worker.ts' };

function refusal(answer: ReadAnswer | Stopped): UnreadError {
  if ('stopped' in answer) return answer.stopped;
  return 'unread' in answer ? new UnreadError(answer.unread.fault, answer.unread.message) : new CrashError(crashIn(answer));
}
