import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const perSecond = 100;

/** Seconds of processor that this process and the processes that it started and that have ended took so far (Linux). */
export function cpuSeconds(): { own: number; ended: number } {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  const at = (index: number) => Number(fields[index]) / perSecond;
  return { own: at(11) + at(12), ended: at(13) + at(14) };
}

/** Runs another program and gives what it prints; `undefined` when it is not on this machine. */
export async function runPeer(program: string, args: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const pidsUnder = (pid: number): number[] => {
  const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').map(Number).filter((one) => one > 0);
  return [pid, ...below.flatMap(pidsUnder)];
}; // prettier-ignore

const residentPages = (pid: number): number => Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);

/** MB that a process and everything that it started hold at this moment; 0 when it has ended. */
export function treeMb(pid: number): number {
  try {
    return pidsUnder(pid).reduce((sum, one) => sum + residentPages(one), 0) * (4096 / (1024 * 1024));
  } catch (error) {
    // One of them ended between looking and counting: the next look counts again
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return 0;
    throw error;
  }
}
