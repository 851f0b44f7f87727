import { readFileSync } from 'node:fs';

const pageSize = 4096;

/** Memory in use by a process in MB, or `undefined` where the machine does not tell (only Linux does, which Azure Functions runs on). */
export function residentMb(pid: number): number | undefined {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return (pages * pageSize) / (1024 * 1024);
  } catch (error) {
    // Not Linux, or the process has just ended: either way there is nothing to measure
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
    throw error;
  }
}
