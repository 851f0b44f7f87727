import type { ReadLimits } from '../limits.ts';
import { firstRead } from '../read-in-process.ts';
import { damaged } from '../unread.ts';

/**
 * The bytes of a document inside a file (zip, mail, PDF with attachments), by its path as reading names it; files in files are opened in turn.
 * @throws UnreadError when it is not there or cannot be unpacked.
 */
export async function findInside(bytes: Uint8Array, binnen: string, limits: ReadLimits, depth = 0): Promise<Uint8Array> {
  if (binnen === '') return bytes;
  if (depth >= limits.packDepth) throw damaged();
  const read = await firstRead('', bytes, limits);
  if (!('parts' in read)) throw damaged();
  // A name may be the beginning of another: the longest that fits is the one that was opened
  const [part] = read.parts
    .filter(({ name }) => name !== '' && (name === binnen || binnen.startsWith(`${name}/`)))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (part === undefined) throw damaged();
  if ('error' in part) throw part.error;
  return findInside(part.bytes, binnen.slice(part.name.length + 1), limits, depth + 1);
}
