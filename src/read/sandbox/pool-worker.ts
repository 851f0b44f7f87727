import type { Part } from '../first-read.ts';
import type { Worker } from '../read-whole.ts';
import { damaged, UnreadError } from '../unread.ts';
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

function refusal(answer: ReadAnswer | Stopped): UnreadError {
  if ('stopped' in answer) return answer.stopped;
  return 'unread' in answer ? new UnreadError(answer.unread.fault, answer.unread.message) : damaged();
}
