import { createHash } from 'node:crypto';
import { CrashError, type Crash } from '../crash.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { createPool } from '../sandbox/pool.ts';
import { startChild, type ChildProgram } from '../sandbox/reading-child.ts';
import { UnreadError } from '../unread.ts';
import type { PageAsk, PageView } from './page-view.ts';

export type Viewer = {
  /** One page of a document as a picture, or why it cannot be shown. Rejects with ReadStopped when the service ends meanwhile. */
  show(bytes: Uint8Array, ask: PageAsk): Promise<PageView | UnreadError>;
  /** Ends its processes; pages at hand are still drawn. */
  close(): void;
};

export type ViewerOptions = {
  limits?: Partial<ReadLimits>;
  /** How many pages are drawn side by side. */
  processes?: number;
  /** How long a process waits for the next page, in seconds: it holds the document at hand. */
  idleSeconds?: number;
  onCrash?: (crash: Crash) => void;
  /** Another program for the processes, for tests. */
  child?: ChildProgram;
};

/** Seconds of computing that drawing one page may take. */
export const showSeconds = 8;

/**
 * Draws pages for people to look at, in processes of its own that are kept apart as those for reading are: reading a long scan does not hold up whoever
 * looks at a page. Time, memory, size of the file and pixels are bounded.
 */
export function createViewer({ limits: given, processes = 2, idleSeconds = 60, onCrash, child }: ViewerOptions = {}): Viewer {
  const limits: ReadLimits = { ...defaultLimits, ...given, pageSeconds: Math.min(showSeconds, given?.pageSeconds ?? showSeconds) };
  const pool = createPool(() => startChild(limits, child), processes, idleSeconds * 1000);
  return {
    close: () => pool.close(),
    async show(bytes, { binnen, pagina, scan }) {
      const key = createHash('sha256').update(bytes).digest('base64url');
      const request = { vraag: 'toon' as const, binnen, pagina, ...(scan !== undefined && { scan }) };
      const answer = await pool.ask({ key, bytes, request, begun: () => undefined });
      if ('view' in answer) return answer.view;
      if ('stopped' in answer) return answer.stopped;
      if ('unread' in answer) return new UnreadError(answer.unread.fault, answer.unread.message);
      const crash: Crash = 'crashed' in answer ? answer.crashed : { soort: 'ander-antwoord', plaats: 'viewer.ts' };
      onCrash?.(crash);
      return new CrashError(crash);
    },
  };
}
