import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** MB that this process still holds after everything that can be freed is freed: heap and buffers. */
export function heldMb(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / (1024 * 1024);
}

/** Notes whatever would have ended the service; `stop` tells it. */
export function watchHost(): { stop(): string[] } {
  const faults: string[] = [];
  const note = (error: unknown) => void faults.push(`the host would have ended: ${error instanceof Error ? error.stack : String(error)}`);
  process.on('uncaughtException', note).on('unhandledRejection', note);
  return {
    stop() {
      process.off('uncaughtException', note).off('unhandledRejection', note);
      return faults;
    },
  };
}

/** Ids of the processes that this one started and that still run (Linux; elsewhere none are seen). */
export function childPids(): number[] {
  if (process.platform !== 'linux') return [];
  const text = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'latin1');
  return text.split(' ').map(Number).filter((pid) => pid > 0);
} // prettier-ignore

/** Waits until the reading processes of a closed reader have ended; tells which have not within five seconds. */
export async function childrenLeft(): Promise<string[]> {
  const until = performance.now() + 5_000;
  while (childPids().length > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  return childPids().map((pid) => `a reading process is left: ${pid}`);
}
