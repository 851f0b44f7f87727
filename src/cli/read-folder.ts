import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ReadResult } from '../read/document.ts';
import type { Reader } from '../read/read-file.ts';
import type { Progress } from '../read/read-whole.ts';
import { UsageError } from './arguments.ts';

/** Throws UsageError where a path is no folder that can be opened. */
export async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined)
    throw new UsageError(`De map "${folder}" bestaat niet of is niet te openen. Controleer de naam en probeer het opnieuw.`);
  if (!found.isDirectory()) throw new UsageError(`"${folder}" is een bestand. Geef de map op waar het dossier in staat.`);
}

/** The operating system's refusal as a line that says which file; any other error is thrown on as it is. */
function refused(error: unknown, path: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
  throw new UsageError(
    `"${path}" is niet te openen (${code}). Controleer of u het mag lezen en of het er nog staat, en probeer het opnieuw.`,
  );
}

/** The files of a folder and the folders in it, by name with `/` between folders; links are not followed. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => refused(error, folder));
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted((a, b) => a.localeCompare(b, 'nl'));
}

const atOnce = 4;

/** Everything in a folder as the reader reads it, in the order of the names; junk is passed over. `onRead` hears of each
 * file, `onPages` how far each is. Throws UsageError where a file cannot be opened. */
export async function readFolder(
  folder: string,
  reader: Reader,
  onRead: (name: string, count: number, total: number) => void,
  onPages: (name: string, progress: Progress) => void = () => undefined,
): Promise<ReadResult[]> {
  const names = await filesIn(folder);
  const results: ReadResult[][] = [];
  const waiting = names.entries();
  let count = 0;
  const work = async () => {
    for (const [index, name] of waiting) {
      const path = join(folder, name);
      results[index] = await reader
        .read({ name, path }, (progress) => onPages(name, progress))
        .catch((error: unknown) => refused(error, path));
      count += 1;
      onRead(name, count, names.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results.flat();
}
