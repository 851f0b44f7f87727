import { closeSync, openSync, readSync } from 'node:fs';
import { QuickXorHash } from '../../src/graph/quick-xor-hash.ts';

export { QuickXorHash, quickXorHash } from '../../src/graph/quick-xor-hash.ts';

/** Hash and number of bytes of a file, read in pieces. */
export function hashFile(path: string): { hash: string; size: number } {
  const file = openSync(path, 'r');
  const piece = Buffer.alloc(1 << 20);
  const hash = new QuickXorHash();
  let size = 0;
  try {
    for (let count = readSync(file, piece); count > 0; count = readSync(file, piece)) {
      hash.update(piece.subarray(0, count));
      size += count;
    }
  } finally {
    closeSync(file);
  }
  return { hash: hash.digest(), size };
}
