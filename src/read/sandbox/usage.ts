import { readFileSync } from 'node:fs';

const pageSize = 4096;
const mb = 1024 * 1024;
/** Linux counts the time of processes in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

/** A file of /proc; `undefined` off Linux, and where the process has just ended: either way there is nothing to measure. */
function proc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
    throw error;
  }
}

/** Memory in use by a process in MB, or `undefined` where the machine does not tell (only Linux does, which Azure Functions runs on). */
export function residentMb(pid: number): number | undefined {
  const pages = proc(pid, 'statm')?.split(' ')[1];
  return pages === undefined ? undefined : (Number(pages) * pageSize) / mb;
}

/** Seconds of computing that a process has used since its start, all its threads together; `undefined` where the machine does not tell. */
export function cpuSeconds(pid: number): number | undefined {
  const stat = proc(pid, 'stat');
  // The name of the program stands in brackets and may hold spaces
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
